// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "store/prune.h"
#include "store/record_cache.h"
#include "store/reset.h"

#include <gtest/gtest.h>

#include <format>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::CacheFile;
using tests::listed;
using tests::ListedRecord;
using tests::minute;

const QString kAda = u"did:plc:ada"_s;

base::Nsid nsid(const char *name)
{
    return *base::Nsid::parse(std::string("com.example.") + name);
}

struct RecordCache : testing::Test
{
    CollectionWritten write(const char *collection, const std::vector<ListedRecord> &records)
    {
        const auto written = writeCollection(cache.db(), ada, nsid(collection), records);
        EXPECT_TRUE(written);
        return written.value_or(CollectionWritten());
    }
    static ListedRecord skill(const QString &key, const std::string &json)
    {
        return listed(kAda, u"com.example.skill/"_s + key, json);
    }
    QStringList stored()
    {
        QStringList paths;
        const auto records = readRecords(cache.db(), ada).value();
        for (const model::Record &record : records) {
            paths << QString::fromStdString(record.uri.str()).section(u'/', 3);
        }
        return paths;
    }

    CacheFile cache;
    base::Did ada = *base::Did::parse("did:plc:ada");
};

TEST_F(RecordCache, ACollectionReplacesTheOneBefore)
{
    EXPECT_TRUE(write("skill", {skill(u"c"_s, R"({"name":"C++","own":{"x":[1]}})"), skill(u"b"_s, "{}")}).isChanged);
    EXPECT_FALSE(write("skill", {skill(u"c"_s, R"({"name":"C++","own":{"x":[1]}})"), skill(u"b"_s, "{}")}).isChanged);
    const auto records = readRecords(cache.db(), ada, nsid("skill")).value();
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records.front().value["name"_L1].toString(), u"C++"_s);
    EXPECT_TRUE(records.front().value["own"_L1].isObject()) << "fields that nobody knows stay";
    EXPECT_EQ(records.front().uri.rkey(), "c") << "the newest key first";
    EXPECT_TRUE(records.front().cid);
    EXPECT_TRUE(write("skill", {skill(u"d"_s, "{}")}).isChanged);
    EXPECT_TRUE(write("course", {listed(kAda, u"com.example.course/x"_s, "{}")}).isChanged);
    EXPECT_EQ(stored(), (QStringList{u"com.example.course/x"_s, u"com.example.skill/d"_s}));
    EXPECT_TRUE(forgetOtherCollections(cache.db(), ada, {nsid("skill")}).value());
    EXPECT_FALSE(forgetOtherCollections(cache.db(), ada, {nsid("skill")}).value());
    EXPECT_EQ(stored(), QStringList{u"com.example.skill/d"_s});
    EXPECT_TRUE(write("skill", {}).isChanged);
    EXPECT_EQ(stored(), QStringList());
}

TEST_F(RecordCache, WhatASomebodyElsesServerMadeUpIsSkippedAndCounted)
{
    const auto written = write("skill", {skill(u"a"_s, "{}"), skill(u"b"_s, "[]"), skill(u"c"_s, "no json"),
                                         skill(u"d"_s, R"({"text":")" + std::string(300 * 1024, 'x') + R"("})"),
                                         listed(u"did:plc:bo"_s, u"com.example.skill/e"_s, "{}"),
                                         listed(kAda, u"com.example.course/f"_s, "{}"),
                                         listed(kAda, u"com.example.skill"_s, "{}"), skill(u"a"_s, R"({"twice":1})")});
    EXPECT_EQ(written.skipped, 6);
    EXPECT_EQ(stored(), QStringList{u"com.example.skill/a"_s});
}

TEST_F(RecordCache, ACollectionIsBounded)
{
    std::vector<ListedRecord> many;
    for (int i = 0; i < kMostRecords + 5; ++i) {
        many.push_back(skill(QString::number(900'000 - i), "{}"));
    }
    write("skill", many);
    EXPECT_EQ(stored().size(), kMostRecords);
    EXPECT_EQ(stored().constFirst(), u"com.example.skill/900000"_s);
    std::vector<ListedRecord> large;
    const std::string text(200 * 1024, 'x');
    for (int i = 0; i < 40; ++i) {
        large.push_back(skill(QString::number(100 - i), R"({"text":")" + text + R"("})"));
    }
    write("skill", large);
    EXPECT_EQ(stored().size(), 20);
}

TEST_F(RecordCache, ARepositoryIsRememberedUntilItIsGone)
{
    EXPECT_FALSE(readRepo(cache.db(), ada).value());
    const RepoState state{.pds = QUrl(u"https://pds.example.com"_s),
                          .rev = "3l2s5xxv2kq2c",
                          .fetchedAt = minute(1),
                          .checkedAt = minute(2)};
    ASSERT_TRUE(writeRepo(cache.db(), ada, state));
    const auto read = readRepo(cache.db(), ada).value();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pds, state.pds);
    EXPECT_EQ(read->rev, state.rev);
    EXPECT_EQ(read->fetchedAt, minute(1));
    EXPECT_EQ(read->checkedAt, minute(2));
    write("skill", {skill(u"a"_s, "{}")});
    ASSERT_TRUE(forgetRepo(cache.db(), ada));
    EXPECT_FALSE(readRepo(cache.db(), ada).value());
    EXPECT_EQ(stored(), QStringList());
}

TEST_F(RecordCache, OnesOwnWritesAreThereAtOnceAndAreCheckedNextTime)
{
    ASSERT_TRUE(writeRepo(cache.db(), ada, {.pds = QUrl(u"https://pds.example.com"_s), .rev = "3l2s5xxv2kq2c"}));
    const auto uri = *base::AtUri::parse("at://did:plc:ada/com.example.skill/a");
    ASSERT_TRUE(putRecord(cache.db(), {.uri = uri, .value = {{u"name"_s, u"Go"_s}}}));
    EXPECT_EQ(readRecords(cache.db(), ada).value().front().value["name"_L1].toString(), u"Go"_s);
    EXPECT_EQ(readRecords(cache.db(), ada).value().front().cid, std::nullopt);
    EXPECT_EQ(readRepo(cache.db(), ada).value()->rev, std::nullopt);
    ASSERT_TRUE(removeRecord(cache.db(), uri));
    EXPECT_EQ(stored(), QStringList());
    EXPECT_FALSE(putRecord(cache.db(), {.uri = *base::AtUri::parse("at://ada.test/com.example.skill/a")}));
    EXPECT_FALSE(putRecord(cache.db(), {.uri = *base::AtUri::parse("at://did:plc:ada")}));
}

TEST_F(RecordCache, GoesWithTheCache)
{
    ASSERT_TRUE(writeRepo(cache.db(), ada, {.pds = QUrl(u"https://pds.example.com"_s)}));
    write("skill", {skill(u"a"_s, "{}")});
    ASSERT_TRUE(clearCache(cache.db()));
    EXPECT_EQ(stored(), QStringList());
    for (int i = 0; i < 60; ++i) {
        const auto did = *base::Did::parse(std::format("did:plc:p{}", i));
        ASSERT_TRUE(writeRepo(cache.db(), did, {.pds = QUrl(u"https://x.example"_s), .fetchedAt = minute(i)}));
    }
    ASSERT_TRUE(pruneCache(cache.db(), 0).value());
    EXPECT_FALSE(readRepo(cache.db(), *base::Did::parse("did:plc:p0")).value()) << "the oldest";
    EXPECT_TRUE(readRepo(cache.db(), *base::Did::parse("did:plc:p59")).value());
    while (pruneCache(cache.db(), 0).value()) {
    }
    EXPECT_EQ(cache.count("SELECT count(*) FROM repo"), 0);
}

} // namespace
} // namespace rostrum::store
