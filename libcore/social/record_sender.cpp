// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_sender.h"

#include "social/new_post_json.h"
#include "social/outbox_entry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using base::Result;

constexpr int kTries = 5; ///< against programs that write the same record at the same time
constexpr auto kInvalidSwap = "InvalidSwap"_L1;

/// What stands for the row now. A record without a CID was removed.
QJsonObject doneWith(QJsonObject done, const model::Record &record, const std::optional<model::Record> &before)
{
    done.insert(kRecord, toText(record.uri));
    done.insert(kBase, before ? QJsonValue(toText(*before->cid)) : QJsonValue());
    if (record.cid) {
        done.insert(kCid, toText(*record.cid));
        done.insert(kValue, record.value);
    }
    return done;
}

std::optional<QJsonObject> valueOf(const std::optional<model::Record> &record)
{
    return record ? std::optional(record->value) : std::nullopt;
}

} // namespace

RecordSender::RecordSender(net::Xrpc xrpc, base::Did self, store::Store &store)
    : m_repo(xrpc, std::move(self))
    , m_uploads(std::move(xrpc), store)
{
}

base::Task<Result<QJsonObject>> RecordSender::edit(store::OutboxRow row, EditRecordIntent intent,
                                                   std::vector<EditRecordIntent> undone)
{
    QJsonObject done = QJsonDocument::fromJson(row.done).object();
    auto outcome = co_await write(row.id, intent, undone, done);
    if (!outcome && outcome.error().code == "BlobNotFound"_L1 && done.contains(kBlobs)) {
        done.remove(kBlobs); // servers forget files that no record names for a while
        outcome = co_await write(row.id, intent, undone, done);
    }
    co_return outcome;
}

base::Task<Result<QJsonObject>> RecordSender::write(qint64 row, const EditRecordIntent &intent,
                                                    const std::vector<EditRecordIntent> &undone, QJsonObject &done)
{
    if (const auto uploaded = co_await m_uploads.upload(row, intent.files, done); !uploaded) {
        co_return std::unexpected(uploaded.error());
    }
    const EditRecordIntent edit = withBlobs(intent, uploadedFiles(done));
    base::Error problem;
    for (int i = 0; i < kTries; ++i) {
        const auto there = co_await m_repo.get(edit.record);
        if (!there) {
            co_return std::unexpected(there.error());
        }
        MergedRecord merged = merge(edit, valueOf(*there), undone);
        if (merged.hasConflict()) {
            co_return std::unexpected(conflictOf(merged));
        }
        if (!merged.isChanged) {
            co_return doneWith(std::move(done), there->value_or(model::Record{.uri = edit.record}), *there);
        }
        if (isTooLarge(merged.value)) {
            co_return std::unexpected(tooLarge(edit.record));
        }
        const auto written = co_await replace(*there, std::move(merged), edit.record);
        if (written) {
            co_return doneWith(std::move(done), *written, *there);
        }
        problem = written.error();
        if (problem.code != kInvalidSwap) {
            break;
        }
        problem.message =
            QCoreApplication::translate("rostrum::social", "Another program is changing the same at this moment.");
    }
    co_return std::unexpected(std::move(problem));
}

base::Task<Result<model::Record>> RecordSender::replace(std::optional<model::Record> there, MergedRecord merged,
                                                        base::AtUri uri)
{
    if (merged.isEmpty) {
        const auto erased = co_await m_repo.erase(uri, there->cid);
        co_return erased ? Result<model::Record>(model::Record{.uri = uri}) : std::unexpected(erased.error());
    }
    auto version = there ? there->cid : std::nullopt;
    const auto cid = co_await m_repo.replace(uri, std::move(version), merged.value);
    if (!cid) {
        co_return std::unexpected(cid.error());
    }
    co_return model::Record{.uri = uri, .cid = *cid, .value = std::move(merged.value)};
}

} // namespace rostrum::social
