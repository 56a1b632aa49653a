// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "lexicon/app_bsky_bookmark_createBookmark.h"
#include "lexicon/app_bsky_bookmark_getBookmarks.h"
#include "lexicon/app_bsky_feed_getAuthorFeed.h"
#include "lexicon/app_bsky_feed_getPosts.h"
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/app_bsky_feed_post.h"
#include "lexicon/app_bsky_feed_searchPosts.h"
#include "lexicon/codec.h"
#include "support/run_task.h"

#include <QJsonArray>

namespace rostrum::tests {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace {

/// The text of a post, "↻ " before it when it stands there as a repost.
std::vector<std::string> textsOf(const std::vector<lexicon::app_bsky_feed_defs::FeedViewPost> &feed)
{
    std::vector<std::string> texts;
    for (const auto &item : feed) {
        const auto record = lexicon::decodeUnknown<lexicon::app_bsky_feed_post::Main>(item.post.record);
        texts.push_back((item.reason ? "↻ " : "") + (record ? record->text : std::string("?")));
    }
    return texts;
}

} // namespace

TEST_P(Contract, TimelineHasThoseOneFollowsInOrder)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    const auto whole = runTask(xrpc.query<lexicon::GetTimeline>({.limit = 100}));
    ASSERT_TRUE(whole) << whole.error().detail.toStdString();
    const std::string hello = "Hello " + world.network().mark().toStdString() + ", åäö 👋";
    const std::string rich = "Å @ann link #tag " + world.network().mark().toStdString();
    EXPECT_THAT(textsOf(whole->feed),
                ElementsAre("↻ A card", "↻ A card", "↻ " + rich, "orphan", "toDov", "self3", "self2", "One of three",
                            "wide2", "wide1", "reply3", "reply2", "reply1", "A thread", "Quoting eli",
                            "Quoting what goes", "Quoting a quote", "Quoting with a picture", "Quoting the card",
                            "A card", "Two pictures", hello));

    std::vector<std::string> paged;
    std::optional<std::string> cursor;
    int pages = 0;
    do {
        const auto page = runTask(xrpc.query<lexicon::GetTimeline>({.limit = 7, .cursor = cursor}));
        ASSERT_TRUE(page);
        for (std::string &text : textsOf(page->feed)) {
            paged.push_back(std::move(text));
        }
        cursor = page->cursor;
        ASSERT_LT(++pages, 20);
    } while (cursor);
    EXPECT_EQ(paged, textsOf(whole->feed));
}

TEST_P(Contract, AuthorFeedFilters)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    const auto feed = [&](const std::string &filter) {
        const auto actor = lexicon::AtIdentifier::parse(world.network().did(u"ben"_s).toStdString());
        const auto page = runTask(xrpc.query<lexicon::GetAuthorFeed>({.actor = *actor, .filter = filter}));
        EXPECT_TRUE(page);
        return page ? textsOf(page->feed) : std::vector<std::string>();
    };
    const std::string rich = "↻ Å @ann link #tag " + world.network().mark().toStdString();
    EXPECT_THAT(feed("posts_with_replies"),
                ElementsAre(rich, "orphan", "toDov", "self3", "self2", "One of three", "wide2", "reply1", "Quoting eli",
                            "Quoting a quote", "Quoting the card", "Two pictures"));
    EXPECT_THAT(feed("posts_no_replies"), ElementsAre(rich, "One of three", "Quoting eli", "Quoting a quote",
                                                      "Quoting the card", "Two pictures"));
    EXPECT_THAT(feed("posts_and_author_threads"), ElementsAre(rich, "self3", "self2", "One of three", "Quoting eli",
                                                              "Quoting a quote", "Quoting the card", "Two pictures"));
    EXPECT_THAT(feed("posts_with_media"), ElementsAre("Two pictures"));
    EXPECT_THAT(feed("posts_with_video"), ElementsAre());
}

TEST_P(Contract, ABlockedPersonsFeedIsRefused)
{
    Network &net = scenario().network();
    EXPECT_EQ(net.get(u"ann"_s, u"app.bsky.feed.getAuthorFeed"_s, u"actor="_s + net.did(u"eli"_s)).outcome(),
              u"400 BlockedActor"_s);
    EXPECT_EQ(net.get(u"eli"_s, u"app.bsky.feed.getAuthorFeed"_s, u"actor="_s + net.did(u"ann"_s)).outcome(),
              u"400 BlockedByActor"_s);
}

TEST_P(Contract, ReactionsAreCountedAndSeen)
{
    Scenario &world = scenario();
    const QJsonArray posts = world.network()
                                 .get(u"ann"_s, u"app.bsky.feed.getPosts"_s,
                                      u"uris="_s + world.uri(u"hello"_s) + u"&uris="_s + world.uri(u"pictures"_s) +
                                          u"&uris="_s + world.uri(u"card"_s))
                                 .json["posts"_L1]
                                 .toArray();
    ASSERT_EQ(posts.size(), 3);
    EXPECT_EQ(posts[0]["likeCount"_L1].toInteger(), 3);
    EXPECT_EQ(posts[0]["quoteCount"_L1].toInteger(), 1);
    EXPECT_EQ(posts[1]["viewer"_L1]["like"_L1].toString(), world.uri(u"annLikesPictures"_s));
    EXPECT_EQ(posts[2]["viewer"_L1]["repost"_L1].toString(), world.uri(u"annRepostsCard"_s));
    EXPECT_EQ(posts[2]["repostCount"_L1].toInteger(), 2);
}

TEST_P(Contract, WordsAreFound)
{
    Network &net = scenario().network();
    QStringList texts;
    for (const QJsonValue &post :
         net.get(u"ann"_s, u"app.bsky.feed.searchPosts"_s, u"q="_s + net.mark()).json["posts"_L1].toArray()) {
        texts.append(post["record"_L1]["text"_L1].toString());
    }
    EXPECT_EQ(texts, (QStringList{u"Å @ann link #tag "_s + net.mark(), u"Hello "_s + net.mark() + u", åäö 👋"_s}));
}

TEST_P(Contract, BookmarksAreListedLastFirst)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    for (const QString &name : {u"hello"_s, u"card"_s, u"root"_s}) {
        const auto uri = *base::AtUri::parse(world.uri(name).toStdString());
        const auto post = runTask(xrpc.query<lexicon::GetPosts>({.uris = {uri}}));
        ASSERT_TRUE(post && post->posts.size() == 1);
        ASSERT_TRUE(
            runTask(xrpc.procedure<lexicon::CreateBookmark>({.uri = uri, .cid = post->posts.front().cid})).has_value());
    }
    std::vector<std::string> found;
    std::optional<std::string> cursor;
    for (int pages = 0; pages < 5; ++pages) {
        const auto page = runTask(xrpc.query<lexicon::GetBookmarks>({.limit = 2, .cursor = cursor}));
        ASSERT_TRUE(page) << page.error().detail.toStdString();
        for (const auto &bookmark : page->bookmarks) {
            found.push_back(bookmark.subject.uri.str());
            EXPECT_NE(lexicon::as<lexicon::app_bsky_feed_defs::PostView>(bookmark.item), nullptr);
        }
        cursor = page->cursor;
        if (!cursor) {
            break;
        }
    }
    EXPECT_THAT(found, ElementsAre(world.uri(u"root"_s).toStdString(), world.uri(u"card"_s).toStdString(),
                                   world.uri(u"hello"_s).toStdString()));
}

TEST_P(Contract, PostsAreFoundByTheirWords)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    const auto answer =
        runTask(xrpc.query<lexicon::SearchPosts>({.q = world.network().mark().toStdString(), .limit = 10}));
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    std::vector<std::string> found;
    for (const auto &post : answer->posts) {
        found.push_back(post.uri.str());
    }
    EXPECT_THAT(found,
                testing::UnorderedElementsAre(world.uri(u"hello"_s).toStdString(), world.uri(u"rich"_s).toStdString()));
}

TEST_P(Contract, WhoMayAnswerAndQuoteIsSaid)
{
    Scenario &world = scenario();
    const auto viewerState = [&](const QString &who, const QString &post) {
        const auto xrpc = world.network().xrpc(who);
        const auto answer =
            runTask(xrpc.query<lexicon::GetPosts>({.uris = {*base::AtUri::parse(world.uri(post).toStdString())}}));
        return answer && !answer->posts.empty() ? answer->posts.front().viewer
                                                : std::optional<lexicon::app_bsky_feed_defs::ViewerState>();
    };
    const auto mayNotReply = [&](const QString &who, const QString &post) {
        const auto state = viewerState(who, post);
        return state ? state->replyDisabled : std::optional<bool>();
    };
    EXPECT_EQ(mayNotReply(u"ann"_s, u"hello"_s), std::nullopt);
    EXPECT_EQ(mayNotReply(u"ann"_s, u"card"_s), true);
    EXPECT_EQ(mayNotReply(u"cia"_s, u"card"_s), false);
    EXPECT_EQ(mayNotReply(u"ann"_s, u"self1"_s), false); // ben follows her
    EXPECT_EQ(mayNotReply(u"ann"_s, u"self3"_s), false);
    EXPECT_EQ(mayNotReply(u"dov"_s, u"self1"_s), true);
    EXPECT_EQ(mayNotReply(u"dov"_s, u"self3"_s), true);
    EXPECT_EQ(viewerState(u"ann"_s, u"pictures"_s)->embeddingDisabled, true);
    EXPECT_EQ(viewerState(u"ben"_s, u"pictures"_s)->embeddingDisabled, false);
    EXPECT_EQ(viewerState(u"ann"_s, u"card"_s)->embeddingDisabled, false);
}

} // namespace rostrum::tests
