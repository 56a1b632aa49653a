// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_export.h"

#include "archive/car_check.h"
#include "base/offload.h"
#include "lexicon/com_atproto_repo_describeRepo.h"
#include "lexicon/com_atproto_repo_listRecords.h"
#include "lexicon/com_atproto_sync_getBlob.h"
#include "lexicon/com_atproto_sync_getRepo.h"
#include "lexicon/com_atproto_sync_listBlobs.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>
#include <QTimer>

#include <algorithm>
#include <string>
#include <type_traits>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace rostrum::archive {

namespace {

namespace lex = lexicon;
using base::ErrorKind;
using base::Result;
using std::chrono::milliseconds;

constexpr auto kLongestWait = std::chrono::minutes(15); ///< that a busy server may ask for
constexpr milliseconds kShortestWait = std::chrono::seconds(1);
constexpr auto kProgressEvery = milliseconds(250);

/// Of one page of com.atproto.repo.listRecords.
struct WrittenPage
{
    int records = 0;
    QString cursor = {};
};

Result<WrittenPage> writeRecords(ArchiveFolder &folder, const QString &collection, const QByteArray &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject()) {
        return base::fail(ErrorKind::Malformed, collection);
    }
    WrittenPage page{.cursor = document[u"cursor"].toString()};
    const QString place = u"records/"_s + fileNameFor(collection) + u'/';
    for (const QJsonArray records = document[u"records"].toArray(); const QJsonValue &record : records) {
        const QString uri = record[u"uri"].toString();
        const QString name = fileNameFor(uri.sliced(uri.lastIndexOf(u'/') + 1)) + u".json"_s;
        const auto written = folder.write(place + name, QJsonDocument(record.toObject()).toJson());
        if (!written) {
            return std::unexpected(written.error());
        }
        ++page.records;
    }
    return page;
}

Result<CarSummary> checkFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(ErrorKind::Storage, file.errorString());
    }
    return checkCar(file);
}

/// Gives a blob its last name when it is what its CID says.
Result<void> checkBlob(const QString &path, const base::Cid &cid, const QByteArray &type)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(ErrorKind::Storage, file.errorString());
    }
    const bool isRight = hasContent(file, cid.parts());
    file.close();
    if (!isRight) {
        file.remove();
        return base::fail(ErrorKind::Malformed, path);
    }
    const QString suffix =
        QMimeDatabase().mimeTypeForName(QString::fromLatin1(type.split(';').first())).preferredSuffix();
    if (!suffix.isEmpty() && !file.rename(path + u'.' + suffix)) {
        return base::fail(ErrorKind::Storage, file.errorString());
    }
    return {};
}

/// Asks again after the time that a busy server names, when that is bearable.
template <typename Ask> std::invoke_result_t<Ask &> patiently(Ask ask)
{
    for (;;) {
        auto answer = co_await ask();
        const auto wait = answer ? std::nullopt : answer.error().retryAfter;
        if (!wait || *wait > kLongestWait) {
            co_return answer;
        }
        co_await base::sleepFor(std::max(*wait, kShortestWait));
    }
}

/// Writes a new file, of which nothing is left when it does not come whole. Gives the content type.
template <typename E>
base::Task<Result<QByteArray>> downloadTo(const net::Xrpc &xrpc, typename E::Params which, QFile &file)
{
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        co_return base::fail(ErrorKind::Storage, file.errorString());
    }
    auto type = co_await xrpc.download<E>(std::move(which), file);
    if (type && !file.flush()) {
        type = base::fail(ErrorKind::Storage, file.errorString());
    }
    file.close();
    if (!type) {
        file.remove();
    }
    co_return type;
}

} // namespace

DataExport::DataExport(net::Xrpc xrpc, base::Did self, QString name, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_xrpc(std::move(xrpc))
    , m_self(std::move(self))
    , m_name(std::move(name))
    , m_clock(clock)
{
    m_files.setMaxThreadCount(1);
}

DataExport::~DataExport() = default;

void DataExport::start(const QString &parent)
{
    if (m_state == State::Running) {
        return;
    }
    m_folder.reset();
    m_counts = {};
    m_problems.clear();
    m_error = {};
    m_state = State::Running;
    enter(Step::Repository);
    m_tasks.start(run(parent));
}

void DataExport::cancel()
{
    if (m_state != State::Running) {
        return;
    }
    m_tasks.cancelAll();
    if (m_folder) {
        m_files.start([folder = std::exchange(m_folder, {})] { folder->remove(); }); // after what is still written
    }
    m_state = State::Idle;
    Q_EMIT changed();
}

base::Task<void> DataExport::run(QString parent)
{
    auto done = co_await fetchAll(std::move(parent));
    m_state = done ? State::Done : State::Failed;
    if (!done) {
        m_error = std::move(done.error());
    }
    Q_EMIT changed();
}

DataExport::Done DataExport::fetchAll(QString parent)
{
    const QString day =
        QDateTime::fromMSecsSinceEpoch(m_clock.now().time_since_epoch().count()).toString(u"yyyy-MM-dd");
    auto folder = co_await base::offload(&m_files, [parent = std::move(parent), name = QString(m_name + u'-' + day)] {
        return ArchiveFolder::create(parent, name);
    });
    if (!folder) {
        co_return std::unexpected(std::move(folder.error()));
    }
    m_folder = std::make_shared<ArchiveFolder>(std::move(*folder));
    if (auto done = co_await fetchRepository(); !done) {
        co_return done;
    }
    if (auto done = co_await fetchRecords(); !done) {
        co_return done;
    }
    if (auto done = co_await fetchBlobs(); !done) {
        co_return done;
    }
    co_return co_await writeAbout();
}

DataExport::Done DataExport::fetchRepository()
{
    const auto path = co_await base::offload(&m_files, [folder = m_folder] { return folder->newFile(u"repo.car"_s); });
    if (!path) {
        co_return std::unexpected(path.error());
    }
    QFile file(*path);
    QTimer progress;
    connect(&progress, &QTimer::timeout, this, [this, &file] {
        m_counts.repositoryBytes = file.pos();
        Q_EMIT changed();
    });
    progress.start(kProgressEvery);
    const lex::com_atproto_sync_getRepo::Params whole{.did = m_self};
    const auto got = co_await patiently([&, this] { return downloadTo<lex::GetRepo>(m_xrpc, whole, file); });
    progress.stop();
    m_counts.repositoryBytes = got ? file.size() : 0;
    if (!got) {
        const bool isUnknown = got.error().code == "MethodNotImplemented"_L1;
        if (!goesOn(got.error(), isUnknown ? tr("This network does not give repositories as files.")
                                           : tr("The server did not give the repository as a file."))) {
            co_return std::unexpected(got.error());
        }
        co_return Result<void>();
    }
    const auto checked = co_await base::offload(&m_files, [path = *path] { return checkFile(path); });
    if (!checked) {
        m_problems << tr("The repository file that came is damaged (%1).").arg(checked.error().detail);
    }
    co_return Result<void>();
}

DataExport::Done DataExport::fetchRecords()
{
    enter(Step::Records);
    const lex::com_atproto_repo_describeRepo::Params whose{.repo = lex::AtIdentifier(m_self)};
    const auto repo = co_await patiently([this, &whose] { return m_xrpc.query<lex::DescribeRepo>(whose); });
    if (!repo) {
        co_return std::unexpected(repo.error());
    }
    for (const base::Nsid &collection : repo->collections) {
        const auto done = co_await fetchCollection(collection);
        const QString name = QString::fromStdString(collection.str());
        if (!done && !goesOn(done.error(), tr("Not all records of %1 could be read.").arg(name))) {
            co_return done;
        }
    }
    co_return Result<void>();
}

DataExport::Done DataExport::fetchCollection(base::Nsid collection)
{
    constexpr int kPage = 100;
    lex::com_atproto_repo_listRecords::Params params{
        .repo = lex::AtIdentifier(m_self), .collection = collection, .limit = kPage};
    QSet<QString> seen; // a server that leads in a circle ends there
    for (;;) {
        auto answer = co_await patiently([this, &params] { return m_xrpc.queryRaw<lex::ListRecords>(params); });
        if (!answer) {
            co_return std::unexpected(answer.error());
        }
        const auto page = co_await base::offload(
            &m_files, [folder = m_folder, name = QString::fromStdString(collection.str()),
                       answer = std::move(*answer)] { return writeRecords(*folder, name, answer); });
        if (!page) {
            co_return std::unexpected(page.error());
        }
        m_counts.records += page->records;
        Q_EMIT changed();
        if (page->records == 0 || page->cursor.isEmpty() || seen.contains(page->cursor)) {
            co_return Result<void>();
        }
        seen.insert(page->cursor);
        params.cursor = page->cursor.toStdString();
    }
}

DataExport::Done DataExport::fetchBlobs()
{
    enter(Step::Blobs);
    std::vector<base::Cid> cids;
    std::unordered_set<std::string> known;
    lex::com_atproto_sync_listBlobs::Params params{.did = m_self};
    std::size_t before = 0;
    do {
        before = cids.size();
        const auto page = co_await patiently([this, &params] { return m_xrpc.query<lex::ListBlobs>(params); });
        if (!page) {
            if (!goesOn(page.error(), tr("The server did not say which files it has."))) {
                co_return std::unexpected(page.error());
            }
            break;
        }
        for (const base::Cid &cid : page->cids) {
            if (known.insert(cid.str()).second) {
                cids.push_back(cid);
            }
        }
        params.cursor = page->cursor;
    } while (params.cursor && cids.size() > before);
    m_counts.knownBlobs = static_cast<int>(cids.size());
    Q_EMIT changed();
    for (const base::Cid &cid : cids) {
        const auto done = co_await fetchBlob(cid);
        if (done) {
            ++m_counts.blobs;
        } else if (!goesOn(done.error(), tr("A file could not be had: %1").arg(QString::fromStdString(cid.str())))) {
            co_return done;
        }
        Q_EMIT changed();
    }
    co_return Result<void>();
}

DataExport::Done DataExport::fetchBlob(base::Cid cid)
{
    const QString name = u"blobs/"_s + fileNameFor(QString::fromStdString(cid.str()));
    const auto path = co_await base::offload(&m_files, [folder = m_folder, name] { return folder->newFile(name); });
    if (!path) {
        co_return std::unexpected(path.error());
    }
    QFile file(*path);
    const lex::com_atproto_sync_getBlob::Params which{.did = m_self, .cid = cid};
    const auto type = co_await patiently([&, this] { return downloadTo<lex::GetBlob>(m_xrpc, which, file); });
    if (!type) {
        co_return std::unexpected(type.error());
    }
    co_return co_await base::offload(&m_files,
                                     [path = *path, cid, type = *type] { return checkBlob(path, cid, type); });
}

DataExport::Done DataExport::writeAbout()
{
    QStringList lines{
        tr("Everything of %1 (%2), as its server gave it.").arg(m_name, QString::fromStdString(m_self.str())),
        {},
        tr("repo.car – the repository as the server keeps it, signed. Other servers of the AT Protocol can import it."),
        tr("records – the same records as JSON, one file each, in a folder for each kind."),
        tr("blobs – pictures, videos and other files. Each is named by its content (CID), as records name it."),
        {},
        tr("%n record(s)", nullptr, m_counts.records),
        tr("%n file(s)", nullptr, m_counts.blobs)};
    if (!m_problems.isEmpty()) {
        lines << QString() << tr("What is missing or damaged:") << m_problems;
    }
    co_return co_await base::offload(&m_files, [folder = m_folder, text = (lines.join(u'\n') + u'\n').toUtf8()] {
        const auto written = folder->write(u"about.txt"_s, text);
        return written ? folder->finish() : written;
    });
}

bool DataExport::goesOn(const base::Error &error, const QString &what)
{
    const bool isOfThePart = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Refused ||
                             error.kind == ErrorKind::Malformed || error.kind == ErrorKind::Invalid;
    if (isOfThePart) {
        m_problems << what;
    }
    return isOfThePart;
}

void DataExport::enter(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

} // namespace rostrum::archive
