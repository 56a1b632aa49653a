// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_records.h"

#include "social/outbox_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

/// Whether both ask to be connected with the same person.
bool areOfOne(const model::Record &record, const model::Record &connection)
{
    return record.uri.collection() == kConnectNsid && record.value["subject"_L1] == connection.value["subject"_L1];
}

/// Before all others of its collection.
void insert(std::vector<model::Record> &records, model::Record record)
{
    const auto at = std::ranges::find_if(
        records, [&record](const model::Record &each) { return each.uri.collection() == record.uri.collection(); });
    records.insert(at, std::move(record));
}

/// What a change that waits will leave.
std::optional<model::Record> applied(const RecordIntent &act, std::optional<model::Record> before)
{
    const auto *edit = std::get_if<EditRecordIntent>(&act);
    auto value = edit ? applied(*edit, before ? std::optional(before->value) : std::nullopt) : std::nullopt;
    if (!value) {
        return std::nullopt;
    }
    return model::Record{.uri = edit->record, .cid = before ? before->cid : std::nullopt, .value = std::move(*value)};
}

} // namespace

void PendingRecords::add(const OutboxEntry &entry, const base::Did &self)
{
    const auto *toggle = std::get_if<ToggleIntent>(&entry.intent);
    if (auto act = recordIntentOf(entry.intent)) {
        if (auto *edit = std::get_if<EditRecordIntent>(&*act)) {
            *edit = withBlobs(std::move(*edit), entry.row);
        }
        m_changes.push_back(
            {.act = std::move(*act), .isSent = entry.isSent(), .after = recordAfter(entry), .bases = basesOf(entry)});
    } else if (toggle && toggle->what == Toggle::Connect) {
        const auto key = *base::RecordKey::parse(toggle->key.str());
        const auto uri = recordOf(entry).value_or(base::AtUri::make(self, *base::Nsid::parse(kConnectNsid), key));
        m_connections.push_back({.wish = toggle->wish, .record = connectionRecord(*toggle, uri)});
    }
}

std::optional<model::Record> PendingRecords::merged(const base::AtUri &uri, std::optional<model::Record> stored) const
{
    std::vector<const Change *> changes;
    for (const Change &change : m_changes) {
        if (uriOf(change.act) == uri) {
            changes.push_back(&change);
        }
    }
    const std::optional<base::Cid> version = stored ? stored->cid : std::nullopt;
    // The store has all up to the row whose version it has.
    const auto shown = std::ranges::find_last_if(changes, [&version](const Change *change) {
        return change->isSent && change->after && change->after->cid == version;
    });
    std::optional<model::Record> state = std::move(stored);
    Versions old;
    for (auto next = shown.empty() ? changes.begin() : shown.begin() + 1; next != changes.end(); ++next) {
        const Change &change = **next;
        std::ranges::copy(change.bases, std::back_inserter(old));
        if (!change.isSent) {
            state = applied(change.act, std::move(state));
        } else if (change.bases.empty() || std::ranges::contains(old, version)) { // else it was changed elsewhere since
            state = change.after;
        }
        if (change.isSent) {
            old.push_back(change.after ? change.after->cid : std::nullopt);
        }
    }
    return state;
}

std::vector<model::Record> PendingRecords::merged(std::vector<model::Record> stored, std::string_view collection) const
{
    std::vector<base::AtUri> seen;
    for (const Change &change : m_changes) {
        const base::AtUri &uri = uriOf(change.act);
        if ((!collection.empty() && uri.collection() != collection) || std::ranges::contains(seen, uri)) {
            continue;
        }
        seen.push_back(uri);
        const auto at = std::ranges::find(stored, uri, &model::Record::uri);
        auto now = merged(uri, at == stored.end() ? std::nullopt : std::optional(*at));
        if (at == stored.end() && now) {
            insert(stored, std::move(*now));
        } else if (at != stored.end() && now) {
            *at = std::move(*now);
        } else if (at != stored.end()) {
            stored.erase(at);
        }
    }
    if (collection.empty() || collection == kConnectNsid) {
        for (const Connection &wish : m_connections) {
            const auto isIt = [&wish](const model::Record &each) { return areOfOne(each, wish.record); };
            if (wish.wish == Wish::Unset) {
                std::erase_if(stored, isIt);
            } else if (std::ranges::none_of(stored, isIt)) {
                insert(stored, wish.record);
            }
        }
    }
    return stored;
}

} // namespace rostrum::social
