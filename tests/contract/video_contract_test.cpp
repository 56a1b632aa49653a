// SPDX-License-Identifier: GPL-3.0-or-later
// A video that somebody posts: its bytes and its captions as the author's PDS gives them.
#include "contract/contract.h"
#include "playback/videos.h"
#include "support/run_task.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace rostrum::tests {

using namespace Qt::StringLiterals;

namespace {

/// Looks like an MP4 at its beginning; a PDS looks no further.
QByteArray someVideo(const QString &mark)
{
    return QByteArray("\0\0\0\x18"
                      "ftypmp42\0\0\0\0mp42isom",
                      24) +
           mark.toUtf8() + QByteArray(300'000, '\x5a');
}

QString cidOf(const QJsonObject &blob)
{
    return blob["ref"_L1]["$link"_L1].toString();
}

} // namespace

TEST_P(Contract, AVideoComesBackWholeWithItsCaptions)
{
    Network &net = scenario().network();
    const QByteArray bytes = someVideo(net.mark());
    const QByteArray words = "WEBVTT\n\n00:00.000 --> 00:02.000\nHej på dig\n";
    const QJsonObject video = net.upload(u"ben"_s, bytes, "video/mp4").json["blob"_L1].toObject();
    const QJsonObject file = net.upload(u"ben"_s, words, "text/vtt").json["blob"_L1].toObject();
    const QJsonObject embed{{u"$type"_s, u"app.bsky.embed.video"_s},
                            {u"video"_s, video},
                            {u"captions"_s, QJsonArray{QJsonObject{{u"lang"_s, u"sv"_s}, {u"file"_s, file}}}}};
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s},
                             {u"text"_s, u"moving pictures"_s},
                             {u"createdAt"_s, now},
                             {u"embed"_s, embed}};
    const Reply made =
        net.post(u"ben"_s, u"com.atproto.repo.createRecord"_s,
                 {{u"repo"_s, net.did(u"ben"_s)}, {u"collection"_s, u"app.bsky.feed.post"_s}, {u"record"_s, record}});
    ASSERT_EQ(made.status, 200) << made.outcome().toStdString();

    const QTemporaryDir place;
    playback::VideoFiles files(place.path(), 1 << 24);
    net::IdentityResolver identities(net.http(), net.config());
    playback::Videos videos(files, net.http(), identities);
    const auto author = *base::Did::parse(net.did(u"ben"_s).toStdString());
    qint64 received = 0;
    const auto got = runTask(videos.fetch({.author = author, .cid = cidOf(video)},
                                          [&received](qint64 bytesSoFar, qint64) { received = bytesSoFar; }));
    ASSERT_TRUE(got) << got.error().detail.toStdString();
    QFile kept(*got);
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), bytes);
    EXPECT_EQ(received, bytes.size());
    const auto cues = runTask(videos.captions(author, cidOf(file)));
    ASSERT_TRUE(cues) << cues.error().detail.toStdString();
    ASSERT_EQ(cues->size(), 1U);
    EXPECT_EQ(cues->front().text, u"Hej på dig"_s);
    const auto none =
        runTask(videos.captions(author, u"bafkreidkxhqq7j76koxr2njlqihsfhe44xj23eiho3gnizd2pd66f55nli"_s));
    EXPECT_FALSE(none) << "a file that nobody has";

    (void)net.post(u"ben"_s, u"com.atproto.repo.deleteRecord"_s,
                   {{u"repo"_s, net.did(u"ben"_s)},
                    {u"collection"_s, u"app.bsky.feed.post"_s},
                    {u"rkey"_s, made.json["uri"_L1].toString().section(u'/', -1)}});
    net.settle();
}

} // namespace rostrum::tests
