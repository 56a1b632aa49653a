// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_uploads.h"

#include "base/offload.h"
#include "lexicon/com_atproto_repo_uploadBlob.h"
#include "social/new_post_json.h"
#include "store/outbox.h"

#include <QCoreApplication>
#include <QFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace lex = lexicon;
using base::ErrorKind;
using base::Result;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        auto error = base::makeError(ErrorKind::Refused, path, u"FileMissing"_s);
        error.message =
            QCoreApplication::translate("rostrum::social", "A picture or video of it cannot be read any more.");
        return std::unexpected(std::move(error));
    }
    return file.readAll();
}

} // namespace

MediaUploads::MediaUploads(net::Xrpc xrpc, store::Store &store)
    : m_xrpc(std::move(xrpc))
    , m_store(store)
{
}

base::Task<Result<void>> MediaUploads::upload(qint64 row, std::vector<NewMedia> files, QJsonObject &done)
{
    for (const NewMedia &file : files) {
        QJsonObject blobs = done[kBlobs].toObject();
        if (blobs.contains(file.file)) {
            continue;
        }
        const auto blob = co_await send(file);
        if (!blob) {
            co_return std::unexpected(blob.error());
        }
        const QByteArray json = lex::encode(lex::UploadBlob::Output{.blob = *blob});
        blobs.insert(file.file, QJsonDocument::fromJson(json).object());
        done.insert(kBlobs, blobs);
        if (const auto kept = co_await keep(row, done); !kept) {
            co_return kept;
        }
    }
    co_return Result<void>();
}

base::Task<Result<void>> MediaUploads::keep(qint64 row, const QJsonObject &done)
{
    return m_store.person().write(
        [row, bytes = packed(done)](store::Database &db) { return store::recordStep(db, row, bytes); });
}

base::Task<Result<lexicon::Blob>> MediaUploads::send(NewMedia file)
{
    QString path = m_store.mediaFolder() + u'/' + file.file;
    auto bytes =
        co_await base::offload(QThreadPool::globalInstance(), [path = std::move(path)] { return readFile(path); });
    if (!bytes) {
        co_return std::unexpected(std::move(bytes.error()));
    }
    const auto nsid = QByteArray::fromStdString(std::string(lex::UploadBlob::kNsid));
    const auto answer = co_await m_xrpc.upload(nsid, std::move(*bytes), file.mimeType);
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    auto output = lex::decode<lex::UploadBlob::Output>(*answer);
    if (!output) {
        co_return std::unexpected(std::move(output.error()));
    }
    co_return std::move(output->blob);
}

} // namespace rostrum::social
