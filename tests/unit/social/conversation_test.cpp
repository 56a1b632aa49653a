// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/conversation.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::minute;
using tests::World;

const QString kThread = u"/xrpc/app.bsky.feed.getPostThread"_s;
const base::AtUri kPost = *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/a");

QByteArray answer(const QString &reply)
{
    const auto node = [](const tests::SamplePost &post, const QJsonArray &replies) {
        return QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s},
                           {u"post"_s, tests::postJson(post)},
                           {u"replies"_s, replies}};
    };
    return tests::bytes({{u"thread"_s, node({.key = u"a"_s, .createdAt = minute(1), .replies = 1},
                                            {node({.key = reply, .createdAt = minute(2), .author = u"bo"_s}, {})})}});
}

struct ConversationTest : testing::Test
{
    void load(Conversation &conversation)
    {
        conversation.load();
        world.settle();
        EXPECT_FALSE(conversation.isLoading());
    }
    static QString replyOf(const Conversation &conversation)
    {
        const auto &thread = conversation.thread();
        return thread && !thread->focus.replies.empty() ? thread->focus.replies.front().post->plainText() : QString();
    }

    World world;
};

TEST_F(ConversationTest, ComesFromTheServer)
{
    world.answer(kThread, json(200, answer(u"b"_s)));
    world.answer(u"/xrpc/app.bsky.actor.getProfiles"_s,
                 json(200, tests::bytes({{u"profiles"_s, QJsonArray{tests::profileJson(u"bo"_s, u"Answers"_s)}}})));
    Conversation conversation(kPost, world.services());
    load(conversation);
    EXPECT_EQ(replyOf(conversation), u"b"_s);
    EXPECT_EQ(conversation.thread()->focus.replies.front().post->author.headline, u"Answers"_s);
    EXPECT_EQ(conversation.error(), std::nullopt);
    EXPECT_EQ(QUrlQuery(world.http.requests().front().url).queryItemValue(u"depth"_s), u"10"_s);
}

TEST_F(ConversationTest, IsReadOffline)
{
    world.answer(kThread, json(200, answer(u"b"_s)));
    {
        Conversation first(kPost, world.services());
        load(first);
    }
    world.answer(kThread, tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network)));
    Conversation conversation(kPost, world.services());
    load(conversation);
    EXPECT_EQ(replyOf(conversation), u"b"_s);
    ASSERT_TRUE(conversation.error());
    EXPECT_EQ(conversation.error()->kind, base::ErrorKind::Network);

    world.answer(kThread, json(200, answer(u"c"_s)));
    load(conversation);
    EXPECT_EQ(replyOf(conversation), u"c"_s);
    EXPECT_EQ(conversation.error(), std::nullopt);
}

TEST_F(ConversationTest, ShowsThePostAloneWhenThatIsAllThereIs)
{
    ASSERT_TRUE(tests::runTask(world.store->cacheWriter().write([](store::Database &db) {
        return store::writeNewest(db, u"timeline"_s,
                                  {.items = {tests::item({.key = u"a"_s, .createdAt = minute(1), .replies = 4})}},
                                  minute(1));
    })));
    world.answer(kThread, tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network)));
    Conversation conversation(kPost, world.services());
    load(conversation);
    ASSERT_TRUE(conversation.thread());
    EXPECT_EQ(conversation.thread()->focus.post->plainText(), u"a"_s);
    EXPECT_EQ(conversation.thread()->focus.hiddenReplies, 4);
}

TEST_F(ConversationTest, AnAnswerThatCannotBeReadIsNotKept)
{
    world.answer(kThread, json(200, answer(u"b"_s)));
    Conversation conversation(kPost, world.services());
    load(conversation);
    for (const QByteArray bad : {"{", R"({"thread":7})", ""}) {
        world.answer(kThread, json(200, bad));
        load(conversation);
        ASSERT_TRUE(conversation.error());
        EXPECT_EQ(conversation.error()->kind, base::ErrorKind::Malformed);
        EXPECT_EQ(replyOf(conversation), u"b"_s);
    }
    Conversation again(kPost, world.services());
    load(again);
    EXPECT_EQ(replyOf(again), u"b"_s);
}

TEST_F(ConversationTest, APostNobodyHas)
{
    world.answer(kThread, json(400, R"({"error":"NotFound"})"));
    Conversation conversation(kPost, world.services());
    load(conversation);
    EXPECT_FALSE(conversation.thread());
    EXPECT_EQ(conversation.error()->kind, base::ErrorKind::NotFound);
}

TEST_F(ConversationTest, MayGoWhileItLoads)
{
    world.answer(kThread, json(200, answer(u"b"_s)));
    for (int rounds = 0; rounds < 8; ++rounds) {
        Conversation conversation(kPost, world.services());
        conversation.load();
        world.settle(rounds);
    }
    world.settle();
}

TEST_F(ConversationTest, RepliesThatWereLeftOutAreFetchedAndStay)
{
    const auto node = [](const QString &key, int replies, const QJsonArray &shown) {
        return QJsonObject{
            {u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s},
            {u"post"_s, tests::postJson({.key = key, .createdAt = minute(1), .author = u"bo"_s, .replies = replies})},
            {u"replies"_s, shown}};
    };
    world.answer(kThread, [&](const net::HttpRequest &request) {
        const QString uri = QUrlQuery(request.url).queryItemValue(u"uri"_s, QUrl::FullyDecoded);
        if (uri.endsWith(u"/b"_s)) {
            return json(200,
                        tests::bytes({{u"thread"_s, node(u"b"_s, 2, {node(u"c"_s, 0, {}), node(u"d"_s, 0, {})})}}));
        }
        QJsonObject cut = node(u"b"_s, 2, {});
        cut.remove(u"replies"_s);
        return json(200, tests::bytes({{u"thread"_s, node(u"a"_s, 1, {cut})}}));
    });
    Conversation conversation(*base::AtUri::parse("at://did:plc:bo/app.bsky.feed.post/a"), world.services());
    load(conversation);
    const auto branch = [&]() -> const model::ThreadNode & { return conversation.thread()->focus.replies.front(); };
    EXPECT_EQ(branch().hiddenReplies, 2);
    const auto b = *base::AtUri::parse("at://did:plc:bo/app.bsky.feed.post/b");
    conversation.expand(b);
    EXPECT_TRUE(conversation.isExpanding(b));
    world.settle();
    EXPECT_FALSE(conversation.isExpanding(b));
    EXPECT_EQ(branch().replies.size(), 2U);
    EXPECT_EQ(branch().hiddenReplies, 0);
    load(conversation);
    EXPECT_EQ(branch().replies.size(), 2U) << "also when the thread is fetched anew";

    world.answer(kThread, tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network)));
    int failures = 0;
    QObject::connect(&conversation, &Conversation::expandFailed, &conversation, [&failures] { ++failures; });
    conversation.expand(*base::AtUri::parse("at://did:plc:bo/app.bsky.feed.post/c"));
    world.settle();
    EXPECT_EQ(failures, 1);
    EXPECT_EQ(branch().replies.size(), 2U);
}

} // namespace
} // namespace rostrum::social
