// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/moderation.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::model {
namespace {

using Action = Decision::Action;
using Why = Decision::Why;

const base::Did kMe = *base::Did::parse("did:plc:me");
const base::Did kAda = *base::Did::parse("did:plc:ada");
const base::Did kLabeler = *base::Did::parse("did:plc:labeler");
constexpr base::Time kNow{std::chrono::hours(500'000)};
const Viewer kViewer{.self = kMe, .now = kNow};

Post post(const QString &text = u"Hello"_s)
{
    Post post{.uri = *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/a"),
              .cid = *base::Cid::parse("bafyreid27zk7lbis4zw5fz4podbvbs4fc5ivwji3dmrwa6zggnj4bnd57u"),
              .author = {.did = kAda, .handle = u"ada.test"_s}};
    post.blocks.push_back({.rich = {.text = text}});
    return post;
}

Post labelled(const char *value, const base::Did &source = kLabeler)
{
    Post labelled = post();
    labelled.labels = {{.source = source, .value = QString::fromLatin1(value)}};
    return labelled;
}

Post withPicture(Post post, const QString &alt = {})
{
    post.embed.media = Images{.images = {{.alt = alt}}};
    return post;
}

Decision plain(const Post &post, const ModerationPreferences &preferences = {})
{
    return decide(post, preferences, kViewer);
}

ModerationPreferences muting(MutedWord word)
{
    return {.mutedWords = {std::move(word)}};
}

ModerationPreferences choosing(const QString &label, LabelChoice choice, std::optional<base::Did> labeler = {})
{
    return {.showsAdultContent = true, .labels = {{.label = label, .labeler = std::move(labeler), .choice = choice}}};
}

TEST(Decide, ShowsWhatNothingIsAgainst)
{
    EXPECT_EQ(plain(post()), Decision());
    EXPECT_TRUE(plain(post()).words().isEmpty());
}

TEST(Decide, UnknownLabelsShow)
{
    for (const auto *value : {"spam-maybe", "", "Porn", "nudity ", "!unheard-of"}) {
        EXPECT_EQ(plain(labelled(value)), Decision()) << value;
    }
}

TEST(Decide, TheModeratorsLabelsAreNotForThePersonToChoose)
{
    for (const auto *value : {"!hide", "!takedown"}) {
        const Decision decision = plain(labelled(value), choosing(QString::fromLatin1(value), LabelChoice::Show));
        EXPECT_EQ(decision.action, Action::Drop) << value;
        EXPECT_FALSE(decision.mayReveal) << value;
        EXPECT_FALSE(decision.words().isEmpty()) << value;
    }
    EXPECT_EQ(plain(labelled("!warn")).action, Action::Cover);
    EXPECT_TRUE(plain(labelled("!warn")).mayReveal);
}

TEST(Decide, SomePostsAreOnlyForThoseWhoAreSignedIn)
{
    EXPECT_EQ(plain(labelled("!no-unauthenticated")), Decision());
    const Decision nobody = decide(labelled("!no-unauthenticated"), {}, {.now = kNow});
    EXPECT_EQ(nobody.action, Action::Drop);
    EXPECT_FALSE(nobody.mayReveal);
}

TEST(Decide, PicturesAreBlurredAndTheTextIsRead)
{
    for (const auto *value : {"nudity", "graphic-media", "gore"}) {
        EXPECT_EQ(plain(withPicture(labelled(value))).action, Action::BlurMedia) << value;
        EXPECT_EQ(plain(labelled(value)).action, Action::Cover) << value << " where nothing hangs under the text";
    }
    EXPECT_EQ(plain(labelled("gore")).words(), u"Label: Graphic media"_s);
}

TEST(Decide, SelfLabelsCount)
{
    EXPECT_EQ(plain(withPicture(labelled("nudity", kAda))).action, Action::BlurMedia);
}

TEST(Decide, AdultContentIsHiddenUntilItIsSwitchedOn)
{
    for (const auto *value : {"porn", "sexual"}) {
        const Decision off =
            plain(labelled(value), {.labels = {{.label = QString::fromLatin1(value), .choice = LabelChoice::Show}}});
        EXPECT_EQ(off.action, Action::Drop) << value;
        EXPECT_FALSE(off.mayReveal) << value;
    }
    const ModerationPreferences on{.showsAdultContent = true};
    EXPECT_EQ(plain(labelled("porn"), on).action, Action::Drop);
    EXPECT_TRUE(plain(labelled("porn"), on).mayReveal);
    EXPECT_EQ(plain(withPicture(labelled("sexual")), on).action, Action::BlurMedia);
}

TEST(Decide, ChoicesAboutGlobalLabelsHold)
{
    EXPECT_EQ(plain(labelled("nudity"), choosing(u"nudity"_s, LabelChoice::Show)), Decision());
    EXPECT_EQ(plain(labelled("nudity"), choosing(u"nudity"_s, LabelChoice::Hide)).action, Action::Drop);
    EXPECT_EQ(plain(labelled("porn"), choosing(u"porn"_s, LabelChoice::Show)), Decision());
    EXPECT_EQ(plain(labelled("gore"), choosing(u"graphic-media"_s, LabelChoice::Show)), Decision());
    EXPECT_EQ(plain(labelled("nudity"), choosing(u"porn"_s, LabelChoice::Show)).action, Action::Cover);
}

TEST(Decide, ChoicesAboutALabelersLabelsHoldForThatLabeler)
{
    EXPECT_EQ(plain(labelled("rude"), choosing(u"rude"_s, LabelChoice::Warn, kLabeler)).action, Action::Cover);
    EXPECT_EQ(plain(labelled("rude"), choosing(u"rude"_s, LabelChoice::Hide, kLabeler)).action, Action::Drop);
    EXPECT_EQ(plain(labelled("rude"), choosing(u"rude"_s, LabelChoice::Hide, kMe)), Decision());
    EXPECT_EQ(plain(labelled("rude"), choosing(u"rude"_s, LabelChoice::Warn, kLabeler)).words(), u"Label: rude"_s);
    EXPECT_EQ(plain(labelled("nudity"), choosing(u"nudity"_s, LabelChoice::Show, kLabeler)), Decision());
}

TEST(Decide, LabelsOfTheAuthorCount)
{
    Post byLabelled = post();
    byLabelled.author.labels = {{.source = kLabeler, .value = u"!hide"_s}};
    EXPECT_EQ(plain(byLabelled).action, Action::Drop);
}

TEST(Decide, MutedAndBlockedPeople)
{
    Post by = post();
    by.author.relationship.muted = true;
    EXPECT_EQ(plain(by).why, Why::MutedPerson);
    EXPECT_EQ(plain(by).action, Action::Drop);
    EXPECT_TRUE(plain(by).mayReveal);
    by.author.relationship.blocking = base::AtUri::parse("at://did:plc:me/app.bsky.graph.block/a");
    EXPECT_EQ(plain(by).why, Why::BlockedPerson);
    EXPECT_FALSE(plain(by).mayReveal);
    Post us = post();
    us.author.relationship.blockedBy = true;
    EXPECT_EQ(plain(us).why, Why::BlockedPerson);
}

TEST(Decide, HiddenPosts)
{
    const ModerationPreferences preferences{.hiddenPosts = {post().uri}};
    EXPECT_EQ(plain(post(), preferences).why, Why::HiddenPost);
    Post other = post();
    other.uri = *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/b");
    EXPECT_EQ(plain(other, preferences), Decision());
}

TEST(Decide, MutedWordsInTheText)
{
    const Decision decision = plain(post(u"Buy CRYPTO now"_s), muting({.value = u"crypto"_s}));
    EXPECT_EQ(decision.action, Action::Drop);
    EXPECT_EQ(decision.words(), u"Hidden: muted word “crypto”"_s);
    EXPECT_EQ(plain(post(u"Buy bread"_s), muting({.value = u"crypto"_s})), Decision());
}

TEST(Decide, MutedWordsInWhatHangsUnderTheText)
{
    EXPECT_EQ(plain(withPicture(post(), u"A coin of crypto"_s), muting({.value = u"crypto"_s})).why, Why::MutedWord);
    Post link = post();
    link.embed.media = External{.title = u"News"_s, .description = u"All about crypto"_s};
    EXPECT_EQ(plain(link, muting({.value = u"crypto"_s})).why, Why::MutedWord);
    Post quoting = post();
    quoting.embed.quote = std::make_shared<Quote>(Quote{.post = std::make_shared<Post>(post(u"crypto!"_s))});
    EXPECT_EQ(plain(quoting, muting({.value = u"crypto"_s})).why, Why::MutedWord);
}

TEST(Decide, MutedWordsHaveTargets)
{
    Post tagged = post(u"Look #crypto"_s);
    tagged.blocks[0].rich.spans = {{.start = 5, .length = 7, .kind = Span::Kind::Tag, .target = u"Crypto"_s}};
    EXPECT_EQ(plain(tagged, muting({.value = u"crypto"_s, .inContent = false})).why, Why::MutedWord);
    EXPECT_EQ(plain(tagged, muting({.value = u"#crypto"_s, .inContent = false})).why, Why::MutedWord);
    EXPECT_EQ(plain(post(u"crypto"_s), muting({.value = u"crypto"_s, .inContent = false})), Decision());
    EXPECT_EQ(plain(tagged, muting({.value = u"crypt"_s, .inContent = false})), Decision());
}

TEST(Decide, MutedWordsCanSpareThoseOneFollows)
{
    Post followed = post(u"crypto"_s);
    followed.author.relationship.following = base::AtUri::parse("at://did:plc:me/app.bsky.graph.follow/a");
    const auto preferences = muting({.value = u"crypto"_s, .actors = MutedWord::Actors::NotFollowed});
    EXPECT_EQ(plain(followed, preferences), Decision());
    EXPECT_EQ(plain(post(u"crypto"_s), preferences).why, Why::MutedWord);
    EXPECT_EQ(plain(followed, muting({.value = u"crypto"_s})).why, Why::MutedWord);
}

TEST(Decide, MutedWordsEnd)
{
    EXPECT_EQ(plain(post(u"crypto"_s), muting({.value = u"crypto"_s, .expiresAt = kNow})), Decision());
    EXPECT_EQ(plain(post(u"crypto"_s), muting({.value = u"crypto"_s, .expiresAt = kNow + 1ms})).why, Why::MutedWord);
}

TEST(Decide, OnesOwnPostsAreShown)
{
    Post own = labelled("!hide");
    own.author.did = kMe;
    own.blocks[0].rich.text = u"crypto"_s;
    EXPECT_EQ(plain(own, muting({.value = u"crypto"_s})), Decision());
}

TEST(Decide, TheStrictestDecides)
{
    Post many = labelled("nudity");
    many.labels.push_back({.source = kLabeler, .value = u"!hide"_s});
    many.labels.push_back({.source = kLabeler, .value = u"graphic-media"_s});
    EXPECT_EQ(plain(many).detail, u"!hide"_s);
    Post muted = labelled("!hide");
    muted.author.relationship.muted = true;
    EXPECT_FALSE(plain(muted).mayReveal) << "of two that hide it the one that cannot be lifted";
}

TEST(ContainsWord, WholeWordsInAnyCase)
{
    EXPECT_TRUE(containsWord(u"Crypto, again."_s, u"crypto"_s));
    EXPECT_TRUE(containsWord(u"(crypto)"_s, u" Crypto "_s));
    EXPECT_TRUE(containsWord(u"anti-crypto"_s, u"crypto"_s));
    EXPECT_TRUE(containsWord(u"ÅSKA i natt"_s, u"åska"_s));
    EXPECT_FALSE(containsWord(u"cryptography"_s, u"crypto"_s));
    EXPECT_FALSE(containsWord(u"åskan"_s, u"åska"_s));
    EXPECT_TRUE(containsWord(u"cryptography and crypto"_s, u"crypto"_s)) << "the second is it";
    EXPECT_FALSE(containsWord(u"anything"_s, u"  "_s));
    EXPECT_FALSE(containsWord({}, u"crypto"_s));
}

TEST(ContainsWord, PhrasesAndSigns)
{
    EXPECT_TRUE(containsWord(u"the World Cup begins"_s, u"world cup"_s));
    EXPECT_FALSE(containsWord(u"the World Cupboard"_s, u"world cup"_s));
    EXPECT_TRUE(containsWord(u"I write C++ daily"_s, u"c++"_s));
    EXPECT_TRUE(containsWord(u"look 🎉 there"_s, u"🎉"_s));
}

TEST(ContainsWord, ScriptsWithoutSpaces)
{
    EXPECT_TRUE(containsWord(u"今日は選挙の日です"_s, u"選挙"_s));
}

} // namespace
} // namespace rostrum::model
