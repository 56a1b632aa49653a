// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/search.h"

#include "store/post_cache.h"
#include "world.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::minute;
using tests::World;

const QString kSearch = u"/xrpc/app.bsky.feed.searchPosts"_s;
const QString kBookmarks = u"/xrpc/app.bsky.bookmark.getBookmarks"_s;

TEST(SearchQuery, ReadsWhatItWrites)
{
    const SearchQuery query{.words = {u"two words"_s, u"one"_s},
                            .tags = {u"qt"_s},
                            .from = u"ada.test"_s,
                            .since = QDate(2026, 1, 31),
                            .until = QDate(2026, 2, 28),
                            .language = u"sv"_s,
                            .hasMedia = true};
    EXPECT_EQ(query.text(),
              u"\"two words\" one #qt from:ada.test since:2026-01-31 until:2026-02-28 lang:sv has:media"_s);
    EXPECT_EQ(SearchQuery::parse(query.text()), query);
    EXPECT_TRUE(SearchQuery::parse(u"   "_s).isEmpty());
}

TEST(SearchQuery, WhatIsNoOperatorIsAWord)
{
    const SearchQuery query = SearchQuery::parse(u"since:soon lang: from: from:@ada.test # http://a.b \"open end"_s);
    EXPECT_EQ(query.from, u"ada.test"_s);
    EXPECT_EQ(query.words,
              (QStringList{u"open end"_s, u"since:soon"_s, u"lang:"_s, u"from:"_s, u"#"_s, u"http://a.b"_s}));
    EXPECT_FALSE(query.since.isValid());
}

class SearchTest : public testing::Test
{
protected:
    void keep(const tests::SamplePost &post)
    {
        const std::vector posts{tests::postView(post)};
        ASSERT_TRUE(tests::runTask(
            world.store->cacheWriter().write([posts](store::Database &db) { return store::writePosts(db, posts); })));
    }
    [[nodiscard]] QStringList keys() const
    {
        QStringList keys;
        for (const model::FeedItemPtr &item : search.posts()) {
            keys << QString::fromUtf8(item->post->uri.rkey());
        }
        return keys;
    }
    void find(const QString &text, SearchScope scope = SearchScope::Everything)
    {
        search.find(SearchQuery::parse(text), scope);
        tests::waitFor([this] { return !search.status().refreshing; });
    }
    static QByteArray page(std::initializer_list<tests::SamplePost> posts, const QString &cursor = {})
    {
        QJsonArray array;
        for (const tests::SamplePost &post : posts) {
            array.append(tests::postJson(post));
        }
        QJsonObject answer{{u"posts"_s, array}};
        if (!cursor.isEmpty()) {
            answer.insert(u"cursor"_s, cursor);
        }
        return tests::bytes(answer);
    }

    static QJsonObject bookmark(const tests::SamplePost &post)
    {
        QJsonObject view = tests::postJson(post);
        view.insert(u"$type"_s, u"app.bsky.feed.defs#postView"_s);
        return QJsonObject{{u"subject"_s, QJsonObject{{u"uri"_s, view[u"uri"_s]}, {u"cid"_s, view[u"cid"_s]}}},
                           {u"item"_s, view}};
    }
    static QByteArray bookmarks(std::initializer_list<tests::SamplePost> posts)
    {
        QJsonArray array;
        for (const tests::SamplePost &post : posts) {
            array.append(bookmark(post));
        }
        return tests::bytes(QJsonObject{{u"bookmarks"_s, array}});
    }

    World world;
    Search search{world.services(), *base::Did::parse("did:plc:me")};
};

TEST_F(SearchTest, TheComputersOwnAreThereBeforeTheNetworks)
{
    keep({.key = u"mine"_s, .createdAt = minute(5), .text = u"a parser"_s});
    QUrlQuery asked;
    QStringList shown;
    world.answer(kSearch, [&](const net::HttpRequest &request) {
        asked = QUrlQuery(request.url);
        shown = keys();
        return json(200, page({{.key = u"theirs"_s, .createdAt = minute(9), .text = u"Parsern"_s}}));
    });
    find(u"parser"_s);
    EXPECT_EQ(shown, QStringList{u"mine"_s}) << "when the network was asked";
    EXPECT_EQ(keys(), (QStringList{u"theirs"_s, u"mine"_s}));
    EXPECT_TRUE(search.status().atEnd);
    EXPECT_FALSE(search.status().error);
    find(u"parser lang:sv"_s);
    EXPECT_EQ(asked.queryItemValue(u"q"_s), u"parser"_s);
    EXPECT_EQ(asked.queryItemValue(u"lang"_s), u"sv"_s);
}

TEST_F(SearchTest, OfflineFindsWhatIsHereAndSaysSo)
{
    keep({.key = u"mine"_s, .createdAt = minute(5), .text = u"a parser"_s});
    world.answer(kSearch, base::fail(base::ErrorKind::Network, u"no network"_s));
    find(u"parser"_s);
    EXPECT_EQ(keys(), QStringList{u"mine"_s});
    ASSERT_TRUE(search.status().error);
    EXPECT_EQ(search.status().error->kind, base::ErrorKind::Network);
}

TEST_F(SearchTest, ACursorThatLeadsNowhereIsNotFollowed)
{
    int asked = 0;
    world.answer(kSearch, [&](const net::HttpRequest &) {
        ++asked;
        return json(200, page({{.key = u"same"_s, .createdAt = minute(9), .text = u"parser"_s}}, u"again"_s));
    });
    find(u"parser"_s);
    for (int i = 0; i < 10; ++i) {
        search.extend();
        world.settle();
    }
    EXPECT_EQ(asked, 2);
    EXPECT_TRUE(search.status().atEnd);
    EXPECT_EQ(keys(), QStringList{u"same"_s});
}

TEST_F(SearchTest, WhoAsksForMoreMeanwhileNeedNotAskAgain)
{
    keep({.key = u"mine"_s, .createdAt = minute(5), .text = u"a parser"_s});
    QStringList cursors;
    world.answer(kSearch, [&](const net::HttpRequest &request) {
        cursors << QUrlQuery(request.url).queryItemValue(u"cursor"_s);
        search.extend(); // the screen has room below, and says so while the answer is on its way
        // Two pages of what this computer has, then one that is new.
        const bool isLast = cursors.size() == 3;
        return json(200, page({{.key = isLast ? u"theirs"_s : u"mine"_s,
                                .createdAt = minute(isLast ? 3 : 5),
                                .text = u"a parser"_s}},
                              isLast ? QString() : QString::number(cursors.size())));
    });
    find(u"parser"_s);
    tests::waitFor([this] { return search.status().atEnd; });
    EXPECT_EQ(cursors, (QStringList{QString(), u"1"_s, u"2"_s}));
    EXPECT_EQ(keys(), (QStringList{u"mine"_s, u"theirs"_s}));
}

TEST_F(SearchTest, BookmarksAreFetchedWholeAndThenFoundOffline)
{
    world.answer(kBookmarks, [&](const net::HttpRequest &request) {
        const bool isFirst = !QUrlQuery(request.url).hasQueryItem(u"cursor"_s);
        QJsonObject answer{
            {u"bookmarks"_s,
             QJsonArray{
                 bookmark(isFirst ? tests::SamplePost{.key = u"a"_s, .createdAt = minute(1), .text = u"first"_s}
                                  : tests::SamplePost{.key = u"b"_s, .createdAt = minute(2), .text = u"second"_s})}}};
        if (isFirst) {
            answer.insert(u"cursor"_s, u"more"_s);
        }
        return json(200, tests::bytes(answer));
    });
    keep({.key = u"other"_s, .createdAt = minute(3), .text = u"first of all"_s});
    find({}, SearchScope::Bookmarks);
    EXPECT_EQ(keys(), (QStringList{u"b"_s, u"a"_s}));
    world.answer(kBookmarks, base::fail(base::ErrorKind::Network, u"no network"_s));
    Search later(world.services(), *base::Did::parse("did:plc:me"));
    later.find(SearchQuery::parse(u"first"_s), SearchScope::Bookmarks);
    tests::waitFor([&] { return !later.status().refreshing; });
    ASSERT_EQ(later.posts().size(), 1U);
    EXPECT_EQ(later.posts().front()->post->uri.rkey(), "a");
}

TEST_F(SearchTest, ABookmarkThatIsTakenBackGoesAtOnceAndStaysAway)
{
    const tests::SamplePost kept{.key = u"kept"_s, .createdAt = minute(2), .text = u"kept"_s};
    const tests::SamplePost gone{.key = u"gone"_s, .createdAt = minute(1), .text = u"gone"_s};
    world.answer(kBookmarks, json(200, bookmarks({kept, gone})));
    world.answer(u"/xrpc/app.bsky.bookmark.deleteBookmark"_s, base::fail(base::ErrorKind::Network, u"no network"_s));
    find({}, SearchScope::Bookmarks);
    ASSERT_EQ(keys(), (QStringList{u"kept"_s, u"gone"_s}));
    world.services().outbox.start();
    world.services().outbox.toggle(Toggle::Bookmark, Wish::Unset, *search.posts().back()->post);
    tests::waitFor([this] { return keys() == QStringList{u"kept"_s}; });
    find(u"gone"_s, SearchScope::Everything);
    EXPECT_EQ(keys(), QStringList{u"gone"_s}) << "the post itself is still there";
}

TEST_F(SearchTest, TheStoreForgetsABookmarkThatTheServerTookBack)
{
    const tests::SamplePost gone{.key = u"gone"_s, .createdAt = minute(1), .text = u"gone"_s};
    world.answer(kBookmarks, json(200, bookmarks({gone})));
    world.answer(u"/xrpc/app.bsky.bookmark.deleteBookmark"_s, json(200, "{}"));
    find({}, SearchScope::Bookmarks);
    ASSERT_EQ(search.posts().size(), 1U);
    bool isSent = false;
    QObject::connect(&world.services().outbox, &Outbox::sent, &search, [&isSent] { isSent = true; });
    world.services().outbox.start();
    world.services().outbox.toggle(Toggle::Bookmark, Wish::Unset, *search.posts().back()->post);
    tests::waitFor([&isSent] { return isSent; });
    const auto stored = tests::runTask(world.store->cacheReader().read(
        [](store::Database &db) { return store::findPosts(db, {.feed = kBookmarksFeed, .limit = 10}); }));
    ASSERT_TRUE(stored);
    EXPECT_TRUE(stored->empty());
}

TEST_F(SearchTest, ABookmarkThatWasAddedSinceIsFetched)
{
    const tests::SamplePost first{.key = u"first"_s, .createdAt = minute(1), .text = u"first"_s};
    const tests::SamplePost second{.key = u"second"_s, .createdAt = minute(2), .text = u"second"_s};
    world.answer(kBookmarks, json(200, bookmarks({first})));
    world.answer(u"/xrpc/app.bsky.bookmark.createBookmark"_s, json(200, "{}"));
    find({}, SearchScope::Bookmarks);
    ASSERT_EQ(keys(), QStringList{u"first"_s});
    keep(second);
    const auto post = tests::runTask(world.store->cacheReader().read([&second](store::Database &db) {
        return store::readPost(db, *base::AtUri::parse(tests::postJson(second)[u"uri"_s].toString().toStdString()));
    }));
    ASSERT_TRUE(post && *post);
    bool isSent = false;
    QObject::connect(&world.services().outbox, &Outbox::sent, &search, [&isSent] { isSent = true; });
    world.services().outbox.start();
    world.services().outbox.toggle(Toggle::Bookmark, Wish::Set, **post);
    tests::waitFor([&isSent] { return isSent; });
    world.answer(kBookmarks, json(200, bookmarks({first, second})));
    find({}, SearchScope::Bookmarks);
    EXPECT_EQ(keys(), (QStringList{u"second"_s, u"first"_s}));
}

} // namespace
} // namespace rostrum::social
