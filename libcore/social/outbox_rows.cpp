// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox_rows.h"

#include "base/log.h"
#include "social/outbox_rules.h"

#include <algorithm>

namespace rostrum::social {

namespace {

using std::chrono::milliseconds;

constexpr auto kSurelyOld = std::chrono::days(1);

} // namespace

OutboxRows::OutboxRows(base::Did self)
    : m_me{.did = std::move(self)}
{
}

void OutboxRows::setMe(model::Person me)
{
    m_me = std::move(me);
    refresh();
}

OutboxEntry *OutboxRows::find(qint64 id)
{
    const auto found = std::ranges::find_if(m_entries, [id](const OutboxEntry &entry) { return entry.row.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void OutboxRows::take(std::vector<store::OutboxRow> rows, base::Time now)
{
    for (store::OutboxRow &row : rows) {
        if (find(row.id)) { // added while the others were read
            continue;
        }
        auto intent = intentFromJson(row.kind, row.intent);
        if (!intent) { // of a newer version: it stays on the disk
            qCWarning(lcSocial) << intent.error().detail;
            continue;
        }
        // How long ago an earlier run sent it, only the clock says, which may have been set since.
        const bool isOld = now - row.changedAt > kSurelyOld;
        m_entries.push_back({.row = std::move(row),
                             .intent = std::move(*intent),
                             .keptUntil = QDeadlineTimer(isOld ? milliseconds(0) : milliseconds(kKeepSent))});
    }
    std::ranges::sort(m_entries, {}, [](const OutboxEntry &entry) { return entry.row.id; });
    refresh();
}

void OutboxRows::remove(const std::vector<qint64> &ids)
{
    if (!ids.empty()) {
        std::erase_if(m_entries, [&ids](const OutboxEntry &entry) { return std::ranges::contains(ids, entry.row.id); });
        refresh();
    }
}

void OutboxRows::refresh()
{
    m_pending = Pending(m_entries, m_me);
}

void OutboxRows::tellChanged(qint64 id)
{
    if (const OutboxEntry *entry = find(id)) {
        tellChanged(Intent(entry->intent));
    }
}

void OutboxRows::tellChanged(const Intent &intent)
{
    for (const QString &subject : subjectsOf(intent, self())) {
        Q_EMIT changed(subject);
    }
}

} // namespace rostrum::social
