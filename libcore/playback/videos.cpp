// SPDX-License-Identifier: GPL-3.0-or-later
#include "videos.h"

#include "hls_download.h"

#include "archive/car_check.h"
#include "base/offload.h"
#include "lexicon/com_atproto_sync_getBlob.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::playback {

namespace {

using base::ErrorKind;
using base::Result;
namespace getBlob = lexicon::com_atproto_sync_getBlob;

constexpr auto kPoll = 100ms;

/// A file that tells how long it grew.
class GrowingFile final : public QFile
{
public:
    GrowingFile(const QString &path, qint64 total, Videos::Progress progress)
        : QFile(path)
        , m_total(total)
        , m_progress(std::move(progress))
    {
    }
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        m_isTooLarge = pos() + length > kMostVideoBytes;
        const qint64 written = m_isTooLarge ? -1 : QFile::writeData(data, length);
        if (written > 0) {
            m_progress(pos() + written, m_total);
        }
        return written;
    }

private:
    qint64 m_total;
    Videos::Progress m_progress;
    bool m_isTooLarge = false;
};

bool hasContentOf(const QString &path, const base::CidParts &cid)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && archive::hasContent(file, cid);
}

QString nameOf(const VideoSource &source)
{
    return source.cid.isEmpty() ? source.playlist.toString(QUrl::FullyEncoded) : source.cid;
}

base::Error wrongContent()
{
    return {.kind = ErrorKind::Malformed,
            .message =
                QCoreApplication::translate("rostrum::playback", "The server sent something else than this video."),
            .detail = u"the bytes are not those of the CID"_s};
}

} // namespace

Videos::Videos(VideoFiles &files, net::HttpClient &http, net::IdentityResolver &identities)
    : m_files(files)
    , m_http(http)
    , m_identities(identities)
{
}

base::Task<Result<QString>> Videos::fetch(VideoSource source, Progress progress)
{
    const QString name = nameOf(source);
    while (m_running.contains(name)) { // another view of the same post fetches it
        co_await base::sleepFor(kPoll);
    }
    if (auto file = m_files.find(name)) {
        co_return std::move(*file);
    }
    const auto part = m_files.beginPart(name);
    if (!part) {
        co_return part;
    }
    m_running.insert(name);
    const auto end = qScopeGuard([this, name] {
        m_running.remove(name);
        m_files.dropPart(name); // when it was not kept
    });
    const auto got = co_await download(std::move(source), *part, std::move(progress));
    if (!got) {
        co_return std::unexpected(got.error());
    }
    co_return m_files.keep(name);
}

base::Task<Result<void>> Videos::download(VideoSource source, QString path, Progress progress)
{
    Result<void> got = base::fail(ErrorKind::NotFound);
    if (!source.cid.isEmpty()) {
        got = co_await downloadBlob(source, path, progress);
    }
    if (got || source.playlist.isEmpty()) {
        co_return got;
    }
    auto streamed = co_await downloadPlaylist(source.playlist, path, progress);
    co_return streamed || source.cid.isEmpty() ? std::move(streamed) : std::move(got);
}

base::Task<Result<void>> Videos::downloadBlob(VideoSource source, QString path, Progress progress)
{
    const auto parsed = base::Cid::parse(source.cid.toStdString());
    if (!parsed) {
        co_return base::fail(ErrorKind::Malformed);
    }
    if (source.bytes > kMostVideoBytes) {
        co_return std::unexpected(tooLargeError());
    }
    const auto pds = co_await pdsOf(source.author, {.urlSource = net::UrlSource::Record});
    if (!pds) {
        co_return std::unexpected(pds.error());
    }
    GrowingFile file(path, source.bytes > 0 ? source.bytes : -1, std::move(progress));
    if (!file.open(QIODevice::WriteOnly)) {
        co_return base::fail(ErrorKind::Storage, file.errorString());
    }
    const getBlob::Params which{.did = source.author, .cid = *parsed};
    const auto type = co_await pds->download<lexicon::GetBlob>(which, file);
    if (!type) {
        co_return std::unexpected(file.isTooLarge() ? tooLargeError() : type.error());
    }
    if (!file.flush()) {
        co_return base::fail(ErrorKind::Storage, file.errorString());
    }
    const bool isRight = co_await base::offload(QThreadPool::globalInstance(),
                                                [path, parts = parsed->parts()] { return hasContentOf(path, parts); });
    co_return isRight ? Result<void>() : std::unexpected(wrongContent());
}

base::Task<Result<void>> Videos::downloadPlaylist(QUrl playlist, QString path, Progress progress)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        co_return base::fail(ErrorKind::Storage, file.errorString());
    }
    auto got = co_await downloadHls(m_http, std::move(playlist), file, kMostVideoBytes, std::move(progress));
    if (got && !file.flush()) {
        got = base::fail(ErrorKind::Storage, file.errorString());
    }
    co_return got;
}

/// Calls without an account to the server of somebody whom only a record names.
base::Task<Result<net::Xrpc>> Videos::pdsOf(base::Did author, net::Trust trust)
{
    const auto identity = co_await m_identities.resolve(std::move(author));
    if (!identity) {
        co_return std::unexpected(identity.error());
    }
    co_return net::Xrpc(m_http, identity->pds, {}, trust);
}

base::Task<Result<std::vector<Cue>>> Videos::captions(base::Did author, QString cid)
{
    const auto parsed = base::Cid::parse(cid.toStdString());
    if (!parsed) {
        co_return base::fail(ErrorKind::Malformed);
    }
    const auto pds = co_await pdsOf(author, {.urlSource = net::UrlSource::Record, .maxBytes = kMostCaptionBytes});
    if (!pds) {
        co_return std::unexpected(pds.error());
    }
    const getBlob::Params which{.did = author, .cid = *parsed};
    const auto bytes = co_await pds->queryRaw<lexicon::GetBlob>(which);
    if (!bytes) {
        co_return std::unexpected(bytes.error());
    }
    QBuffer file;
    file.setData(*bytes);
    file.open(QIODevice::ReadOnly);
    if (bytes->size() > kMostCaptionBytes || !archive::hasContent(file, parsed->parts())) {
        co_return std::unexpected(wrongContent());
    }
    co_return readWebVtt(*bytes);
}

} // namespace rostrum::playback
