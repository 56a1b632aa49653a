// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_records.h"

#include "lexicon/id_sifa_graph_follow.h"
#include "social/new_post_json.h"
#include "social/outbox_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using Versions = std::vector<std::optional<base::Cid>>; ///< nothing: no record

const base::AtUri &uriOf(const RecordIntent &intent)
{
    return std::visit([](const auto &each) -> const base::AtUri & { return each.record; }, intent);
}

QString subjectOf(const model::Record &record)
{
    return record.value["subject"_L1].toString();
}

/// Versions that a row was made upon: who has one of them does not have the row's yet.
void addBases(Versions &old, const RecordIntent &intent, const QJsonObject &done)
{
    if (const auto *edit = std::get_if<EditRecordIntent>(&intent)) {
        old.push_back(edit->seen);
    }
    if (done.contains(kBase)) {
        old.push_back(identifierOf<base::Cid>(done[kBase]));
    }
}

/// The record that a sent row left; nothing when it removed it.
std::optional<model::Record> recordAfter(const RecordIntent &intent, const QJsonObject &done)
{
    auto cid = identifierOf<base::Cid>(done[kCid]);
    return cid ? std::optional(
                     model::Record{.uri = uriOf(intent), .cid = std::move(cid), .value = done[kValue].toObject()})
               : std::nullopt;
}

} // namespace

void PendingRecords::add(const OutboxEntry &entry, const base::Did &self)
{
    const QJsonObject done = QJsonDocument::fromJson(entry.row.done).object();
    if (const auto *edit = std::get_if<EditRecordIntent>(&entry.intent)) {
        m_changes.push_back({.intent = withBlobs(*edit, entry.row), .isSent = entry.isSent(), .done = done});
    } else if (const auto *gone = std::get_if<RemoveRecordIntent>(&entry.intent)) {
        m_changes.push_back({.intent = *gone, .isSent = entry.isSent(), .done = done});
    } else if (const auto *toggle = std::get_if<ToggleIntent>(&entry.intent);
               toggle && toggle->what == Toggle::Connect) {
        using lexicon::id_sifa_graph_follow::Main;
        const QString nsid = QString::fromUtf8(Main::kNsid);
        const auto uri = recordOf(entry).value_or(
            base::AtUri::make(self, *base::Nsid::parse(Main::kNsid), *base::RecordKey::parse(toggle->key.str())));
        m_connections.push_back(
            {.wish = toggle->wish,
             .record = {.uri = uri,
                        .value = {{u"$type"_s, nsid},
                                  {u"subject"_s, toggle->subject},
                                  {u"createdAt"_s, toText(base::Datetime::fromTime(toggle->at))}}}});
    }
}

std::optional<model::Record> PendingRecords::merged(const base::AtUri &uri, std::optional<model::Record> stored) const
{
    std::vector<const Change *> changes;
    for (const Change &change : m_changes) {
        if (uriOf(change.intent) == uri) {
            changes.push_back(&change);
        }
    }
    const std::optional<base::Cid> version = stored ? stored->cid : std::nullopt;
    // The store has all up to the row whose version it has.
    const auto shown = std::ranges::find_last_if(changes, [&](const Change *change) {
        return change->isSent && stored && version && recordAfter(change->intent, change->done) &&
               identifierOf<base::Cid>(change->done[kCid]) == version;
    });
    auto next = shown.begin() == changes.end() ? changes.begin() : shown.begin() + 1;
    std::optional<model::Record> state = std::move(stored);
    Versions old;
    for (; next != changes.end(); ++next) {
        const auto &[intent, isSent, done] = **next;
        addBases(old, intent, done);
        const auto *edit = std::get_if<EditRecordIntent>(&intent);
        if (!isSent && edit) {
            auto value = applied(*edit, state ? std::optional(state->value) : std::nullopt);
            const auto cid = state ? state->cid : std::nullopt;
            state =
                value ? std::optional(model::Record{.uri = uri, .cid = cid, .value = std::move(*value)}) : std::nullopt;
        } else if (!edit || std::ranges::contains(old, version)) { // else somebody changed it since
            state = recordAfter(intent, done);
        }
        if (isSent) {
            old.push_back(identifierOf<base::Cid>(done[kCid]));
        }
    }
    return state;
}

std::vector<model::Record> PendingRecords::merged(const QString &collection, std::vector<model::Record> stored) const
{
    std::vector<base::AtUri> seen;
    for (const Change &change : m_changes) {
        const base::AtUri &uri = uriOf(change.intent);
        if (QString::fromUtf8(uri.collection()) != collection || std::ranges::contains(seen, uri)) {
            continue;
        }
        seen.push_back(uri);
        const auto at = std::ranges::find(stored, uri, &model::Record::uri);
        auto now = merged(uri, at == stored.end() ? std::nullopt : std::optional(*at));
        if (at == stored.end() && now) {
            stored.insert(stored.begin(), std::move(*now));
        } else if (at != stored.end() && now) {
            *at = std::move(*now);
        } else if (at != stored.end()) {
            stored.erase(at);
        }
    }
    if (collection == QString::fromUtf8(lexicon::id_sifa_graph_follow::Main::kNsid)) {
        for (const Connection &wish : m_connections) {
            const bool isThere = std::ranges::contains(stored, subjectOf(wish.record), subjectOf);
            if (wish.wish == Wish::Unset) {
                std::erase_if(stored,
                              [&](const model::Record &each) { return subjectOf(each) == subjectOf(wish.record); });
            } else if (!isThere) {
                stored.insert(stored.begin(), wish.record);
            }
        }
    }
    return stored;
}

} // namespace rostrum::social
