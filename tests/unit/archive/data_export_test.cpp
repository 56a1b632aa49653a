// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/data_export.h"
#include "embedded/dag_cbor.h"
#include "sample_car.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::archive {
namespace {

using State = DataExport::State;
using Outcome = tests::ScriptedHttpClient::Outcome;

/// What com.atproto.sync.listBlobs answers for a server with the blob `content`.
QByteArray listOf(const QByteArray &content, const QByteArray &more = {})
{
    return R"({"cids":[")" + embedded::cidOf(content, embedded::CidCodec::Raw) + R"("])" + more + '}';
}

/// A server that has one repository.
class DataExportTest : public testing::Test
{
protected:
    DataExportTest()
        : http([this](const net::HttpRequest &request) -> std::optional<Outcome> {
            const QString call = request.url.path().sliced(u"/xrpc/"_s.size());
            return answers.contains(call) ? answers[call](QUrlQuery(request.url)) : tests::json(501, kNoMethod);
        })
        , dataExport(net::Xrpc(http, QUrl(u"https://pds.example"_s), {.tries = 1}),
                     *base::Did::parse("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"), u"maja.example.com"_s, clock)
    {
        answers[u"com.atproto.sync.getRepo"_s] = [](const QUrlQuery &) { return bytes(car()); };
        answers[u"com.atproto.repo.describeRepo"_s] = [](const QUrlQuery &) {
            return tests::json(200, R"({"handle":"maja.example.com","did":"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa",
                "didDoc":{},"collections":["app.bsky.feed.post","com.example.thing"],"handleIsCorrect":true})");
        };
        answers[u"com.atproto.repo.listRecords"_s] = [](const QUrlQuery &query) {
            const QString collection = query.queryItemValue(u"collection"_s);
            const bool isFirst = !query.hasQueryItem(u"cursor"_s);
            return tests::json(200, page(collection, isFirst ? u"3aaa"_s : u"3bbb"_s, isFirst ? u"next"_s : QString()));
        };
        answers[u"com.atproto.sync.listBlobs"_s] = [](const QUrlQuery &) { return tests::json(200, R"({"cids":[]})"); };
    }
    static QByteArray car() { return tests::carHeader(tests::binaryCid("commit")) + tests::carBlock("commit"); }
    static Outcome bytes(const QByteArray &body, const QByteArray &type = "application/vnd.ipld.car")
    {
        return net::HttpReply{.status = 200, .headers = {{"content-type", type}}, .body = body};
    }
    static QByteArray page(const QString &collection, const QString &key, const QString &cursor)
    {
        const QString more = cursor.isEmpty() ? QString() : QString(u",\"cursor\":\""_s + cursor + u'"');
        return uR"({"records":[{"uri":"at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/%1/%2","cid":"c","value":{"n":1}}]%3})"_s
            .arg(collection, key, more)
            .toUtf8();
    }
    void run()
    {
        dataExport.start(parent.path());
        tests::waitFor([this] { return dataExport.state() != State::Running; });
    }
    /// What is in the export, by relative path.
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        const QDir folder(dataExport.folder());
        QDirIterator each(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            found << folder.relativeFilePath(each.next());
        }
        found.sort();
        return found;
    }
    [[nodiscard]] QByteArray content(const QString &path) const
    {
        QFile file(dataExport.folder() + u'/' + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static constexpr auto kNoMethod = R"({"error":"MethodNotImplemented","message":"Method Not Implemented"})";
    QTemporaryDir parent;
    base::SettableClock clock{base::Time(std::chrono::milliseconds(1'773'221'400'000))}; // 2026-03-11
    std::map<QString, std::function<Outcome(const QUrlQuery &)>> answers;
    tests::ScriptedHttpClient http;
    DataExport dataExport;
};

TEST_F(DataExportTest, EverythingBecomesFiles)
{
    const QByteArray picture = "not quite a picture";
    const QString blob = u"blobs/%1.png"_s.arg(QString::fromLatin1(embedded::cidOf(picture, embedded::CidCodec::Raw)));
    answers[u"com.atproto.sync.listBlobs"_s] = [&](const QUrlQuery &) { return tests::json(200, listOf(picture)); };
    answers[u"com.atproto.sync.getBlob"_s] = [&](const QUrlQuery &) { return bytes(picture, "image/png"); };
    run();
    ASSERT_EQ(dataExport.state(), State::Done) << dataExport.error().detail.toStdString();
    EXPECT_TRUE(dataExport.folder().endsWith(u"/maja.example.com-2026-03-11"_s));
    EXPECT_EQ(dataExport.problems(), QStringList());
    EXPECT_EQ(files(), QStringList({u"about.txt"_s, blob, u"records/app.bsky.feed.post/3aaa.json"_s,
                                    u"records/app.bsky.feed.post/3bbb.json"_s, u"records/com.example.thing/3aaa.json"_s,
                                    u"records/com.example.thing/3bbb.json"_s, u"repo.car"_s}));
    EXPECT_EQ(content(u"repo.car"_s), car());
    EXPECT_EQ(content(blob), picture);
    EXPECT_TRUE(content(u"records/com.example.thing/3bbb.json"_s).contains("\"n\": 1"));
    EXPECT_EQ(dataExport.counts().records, 4);
}

TEST_F(DataExportTest, WhatIsDamagedOrRefusedIsSaidAndTheRestIsThere)
{
    answers[u"com.atproto.sync.getRepo"_s] = [](const QUrlQuery &) { return bytes(car().chopped(1)); };
    answers[u"com.atproto.sync.listBlobs"_s] = [](const QUrlQuery &) {
        return tests::json(200, listOf("the right one"));
    };
    answers[u"com.atproto.sync.getBlob"_s] = [](const QUrlQuery &) { return bytes("another one", "image/png"); };
    run();
    ASSERT_EQ(dataExport.state(), State::Done);
    EXPECT_EQ(dataExport.problems().size(), 2);
    EXPECT_EQ(dataExport.counts().blobs, 0);
    EXPECT_EQ(dataExport.counts().knownBlobs, 1);
    EXPECT_EQ(files().size(), 6) << "and no blob that is not what its name says";
    EXPECT_TRUE(content(u"about.txt"_s).contains(embedded::cidOf("the right one", embedded::CidCodec::Raw)));
}

TEST_F(DataExportTest, ANetworkWithoutRepositoryFilesGivesTheRest)
{
    answers.erase(u"com.atproto.sync.getRepo"_s);
    run();
    ASSERT_EQ(dataExport.state(), State::Done);
    EXPECT_EQ(dataExport.problems().size(), 1);
    EXPECT_FALSE(files().contains(u"repo.car"_s));
}

TEST_F(DataExportTest, ACursorThatLeadsInACircleEnds)
{
    answers[u"com.atproto.repo.listRecords"_s] = [](const QUrlQuery &query) {
        return tests::json(200, page(query.queryItemValue(u"collection"_s), u"3aaa"_s, u"again"_s));
    };
    answers[u"com.atproto.sync.listBlobs"_s] = [](const QUrlQuery &) {
        return tests::json(200, listOf("a blob", R"(,"cursor":"again")"));
    };
    answers[u"com.atproto.sync.getBlob"_s] = [](const QUrlQuery &) {
        return tests::json(400, R"({"error":"BlobNotFound","message":"gone"})");
    };
    run();
    EXPECT_EQ(dataExport.state(), State::Done);
    EXPECT_EQ(dataExport.counts().knownBlobs, 1);
    EXPECT_LE(http.requests().size(), 10U);
}

TEST_F(DataExportTest, AKeyThatIsAPathStaysInItsFolder)
{
    answers[u"com.atproto.repo.listRecords"_s] = [](const QUrlQuery &) {
        return tests::json(200, R"({"records":[{"uri":"..","value":{}},{"uri":"at://a/b/..\\..\\x"},{"uri":""},{}]})");
    };
    run();
    ASSERT_EQ(dataExport.state(), State::Done);
    for (const QString &file : files()) {
        EXPECT_FALSE(file.split(u'/').contains(u".."_s) || file.contains(u'\\')) << file.toStdString();
    }
    EXPECT_EQ(QDir(parent.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

TEST_F(DataExportTest, AServerThatIsGoneEndsItAndWhatCameStays)
{
    answers[u"com.atproto.repo.listRecords"_s] = [](const QUrlQuery &) {
        return Outcome(base::fail(base::ErrorKind::Network, u"gone"_s));
    };
    run();
    EXPECT_EQ(dataExport.state(), State::Failed);
    EXPECT_EQ(dataExport.error().kind, base::ErrorKind::Network);
    EXPECT_TRUE(dataExport.folder().endsWith(u" (incomplete)"_s));
    EXPECT_EQ(files(), QStringList({u"repo.car"_s}));
    run();
    EXPECT_TRUE(dataExport.folder().endsWith(u"-2 (incomplete)"_s)) << "a second one does not touch the first";
}

TEST_F(DataExportTest, CancellingLeavesNothing)
{
    http.setScript([script = answers](const net::HttpRequest &request) -> std::optional<Outcome> {
        if (request.url.path().endsWith(u"listRecords"_s)) {
            return std::nullopt; // a server that thinks
        }
        return script.at(request.url.path().sliced(u"/xrpc/"_s.size()))(QUrlQuery(request.url));
    });
    dataExport.start(parent.path());
    tests::waitFor([this] { return http.open() > 0; });
    EXPECT_FALSE(QDir(parent.path()).isEmpty());
    dataExport.cancel();
    EXPECT_EQ(dataExport.state(), State::Idle);
    EXPECT_EQ(http.cancelled(), 1);
    EXPECT_TRUE(QTest::qWaitFor([this] { return QDir(parent.path()).isEmpty(); }));
}

} // namespace
} // namespace rostrum::archive
