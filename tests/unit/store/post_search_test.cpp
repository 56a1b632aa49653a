// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "lexicon/codec.h"
#include "store/post_cache.h"
#include "store/post_search.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::CacheFile;
using tests::minute;
using tests::postView;
using tests::SamplePost;

class PostSearch : public testing::Test
{
protected:
    void add(const SamplePost &post) { upsertPost(cache.db(), postView(post)); }
    /// With more in its record.
    void add(const SamplePost &post, const QJsonObject &more)
    {
        QJsonObject json = tests::postJson(post);
        QJsonObject record = json["record"_L1].toObject();
        for (auto it = more.begin(); it != more.end(); ++it) {
            record.insert(it.key(), *it);
        }
        json.insert("record"_L1, record);
        const auto view = lexicon::decode<lexicon::app_bsky_feed_defs::PostView>(QJsonDocument(json).toJson());
        ASSERT_TRUE(view) << view.error().detail.toStdString();
        upsertPost(cache.db(), *view);
    }
    QStringList found(const PostQuery &query)
    {
        QStringList keys;
        const auto posts = findPosts(cache.db(), query);
        EXPECT_TRUE(posts);
        for (const model::PostPtr &post : posts.value()) {
            keys << QString::fromUtf8(post->uri.rkey());
        }
        return keys;
    }

    CacheFile cache;
};

TEST_F(PostSearch, FindsAllWordsNewestFirst)
{
    add({.key = u"new"_s, .createdAt = minute(9), .text = u"Ny överläkare i Malmö"_s});
    add({.key = u"old"_s, .createdAt = minute(1), .text = u"Malmö söker en Överläkare, igen"_s});
    add({.key = u"other"_s, .createdAt = minute(5), .text = u"En läkare i Malmö"_s});
    EXPECT_EQ(found({.words = {u"överläkare"_s, u"malmö"_s}}), (QStringList{u"new"_s, u"old"_s}));
    EXPECT_EQ(found({.words = {u"MALMO"_s, u"overl"_s}}), (QStringList{u"new"_s, u"old"_s})) << "the last is begun";
    EXPECT_EQ(found({.words = {u"overl"_s, u"malmo"_s}}), QStringList()) << "the others are whole";
    EXPECT_EQ(found({.words = {u"malmö"_s}, .limit = 2}), (QStringList{u"new"_s, u"other"_s}));
}

TEST_F(PostSearch, NothingAPersonTypesHasAMeaningOfItsOwn)
{
    add({.key = u"a"_s, .createdAt = minute(1), .text = u"text OR marks NEAR the \"end\""_s});
    EXPECT_EQ(found({.words = {u"OR"_s, u"NEAR"_s}}), QStringList{u"a"_s});
    EXPECT_EQ(found({.words = {u"\"end"_s}}), QStringList{u"a"_s});
    for (const QString &word :
         {u"*"_s, u"\""_s, u"("_s, u"marks:byada"_s, u"a AND"_s, u"^"_s, u"-end"_s, u"{text}"_s}) {
        EXPECT_TRUE(findPosts(cache.db(), {.words = {word}})) << word.toStdString();
    }
    EXPECT_EQ(found({.words = {u"!!"_s}}), QStringList()) << "no letter at all";
    EXPECT_EQ(found({.words = {u"end"_s, u"!!"_s}}), QStringList{u"a"_s});
    EXPECT_EQ(found({.words = {u"byada"_s}}), QStringList()) << "marks are no words";
}

TEST_F(PostSearch, ByAuthorTimeLanguageTagAndMedia)
{
    add({.key = u"a"_s, .createdAt = minute(1), .author = u"ada"_s, .text = u"hello"_s},
        {{u"langs"_s, QJsonArray{u"en-GB"_s, u"sv"_s}}, {u"tags"_s, QJsonArray{u"C++"_s}}});
    add({.key = u"b"_s, .createdAt = minute(2), .author = u"bo"_s, .text = u"hello"_s},
        {{u"langs"_s, QJsonArray{u"sv"_s}},
         {u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, QJsonArray()}}},
         {u"tags"_s, QJsonArray{u"c"_s}}});
    EXPECT_EQ(found({.words = {u"hello"_s}, .author = base::Did::parse("did:plc:ada").value()}), QStringList{u"a"_s});
    EXPECT_EQ(found({.author = base::Did::parse("did:plc:bo").value()}), QStringList{u"b"_s}) << "without words";
    EXPECT_EQ(found({.language = u"en"_s}), QStringList{u"a"_s});
    EXPECT_EQ(found({.language = u"sv"_s}), (QStringList{u"b"_s, u"a"_s}));
    EXPECT_EQ(found({.tags = {u"c++"_s}}), QStringList{u"a"_s});
    EXPECT_EQ(found({.tags = {u"C"_s}}), QStringList{u"b"_s});
    EXPECT_EQ(found({.hasMedia = true}), QStringList{u"b"_s});
    EXPECT_EQ(found({.since = minute(2)}), QStringList{u"b"_s});
    EXPECT_EQ(found({.before = minute(2)}), QStringList{u"a"_s});
    EXPECT_EQ(found({.words = {u"hello"_s}, .since = minute(1), .before = minute(2)}), QStringList{u"a"_s});
}

TEST_F(PostSearch, OnlyInAFeed)
{
    const store::FeedPage page{.items = {tests::item({.key = u"in"_s, .createdAt = minute(3), .text = u"hello"_s})}};
    ASSERT_TRUE(writeNewest(cache.db(), u"bookmarks"_s, page, minute(4)));
    add({.key = u"out"_s, .createdAt = minute(2), .text = u"hello"_s});
    EXPECT_EQ(found({.words = {u"hello"_s}}), (QStringList{u"in"_s, u"out"_s}));
    EXPECT_EQ(found({.words = {u"hello"_s}, .feed = u"bookmarks"_s}), QStringList{u"in"_s});
    EXPECT_EQ(found({.feed = u"bookmarks"_s}), QStringList{u"in"_s});
    EXPECT_EQ(found({.words = {u"hello"_s}, .feed = u"another"_s}), QStringList());
}

TEST_F(PostSearch, PostsOfOneMomentAreAllKept)
{
    for (int i = 0; i < 60; ++i) {
        add({.key = u"k%1"_s.arg(i), .createdAt = minute(1), .text = u"twin"_s});
    }
    EXPECT_EQ(found({.words = {u"twin"_s}, .limit = 100}).size(), 60);
}

TEST_F(PostSearch, AMadeUpFutureDoesNotStandOnTop)
{
    add({.key = u"liar"_s, .createdAt = minute(90), .indexedAt = minute(1), .text = u"hello"_s});
    add({.key = u"new"_s, .createdAt = minute(2), .text = u"hello"_s});
    EXPECT_EQ(found({.words = {u"hello"_s}}), (QStringList{u"new"_s, u"liar"_s}));
}

} // namespace
} // namespace rostrum::store
