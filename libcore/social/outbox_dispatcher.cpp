// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox_dispatcher.h"

#include "base/log.h"
#include "social/outbox_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t kLanesAtOnce = 4;
constexpr milliseconds kLongestSleep = std::chrono::minutes(1); ///< a clock that was set is noticed after that

} // namespace

OutboxDispatcher::OutboxDispatcher(net::Xrpc xrpc, OutboxRows &rows, RecordKeys &keys, store::Store &store,
                                   const base::Clock &clock)
    : m_rows(rows)
    , m_keys(keys)
    , m_store(store)
    , m_clock(clock)
    , m_sender(std::move(xrpc), rows.self(), store)
    , m_sent(rows, m_sender, store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxDispatcher::sendDue);
}

OutboxDispatcher::~OutboxDispatcher() = default;

void OutboxDispatcher::start()
{
    m_isStarted = true;
    wake();
}

void OutboxDispatcher::wake()
{
    m_quiet.setRemainingTime(0);
    m_failures = 0;
    for (OutboxEntry &entry : m_rows.editable()) {
        if (entry.row.attempts > 0) {
            entry.row.notBefore = std::min(entry.row.notBefore, m_clock.now());
        }
    }
    sendDue();
}

bool OutboxDispatcher::isIdle() const
{
    const base::Time now = m_clock.now();
    const auto &entries = m_rows.entries();
    return m_tasks.isIdle() && m_rows.held() == 0 && std::ranges::none_of(entries, [&](const OutboxEntry &entry) {
               const bool isNow = isDue(entry, now) && isNext(entries, entry, m_rows.self());
               return m_quiet.hasExpired() && (entry.row.isGivenUp || isNow);
           });
}

void OutboxDispatcher::sendDue()
{
    if (!m_isStarted) { // what earlier runs left goes first
        return;
    }
    forgetOld();
    const base::Time now = m_clock.now();
    std::vector<std::pair<qint64, QString>> due; // with their lanes
    if (m_quiet.hasExpired()) {
        discardGivenUp();
        for (const OutboxEntry &entry : m_rows.entries()) {
            if (m_rows.held() < kLanesAtOnce && !m_rows.isHeld(entry.row.lane) &&
                isNext(m_rows.entries(), entry, m_rows.self()) && isDue(entry, now)) {
                m_rows.hold(entry.row.lane);
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

void OutboxDispatcher::forgetOld()
{
    std::vector<OutboxEntry> old = m_sent.takeOld();
    for (const OutboxEntry &entry : old) {
        if (isToBeRepeated(entry)) {
            m_tasks.start(takeBackAgain(entry.row.id));
        }
    }
    std::erase_if(old, isToBeRepeated);
    if (!old.empty()) {
        m_tasks.start(m_sent.forget(std::move(old)));
    }
}

base::Task<void> OutboxDispatcher::takeBackAgain(qint64 id)
{
    co_await m_sent.takeBackAgain(id);
    sendDue();
}

/// Nothing while there is nothing to wait for.
std::optional<milliseconds> OutboxDispatcher::nextTurn() const
{
    std::optional<milliseconds> pause;
    const base::Time now = m_clock.now();
    const auto consider = [&pause](milliseconds wait) {
        const auto bounded = std::clamp(wait, milliseconds(1), kLongestSleep);
        pause = std::min(pause.value_or(bounded), bounded);
    };
    const auto &entries = m_rows.entries();
    for (const OutboxEntry &entry : entries) {
        const bool waitsForLane = isToBeRepeated(entry) && m_rows.isHeld(entry.row.lane);
        if (entry.isSent() && !entry.row.isGivenUp && !waitsForLane && !isToBeKept(entries, entry)) {
            consider(milliseconds(entry.keptUntil.remainingTime() + 1));
        } else if (entry.row.isGivenUp && !m_rows.isHeld(entry.row.lane)) {
            consider(milliseconds(m_quiet.remainingTime()));
        } else if (entry.isWaiting() && !m_rows.isHeld(entry.row.lane) && isNext(entries, entry, m_rows.self())) {
            consider(std::max(isDue(entry, now) ? milliseconds(0) : entry.row.notBefore - now,
                              milliseconds(m_quiet.remainingTime())));
        }
    }
    return pause;
}

base::Task<void> OutboxDispatcher::sendRow(qint64 id, QString lane)
{
    const OutboxEntry *report = m_rows.find(id);
    if (report && std::holds_alternative<ReportIntent>(report->intent) && report->row.unsure > 0) {
        co_await keepProblem(id, mayHaveArrived(u"the program ended before the answer"_s));
    } else {
        co_await beginRow(id, lane);
    }
    m_rows.release(lane);
    sendDue();
}

base::Task<void> OutboxDispatcher::beginRow(qint64 id, QString lane)
{
    const auto begun =
        co_await m_store.person().write([id](store::Database &db) { return store::beginOutboxRow(db, id); });
    OutboxEntry *entry = m_rows.find(id);
    if (!entry) { // taken back in the last moment
        co_return;
    }
    if (!begun) {
        waitAfter(begun.error());
        co_return;
    }
    if (!*begun) { // another act took it away, and says so
        m_rows.remove({id});
        co_return;
    }
    SendLane before{.own = madeBefore(m_rows.entries(), *entry),
                    .mayComeBack = mayComeBack(m_rows.entries(), *entry),
                    .undone = undoneBefore(m_rows.entries(), *entry)};
    entry->row.done = **begun; // an attempt that failed may have done some steps
    ++entry->row.attempts;
    ++entry->row.unsure;
    Intent intent = entry->intent;
    if (auto *toggle = std::get_if<ToggleIntent>(&intent)) {
        std::ranges::move(unknownRecords(m_rows.entries(), lane, id), std::back_inserter(toggle->made));
    }
    auto outcome = co_await m_sender.send(entry->row, std::move(intent), std::move(before));
    co_await finish(id, std::move(outcome));
}

base::Task<void> OutboxDispatcher::finish(qint64 id, base::Result<QByteArray> outcome)
{
    return outcome ? keepSent(id, std::move(*outcome)) : keepProblem(id, std::move(outcome.error()));
}

base::Task<void> OutboxDispatcher::keepSent(qint64 id, QByteArray done)
{
    const base::Time now = m_clock.now();
    m_failures = 0;
    const std::vector<qint64> outdated = refusedBefore(m_rows.entries(), *m_rows.find(id));
    const auto kept = co_await m_store.person().write(
        [id, done, now, outdated](store::Database &db) { return store::markSent(db, id, done, now, outdated); });
    if (!kept) { // it is there; the next attempt will find it
        waitAfter(kept.error());
        co_return;
    }
    OutboxEntry *entry = m_rows.find(id);
    entry->row.state = store::OutboxState::Sent;
    entry->keptUntil.setRemainingTime(kKeepSent);
    entry->row.done = std::move(done);
    entry->row.changedAt = now;
    entry->row.problem.reset();
    --entry->row.unsure;
    m_rows.remove(outdated);
    co_await m_sent.settle(*m_rows.find(id));
    Q_EMIT sent(id);
}

base::Task<void> OutboxDispatcher::keepProblem(qint64 id, base::Error problem)
{
    qCInfo(lcSocial) << "outbox row" << id << "failed:" << problem.detail;
    if (std::holds_alternative<ReportIntent>(m_rows.find(id)->intent) && isUnsure(problem)) {
        waitAfter(problem);
        problem = mayHaveArrived(problem.detail);
    }
    const base::Time now = m_clock.now();
    const bool refusal = isRefusal(problem);
    const auto attempt = isUnsure(problem) ? store::Attempt::Unsure : store::Attempt::Answered;
    const base::Time notBefore = refusal ? base::Time() : now + pauseAfter(m_rows.find(id)->row.attempts);
    const auto kept = co_await m_store.person().write([=](store::Database &db) {
        return refusal ? store::markRefused(db, id, problem, now)
                       : store::postpone(db, id, problem, notBefore, attempt);
    });
    if (!kept) {
        waitAfter(kept.error());
    }
    OutboxEntry *entry = m_rows.find(id);
    entry->row.unsure -= kept && attempt == store::Attempt::Answered ? 1 : 0;
    entry->row.problem = problem;
    if (refusal) {
        entry->row.state = store::OutboxState::Refused;
        entry->row.changedAt = now;
        m_rows.refresh();
    } else {
        entry->row.notBefore = notBefore;
        waitAfter(problem);
    }
    m_rows.tellChanged(id);
    if (refusal) {
        Q_EMIT refused(id);
    }
}

/// All lanes wait when the trouble is not with one row.
void OutboxDispatcher::waitAfter(const base::Error &error)
{
    if (concernsAll(error)) {
        ++m_failures;
        const auto pause = error.retryAfter ? std::max(*error.retryAfter, milliseconds(1000)) : pauseAfter(m_failures);
        m_quiet.setRemainingTime(pause);
    }
}

void OutboxDispatcher::discard(qint64 id)
{
    OutboxEntry *entry = m_rows.find(id);
    if (!entry || entry->isSent() || entry->row.isGivenUp) {
        return;
    }
    entry->row.isGivenUp = true;
    m_rows.refresh();
    if (m_rows.isHeld(entry->row.lane)) {
        m_tasks.start(giveUp(id)); // what is on its way has to come back first
    } else {
        m_rows.hold(entry->row.lane); // nothing of it goes out meanwhile
        m_tasks.start(doDiscard(id));
    }
}

base::Task<void> OutboxDispatcher::giveUp(qint64 id)
{
    m_rows.tellChanged(id);
    const auto kept = co_await m_store.person().write([id](store::Database &db) { return store::giveUp(db, id); });
    if (!kept) { // it is, as long as the program runs
        Q_EMIT notKept(kept.error());
    }
    sendDue();
}

/// Those whose lane was in use, in this run or an earlier one; also what was sent meanwhile: then it is taken back.
void OutboxDispatcher::discardGivenUp()
{
    std::vector<qint64> ids;
    for (const OutboxEntry &entry : m_rows.entries()) {
        if (entry.row.isGivenUp && !m_rows.isHeld(entry.row.lane)) {
            m_rows.hold(entry.row.lane);
            ids.push_back(entry.row.id);
        }
    }
    for (const qint64 id : ids) {
        m_tasks.start(doDiscard(id));
    }
}

base::Task<void> OutboxDispatcher::doDiscard(qint64 id)
{
    const OutboxEntry entry = *m_rows.find(id);
    const base::Time now = m_clock.now();
    std::optional<store::NewOutboxRow> instead;
    if (mayBeWithServer(entry)) {
        if (auto opposite = oppositeOf(entry, m_rows.self(), m_keys.next(now), now)) {
            instead = newRow(*opposite, m_rows.self(), {});
            instead->unsure = entry.row.unsure;
        }
    }
    auto added = co_await m_store.person().write([id, instead = std::move(instead), now](store::Database &db) {
        return store::replaceInOutbox(db, id, instead, now);
    });
    m_rows.release(entry.row.lane);
    if (added) {
        m_rows.remove({id});
        m_rows.take(std::move(*added), now);
        m_rows.tellChanged(entry.intent);
    } else {
        waitAfter(added.error());
        Q_EMIT notKept(added.error());
    }
    sendDue();
}

} // namespace rostrum::social
