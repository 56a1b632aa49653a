// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/media_uploads.h"
#include "social/own_repo.h"
#include "social/record_edit.h"
#include "store/outbox.h"

namespace rostrum::social {

/// Carries out changes of records that other programs of the same person may change too: uploads what goes with them,
/// then reads, merges and replaces until nobody came in between. A change that is there already is found so, and not
/// written again. Main thread; outlives its tasks.
class RecordSender
{
public:
    RecordSender(net::Xrpc xrpc, base::Did self, store::Store &store);

    /// What the steps gave, for OutboxRow::done: see the names in outbox_entry.h. `undone`: see merge().
    base::Task<base::Result<QJsonObject>> edit(store::OutboxRow row, EditRecordIntent intent,
                                               std::vector<EditRecordIntent> undone);

private:
    base::Task<base::Result<QJsonObject>> write(qint64 row, const EditRecordIntent &intent,
                                                const std::vector<EditRecordIntent> &undone, QJsonObject &done);
    base::Task<base::Result<model::Record>> replace(std::optional<model::Record> there, MergedRecord merged,
                                                    base::AtUri uri);

    OwnRepo m_repo;
    MediaUploads m_uploads;
};

} // namespace rostrum::social
