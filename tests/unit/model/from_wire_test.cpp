// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/from_wire.h"

#include "lexicon/app_bsky_actor_getProfile.h"
#include "lexicon/app_bsky_feed_getPostThread.h"
#include "lexicon/app_bsky_feed_getPosts.h"
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/codec.h"
#include "unit/lexicon/answers.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rostrum::model {
namespace {

using lexicon::app_bsky_feed_defs::PostView;

/// The post of the captured answer whose text begins so.
PostPtr rich(const QString &beginning)
{
    static const auto answer = lexicon::decode<lexicon::GetPosts::Output>(lexicon::answer("getPosts-rich"));
    EXPECT_TRUE(answer);
    for (const PostView &view : answer->posts) {
        auto post = toPost(view, {.headline = u"Headline"_s});
        EXPECT_TRUE(post);
        if (post && post->plainText().startsWith(beginning)) {
            return post;
        }
    }
    ADD_FAILURE() << "no post " << qPrintable(beginning);
    return std::make_shared<Post>(
        Post{.uri = base::AtUri::unset(), .cid = base::Cid::unset(), .author = {.did = base::Did::unset()}});
}

QJsonObject postWith(const QJsonObject &record, const QJsonObject &embed = {})
{
    QJsonObject whole{
        {u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, u"see link"_s}, {u"createdAt"_s, u"2026-01-02T03:04:05Z"_s}};
    for (auto it = record.begin(); it != record.end(); ++it) {
        whole.insert(it.key(), it.value());
    }
    QJsonObject json{{u"uri"_s, u"at://did:plc:ada/app.bsky.feed.post/a"_s},
                     {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s},
                     {u"author"_s, QJsonObject{{u"did"_s, u"did:plc:ada"_s}, {u"handle"_s, u"ada.test"_s}}},
                     {u"record"_s, whole},
                     {u"indexedAt"_s, u"2026-01-02T03:04:06Z"_s}};
    if (!embed.isEmpty()) {
        json.insert(u"embed"_s, embed);
    }
    return json;
}

PostPtr mapped(const QJsonObject &json)
{
    const auto view = lexicon::decode<PostView>(QJsonDocument(json).toJson());
    EXPECT_TRUE(view) << (view ? "" : qPrintable(view.error().detail));
    return view ? toPost(*view, {}) : nullptr;
}

QJsonObject facet(int begin, int end, const QJsonArray &features)
{
    return {{u"index"_s, QJsonObject{{u"byteStart"_s, begin}, {u"byteEnd"_s, end}}}, {u"features"_s, features}};
}

QJsonObject link(const QString &uri)
{
    return {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, uri}};
}

TEST(ToPost, FacetsOfARealPost)
{
    const auto post = rich(u"Grüße"_s);
    ASSERT_EQ(post->blocks.size(), 1U);
    const auto &[text, spans] = post->blocks[0].rich;
    ASSERT_EQ(spans.size(), 3U);
    EXPECT_EQ(text.mid(spans[0].start, spans[0].length), u"@bob.test"_s);
    EXPECT_EQ(spans[0].kind, Span::Kind::Mention);
    EXPECT_TRUE(spans[0].target.startsWith(u"did:plc:"_s));
    EXPECT_EQ(text.mid(spans[1].start, spans[1].length), u"https://example.test/path?x=1"_s);
    EXPECT_EQ(spans[1].kind, Span::Kind::Link);
    EXPECT_EQ(text.mid(spans[2].start, spans[2].length), u"#sifa"_s);
    EXPECT_EQ(spans[2].target, u"sifa"_s);
    EXPECT_EQ(post->author.headline, u"Headline"_s);
}

TEST(ToPost, AVideoKnowsItsFileAndItsCaptions)
{
    const auto answer = lexicon::decode<lexicon::GetPostThread::Output>(lexicon::answer("getPostThread-video"));
    ASSERT_TRUE(answer);
    const auto video = std::get<Video>(toThread(*answer).focus.post->embed.media);
    EXPECT_EQ(video.cid, u"bafkreidkxhqq7j76koxr2njlqihsfhe44xj23eiho3gnizd2pd66f55nli"_s);
    EXPECT_EQ(video.bytes, 43135);
    ASSERT_EQ(video.captions.size(), 1U);
    EXPECT_EQ(video.captions.front(),
              (Captions{.language = u"en"_s, .cid = u"bafkreiawxivr2ak6i74bmbic5r7iqtg7bzgvi6vhrhqih6etamdcg5oo4i"_s}));
    EXPECT_TRUE(video.isPlayable());
    EXPECT_FALSE(Video().isPlayable());
}

TEST(ToPost, EmbedsOfRealPosts)
{
    EXPECT_EQ(std::get<Images>(rich(u"1 image"_s)->embed.media).images.size(), 1U);
    const auto four = std::get<Images>(rich(u"4 image"_s)->embed.media);
    ASSERT_EQ(four.images.size(), 4U);
    EXPECT_FALSE(four.images[0].thumb.isEmpty());
    EXPECT_FALSE(four.images[0].full.isEmpty());
    const auto card = std::get<External>(rich(u"A link card"_s)->embed.media);
    EXPECT_EQ(card.uri.scheme(), u"https"_s);
    EXPECT_FALSE(card.title.isEmpty());
    EXPECT_FALSE(std::get<Video>(rich(u"A video"_s)->embed.media).playlist.isEmpty());
    const auto quoting = rich(u"Quoting alice"_s);
    ASSERT_TRUE(quoting->embed.quote && quoting->embed.quote->post);
    EXPECT_EQ(quoting->embed.quote->state, Quote::State::Visible);
    EXPECT_FALSE(quoting->embed.quote->post->plainText().isEmpty());
    EXPECT_TRUE(std::holds_alternative<std::monostate>(quoting->embed.media));
    const auto both = rich(u"Quote with media"_s);
    ASSERT_TRUE(both->embed.quote);
    EXPECT_FALSE(std::holds_alternative<std::monostate>(both->embed.media));
}

TEST(ToPost, SelfLabelsAreLabels)
{
    const auto post = rich(u"Self-labelled"_s);
    ASSERT_EQ(post->labels.size(), 1U);
    EXPECT_EQ(post->labels[0].value, u"nudity"_s);
}

TEST(ToPost, EveryItemOfCapturedTimelinesIsRead)
{
    for (const auto *name : {"getTimeline", "getTimeline-page2"}) {
        const auto answer = lexicon::decode<lexicon::GetTimeline::Output>(lexicon::answer(name));
        ASSERT_TRUE(answer);
        ASSERT_FALSE(answer->feed.empty());
        for (const auto &item : answer->feed) {
            const auto post = toPost(item.post, {});
            ASSERT_TRUE(post);
            EXPECT_EQ(post->uri, item.post.uri);
            EXPECT_EQ(post->indexedAt, item.post.indexedAt.time());
            EXPECT_FALSE(post->author.handle.isEmpty());
            EXPECT_EQ(post->counts.likes, item.post.likeCount.value_or(0));
        }
    }
}

TEST(ToPost, ALinkThatDoesNotLeadToTheWebIsText)
{
    for (const auto &bad : {u"javascript:alert(1)"_s, u"at://did:plc:ada/app.bsky.feed.post/a"_s,
                            u"file:///etc/passwd"_s, u"data:text/html,hej"_s}) {
        const auto post = mapped(postWith({{u"facets"_s, QJsonArray{facet(4, 8, {link(bad)})}}}));
        ASSERT_TRUE(post);
        EXPECT_TRUE(post->blocks.at(0).rich.spans.empty()) << qPrintable(bad);
    }
    const auto second = mapped(postWith(
        {{u"facets"_s, QJsonArray{facet(4, 8, {link(u"javascript:x"_s), link(u"https://example.test/"_s)})}}}));
    ASSERT_EQ(second->blocks.at(0).rich.spans.size(), 1U) << "the first use that can be used";
    EXPECT_EQ(second->blocks[0].rich.spans[0].target, u"https://example.test/"_s);
    const auto unknown = mapped(postWith(
        {{u"facets"_s, QJsonArray{facet(4, 8, {QJsonObject{{u"$type"_s, u"com.example.bold"_s}}}), facet(0, 3, {})}}}));
    EXPECT_TRUE(unknown->blocks.at(0).rich.spans.empty());
}

TEST(ToPost, ACardWithAHostileAddressLeadsNowhere)
{
    const auto post = mapped(postWith({}, {{u"$type"_s, u"app.bsky.embed.external#view"_s},
                                           {u"external"_s, QJsonObject{{u"uri"_s, u"javascript:alert(1)"_s},
                                                                       {u"title"_s, u" A \n title "_s},
                                                                       {u"description"_s, u""_s},
                                                                       {u"thumb"_s, u"file:///etc/passwd"_s}}}}));
    ASSERT_TRUE(post);
    const auto card = std::get<External>(post->embed.media);
    EXPECT_TRUE(card.uri.isEmpty());
    EXPECT_TRUE(card.thumb.isEmpty());
    EXPECT_EQ(card.title, u"A title"_s);
}

TEST(ToPost, AspectRatiosThatCannotBeAreNone)
{
    const auto aspect = [](const QJsonObject &ratio) {
        const auto post =
            mapped(postWith({}, {{u"$type"_s, u"app.bsky.embed.images#view"_s},
                                 {u"images"_s, QJsonArray{QJsonObject{{u"thumb"_s, u"https://x.test/t"_s},
                                                                      {u"fullsize"_s, u"https://x.test/f"_s},
                                                                      {u"alt"_s, u" a "_s},
                                                                      {u"aspectRatio"_s, ratio}}}}}));
        return post ? std::get<Images>(post->embed.media).images.at(0).aspect : QSize(-7, -7);
    };
    EXPECT_EQ(aspect({{u"width"_s, 4}, {u"height"_s, 3}}), QSize(4, 3));
    EXPECT_TRUE(aspect({{u"width"_s, 0}, {u"height"_s, 3}}).isEmpty());
    EXPECT_TRUE(aspect({{u"width"_s, 4}, {u"height"_s, -3}}).isEmpty());
    EXPECT_TRUE(aspect({{u"width"_s, 4'000'000'000LL}, {u"height"_s, 1}}).isEmpty());
    EXPECT_TRUE(aspect({{u"width"_s, 1}, {u"height"_s, 9'000'000'000'000LL}}).isEmpty());
}

TEST(ToPost, WhatIsUnknownIsNamed)
{
    const auto post = mapped(postWith({}, {{u"$type"_s, u"com.example.hologram#view"_s}, {u"x"_s, 1}}));
    ASSERT_TRUE(post);
    EXPECT_EQ(post->embed.unknownType, u"com.example.hologram#view"_s);
}

TEST(ToPost, QuotesThatCannotBeSeen)
{
    const auto quote = [](const QString &type, const QJsonObject &more = {}) {
        QJsonObject record{{u"$type"_s, type}, {u"uri"_s, u"at://did:plc:bo/app.bsky.feed.post/q"_s}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            record.insert(it.key(), it.value());
        }
        const auto post = mapped(postWith({}, {{u"$type"_s, u"app.bsky.embed.record#view"_s}, {u"record"_s, record}}));
        return post && post->embed.quote ? *post->embed.quote : Quote{.uri = u"none"_s};
    };
    EXPECT_EQ(quote(u"app.bsky.embed.record#viewNotFound"_s, {{u"notFound"_s, true}}).state, Quote::State::NotFound);
    EXPECT_EQ(quote(u"app.bsky.embed.record#viewDetached"_s, {{u"detached"_s, true}}).state, Quote::State::Detached);
    const auto blocked = quote(u"app.bsky.embed.record#viewBlocked"_s,
                               {{u"blocked"_s, true}, {u"author"_s, QJsonObject{{u"did"_s, u"did:plc:bo"_s}}}});
    EXPECT_EQ(blocked.state, Quote::State::Blocked);
    EXPECT_EQ(blocked.uri, u"at://did:plc:bo/app.bsky.feed.post/q"_s);
    const auto unknown = quote(u"com.example.thing"_s);
    EXPECT_EQ(unknown.state, Quote::State::Other);
    EXPECT_EQ(unknown.title, u"com.example.thing"_s);
}

TEST(ToPost, ARecordThatCannotBeReadIsNoPost)
{
    EXPECT_FALSE(mapped(postWith({{u"createdAt"_s, u"yesterday"_s}})));
    EXPECT_FALSE(mapped(postWith({{u"text"_s, 7}})));
}

TEST(ToPost, RepliesNameWhatTheyAnswer)
{
    const QJsonObject ref{{u"uri"_s, u"at://did:plc:bo/app.bsky.feed.post/p"_s},
                          {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s}};
    const auto post = mapped(
        postWith({{u"reply"_s, QJsonObject{{u"root"_s, ref}, {u"parent"_s, ref}}}, {u"langs"_s, QJsonArray{u"sv"_s}}}));
    ASSERT_TRUE(post && post->replyParent);
    EXPECT_EQ(post->replyParent->str(), "at://did:plc:bo/app.bsky.feed.post/p");
    EXPECT_EQ(post->languages, QStringList({u"sv"_s}));
}

TEST(ToPerson, AsARealServerAnswered)
{
    const auto answer = lexicon::decode<lexicon::GetProfile::Output>(lexicon::answer("getProfile"));
    ASSERT_TRUE(answer);
    const auto person = toPerson(*answer);
    EXPECT_EQ(person.did, answer->did);
    EXPECT_EQ(person.name(), person.displayName.isEmpty() ? person.handle : person.displayName);
    ASSERT_TRUE(person.counts);
    EXPECT_EQ(person.counts->posts, answer->postsCount.value_or(0));
}

TEST(ToPerson, HeadlineIsTheFirstLine)
{
    EXPECT_EQ(firstLine(u"  \n\n One\ttwo \nthree"_s), u"One two"_s);
    EXPECT_EQ(firstLine(u""_s), QString());
    EXPECT_EQ(firstLine(u"\n \n"_s), QString());
    EXPECT_EQ(firstLine(u"only"_s), u"only"_s);
}

TEST(FeedItemId, TellsWaysToBeThereApart)
{
    const auto post = mapped(postWith({}));
    const Person bo{.did = *base::Did::parse("did:plc:bo")};
    EXPECT_EQ((FeedItem{.post = post}).id(), u"at://did:plc:ada/app.bsky.feed.post/a"_s);
    EXPECT_EQ((FeedItem{.post = post, .reason = Reason{.by = bo}}).id(),
              u"at://did:plc:ada/app.bsky.feed.post/a|did:plc:bo"_s);
    EXPECT_EQ((FeedItem{.post = post, .reason = Reason{.kind = Reason::Kind::Pin}}).id(),
              u"at://did:plc:ada/app.bsky.feed.post/a|pin"_s);
}

/// What a screen asks before it draws a row again.
TEST(FeedItemEquality, IsOfContentNotOfObjects)
{
    const auto quoting = [] { return rich(u"Quoting alice"_s); };
    const FeedItem one{.post = quoting(), .parent = quoting()};
    const FeedItem two{.post = quoting(), .parent = quoting()};
    ASSERT_NE(one.post, two.post);
    ASSERT_NE(one.post->embed.quote->post, two.post->embed.quote->post);
    EXPECT_EQ(one, two);
    auto liked = std::make_shared<Post>(*one.post);
    liked->counts.likes += 1;
    EXPECT_NE(one, (FeedItem{.post = liked, .parent = one.parent}));
    EXPECT_NE(one, (FeedItem{.post = one.post}));
}

} // namespace
} // namespace rostrum::model
