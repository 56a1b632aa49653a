// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/draft.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::publishing {
namespace {

constexpr base::Time kNow{1'773'221'400'000ms};

model::Post somePost()
{
    model::Post post{.uri = *base::AtUri::parse("at://did:plc:anna/app.bsky.feed.post/3lcode"),
                     .cid = *base::Cid::parse("bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"),
                     .author = {.did = *base::Did::parse("did:plc:anna"), .handle = u"anna.se"_s}};
    post.blocks.push_back({.rich = {.text = u"Så är det"_s}});
    return post;
}

Draft fullDraft()
{
    Draft draft = replyTo(somePost());
    draft.posts.push_back(quoteOf(somePost()).posts.front());
    draft.posts[0].post.text = u"Å 👩‍🚀"_s;
    draft.posts[0].post.images = {{.file = u"a.jpg"_s, .mimeType = "image/jpeg", .alt = u"Två"_s, .aspect = {4, 3}}};
    draft.posts[0].refusedCards = {u"https://anna.se"_s};
    draft.languages = {u"sv"_s, u"en"_s};
    draft.replies = {.who = social::ReplyGate::Who::Some, .followed = true};
    draft.quoting = social::Quoting::Forbidden;
    draft.at = kNow;
    return draft;
}

TEST(DraftTest, IsTheSameAfterItWasKept)
{
    const Draft draft = fullDraft();
    const auto again = draftOf(draft.id, toJson(draft));
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(toJson(*again), toJson(draft));
    EXPECT_EQ(again->posts[0].post.text, draft.posts[0].post.text);
    EXPECT_EQ(again->posts[0].post.images, draft.posts[0].post.images);
    EXPECT_EQ(again->posts[0].refusedCards, draft.posts[0].refusedCards);
    EXPECT_EQ(again->posts[1].post.quote, draft.posts[1].post.quote);
    EXPECT_EQ(again->posts[1].quoted, draft.posts[1].quoted);
    EXPECT_EQ(again->replyTo, draft.replyTo);
    EXPECT_EQ(again->repliedTo, draft.repliedTo);
    EXPECT_EQ(again->replies, draft.replies);
    EXPECT_EQ(again->quoting, draft.quoting);
    EXPECT_EQ(again->languages, draft.languages);
    EXPECT_EQ(again->at, draft.at);
}

TEST(DraftTest, NonsenseIsNoDraft)
{
    EXPECT_FALSE(draftOf(u"a"_s, "{").has_value());
    EXPECT_FALSE(draftOf(u"a"_s, R"({"posts":[]})").has_value());
}

TEST(DraftTest, AnAnswerBelongsToTheRootOfItsThread)
{
    model::Post post = somePost();
    EXPECT_EQ(replyTo(post).replyTo->root, replyTo(post).replyTo->parent);
    post.replyRoot = base::AtUri::parse("at://did:plc:bo/app.bsky.feed.post/3root");
    EXPECT_EQ(replyTo(post).replyTo->root.uri, *post.replyRoot);
    EXPECT_FALSE(replyTo(post).replyTo->root.cid.has_value());
    EXPECT_EQ(replyTo(post).replyTo->parent.cid, post.cid);
    post.delivery = model::Delivery::Waiting;
    EXPECT_FALSE(replyTo(post).replyTo->parent.cid.has_value());
}

TEST(DraftTest, SaysWhatStandsInTheWay)
{
    Draft draft = newDraft();
    EXPECT_EQ(findProblem(draft, kNow), Problem{.obstacle = Obstacle::Empty});
    draft.posts[0].post.text = QString(302, u'å') + u" \n"_s;
    EXPECT_EQ(findProblem(draft, kNow), (Problem{.obstacle = Obstacle::TooLong, .excess = 2}));
    draft.posts[0].post.text = u"👩‍🚀"_s.repeated(290); // 290 graphemes, 3190 bytes
    EXPECT_EQ(findProblem(draft, kNow), (Problem{.obstacle = Obstacle::TooLong, .excess = 0}));
    draft.posts[0].post.text = u"Hej"_s;
    draft.posts.emplace_back();
    EXPECT_EQ(findProblem(draft, kNow), (Problem{.obstacle = Obstacle::EmptyPost, .post = 1}));
    draft.posts[1].post.images.emplace_back();
    EXPECT_EQ(findProblem(draft, kNow), Problem{});
    draft.at = kNow;
    EXPECT_EQ(findProblem(draft, kNow), Problem{.obstacle = Obstacle::TimeIsPast});
    draft.at = kNow + 1min;
    EXPECT_EQ(findProblem(draft, kNow), Problem{});
}

TEST(DraftTest, BecomesAThread)
{
    Draft draft = fullDraft();
    draft.posts[0].post.text = u"  Å @anna.se \n"_s;
    draft.languages = {u"sv"_s, u"en"_s, u"de"_s, u"fi"_s};
    const auto anna = *base::Did::parse("did:plc:anna");
    const auto thread = makeThread(draft, [&](const QString &) { return std::optional(anna); });
    ASSERT_EQ(thread.posts.size(), 2U);
    EXPECT_EQ(thread.posts[0].text, u"Å @anna.se"_s);
    ASSERT_EQ(thread.posts[0].facets.size(), 1U);
    EXPECT_EQ(thread.posts[0].facets[0].byteStart, 3);
    EXPECT_EQ(thread.posts[0].languages, (QStringList{u"sv"_s, u"en"_s, u"de"_s}));
    EXPECT_EQ(thread.replyTo, draft.replyTo);
    EXPECT_EQ(thread.replies, draft.replies);
    EXPECT_EQ(thread.quoting, social::Quoting::Forbidden);
}

} // namespace
} // namespace rostrum::publishing
