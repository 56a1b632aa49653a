// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include "base/log.h"
#include "social/outbox_rules.h"
#include "social/sent_effect.h"
#include "store/people_cache.h"
#include "store/post_cache.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t kLanesAtOnce = 4;
/// The server's views follow its records by seconds, under load by some ten; so long the outbox knows better. And so
/// long again, this often, while what it fetched does not show what was sent.
constexpr auto kKeepSent = std::chrono::minutes(2);
constexpr int kKeepAgain = 5;
constexpr auto kSurelyOld = std::chrono::days(1);
constexpr qint64 kAfterAll = std::numeric_limits<qint64>::max(); ///< of rows' ids
constexpr milliseconds kLongestSleep = std::chrono::minutes(1);  ///< a clock that was set is noticed after that

store::NewOutboxRow newRow(const Intent &intent, const base::Did &self, base::Time notBefore)
{
    return {.kind = kindOf(intent), .lane = laneOf(intent, self), .intent = toJson(intent), .notBefore = notBefore};
}

/// What a post of one's own quotes; null when it quotes nothing.
const base::AtUri *quoteOf(const OutboxEntry &entry)
{
    const auto *post = std::get_if<PostIntent>(&entry.intent);
    return post && post->post.quote ? &post->post.quote->uri : nullptr;
}

} // namespace

Outbox::Outbox(net::Xrpc xrpc, base::Did self, store::Store &store, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sender(std::move(xrpc), self, store)
    , m_self(self)
    , m_me{.did = std::move(self)}
    , m_store(store)
    , m_clock(clock)
    , m_quiet(0)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::sendDue);
}

Outbox::~Outbox() = default;

void Outbox::start()
{
    m_tasks.start(load());
}

void Outbox::wake()
{
    m_quiet.setRemainingTime(0);
    m_failures = 0;
    for (OutboxEntry &entry : m_entries) {
        if (entry.row.attempts > 0) {
            entry.row.notBefore = std::min(entry.row.notBefore, m_clock.now());
        }
    }
    sendDue();
}

base::Task<void> Outbox::load()
{
    auto rows = co_await m_store.person().read([](store::Database &db) { return store::readOutbox(db); });
    if (!rows) {
        Q_EMIT notKept(rows.error());
        co_return;
    }
    co_await readMe();
    take(co_await withQuoted(understood(std::move(*rows))));
    for (const OutboxEntry &entry : std::vector(m_entries)) {
        tellChanged(entry.row.id);
    }
    m_isLoaded = true;
    wake();
}

base::Task<void> Outbox::readMe()
{
    const auto me = co_await m_store.cacheReader().read(
        [did = QString::fromStdString(m_self.str())](store::Database &db) { return store::readPerson(db, did); });
    if (me && *me) {
        m_me = **me;
    }
}

// Acting

base::Tid Outbox::nextKey(base::Time at)
{
    constexpr unsigned kClockIds = 1024;
    constexpr int kWithinMillisecond = 900;
    // Those of one moment are in order; one for another day starts its own count. A clock that was set back comes to
    // the same moment twice, also in another run, and a key that is used again would write over a post: chance tells
    // them apart.
    constexpr std::int64_t kNear = 1'000'000;
    QRandomGenerator *random = QRandomGenerator::global();
    const std::int64_t key = std::int64_t{at.time_since_epoch().count()} * 1000 + random->bounded(kWithinMillisecond);
    m_lastKey = std::abs(key - m_lastKey) < kNear ? std::max(key, m_lastKey + 1) : key;
    return base::Tid::fromMicroseconds(m_lastKey, random->bounded(kClockIds));
}

ToggleIntent Outbox::makeToggle(Toggle what, Wish wish, QString subject)
{
    const base::Time now = m_clock.now();
    return {.what = what, .wish = wish, .subject = std::move(subject), .key = nextKey(now), .at = now};
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
    std::vector<Intent> intents;
    std::optional<ReplyTo> replyTo = std::move(thread.replyTo);
    for (NewPost &post : thread.posts) {
        PostIntent intent{.post = std::move(post),
                          .replyTo = replyTo,
                          .replies = thread.replies,
                          .quoting = thread.quoting,
                          .key = nextKey(when),
                          // A client that sorts by time alone shows the posts of a thread in order too.
                          .at = when + milliseconds(intents.size())};
        const RecordRef made{.uri = postUri(m_self, intent.key)};
        replyTo = ReplyTo{.root = replyTo ? replyTo->root : made, .parent = made};
        intents.emplace_back(std::move(intent));
    }
    m_tasks.start(add(std::move(intents), at.value_or(base::Time()), draft));
}

void Outbox::deletePost(const base::AtUri &post)
{
    const auto waits = [&](const OutboxEntry &entry) {
        const auto *intent = std::get_if<PostIntent>(&entry.intent);
        return intent && !entry.isSent() && postUri(m_self, intent->key) == post;
    };
    if (const auto entry = std::ranges::find_if(m_entries, waits); entry != m_entries.end()) {
        discard(entry->row.id);
        return;
    }
    std::vector<Intent> intents;
    intents.emplace_back(DeletePostIntent{.post = post});
    m_tasks.start(add(std::move(intents), {}, {}));
}

void Outbox::report(ReportIntent intent)
{
    std::vector<Intent> intents;
    intents.emplace_back(std::move(intent));
    m_tasks.start(add(std::move(intents), {}, {}));
}

base::Task<void> Outbox::addToggle(ToggleIntent intent)
{
    const QString subject = intent.subject;
    store::NewOutboxRow row = newRow(intent, m_self, {});
    // Refused rows go now, others may be gone when this one is sent.
    std::ranges::move(unknownRecords(m_entries, row.lane, kAfterAll), std::back_inserter(intent.made));
    row.intent = toJson(intent);
    auto result = co_await m_store.person().write([row = std::move(row), now = m_clock.now()](store::Database &db) {
        return store::toggleInOutbox(db, row, now);
    });
    if (!result) {
        Q_EMIT notKept(result.error());
        co_return;
    }
    remove(result->removed);
    const qint64 id = result->added ? result->added->id : 0;
    if (result->added) {
        take(understood({std::move(*result->added)}));
    }
    Q_EMIT changed(subject);
    Q_EMIT acted(id);
    sendDue();
}

base::Task<void> Outbox::add(std::vector<Intent> intents, base::Time notBefore, QString draft)
{
    std::vector<store::NewOutboxRow> rows;
    rows.reserve(intents.size());
    for (const Intent &intent : intents) {
        rows.push_back(newRow(intent, m_self, notBefore));
    }
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
    if (m_me.handle.isEmpty()) { // the first run of an account: it was not in the cache yet
        co_await readMe();
    }
    take(co_await withQuoted(understood(std::move(*added))));
    for (const qint64 id : ids) {
        tellChanged(id);
        Q_EMIT acted(id);
    }
    sendDue();
}

void Outbox::retry(qint64 id)
{
    m_tasks.start(doRetry(id));
}

base::Task<void> Outbox::doRetry(qint64 id)
{
    const base::Time now = m_clock.now();
    const auto done =
        co_await m_store.person().write([id, now](store::Database &db) { return store::retryOutboxRow(db, id, now); });
    OutboxEntry *entry = find(id);
    if (!done) {
        Q_EMIT notKept(done.error());
    } else if (entry && !entry->isSent()) {
        entry->row.state = store::OutboxState::Waiting;
        entry->row.notBefore = now;
        m_pending = Pending(m_entries, m_me);
        m_quiet.setRemainingTime(0);
        tellChanged(id);
        sendDue();
    }
}

void Outbox::discard(qint64 id)
{
    const OutboxEntry *entry = find(id);
    if (!entry || entry->isSent()) {
        return;
    }
    if (m_busy.contains(entry->row.lane)) {
        m_givenUp.insert(id); // when what is on its way has come back
    } else {
        m_busy.insert(entry->row.lane); // nothing of it goes out meanwhile
        m_tasks.start(doDiscard(id));
    }
}

base::Task<void> Outbox::doDiscard(qint64 id)
{
    const OutboxEntry entry = *find(id);
    const base::Time now = m_clock.now();
    std::optional<store::NewOutboxRow> instead;
    if (mayBeWithServer(entry)) {
        if (auto opposite = oppositeOf(entry.intent, m_self, nextKey(now), now)) {
            instead = newRow(*opposite, m_self, {});
        }
    }
    auto added = co_await m_store.person().write([id, instead = std::move(instead), now](store::Database &db) {
        return store::replaceInOutbox(db, id, instead, now);
    });
    freeLane(entry.row.lane);
    if (!added) {
        Q_EMIT notKept(added.error());
        co_return;
    }
    remove({id});
    take(understood(std::move(*added)));
    for (const QString &subject : subjectsOf(entry.intent, m_self)) {
        Q_EMIT changed(subject);
    }
    sendDue();
}

// Sending

bool Outbox::isIdle() const
{
    const base::Time now = m_clock.now();
    return m_tasks.isIdle() && m_busy.empty() && std::ranges::none_of(m_entries, [&](const OutboxEntry &entry) {
               return m_quiet.hasExpired() && isDue(entry, now) && isNext(m_entries, entry, m_self);
           });
}

void Outbox::sendDue()
{
    if (!m_isLoaded) { // what earlier runs left goes first
        return;
    }
    forgetOld();
    const base::Time now = m_clock.now();
    std::vector<std::pair<qint64, QString>> due; // with their lanes
    if (m_quiet.hasExpired()) {
        for (const OutboxEntry &entry : m_entries) {
            if (m_busy.size() < kLanesAtOnce && !m_busy.contains(entry.row.lane) && isNext(m_entries, entry, m_self) &&
                isDue(entry, now)) {
                m_busy.insert(entry.row.lane);
                due.emplace_back(entry.row.id, entry.row.lane);
            }
        }
    }
    for (auto &[id, lane] : due) {
        m_tasks.start(sendRow(id, std::move(lane)));
    }
    if (const auto pause = nextTurn()) {
        m_timer.start(*pause);
    } else {
        m_timer.stop();
    }
}

/// Nothing while there is nothing to wait for.
std::optional<milliseconds> Outbox::nextTurn() const
{
    std::optional<milliseconds> pause;
    const base::Time now = m_clock.now();
    const auto consider = [&pause](milliseconds wait) {
        const auto bounded = std::clamp(wait, milliseconds(1), kLongestSleep);
        pause = std::min(pause.value_or(bounded), bounded);
    };
    for (const OutboxEntry &entry : m_entries) {
        if (entry.isSent() && !isToBeKept(m_entries, entry)) {
            consider(milliseconds(entry.keptUntil.remainingTime() + 1));
        } else if (entry.isWaiting() && !m_busy.contains(entry.row.lane) && isNext(m_entries, entry, m_self)) {
            consider(std::max(isDue(entry, now) ? milliseconds(0) : entry.row.notBefore - now,
                              milliseconds(m_quiet.remainingTime())));
        }
    }
    return pause;
}

base::Task<void> Outbox::sendRow(qint64 id, QString lane)
{
    const auto begun =
        co_await m_store.person().write([id](store::Database &db) { return store::beginOutboxRow(db, id); });
    OutboxEntry *entry = find(id);
    if (!entry) {
        // Taken back in the last moment.
    } else if (begun && *begun) {
        ++entry->row.attempts;
        Intent intent = entry->intent;
        if (auto *toggle = std::get_if<ToggleIntent>(&intent)) {
            std::ranges::move(unknownRecords(m_entries, lane, id), std::back_inserter(toggle->made));
        }
        auto outcome = co_await m_sender.send(entry->row, std::move(intent), madeBefore(*entry));
        co_await finish(id, std::move(outcome));
    } else if (begun) { // another act took it away, and says so
        remove({id});
    } else {
        waitAfter(begun.error());
    }
    freeLane(lane);
    sendDue();
}

void Outbox::freeLane(const QString &lane)
{
    m_busy.erase(lane);
    for (const qint64 id : std::set(m_givenUp)) {
        if (const OutboxEntry *entry = find(id); !entry) {
            m_givenUp.erase(id);
        } else if (entry->row.lane == lane) { // also when it was sent meanwhile: then it is taken back
            m_givenUp.erase(id);
            m_busy.insert(lane);
            m_tasks.start(doDiscard(id));
            return;
        }
    }
}

std::vector<base::AtUri> Outbox::madeBefore(const OutboxEntry &entry) const
{
    std::vector<base::AtUri> made;
    for (const OutboxEntry &other : m_entries) {
        if (other.isSent() && other.row.lane == entry.row.lane && other.row.id < entry.row.id) {
            if (auto record = recordOf(other)) {
                made.push_back(std::move(*record));
            }
        }
    }
    return made;
}

base::Task<void> Outbox::finish(qint64 id, base::Result<QByteArray> outcome)
{
    const base::Time now = m_clock.now();
    if (outcome) {
        m_failures = 0;
        const std::vector<qint64> outdated = refusedBefore(*find(id));
        const auto kept = co_await m_store.person().write([id, done = *outcome, now, outdated](store::Database &db) {
            return store::markSent(db, id, done, now, outdated);
        });
        if (!kept) { // it is there; the next attempt will find it
            waitAfter(kept.error());
            co_return;
        }
        OutboxEntry *entry = find(id);
        entry->row.state = store::OutboxState::Sent;
        entry->keptUntil.setRemainingTime(kKeepSent);
        entry->row.done = *outcome;
        entry->row.changedAt = now;
        entry->row.problem.reset();
        remove(outdated);
        co_await settle(*find(id));
        Q_EMIT sent(id);
        co_return;
    }
    const base::Error problem = std::move(outcome.error());
    qCInfo(lcSocial) << "outbox row" << id << "failed:" << problem.detail;
    const bool refusal = isRefusal(problem);
    OutboxEntry *entry = find(id);
    const base::Time notBefore = refusal ? base::Time() : now + pauseAfter(entry->row.attempts);
    const auto kept = co_await m_store.person().write([id, problem, refusal, now, notBefore](store::Database &db) {
        return refusal ? store::markRefused(db, id, problem, now) : store::postpone(db, id, problem, notBefore);
    });
    if (!kept) {
        waitAfter(kept.error());
    }
    entry = find(id);
    entry->row.problem = problem;
    if (refusal) {
        entry->row.state = store::OutboxState::Refused;
        entry->row.changedAt = now;
        m_pending = Pending(m_entries, m_me);
    } else {
        entry->row.notBefore = notBefore;
        waitAfter(problem);
    }
    tellChanged(id);
    if (refusal) {
        Q_EMIT refused(id);
    }
}

/// Wishes for the same thing that were refused, and that `sent` made pointless: to try them again would undo it.
std::vector<qint64> Outbox::refusedBefore(const OutboxEntry &sent) const
{
    std::vector<qint64> ids;
    for (const OutboxEntry &entry : m_entries) {
        if (std::holds_alternative<ToggleIntent>(entry.intent) && entry.isRefused() && entry.row.id < sent.row.id &&
            entry.row.lane == sent.row.lane) {
            ids.push_back(entry.row.id);
        }
    }
    return ids;
}

/// What the server took goes into the cache, where it stays when the outbox has forgotten the row.
base::Task<void> Outbox::settle(OutboxEntry entry)
{
    const auto written =
        co_await m_store.cacheWriter().write([intent = entry.intent, record = recordOf(entry)](store::Database &db) {
            return writeSentEffect(db, intent, record);
        });
    if (!written) {
        qCWarning(lcSocial) << "the cache does not show what was sent:" << written.error().detail;
    }
    m_pending = Pending(m_entries, m_me);
    tellChanged(entry.row.id);
}

/// All lanes wait when the trouble is not with one row.
void Outbox::waitAfter(const base::Error &error)
{
    if (concernsAll(error)) {
        ++m_failures;
        const auto pause = error.retryAfter ? std::max(*error.retryAfter, milliseconds(1000)) : pauseAfter(m_failures);
        m_quiet.setRemainingTime(pause);
    }
}

void Outbox::forgetOld()
{
    std::vector<OutboxEntry> old;
    for (OutboxEntry &entry : m_entries) {
        if (entry.isSent() && entry.keptUntil.hasExpired() && !isToBeKept(m_entries, entry)) {
            old.push_back(entry);
            entry.keptUntil.setRemainingTime(kKeepSent);
            ++entry.timesKept;
        }
    }
    if (!old.empty()) {
        m_tasks.start(forget(std::move(old)));
    }
}

base::Task<void> Outbox::forget(std::vector<OutboxEntry> old)
{
    const auto shown = co_await m_store.cacheReader().read(
        [old = std::move(old)](store::Database &db) -> base::Result<std::vector<qint64>> {
            std::vector<qint64> ids;
            for (const OutboxEntry &entry : old) {
                // In the end the server's word counts: somebody undid it on another device.
                if (entry.timesKept >= kKeepAgain || showsSentEffect(db, entry.intent).value_or(true)) {
                    ids.push_back(entry.row.id);
                }
            }
            return ids;
        });
    const std::vector<qint64> ids = shown.value_or(std::vector<qint64>());
    if (ids.empty()) {
        co_return;
    }
    std::vector<QString> subjects;
    for (const qint64 id : ids) {
        if (const OutboxEntry *entry = find(id)) {
            std::ranges::move(subjectsOf(entry->intent, m_self), std::back_inserter(subjects));
        }
    }
    remove(ids);
    for (const QString &subject : subjects) {
        Q_EMIT changed(subject);
    }
    co_await m_store.person().write([ids](store::Database &db) { return store::forgetOutboxRows(db, ids); });
}

// The rows in memory

OutboxEntry *Outbox::find(qint64 id)
{
    const auto found = std::ranges::find_if(m_entries, [id](const OutboxEntry &entry) { return entry.row.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<OutboxEntry> Outbox::understood(std::vector<store::OutboxRow> rows) const
{
    std::vector<OutboxEntry> entries;
    for (store::OutboxRow &row : rows) {
        auto intent = intentFromJson(row.kind, row.intent);
        if (!intent) { // of a newer version: it stays on the disk
            qCWarning(lcSocial) << intent.error().detail;
            continue;
        }
        // How long ago an earlier run sent it, only the clock says, which may have been set since.
        const bool isOld = m_clock.now() - row.changedAt > kSurelyOld;
        entries.push_back({.row = std::move(row),
                           .intent = std::move(*intent),
                           .keptUntil = QDeadlineTimer(isOld ? milliseconds(0) : milliseconds(kKeepSent))});
    }
    return entries;
}

base::Task<std::vector<OutboxEntry>> Outbox::withQuoted(std::vector<OutboxEntry> entries)
{
    const bool quotes = std::ranges::any_of(entries, [](const OutboxEntry &entry) { return quoteOf(entry); });
    if (!quotes) {
        co_return entries;
    }
    auto known =
        co_await m_store.cacheReader().read([entries](store::Database &db) -> base::Result<std::vector<OutboxEntry>> {
            auto read = entries;
            for (OutboxEntry &entry : read) {
                if (const base::AtUri *uri = quoteOf(entry)) {
                    entry.quoted = store::readPost(db, *uri).value_or(nullptr);
                }
            }
            return read;
        });
    co_return known ? std::move(*known) : std::move(entries);
}

void Outbox::take(std::vector<OutboxEntry> entries)
{
    for (OutboxEntry &entry : entries) {
        if (!find(entry.row.id)) { // else added while the others were read
            m_entries.push_back(std::move(entry));
        }
    }
    std::ranges::sort(m_entries, {}, [](const OutboxEntry &entry) { return entry.row.id; });
    m_pending = Pending(m_entries, m_me);
}

void Outbox::remove(const std::vector<qint64> &ids)
{
    if (!ids.empty()) {
        std::erase_if(m_entries, [&ids](const OutboxEntry &entry) { return std::ranges::contains(ids, entry.row.id); });
        m_pending = Pending(m_entries, m_me);
    }
}

void Outbox::tellChanged(qint64 id)
{
    if (const OutboxEntry *entry = find(id)) {
        for (const QString &subject : subjectsOf(entry->intent, m_self)) {
            Q_EMIT changed(subject);
        }
    }
}

} // namespace rostrum::social
