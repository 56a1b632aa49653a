// SPDX-License-Identifier: GPL-3.0-or-later
// Taking everything home: what is in the files is what the server has.
#include "archive/data_export.h"
#include "contract/contract.h"
#include "support/run_task.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace rostrum::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_P(Contract, AnExportHoldsWhatTheServerHas)
{
    Network &net = scenario().network();
    const QTemporaryDir parent;
    const base::SystemClock clock;
    archive::DataExport dataExport(net.xrpc(u"ben"_s), *base::Did::parse(net.did(u"ben"_s).toStdString()),
                                   net.handle(u"ben"_s), clock);
    dataExport.start(parent.path());
    waitFor([&] { return dataExport.state() != archive::DataExport::State::Running; });
    ASSERT_EQ(dataExport.state(), archive::DataExport::State::Done) << dataExport.error().detail.toStdString();
    const QString folder = dataExport.folder();

    int records = 0;
    const QJsonArray collections =
        net.get({}, u"com.atproto.repo.describeRepo"_s, u"repo="_s + net.did(u"ben"_s)).json[u"collections"].toArray();
    for (const QJsonValue &collection : collections) {
        const QDir kept(folder + u"/records/"_s + collection.toString());
        for (const QString &name : kept.entryList(QDir::Files)) {
            const QJsonObject record = QJsonDocument::fromJson(contentOf(kept.filePath(name))).object();
            const QString query = u"repo=%1&collection=%2&rkey=%3"_s.arg(net.did(u"ben"_s), collection.toString(),
                                                                         name.chopped(u".json"_s.size()));
            EXPECT_EQ(record, net.get({}, u"com.atproto.repo.getRecord"_s, query).json) << name.toStdString();
            ++records;
        }
    }
    EXPECT_GT(records, 3);
    EXPECT_EQ(dataExport.counts().records, records);

    const QJsonArray blobs =
        net.get({}, u"com.atproto.sync.listBlobs"_s, u"did="_s + net.did(u"ben"_s)).json[u"cids"].toArray();
    EXPECT_FALSE(blobs.isEmpty());
    EXPECT_EQ(QDir(folder + u"/blobs"_s).entryList(QDir::Files).size(), blobs.size());
    EXPECT_EQ(dataExport.counts().blobs, blobs.size());

    // A network without the call says so, and the rest is there.
    const bool hasFile = net.get({}, u"com.atproto.sync.getRepo"_s, u"did="_s + net.did(u"ben"_s)).status == 200;
    EXPECT_EQ(QFile::exists(folder + u"/repo.car"_s), hasFile);
    EXPECT_EQ(dataExport.problems().size(), hasFile ? 0 : 1) << dataExport.problems().join(u'\n').toStdString();
}

} // namespace rostrum::tests
