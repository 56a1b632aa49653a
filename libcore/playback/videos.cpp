// SPDX-License-Identifier: GPL-3.0-or-later
#include "videos.h"

#include "hls_download.h"

#include "archive/car_check.h"
#include "base/offload.h"
#include "lexicon/com_atproto_sync_getBlob.h"
#include "net/xrpc.h"

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
    GrowingFile(const QString &path, Videos::Progress progress)
        : QFile(path)
        , m_progress(std::move(progress))
    {
    }
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    void startAgain() { seek(0), resize(0); }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        m_isTooLarge = pos() + length > kMostVideoBytes;
        const qint64 written = m_isTooLarge ? -1 : QFile::writeData(data, length);
        if (written > 0) {
            m_progress(pos() + written, -1);
        }
        return written;
    }

private:
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
    GrowingFile file(path, progress);
    if (!file.open(QIODevice::WriteOnly)) {
        co_return base::fail(ErrorKind::Storage, file.errorString());
    }
    Result<void> got = base::fail(ErrorKind::NotFound);
    if (!source.cid.isEmpty()) {
        got = co_await downloadBlob(source.author, source.cid, file);
        if (!got && file.isTooLarge()) {
            got = std::unexpected(tooLargeError());
        } else if (got && !file.flush()) {
            got = base::fail(ErrorKind::Storage, file.errorString());
        }
        const auto cid = base::Cid::parse(source.cid.toStdString());
        if (got && (!cid || !co_await base::offload(QThreadPool::globalInstance(), [path, parts = cid->parts()] {
                return hasContentOf(path, parts);
            }))) {
            got = std::unexpected(wrongContent());
        }
    }
    if (!got && !source.playlist.isEmpty()) {
        file.startAgain();
        auto streamed = co_await downloadHls(m_http, source.playlist, file, kMostVideoBytes, progress);
        if (streamed && !file.flush()) {
            streamed = base::fail(ErrorKind::Storage, file.errorString());
        }
        if (streamed || source.cid.isEmpty()) {
            got = streamed;
        }
    }
    co_return got;
}

base::Task<Result<QUrl>> Videos::serverOf(base::Did author)
{
    const auto identity = co_await m_identities.resolve(author);
    if (!identity) {
        co_return std::unexpected(identity.error());
    }
    co_return identity->pds;
}

base::Task<Result<void>> Videos::downloadBlob(base::Did author, QString cid, QIODevice &sink)
{
    const auto parsed = base::Cid::parse(cid.toStdString());
    const auto server = co_await serverOf(author);
    if (!parsed || !server) {
        co_return parsed ? Result<void>(std::unexpected(server.error())) : base::fail(ErrorKind::Malformed);
    }
    const net::Xrpc pds(m_http, *server, {}, {.urlSource = net::UrlSource::Record});
    const auto type = co_await pds.download<lexicon::GetBlob>(getBlob::Params{.did = author, .cid = *parsed}, sink);
    if (!type) {
        co_return std::unexpected(type.error());
    }
    co_return Result<void>();
}

base::Task<Result<std::vector<Cue>>> Videos::captions(base::Did author, QString cid)
{
    const auto parsed = base::Cid::parse(cid.toStdString());
    const auto server = co_await serverOf(author);
    if (!parsed || !server) {
        co_return parsed ? std::unexpected(server.error()) : base::fail(ErrorKind::Malformed);
    }
    const net::Xrpc pds(m_http, *server, {}, {.urlSource = net::UrlSource::Record, .maxBytes = kMostCaptionBytes});
    const auto bytes = co_await pds.queryRaw<lexicon::GetBlob>(getBlob::Params{.did = author, .cid = *parsed});
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
