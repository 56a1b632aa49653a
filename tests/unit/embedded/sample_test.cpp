// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/dag_cbor.h"
#include "embedded/record_check.h"
#include "embedded/sample_video.h"
#include "sample_world.h"

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;

namespace {

struct SampleRecord
{
    QString did, collection, rkey;
    QJsonObject value;
};

std::vector<SampleRecord> allRecords(SampleWorld &sample)
{
    std::vector<SampleRecord> records;
    embedded::Query query(sample.world->database(), "SELECT did, collection, rkey, value FROM record");
    while (query.next()) {
        records.push_back({.did = QString::fromUtf8(query.text(0)),
                           .collection = QString::fromUtf8(query.text(1)),
                           .rkey = QString::fromUtf8(query.text(2)),
                           .value = QJsonDocument::fromJson(query.text(3)).object()});
    }
    return records;
}

TEST(Sample, ItsVideosAreWhatTheirNamesSay)
{
    SampleWorld sample;
    embedded::Query query(sample.world->database(), "SELECT cid, size, drawing FROM blob WHERE mime = 'video/mp4'");
    int films = 0;
    while (query.next()) {
        const QByteArray bytes = embedded::filmOf(query.text(2));
        EXPECT_EQ(embedded::cidOf(bytes, embedded::CidCodec::Raw), query.text(0));
        EXPECT_EQ(bytes.size(), query.number(1));
        EXPECT_EQ(bytes.sliced(4, 4), "ftyp");
        EXPECT_LT(bytes.indexOf("moov"), 64) << "it begins with its index";
        ++films;
    }
    EXPECT_EQ(films, 3);
}

TEST(Sample, HoldsWhatItPromises)
{
    SampleWorld sample;
    const auto count = [&](const char *sql) {
        embedded::Query query(sample.world->database(), sql);
        query.next();
        return query.number(0);
    };
    EXPECT_GE(count("SELECT count(*) FROM actor"), 40);
    EXPECT_GE(count("SELECT count(*) FROM post"), 600);
    EXPECT_GE(count("SELECT count(*) FROM record WHERE collection = 'id.sifa.profile.position'"), 100);
    EXPECT_GE(count("SELECT count(*) FROM edge WHERE kind = 'like'"), 500);
    EXPECT_GE(count("SELECT count(*) FROM edge WHERE kind = 'repost'"), 50);
    EXPECT_GE(count("SELECT count(*) FROM post WHERE quote IS NOT NULL"), 30);
    EXPECT_EQ(count("SELECT count(*) FROM post WHERE parent IS NOT NULL AND parent NOT IN (SELECT uri FROM post)"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM post WHERE quote IS NOT NULL AND quote NOT IN (SELECT uri FROM post)"), 0);
}

TEST(Sample, EveryRecordIsOneThatAServerWouldTake)
{
    SampleWorld sample;
    for (const auto &record : allRecords(sample)) {
        const auto verdict = embedded::checkRecord(record.collection, record.rkey, record.value);
        EXPECT_EQ(verdict.problem.toStdString(), std::string())
            << record.did.toStdString() << ' ' << record.rkey.toStdString();
    }
}

TEST(Sample, FacetsCoverWhatTheySay)
{
    SampleWorld sample;
    int facets = 0;
    for (const auto &record : allRecords(sample)) {
        const QByteArray text = record.value["text"_L1].toString().toUtf8();
        for (const QJsonValue &facet : record.value["facets"_L1].toArray()) {
            const qsizetype start = facet["index"_L1]["byteStart"_L1].toInteger();
            const qsizetype end = facet["index"_L1]["byteEnd"_L1].toInteger();
            ASSERT_TRUE(0 <= start && start < end && end <= text.size()) << text.toStdString();
            const QJsonValue feature = facet["features"_L1][0];
            if (feature["tag"_L1].isString()) {
                EXPECT_EQ(text.sliced(start, end - start), "#" + feature["tag"_L1].toString().toUtf8());
            }
            ++facets;
        }
    }
    EXPECT_GT(facets, 50);
}

TEST(Sample, NothingIsInTheFuture)
{
    SampleWorld sample;
    embedded::Query query(sample.world->database(), "SELECT count(*) FROM feed_item WHERE sort_at > ?",
                          qint64(SampleWorld::kStart.time_since_epoch().count()));
    query.next();
    EXPECT_EQ(query.number(0), 0);
}

TEST(Sample, EverybodyIsWhole)
{
    SampleWorld sample;
    embedded::Query people(sample.world->database(), "SELECT handle FROM actor");
    while (people.next()) {
        const QByteArray handle = people.text(0);
        const QJsonObject profile = sample.json("app.bsky.actor.getProfile", u"actor="_s + QString::fromUtf8(handle));
        EXPECT_FALSE(profile["displayName"_L1].toString().isEmpty()) << handle.toStdString();
        EXPECT_FALSE(profile["description"_L1].toString().isEmpty()) << handle.toStdString();
        EXPECT_GT(profile["followersCount"_L1].toInteger(), 0) << handle.toStdString();
        EXPECT_GT(profile["postsCount"_L1].toInteger(), 0) << handle.toStdString();
        EXPECT_TRUE(profile["avatar"_L1].toString().startsWith("https://cdn.sample.rostrum.invalid/img/avatar/"_L1));
        const auto cv = sample.get("com.atproto.repo.getRecord",
                                   u"collection=id.sifa.profile.self&rkey=self&repo="_s + QString::fromUtf8(handle));
        EXPECT_EQ(cv.status, 200) << handle.toStdString();
    }
}

} // namespace
