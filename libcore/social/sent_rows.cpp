// SPDX-License-Identifier: GPL-3.0-or-later
#include "sent_rows.h"

#include "base/log.h"
#include "social/outbox_rules.h"
#include "social/sent_effect.h"

namespace rostrum::social {

namespace {

/// So often longer than kKeepSent, while what was fetched does not show what was sent.
constexpr int kKeepAgain = 5;

} // namespace

SentRows::SentRows(OutboxRows &rows, store::Store &store)
    : m_rows(rows)
    , m_store(store)
{
}

base::Task<void> SentRows::settle(OutboxEntry entry)
{
    const auto written =
        co_await m_store.cacheWriter().write([intent = entry.intent, record = recordOf(entry)](store::Database &db) {
            return writeSentEffect(db, intent, record);
        });
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
        if (entry.isSent() && entry.keptUntil.hasExpired() && !isToBeKept(m_rows.entries(), entry)) {
            old.push_back(entry);
            entry.keptUntil.setRemainingTime(kKeepSent);
            ++entry.timesKept;
        }
    }
    return old;
}

base::Task<void> SentRows::forget(std::vector<OutboxEntry> old)
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
    std::vector<Intent> forgotten;
    for (const qint64 id : ids) {
        if (const OutboxEntry *entry = m_rows.find(id)) {
            forgotten.push_back(entry->intent);
        }
    }
    m_rows.remove(ids);
    for (const Intent &intent : forgotten) {
        m_rows.tellChanged(intent);
    }
    co_await m_store.person().write([ids](store::Database &db) { return store::forgetOutboxRows(db, ids); });
}

} // namespace rostrum::social
