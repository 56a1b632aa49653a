// SPDX-License-Identifier: GPL-3.0-or-later
#include "sent_rows.h"

#include "base/log.h"
#include "social/new_post_json.h"
#include "social/outbox_rules.h"
#include "social/sent_effect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

/// So often longer than kKeepSent, while what was fetched does not show what was sent.
constexpr int kKeepAgain = 5;

QByteArray withoutAgain(const QByteArray &done)
{
    QJsonObject kept = QJsonDocument::fromJson(done).object();
    kept.remove(kAgain);
    return packed(kept);
}

} // namespace

SentRows::SentRows(OutboxRows &rows, OutboxSender &sender, store::Store &store)
    : m_rows(rows)
    , m_sender(sender)
    , m_store(store)
{
}

base::Task<void> SentRows::settle(OutboxEntry entry)
{
    const auto written = co_await m_store.cacheWriter().write(
        [entry, self = m_rows.self()](store::Database &db) { return writeSentEffect(db, entry, self); });
    if (!written) {
        qCWarning(lcSocial) << "the cache does not show what was sent:" << written.error().detail;
    }
    m_rows.refresh();
    m_rows.tellChanged(entry.row.id);
}

std::vector<OutboxEntry> SentRows::takeOld()
{
    std::vector<OutboxEntry> old;
    for (OutboxEntry &entry : m_rows.editable()) {
        const bool waitsForLane = isToBeRepeated(entry) && m_rows.isHeld(entry.row.lane);
        if (entry.isSent() && !entry.row.isGivenUp && entry.keptUntil.hasExpired() && !waitsForLane &&
            !isToBeKept(m_rows.entries(), entry)) {
            old.push_back(entry);
            entry.keptUntil.setRemainingTime(kKeepSent);
            ++entry.timesKept;
        }
    }
    return old;
}

base::Task<void> SentRows::takeBackAgain(qint64 id)
{
    OutboxEntry *entry = m_rows.find(id);
    if (!entry) {
        co_return;
    }
    if (m_rows.isHeld(entry->row.lane)) { // by another one like it
        entry->keptUntil.setRemainingTime(0);
        co_return;
    }
    const QString lane = entry->row.lane;
    m_rows.hold(lane);
    const auto done = co_await repeat(*entry);
    if (entry = m_rows.find(id); entry && done) {
        entry->row.done = withoutAgain(entry->row.done);
        entry->keptUntil.setRemainingTime(0);
    }
    m_rows.release(lane);
}

base::Task<base::Result<void>> SentRows::repeat(OutboxEntry entry)
{
    // A call leaves no record to tell from that of a later wish; a later change of a record looks after it.
    const bool isOutdated = std::ranges::any_of(m_rows.entries(), [&entry](const OutboxEntry &other) {
        const auto *toggle = std::get_if<ToggleIntent>(&other.intent);
        const bool isLater = other.row.lane == entry.row.lane && other.row.id > entry.row.id;
        const bool isEdited = std::holds_alternative<EditRecordIntent>(entry.intent) && !other.row.isGivenUp;
        return isLater && (isEdited || (toggle && !toggle->isRecord() && other.isSent()));
    });
    if (!isOutdated) {
        const auto done =
            co_await m_sender.takeBackAgain(entry.row, entry.intent, recordsToErase(m_rows.entries(), entry));
        if (!done && !isRefusal(done.error())) {
            co_return std::unexpected(done.error());
        }
    }
    co_return co_await m_store.person().write([id = entry.row.id, done = withoutAgain(entry.row.done)](
                                                  store::Database &db) { return store::recordStep(db, id, done); });
}

base::Task<void> SentRows::forget(std::vector<OutboxEntry> old)
{
    std::vector<std::pair<OutboxEntry, Versions>> asked;
    for (OutboxEntry &entry : old) {
        Versions earlier = versionsBefore(m_rows.entries(), entry);
        asked.emplace_back(std::move(entry), std::move(earlier));
    }
    const auto shown = co_await m_store.cacheReader().read(
        [asked = std::move(asked), self = m_rows.self()](store::Database &db) -> base::Result<std::vector<qint64>> {
            std::vector<qint64> ids;
            for (const auto &[entry, earlier] : asked) {
                // In the end the server's word counts: somebody undid it on another device.
                if (entry.timesKept >= kKeepAgain || showsSentEffect(db, entry, earlier, self).value_or(true)) {
                    ids.push_back(entry.row.id);
                }
            }
            return ids;
        });
    std::vector<qint64> ids;
    std::vector<Intent> forgotten;
    for (const qint64 id : shown.value_or(std::vector<qint64>())) {
        if (const OutboxEntry *entry = m_rows.find(id)) {
            ids.push_back(id);
            std::ranges::copy(sentBefore(m_rows.entries(), *entry), std::back_inserter(ids));
            forgotten.push_back(entry->intent);
        }
    }
    if (ids.empty()) {
        co_return;
    }
    m_rows.remove(ids);
    for (const Intent &intent : forgotten) {
        m_rows.tellChanged(intent);
    }
    co_await m_store.person().write([ids](store::Database &db) { return store::forgetOutboxRows(db, ids); });
}

} // namespace rostrum::social
