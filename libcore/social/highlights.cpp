// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlights.h"

#include "lexicon/app_bsky_actor_getSuggestions.h"
#include "model/from_wire.h"
#include "store/feed_cache.h"

#include <algorithm>

namespace rostrum::social {

namespace {
constexpr int kSuggestions = 4;
constexpr int kDiscussed = 3;
constexpr int kRecentRows = 150;
constexpr auto kSuggestAgain = std::chrono::minutes(30);
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
    lexicon::GetSuggestions::Params params;
    params.limit = 3 * kSuggestions; // some are followed by now
    const auto answer = co_await m_services.xrpc.query<lexicon::GetSuggestions>(std::move(params));
    if (answer) { // not every server has it; the card is left out then
        m_suggestedAt = m_services.clock.now();
        m_suggestions.clear();
        for (const auto &actor : answer->actors) {
            model::Person person = model::toPerson(actor);
            const auto &with = person.relationship;
            if (!with.following && !with.blocking && !with.blockedBy && !with.muted &&
                m_suggestions.size() < kSuggestions) {
                m_suggestions.push_back(std::move(person));
            }
        }
    }
    finish();
}

base::Task<void> Highlights::loadDiscussed()
{
    auto posts = co_await m_services.store.cacheReader().read([](store::Database &db) {
        return store::mostDiscussed(db, QStringLiteral("timeline"), kRecentRows, kDiscussed);
    });
    if (posts) {
        std::erase_if(*posts, [](const model::PostPtr &post) { return post->counts.replies == 0; });
        m_discussed = std::move(*posts);
    }
    finish();
}

void Highlights::finish()
{
    --m_pending;
    Q_EMIT changed();
}

} // namespace rostrum::social
