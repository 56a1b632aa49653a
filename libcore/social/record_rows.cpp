// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_rows.h"

#include "base/datetime.h"
#include "social/new_post_json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

QJsonObject doneOf(const OutboxEntry &entry)
{
    return QJsonDocument::fromJson(entry.row.done).object();
}

} // namespace

std::optional<RecordIntent> recordIntentOf(const Intent &intent)
{
    if (const auto *edit = std::get_if<EditRecordIntent>(&intent)) {
        return *edit;
    }
    const auto *gone = std::get_if<RemoveRecordIntent>(&intent);
    return gone ? std::optional<RecordIntent>(*gone) : std::nullopt;
}

const base::AtUri &uriOf(const RecordIntent &intent)
{
    return std::visit([](const auto &each) -> const base::AtUri & { return each.record; }, intent);
}

std::optional<model::Record> recordAfter(const OutboxEntry &sent)
{
    const QJsonObject done = doneOf(sent);
    auto uri = identifierOf<base::AtUri>(done[kRecord]);
    auto cid = identifierOf<base::Cid>(done[kCid]);
    return uri && cid ? std::optional(model::Record{
                            .uri = std::move(*uri), .cid = std::move(cid), .value = done[kValue].toObject()})
                      : std::nullopt;
}

Versions basesOf(const OutboxEntry &entry)
{
    Versions bases;
    if (const auto *edit = std::get_if<EditRecordIntent>(&entry.intent)) {
        bases.push_back(edit->seen);
    }
    if (const QJsonObject done = doneOf(entry); done.contains(kBase)) {
        bases.push_back(identifierOf<base::Cid>(done[kBase]));
    }
    return bases;
}

Versions versionsBefore(std::span<const OutboxEntry> entries, const OutboxEntry &entry)
{
    Versions versions;
    for (const OutboxEntry &other : entries) {
        if (other.isSent() && other.row.lane == entry.row.lane && other.row.id < entry.row.id) {
            std::ranges::copy(basesOf(other), std::back_inserter(versions));
            const auto after = recordAfter(other);
            versions.push_back(after ? after->cid : std::nullopt);
        }
    }
    return versions;
}

bool isBehind(const OutboxEntry &sent, const Versions &earlier, const model::Record *stored)
{
    const auto after = recordAfter(sent);
    const auto version = stored ? stored->cid : std::nullopt;
    if (version == (after ? after->cid : std::nullopt)) {
        return false;
    }
    const Versions bases = basesOf(sent);
    return bases.empty() || std::ranges::contains(bases, version) || std::ranges::contains(earlier, version);
}

model::Record connectionRecord(const ToggleIntent &intent, const base::AtUri &uri)
{
    return {.uri = uri,
            .value = {{u"$type"_s, QString::fromUtf8(kConnectNsid)},
                      {u"subject"_s, intent.subject},
                      {u"createdAt"_s, toText(base::Datetime::fromTime(intent.at))}}};
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
