// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_sender.h"

#include "lexicon/com_atproto_repo_uploadBlob.h"
#include "social/new_post_json.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace lex = lexicon;
using base::ErrorKind;
using base::Result;

constexpr auto kCids = "cids"_L1; // member of OutboxRow::done

Resolved resolvedOf(const QJsonObject &done)
{
    Resolved resolved;
    const QJsonObject blobs = done[kBlobs].toObject();
    for (auto it = blobs.begin(); it != blobs.end(); ++it) {
        if (auto output = lex::decode<lex::UploadBlob::Output>(packed(it->toObject()))) {
            resolved.blobs.insert_or_assign(it.key(), std::move(output->blob));
        }
    }
    const QJsonObject cids = done[kCids].toObject();
    for (auto it = cids.begin(); it != cids.end(); ++it) {
        if (auto cid = identifierOf<base::Cid>(*it)) {
            resolved.cids.insert_or_assign(it.key(), std::move(*cid));
        }
    }
    return resolved;
}

void insertInto(QJsonObject &done, QLatin1StringView member, const QString &key, const QJsonValue &value)
{
    QJsonObject object = done[member].toObject();
    object.insert(key, value);
    done.insert(member, object);
}

} // namespace

PostSender::PostSender(net::Xrpc xrpc, base::Did self, store::Store &store)
    : m_self(self)
    , m_repo(xrpc, std::move(self))
    , m_uploads(std::move(xrpc), store)
{
}

base::Task<Result<RecordRef>> PostSender::publish(store::OutboxRow row, PostIntent intent)
{
    QJsonObject done = QJsonDocument::fromJson(row.done).object();
    auto cid = co_await write(row.id, intent, done);
    if (!cid && cid.error().code == "BlobNotFound"_L1 && done.contains(kBlobs)) {
        done.remove(kBlobs); // servers forget files that no record names for a while
        cid = co_await write(row.id, intent, done);
    }
    if (!cid) {
        co_return std::unexpected(cid.error());
    }
    co_return RecordRef{.uri = postUri(m_self, intent.key), .cid = std::move(*cid)};
}

base::Task<Result<base::Cid>> PostSender::write(qint64 row, const PostIntent &intent, QJsonObject &done)
{
    if (const auto resolved = co_await resolve(row, intent, done); !resolved) {
        co_return std::unexpected(resolved.error());
    }
    auto record = postRecord(intent, resolvedOf(done));
    if (!record) {
        co_return std::unexpected(record.error());
    }
    const base::AtUri uri = postUri(m_self, intent.key);
    // What restricts the post comes before it, so that it is never there without.
    if (auto gate = threadgateRecord(intent, uri)) {
        if (const auto put = co_await m_repo.put(m_repo.uri(lex::app_bsky_feed_threadgate::Main::kNsid, intent.key),
                                                 lex::toUnknown(*gate));
            !put) {
            co_return put;
        }
    }
    if (auto gate = postgateRecord(intent, uri)) {
        if (const auto put = co_await m_repo.put(m_repo.uri(lex::app_bsky_feed_postgate::Main::kNsid, intent.key),
                                                 lex::toUnknown(*gate));
            !put) {
            co_return put;
        }
    }
    co_return co_await m_repo.put(uri, lex::toUnknown(*record));
}

base::Task<Result<void>> PostSender::resolve(qint64 row, const PostIntent &intent, QJsonObject &done)
{
    std::vector<NewMedia> files;
    for (const NewMedia *media : mediaOf(intent.post)) {
        files.push_back(*media);
    }
    if (const auto uploaded = co_await m_uploads.upload(row, std::move(files), done); !uploaded) {
        co_return uploaded;
    }
    for (const base::AtUri &uri : unresolvedOf(intent)) {
        if (done[kCids].toObject().contains(toText(uri))) {
            continue;
        }
        const auto cid = co_await m_repo.cidOf(uri);
        if (!cid) {
            co_return std::unexpected(cid.error());
        }
        if (!*cid) {
            auto error = base::makeError(ErrorKind::NotFound, toText(uri), u"ParentGone"_s);
            error.message =
                QCoreApplication::translate("rostrum::social", "The post that this one answers does not exist.");
            co_return std::unexpected(std::move(error));
        }
        insertInto(done, kCids, toText(uri), toText(**cid));
        if (const auto kept = co_await m_uploads.keep(row, done); !kept) {
            co_return kept;
        }
    }
    co_return Result<void>();
}

} // namespace rostrum::social
