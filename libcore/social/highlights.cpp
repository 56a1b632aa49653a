// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlights.h"

#include "lexicon/app_bsky_actor_getSuggestions.h"
#include "lexicon/codec.h"
#include "model/from_wire.h"
#include "store/feed_cache.h"
#include "store/settings.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rostrum::social {

namespace {
constexpr int kSuggestions = 4;
constexpr int kDiscussed = 3;
constexpr int kRecentRows = 150;
constexpr auto kSuggestAgain = std::chrono::minutes(30);
constexpr auto kStoredAs = "suggestions";

bool isNoSuggestion(const lexicon::app_bsky_actor_defs::ProfileView &actor)
{
    const auto with = model::toPerson(actor).relationship;
    return with.following || with.blocking || with.blockedBy || with.muted;
}

Suggestion toSuggestion(const lexicon::app_bsky_actor_defs::ProfileView &actor)
{
    Suggestion suggestion{.person = model::toPerson(actor)};
    const auto *known = actor.viewer && actor.viewer->knownFollowers ? &*actor.viewer->knownFollowers : nullptr;
    if (known != nullptr && !known->followers.empty()) {
        suggestion.knownFollower = model::toPerson(*known->followers.front()).name();
        suggestion.knownFollowers = std::max<qint64>(known->count, 1);
    }
    return suggestion;
}

/// Likes and reposts are not shown, and change all the time.
bool readsTheSame(const model::PostPtr &a, const model::PostPtr &b)
{
    return a->uri == b->uri && a->counts.replies == b->counts.replies && a->author.name() == b->author.name() &&
           a->blocks == b->blocks;
}
} // namespace

Highlights::Highlights(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

Highlights::~Highlights() = default;

void Highlights::refresh()
{
    m_tasks.cancelAll();
    const bool old = !m_suggestedAt || m_services.clock.now() - *m_suggestedAt >= kSuggestAgain;
    m_pending = old ? 2 : 1;
    m_tasks.start(loadDiscussed());
    if (old) {
        m_tasks.start(loadSuggestions());
    }
}

base::Task<void> Highlights::loadSuggestions()
{
    if (m_suggestions.empty()) {
        co_await readSuggestions();
    }
    const bool known = !m_suggestions.empty();
    if (known) {
        finish();
    }
    lexicon::GetSuggestions::Params params;
    params.limit = 3 * kSuggestions; // some are followed by now
    auto answer = co_await m_services.xrpc.query<lexicon::GetSuggestions>(std::move(params));
    if (answer) { // not every server has it; the card is left out then
        m_suggestedAt = m_services.clock.now();
        std::erase_if(answer->actors, isNoSuggestion);
        if (answer->actors.size() > kSuggestions) {
            answer->actors.resize(kSuggestions, answer->actors.front());
        }
        co_await store::writeSetting(m_services.store, kStoredAs, lexicon::encode(*answer));
        co_await readSuggestions();
    }
    if (known) {
        settle();
    } else {
        finish();
    }
}

base::Task<void> Highlights::readSuggestions()
{
    const auto stored = co_await store::readSetting(m_services.store, kStoredAs);
    if (!stored || !*stored) {
        co_return;
    }
    std::vector<Suggestion> suggestions;
    if (const auto answer = lexicon::decode<lexicon::GetSuggestions::Output>(**stored)) {
        std::ranges::transform(answer->actors, std::back_inserter(suggestions), toSuggestion);
    }
    m_differs = m_differs || suggestions != m_suggestions;
    m_suggestions = std::move(suggestions);
}

base::Task<void> Highlights::loadDiscussed()
{
    auto posts = co_await m_services.store.cacheReader().read([](store::Database &db) {
        return store::mostDiscussed(db, QStringLiteral("timeline"), kRecentRows, kDiscussed);
    });
    if (posts) {
        std::erase_if(*posts, [](const model::PostPtr &post) { return post->counts.replies == 0; });
        m_differs = m_differs || !std::ranges::equal(*posts, m_discussed, readsTheSame);
        m_discussed = std::move(*posts);
    }
    finish();
}

void Highlights::finish()
{
    --m_pending;
    settle();
}

void Highlights::settle()
{
    if (m_pending == 0 && std::exchange(m_differs, false)) {
        Q_EMIT changed();
    }
}

} // namespace rostrum::social
