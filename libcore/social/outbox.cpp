// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include "social/outbox_rules.h"
#include "social/quoted_posts.h"
#include "store/people_cache.h"

#include <algorithm>
#include <limits>

namespace rostrum::social {

namespace {

using std::chrono::milliseconds;

constexpr qint64 kAfterAll = std::numeric_limits<qint64>::max(); ///< of rows' ids

Intent toIntent(RecordIntent act)
{
    return std::visit([](auto &each) { return Intent(std::move(each)); }, act);
}

/// What two acts about one record come to in the outbox.
std::optional<store::FoldedRow> foldRows(const store::OutboxRow &last, const RecordIntent &act, const base::Did &self)
{
    const auto intent = intentFromJson(last.kind, last.intent);
    const auto before = intent ? recordIntentOf(*intent) : std::nullopt;
    auto folded = before ? fold(*before, act) : std::nullopt;
    if (!folded) {
        return std::nullopt;
    }
    return store::FoldedRow{.row = folded->act ? std::optional(newRow(toIntent(std::move(*folded->act)), self, {}))
                                               : std::nullopt};
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
    co_await readQuotedPosts(m_rows, m_store);
    for (const OutboxEntry &entry : std::vector(m_rows.entries())) {
        m_rows.tellChanged(entry.row.id);
    }
    m_dispatcher.start();
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
    takeChange(std::move(result), intent);
}

void Outbox::takeChange(base::Result<store::LaneChange> change, const Intent &intent)
{
    if (!change) {
        Q_EMIT notKept(change.error());
        return;
    }
    m_rows.remove(change->removed);
    m_rows.refresh();
    const qint64 id = change->added ? change->added->id : 0;
    if (change->added) {
        m_rows.take({std::move(*change->added)}, m_clock.now());
    }
    m_rows.tellChanged(intent);
    Q_EMIT acted(id);
    m_dispatcher.sendDue();
}

void Outbox::edit(const model::Record &seen, const QJsonObject &wished, const EditExtras &extras)
{
    auto act = editOf(seen, wished, extras, m_clock.now());
    if (isTooLarge(wished)) {
        Q_EMIT notKept(tooLarge(seen.uri));
    } else if (act) {
        m_tasks.start(addRecordAct(std::move(*act), extras.draft));
    } else {
        Q_EMIT acted(0);
    }
}

base::AtUri Outbox::create(const base::Nsid &collection, const QJsonObject &value, const EditExtras &extras)
{
    const base::Tid key = m_keys.next(m_clock.now());
    const model::Record nothing{.uri =
                                    base::AtUri::make(m_rows.self(), collection, *base::RecordKey::parse(key.str()))};
    edit(nothing, value, extras);
    return nothing.uri;
}

void Outbox::remove(const base::AtUri &record)
{
    m_tasks.start(addRecordAct(RemoveRecordIntent{.record = record}, {}));
}

base::Task<void> Outbox::addRecordAct(RecordIntent act, QString draft)
{
    const Intent intent = toIntent(act);
    auto change =
        co_await m_store.person().write([row = newRow(intent, m_rows.self(), {}), act = std::move(act),
                                         self = m_rows.self(), draft, now = m_clock.now()](store::Database &db) {
            return store::foldIntoOutbox(
                db, row, [&](const store::OutboxRow &last) { return foldRows(last, act, self); }, draft, now);
        });
    takeChange(std::move(change), intent);
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
    co_await readQuotedPosts(m_rows, m_store);
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
    const auto insisted = insistedOn(*entry, now);
    const QByteArray intent = insisted ? toJson(*insisted) : QByteArray();
    const auto done = co_await m_store.person().write(
        [id, now, intent](store::Database &db) { return store::retryOutboxRow(db, id, now, intent); });
    entry = m_rows.find(id);
    if (!done) {
        Q_EMIT notKept(done.error());
    } else if (entry && !entry->isSent()) {
        entry->row.state = store::OutboxState::Waiting;
        entry->row.notBefore = now;
        if (insisted) {
            entry->row.intent = intent;
            entry->intent = *insisted;
        }
        m_rows.refresh();
        m_dispatcher.endPause();
        m_rows.tellChanged(id);
        m_dispatcher.sendDue();
    }
}

} // namespace rostrum::social
