// SPDX-License-Identifier: GPL-3.0-or-later
#include "creator/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace rostrum::creator {

namespace {

using enum Section;

const std::set<Section> kEverything{About, Experience,   Education, Skills, Certifications, Projects, Publications,
                                    Talks, Volunteering, Courses,   Honors, Languages,      Featured, Activity};

ProfileFacts creator()
{
    return {.mode = {.isEnabled = true, .topics = {u"storage"_s}}, .filled = kEverything};
}

base::AtUri uri(const char *collection)
{
    return *base::AtUri::parse(std::string("at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/") + collection + "/3jzfcijpj2z2a");
}

std::vector<Section> sectionsOf(const ProfileLayout &layout)
{
    std::vector<Section> sections;
    for (const PlacedSection &placed : layout.sections) {
        sections.push_back(placed.section);
    }
    return sections;
}

std::vector<ProfileAct> actsOf(const std::vector<ProfileButton> &buttons)
{
    std::vector<ProfileAct> acts;
    for (const ProfileButton &button : buttons) {
        acts.push_back(button.act);
    }
    return acts;
}

} // namespace

TEST(LayoutTest, ConnectLayoutLeadsWithTheCv)
{
    const ProfileLayout layout = layoutOf({.filled = kEverything});
    EXPECT_EQ(layout.kind, LayoutKind::Connect);
    EXPECT_THAT(sectionsOf(layout),
                ElementsAre(About, Experience, Education, Skills, Certifications, Projects, Publications, Talks,
                            Volunteering, Courses, Honors, Languages, Featured, Activity));
    EXPECT_EQ(layout.primary, (ProfileButton{.act = ProfileAct::Connect}));
    EXPECT_TRUE(layout.beside.empty());
    EXPECT_EQ(layout.menu.front().act, ProfileAct::Follow);
    EXPECT_EQ(layout.firstCount, FirstCount::Connections);
    EXPECT_FALSE(layout.showsTopics);
    EXPECT_EQ(layout.ring, PhotoRing());
}

TEST(LayoutTest, FollowLayoutLeadsWithWhatIsMade)
{
    const ProfileLayout layout = layoutOf(creator());
    EXPECT_EQ(layout.kind, LayoutKind::Follow);
    EXPECT_THAT(sectionsOf(layout),
                ElementsAre(Featured, Activity, About, Experience, Education, Skills, Certifications, Projects,
                            Publications, Talks, Volunteering, Courses, Honors, Languages));
    EXPECT_EQ(layout.primary, (ProfileButton{.act = ProfileAct::Follow}));
    EXPECT_EQ(layout.menu.front().act, ProfileAct::Connect);
    EXPECT_EQ(layout.firstCount, FirstCount::Followers);
    EXPECT_TRUE(layout.showsTopics);
    EXPECT_EQ(layout.ring, PhotoRing{.isCreator = true});
}

TEST(LayoutTest, ConnectCanBeTheFirstActionOfTheFollowLayout)
{
    ProfileFacts facts = creator();
    facts.mode.primaryAction = model::CreatorMode::Action::Connect;
    const ProfileLayout layout = layoutOf(facts);
    EXPECT_EQ(layout.kind, LayoutKind::Follow);
    EXPECT_EQ(layout.primary->act, ProfileAct::Connect);
    EXPECT_THAT(actsOf(layout.beside), ElementsAre(ProfileAct::Follow));
    EXPECT_THAT(actsOf(layout.menu), Not(AnyOf(Contains(ProfileAct::Follow), Contains(ProfileAct::Connect))));
}

TEST(LayoutTest, TopicsThatAreNotThereTakeNoRoom)
{
    ProfileFacts facts = creator();
    facts.mode.topics.clear();
    EXPECT_FALSE(layoutOf(facts).showsTopics);
    facts = {.mode = {.topics = {u"storage"_s}}};
    EXPECT_FALSE(layoutOf(facts).showsTopics);
}

TEST(LayoutTest, EmptySectionsAreOfferedToTheOwnerAlone)
{
    EXPECT_THAT(sectionsOf(layoutOf({.filled = {Skills}})), ElementsAre(Skills));
    const ProfileLayout own = layoutOf({.viewer = Viewer::Self, .filled = {Skills, Activity}});
    EXPECT_THAT(own.sections, Contains(PlacedSection{.section = Education, .isOffered = true}));
    EXPECT_THAT(own.sections, Contains(PlacedSection{.section = Skills, .isOffered = false}));
    EXPECT_THAT(sectionsOf(own), Not(Contains(Featured)));
    ProfileFacts facts{.mode = {.isEnabled = true}, .viewer = Viewer::Self};
    EXPECT_EQ(layoutOf(facts).sections.front(), (PlacedSection{.section = Featured, .isOffered = true}));
    EXPECT_THAT(sectionsOf(layoutOf(facts)), Not(Contains(Activity)));
}

TEST(LayoutTest, ConnectingStepByStep)
{
    ProfileFacts facts;
    EXPECT_EQ(layoutOf(facts).primary->progress, Progress::Open);
    facts.relationship.connecting = uri("id.sifa.graph.follow");
    EXPECT_EQ(layoutOf(facts).primary->progress, Progress::Asked);
    facts.relationship.connectedBy = uri("id.sifa.graph.follow");
    EXPECT_EQ(layoutOf(facts).primary->progress, Progress::Done);
    EXPECT_EQ(layoutOf(facts).notice, ProfileNotice::None);
    facts.relationship.connecting.reset();
    EXPECT_EQ(layoutOf(facts).primary->progress, Progress::Open);
    EXPECT_EQ(layoutOf(facts).notice, ProfileNotice::AskedToConnect);
}

TEST(LayoutTest, WhoFollowsSeesThat)
{
    ProfileFacts facts = creator();
    facts.relationship.following = uri("app.bsky.graph.follow");
    EXPECT_EQ(layoutOf(facts).primary, (ProfileButton{.act = ProfileAct::Follow, .progress = Progress::Done}));
}

TEST(LayoutTest, SupportStandsBesideFollow)
{
    ProfileFacts facts = creator();
    facts.hasSupport = true;
    EXPECT_THAT(actsOf(layoutOf(facts).beside), ElementsAre(ProfileAct::Support));
    facts.mode.isEnabled = false;
    EXPECT_TRUE(layoutOf(facts).beside.empty());
    EXPECT_THAT(actsOf(layoutOf(facts).menu), Contains(ProfileAct::Support));
}

TEST(LayoutTest, OnesOwnIsShownAsVisitorsSeeIt)
{
    ProfileFacts facts = creator();
    facts.viewer = Viewer::Self;
    facts.hasSupport = true;
    const ProfileLayout layout = layoutOf(facts);
    EXPECT_EQ(layout.primary, (ProfileButton{.act = ProfileAct::Follow, .isEnabled = false}));
    EXPECT_EQ(layout.beside, (std::vector{ProfileButton{.act = ProfileAct::Support, .isEnabled = false}}));
    EXPECT_THAT(actsOf(layout.menu), ElementsAre(ProfileAct::CopyLink, ProfileAct::Share));
}

TEST(LayoutTest, WhoIsNotSignedInCanStillLook)
{
    ProfileFacts facts = creator();
    facts.viewer = Viewer::SignedOut;
    const ProfileLayout layout = layoutOf(facts);
    EXPECT_TRUE(layout.primary->isEnabled); // it leads to signing in
    EXPECT_THAT(actsOf(layout.menu), Not(AnyOf(Contains(ProfileAct::Mute), Contains(ProfileAct::Block))));
}

TEST(LayoutTest, WhatStandsBetweenTwoPeopleHidesTheRest)
{
    const auto noticeOf = [](auto change) {
        ProfileFacts facts = creator();
        facts.live = LiveKind::Broadcast;
        change(facts);
        const ProfileLayout layout = layoutOf(facts);
        EXPECT_TRUE(layout.sections.empty());
        EXPECT_FALSE(layout.primary);
        EXPECT_EQ(layout.cover, Cover::Picture);
        EXPECT_EQ(layout.ring, PhotoRing());
        return layout.notice;
    };
    EXPECT_EQ(noticeOf([](auto &facts) { facts.relationship.blocking = uri("app.bsky.graph.block"); }),
              ProfileNotice::Blocking);
    EXPECT_EQ(noticeOf([](auto &facts) { facts.relationship.blockedBy = true; }), ProfileNotice::BlockedBy);
    EXPECT_EQ(noticeOf([](auto &facts) { facts.standing = Standing::Deactivated; }), ProfileNotice::Deactivated);
    EXPECT_EQ(noticeOf([](auto &facts) { facts.standing = Standing::TakenDown; }), ProfileNotice::TakenDown);
}

TEST(LayoutTest, MutedAndLabelledAreSaidAndHideNothing)
{
    ProfileFacts facts = creator();
    facts.relationship.muted = true;
    EXPECT_EQ(layoutOf(facts).notice, ProfileNotice::Muted);
    facts.isLabelled = true;
    EXPECT_EQ(layoutOf(facts).notice, ProfileNotice::Labelled);
    EXPECT_EQ(layoutOf(facts).sections.size(), kEverything.size());
}

TEST(LayoutTest, TheCoverShowsWhatIsLive)
{
    ProfileFacts facts = creator();
    facts.live = LiveKind::Broadcast;
    EXPECT_EQ(layoutOf(facts).cover, Cover::Broadcast);
    EXPECT_TRUE(layoutOf(facts).ring.isLive);
    facts.motion = Motion::Still;
    EXPECT_EQ(layoutOf(facts).cover, Cover::Still);
    facts.live = LiveKind::Elsewhere;
    EXPECT_EQ(layoutOf(facts).cover, Cover::Elsewhere);
    facts.live = LiveKind::Room;
    EXPECT_EQ(layoutOf(facts).cover, Cover::Room);
    facts.live = LiveKind::None;
    EXPECT_EQ(layoutOf(facts).cover, Cover::Picture);
}

TEST(LayoutTest, TheCoverStaysAPictureWithoutCreatorModeOrWhenItIsSwitchedOff)
{
    ProfileFacts facts = creator();
    facts.live = LiveKind::Broadcast;
    facts.mode.hasLiveCover = false;
    EXPECT_EQ(layoutOf(facts).cover, Cover::Picture);
    facts.mode = {};
    EXPECT_EQ(layoutOf(facts).cover, Cover::Picture);
    EXPECT_EQ(layoutOf(facts).ring, PhotoRing{.isLive = true});
}

TEST(LayoutTest, TheRingTellsOfANewIntroVideo)
{
    ProfileFacts facts{.introVideo = IntroVideo::New};
    EXPECT_EQ(layoutOf(facts).ring, PhotoRing{.hasNewIntro = true});
    EXPECT_TRUE(layoutOf(facts).showsIntroVideo);
    facts.introVideo = IntroVideo::Seen;
    EXPECT_EQ(layoutOf(facts).ring, PhotoRing());
    EXPECT_TRUE(layoutOf(facts).showsIntroVideo);
}

} // namespace rostrum::creator
