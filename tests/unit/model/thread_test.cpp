// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/from_wire.h"

#include "lexicon/codec.h"
#include "unit/lexicon/answers.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rostrum::model {
namespace {

QString uriOf(const QString &key)
{
    return u"at://did:plc:ada/app.bsky.feed.post/%1"_s.arg(key);
}

QJsonObject post(const QString &key, int replies = 0)
{
    return {{u"uri"_s, uriOf(key)},
            {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s},
            {u"author"_s, QJsonObject{{u"did"_s, u"did:plc:ada"_s}, {u"handle"_s, u"ada.test"_s}}},
            {u"record"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.post"_s},
                                      {u"text"_s, key},
                                      {u"createdAt"_s, u"2026-01-01T00:00:00Z"_s}}},
            {u"replyCount"_s, replies},
            {u"indexedAt"_s, u"2026-01-01T00:00:00Z"_s}};
}

QJsonObject view(const QJsonObject &thePost)
{
    return {{u"$type"_s, u"app.bsky.feed.defs#threadViewPost"_s}, {u"post"_s, thePost}};
}

QJsonObject view(const QJsonObject &thePost, const QJsonArray &replies)
{
    QJsonObject out = view(thePost);
    out.insert(u"replies"_s, replies);
    return out;
}

QJsonObject under(QJsonObject node, const QJsonObject &parent)
{
    node.insert(u"parent"_s, parent);
    return node;
}

QJsonObject missing(const QString &key)
{
    return {{u"$type"_s, u"app.bsky.feed.defs#notFoundPost"_s}, {u"uri"_s, uriOf(key)}, {u"notFound"_s, true}};
}

QJsonObject blocked(const QString &key)
{
    return {{u"$type"_s, u"app.bsky.feed.defs#blockedPost"_s},
            {u"uri"_s, uriOf(key)},
            {u"blocked"_s, true},
            {u"author"_s, QJsonObject{{u"did"_s, u"did:plc:bo"_s}}}};
}

Thread threadOf(const QJsonObject &node)
{
    const auto answer =
        lexicon::decode<lexicon::GetPostThread::Output>(QJsonDocument(QJsonObject{{u"thread"_s, node}}).toJson());
    EXPECT_TRUE(answer) << (answer ? "" : qPrintable(answer.error().detail));
    return answer ? toThread(*answer) : Thread();
}

TEST(ToThread, AncestorsStandRootFirst)
{
    const auto thread = threadOf(under(
        view(post(u"focus"_s), {}), under(view(post(u"parent"_s)), under(view(post(u"root"_s)), missing(u"gone"_s)))));
    ASSERT_EQ(thread.ancestors.size(), 3U);
    EXPECT_EQ(thread.ancestors[0].state, ThreadNode::State::NotFound);
    EXPECT_EQ(thread.ancestors[0].uri, uriOf(u"gone"_s));
    EXPECT_EQ(thread.ancestors[1].post->plainText(), u"root"_s);
    EXPECT_EQ(thread.ancestors[2].post->plainText(), u"parent"_s);
    EXPECT_EQ(thread.ancestors[2].hiddenReplies, 0) << "of those above nothing is said";
    EXPECT_EQ(thread.focus.post->plainText(), u"focus"_s);
}

TEST(ToThread, ABlockedAncestorEndsTheLine)
{
    const auto thread = threadOf(under(view(post(u"focus"_s), {}), blocked(u"b"_s)));
    ASSERT_EQ(thread.ancestors.size(), 1U);
    EXPECT_EQ(thread.ancestors[0].state, ThreadNode::State::Blocked);
    EXPECT_FALSE(thread.ancestors[0].post);
}

TEST(ToThread, RepliesThatCannotBeSeen)
{
    const auto thread = threadOf(view(post(u"focus"_s), {view(post(u"a"_s), {}), blocked(u"b"_s), missing(u"c"_s),
                                                         QJsonObject{{u"$type"_s, u"com.example.new"_s}}}));
    ASSERT_EQ(thread.focus.replies.size(), 2U) << "of deleted and unknown ones nothing is said";
    EXPECT_EQ(thread.focus.replies[0].post->plainText(), u"a"_s);
    EXPECT_EQ(thread.focus.replies[1].state, ThreadNode::State::Blocked);
    EXPECT_EQ(thread.focus.replies[1].uri, uriOf(u"b"_s));
}

TEST(ToThread, WhereTheServerStoppedRepliesAreCounted)
{
    const auto thread = threadOf(view(post(u"focus"_s, 2), {view(post(u"cut"_s, 5)), view(post(u"leaf"_s, 0), {})}));
    EXPECT_EQ(thread.focus.hiddenReplies, 0);
    ASSERT_EQ(thread.focus.replies.size(), 2U);
    EXPECT_EQ(thread.focus.replies[0].hiddenReplies, 5);
    EXPECT_EQ(thread.focus.replies[1].hiddenReplies, 0);
}

TEST(ToThread, AFocusThatIsGone)
{
    EXPECT_EQ(threadOf(missing(u"x"_s)).focus.state, ThreadNode::State::NotFound);
    EXPECT_EQ(threadOf(missing(u"x"_s)).focus.uri, uriOf(u"x"_s));
    EXPECT_EQ(threadOf(blocked(u"x"_s)).focus.state, ThreadNode::State::Blocked);
    EXPECT_EQ(threadOf({{u"$type"_s, u"com.example.new"_s}}).focus.state, ThreadNode::State::NotFound);
}

TEST(ToThread, APostThatCannotBeReadKeepsItsReplies)
{
    QJsonObject odd = post(u"odd"_s, 1);
    odd.insert(u"record"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, 7}});
    const auto thread = threadOf(view(odd, {view(post(u"answer"_s), {})}));
    EXPECT_EQ(thread.focus.state, ThreadNode::State::NotFound);
    EXPECT_FALSE(thread.focus.post);
    ASSERT_EQ(thread.focus.replies.size(), 1U);
    EXPECT_EQ(thread.focus.replies[0].post->plainText(), u"answer"_s);
}

TEST(ToThread, AsARealServerAnswered)
{
    const auto answer = lexicon::decode<lexicon::GetPostThread::Output>(lexicon::answer("getPostThread"));
    ASSERT_TRUE(answer);
    const auto thread = toThread(*answer);
    EXPECT_EQ(thread.focus.post->plainText(), u"Thread root"_s);
    EXPECT_TRUE(thread.ancestors.empty());
    EXPECT_EQ(thread.focus.replies.size(), 7U);
    EXPECT_EQ(thread.focus.post->counts.replies, 7);
}

} // namespace
} // namespace rostrum::model
