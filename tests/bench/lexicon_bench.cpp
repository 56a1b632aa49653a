// SPDX-License-Identifier: GPL-3.0-or-later
// feed/decode_100: an answer of getTimeline with 100 items, as a server sends it, to checked C++ values.
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/codec.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

namespace {

using namespace Qt::StringLiterals;
using namespace rostrum::lexicon;

QJsonObject answer(const QString &name)
{
    QFile file(QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/data/answers/") + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// 100 different items: those of the captured answers in turn, each time under new keys.
QByteArray timelineOf100()
{
    QJsonArray captured;
    for (const auto *name : {"getTimeline", "getTimeline-page2", "getAuthorFeed-posts_and_author_threads",
                             "getAuthorFeed-posts_with_replies", "getAuthorFeed-posts_with_media"}) {
        for (const auto item : answer(QString::fromLatin1(name)).value(u"feed").toArray()) {
            captured.append(item);
        }
    }
    for (const auto post : answer(u"getPosts-rich"_s).value(u"posts").toArray()) {
        captured.append(QJsonObject{{u"post"_s, post}});
    }
    QJsonArray feed;
    for (int n = 0; n < 100; ++n) {
        QJsonObject item = captured.at(n % captured.size()).toObject();
        QJsonObject post = item.value(u"post").toObject();
        const QString uri = post.value(u"uri").toString();
        const QString key = u"3n2zzfnjwq%1"_s.arg(n, 3, 10, QChar(u'0'));
        post.insert(u"uri"_s, QString(uri.first(uri.lastIndexOf(u'/') + 1) + key));
        item.insert(u"post"_s, post);
        feed.append(item);
    }
    return QJsonDocument(QJsonObject{{u"cursor"_s, u"2026-11-24T06:25:41.911Z"_s}, {u"feed"_s, feed}})
        .toJson(QJsonDocument::Compact);
}

void decode100(benchmark::State &state)
{
    const QByteArray json = timelineOf100();
    for (auto _ : state) {
        DecodeStats stats;
        auto timeline = decode<GetTimeline::Output>(json, &stats);
        if (!timeline || timeline->feed.size() != 100 || !stats.clean()) {
            state.SkipWithError("the answer is not read whole");
            return;
        }
        benchmark::DoNotOptimize(timeline);
    }
    double load = 0;
    state.counters["load1"] = getloadavg(&load, 1) == 1 ? load : -1;
    state.counters["bytes"] = static_cast<double>(json.size());
}

} // namespace

BENCHMARK(decode100)->Name("feed/decode_100")->Unit(benchmark::kMillisecond);
