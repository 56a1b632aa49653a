// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include "social/outbox_rules.h"
#include "store/people_cache.h"
#include "store/post_cache.h"

#include <algorithm>
#include <limits>

namespace rostrum::social {

namespace {

using std::chrono::milliseconds;

constexpr qint64 kAfterAll = std::numeric_limits<qint64>::max(); ///< of rows' ids

/// What a post of one's own quotes; null when it quotes nothing.
const base::AtUri *quoteOf(const OutboxEntry &entry)
{
    const auto *post = std::get_if<PostIntent>(&entry.intent);
    return post && post->post.quote ? &post->post.quote->uri : nullptr;
}

/// A post that was for later and goes out now is of now; nothing for all else.
std::optional<Intent> broughtForward(const OutboxEntry &entry, base::Time now)
{
    const auto *post = std::get_if<PostIntent>(&entry.intent);
    if (!post || post->at <= now || entry.row.attempts > 0) {
        return std::nullopt;
    }
    PostIntent early = *post;
    early.at = now;
    return early;
}

} // namespace

Outbox::Outbox(net::Xrpc xrpc, base::Did self, store::Store &store, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_rows(std::move(self))
    , m_dispatcher(std::move(xrpc), m_rows, m_keys, store, clock)
{
    connect(&m_rows, &OutboxRows::changed, this, &Outbox::changed);
    connect(&m_dispatcher, &OutboxDispatcher::notKept, this, &Outbox::notKept);
    connect(&m_dispatcher, &OutboxDispatcher::sent, this, &Outbox::sent);
    connect(&m_dispatcher, &OutboxDispatcher::refused, this, &Outbox::refused);
}

Outbox::~Outbox() = default;

void Outbox::start()
{
    m_tasks.start(load());
}

void Outbox::wake()
{
    m_dispatcher.wake();
}

void Outbox::discard(qint64 id)
{
    m_dispatcher.discard(id);
}

bool Outbox::isIdle() const
{
    return m_tasks.isIdle() && m_dispatcher.isIdle();
}

base::Task<void> Outbox::load()
{
    auto rows = co_await m_store.person().read([](store::Database &db) { return store::readOutbox(db); });
    if (!rows) {
        Q_EMIT notKept(rows.error());
        co_return;
    }
    co_await readMe();
    m_rows.take(std::move(*rows), m_clock.now());
    co_await readQuoted();
    for (const OutboxEntry &entry : std::vector(m_rows.entries())) {
        m_rows.tellChanged(entry.row.id);
    }
    m_dispatcher.start();
}

base::Task<void> Outbox::readQuoted()
{
    std::vector<std::pair<qint64, base::AtUri>> quotes;
    for (const OutboxEntry &entry : m_rows.entries()) {
        const base::AtUri *uri = quoteOf(entry);
        if (uri != nullptr && !entry.quoted) {
            quotes.emplace_back(entry.row.id, *uri);
        }
    }
    if (quotes.empty()) {
        co_return;
    }
    using Posts = std::vector<std::pair<qint64, model::PostPtr>>;
    const auto posts =
        co_await m_store.cacheReader().read([quotes = std::move(quotes)](store::Database &db) -> base::Result<Posts> {
            Posts read;
            for (const auto &[id, uri] : quotes) {
                read.emplace_back(id, store::readPost(db, uri).value_or(nullptr));
            }
            return read;
        });
    for (const auto &[id, post] : posts.value_or(Posts())) {
        if (OutboxEntry *entry = m_rows.find(id)) {
            entry->quoted = post;
        }
    }
    m_rows.refresh();
}

base::Task<void> Outbox::readMe()
{
    const auto me =
        co_await m_store.cacheReader().read([did = QString::fromStdString(m_rows.self().str())](store::Database &db) {
            return store::readPerson(db, did);
        });
    if (me && *me) {
        m_rows.setMe(**me);
    }
}

ToggleIntent Outbox::makeToggle(Toggle what, Wish wish, QString subject)
{
    const base::Time now = m_clock.now();
    return {.what = what, .wish = wish, .subject = std::move(subject), .key = m_keys.next(now), .at = now};
}

void Outbox::toggle(Toggle what, Wish wish, const model::Post &post)
{
    ToggleIntent intent = makeToggle(what, wish, QString::fromStdString(post.uri.str()));
    intent.cid = post.cid;
    m_tasks.start(addToggle(std::move(intent)));
}

void Outbox::toggle(Toggle what, Wish wish, const model::Person &person)
{
    ToggleIntent intent = makeToggle(what, wish, QString::fromStdString(person.did.str()));
    const auto &record = what == Toggle::Follow ? person.relationship.following : person.relationship.blocking;
    if (wish == Wish::Unset && record && (what == Toggle::Follow || what == Toggle::Block)) {
        if (const auto key = base::Tid::parse(record->rkey())) {
            intent.made.push_back(*key);
        }
    }
    m_tasks.start(addToggle(std::move(intent)));
}

void Outbox::toggle(Toggle what, Wish wish, const base::AtUri &thread)
{
    m_tasks.start(addToggle(makeToggle(what, wish, QString::fromStdString(thread.str()))));
}

void Outbox::publish(NewThread thread, std::optional<base::Time> at, const QString &draft)
{
    const base::Time when = at.value_or(m_clock.now());
    std::vector<store::NewOutboxRow> rows;
    std::optional<ReplyTo> replyTo = std::move(thread.replyTo);
    for (NewPost &post : thread.posts) {
        PostIntent intent{.post = std::move(post),
                          .replyTo = replyTo,
                          .replies = thread.replies,
                          .quoting = thread.quoting,
                          .key = m_keys.next(when),
                          // A client that sorts by time alone shows the posts of a thread in order too.
                          .at = when + milliseconds(rows.size())};
        const RecordRef made{.uri = postUri(m_rows.self(), intent.key)};
        replyTo = ReplyTo{.root = replyTo ? replyTo->root : made, .parent = made};
        rows.push_back(newRow(intent, m_rows.self(), at.value_or(base::Time())));
    }
    m_tasks.start(add(std::move(rows), draft));
}

void Outbox::deletePost(const base::AtUri &post)
{
    const auto isOfIt = [&](const OutboxEntry &entry) {
        const auto *intent = std::get_if<PostIntent>(&entry.intent);
        return intent && postUri(m_rows.self(), intent->key) == post;
    };
    const auto &entries = m_rows.entries();
    const auto entry = std::ranges::find_if(entries, isOfIt);
    if (entry != entries.end() && (!entry->isSent() || entry->row.isGivenUp)) {
        discard(entry->row.id);
        return;
    }
    const DeletePostIntent gone{.post = post, .root = rootOf(entries, post, m_rows.self())};
    store::NewOutboxRow row = newRow(gone, m_rows.self(), {});
    row.unsure = entry != entries.end() ? entry->row.unsure : 0;
    m_tasks.start(add({std::move(row)}, {}));
}

void Outbox::report(ReportIntent intent)
{
    m_tasks.start(add({newRow(std::move(intent), m_rows.self(), {})}, {}));
}

base::Task<void> Outbox::addToggle(ToggleIntent intent)
{
    const QString subject = intent.subject;
    store::NewOutboxRow row = newRow(intent, m_rows.self(), {});
    // Refused rows go now, others may be gone when this one is sent.
    std::ranges::move(unknownRecords(m_rows.entries(), row.lane, kAfterAll), std::back_inserter(intent.made));
    row.intent = toJson(intent);
    for (OutboxEntry &entry : m_rows.editable()) { // what was given up of it is not any more
        entry.row.isGivenUp = entry.row.isGivenUp && entry.row.lane != row.lane;
    }
    auto result = co_await m_store.person().write([row = std::move(row), now = m_clock.now()](store::Database &db) {
        return store::toggleInOutbox(db, row, now);
    });
    if (!result) {
        Q_EMIT notKept(result.error());
        co_return;
    }
    m_rows.remove(result->removed);
    m_rows.refresh();
    const qint64 id = result->added ? result->added->id : 0;
    if (result->added) {
        m_rows.take({std::move(*result->added)}, m_clock.now());
    }
    Q_EMIT changed(subject);
    Q_EMIT acted(id);
    m_dispatcher.sendDue();
}

base::Task<void> Outbox::add(std::vector<store::NewOutboxRow> rows, QString draft)
{
    auto added =
        co_await m_store.person().write([rows = std::move(rows), draft, now = m_clock.now()](store::Database &db) {
            return store::addToOutbox(db, rows, draft, now);
        });
    if (!added) {
        Q_EMIT notKept(added.error());
        co_return;
    }
    std::vector<qint64> ids;
    for (const store::OutboxRow &row : *added) {
        ids.push_back(row.id);
    }
    if (m_rows.me().handle.isEmpty()) { // the first run of an account: it was not in the cache yet
        co_await readMe();
    }
    m_rows.take(std::move(*added), m_clock.now());
    co_await readQuoted();
    for (const qint64 id : ids) {
        m_rows.tellChanged(id);
        Q_EMIT acted(id);
    }
    m_dispatcher.sendDue();
}

void Outbox::retry(qint64 id)
{
    m_tasks.start(doRetry(id));
}

base::Task<void> Outbox::doRetry(qint64 id)
{
    OutboxEntry *entry = m_rows.find(id);
    if (!entry || entry->row.isGivenUp) {
        co_return;
    }
    const base::Time now = m_clock.now();
    const auto early = broughtForward(*entry, now);
    const QByteArray intent = early ? toJson(*early) : QByteArray();
    const auto done = co_await m_store.person().write(
        [id, now, intent](store::Database &db) { return store::retryOutboxRow(db, id, now, intent); });
    entry = m_rows.find(id);
    if (!done) {
        Q_EMIT notKept(done.error());
    } else if (entry && !entry->isSent()) {
        entry->row.state = store::OutboxState::Waiting;
        entry->row.notBefore = now;
        if (early) {
            entry->row.intent = intent;
            entry->intent = *early;
        }
        m_rows.refresh();
        m_dispatcher.endPause();
        m_rows.tellChanged(id);
        m_dispatcher.sendDue();
    }
}

} // namespace rostrum::social
