// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_rows.h"

#include <QJsonDocument>

namespace rostrum::social {

std::optional<RecordIntent> recordIntentOf(const Intent &intent)
{
    if (const auto *edit = std::get_if<EditRecordIntent>(&intent)) {
        return *edit;
    }
    const auto *gone = std::get_if<RemoveRecordIntent>(&intent);
    return gone ? std::optional<RecordIntent>(*gone) : std::nullopt;
}

std::vector<EditRecordIntent> undoneBefore(std::span<const OutboxEntry> entries, const OutboxEntry &entry)
{
    std::vector<EditRecordIntent> undone;
    for (const OutboxEntry &other : entries) {
        const auto *edit = std::get_if<EditRecordIntent>(&other.intent);
        if (edit && other.isRefused() && other.row.lane == entry.row.lane && other.row.id < entry.row.id) {
            undone.insert(undone.begin(), withBlobs(*edit, other.row));
        }
    }
    return undone;
}

EditRecordIntent withBlobs(EditRecordIntent edit, const store::OutboxRow &row)
{
    return withBlobs(std::move(edit), uploadedFiles(QJsonDocument::fromJson(row.done).object()));
}

} // namespace rostrum::social
