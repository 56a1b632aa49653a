// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/creator_mode.h"
#include "model/person.h"

#include <optional>
#include <set>
#include <vector>

// What a profile shows, and in which order: the one rule of creator mode. Pure; any thread.
namespace rostrum::creator {

enum class Section {
    About,
    Experience,
    Education,
    Skills,
    Certifications,
    Projects,
    Publications,
    Talks,
    Volunteering,
    Courses,
    Honors,
    Languages,
    Featured,
    Activity,
};

enum class Viewer { SignedOut, Self, Other };
/// Whether the account can be seen at all.
enum class Standing { Active, Deactivated, TakenDown };
/// Two mutual records make a connection; one is a request.
enum class Connection { None, Requested, AskedByThem, Connected };
/// What is going on with a person now.
enum class LiveKind {
    None,
    Broadcast, ///< can be played here
    Elsewhere, ///< can be watched in the browser
    Room,      ///< an audio room
};
enum class IntroVideo { None, Seen, New };
/// Whether pictures may move by themselves: not with reduced motion or a data saver.
enum class Motion { Allowed, Still };

/// All that the rule looks at.
struct ProfileFacts
{
    model::CreatorMode mode = {};
    Viewer viewer = Viewer::Other;
    Standing standing = Standing::Active;
    model::Relationship relationship = {};
    std::set<Section> filled = {}; ///< what there is something of
    bool hasSupport = false;       ///< there is a page to support the person
    bool isLabelled = false;       ///< by moderation, so that it is to be said
    LiveKind live = LiveKind::None;
    IntroVideo introVideo = IntroVideo::None;
    Motion motion = Motion::Allowed;
};

enum class LayoutKind { Connect, Follow };

struct PlacedSection
{
    Section section = Section::About;
    bool isOffered = false; ///< there is nothing yet: the owner is asked to add something

    bool operator==(const PlacedSection &) const = default;
};

enum class ProfileAct { Connect, Follow, Support, Mute, Block, Report, CopyLink, Share };

/// How far something that one does once is: "Connect", "Requested", "Connected"; "Follow", "Following".
enum class Progress { Open, Asked, Done };

struct ProfileButton
{
    ProfileAct act = ProfileAct::Connect;
    Progress progress = Progress::Open;
    bool isEnabled = true; ///< not on one's own profile, where it is shown as visitors see it

    bool operator==(const ProfileButton &) const = default;
};

/// What is said above the sections.
enum class ProfileNotice { None, Deactivated, TakenDown, Blocking, BlockedBy, Labelled, AskedToConnect, Muted };

enum class FirstCount { Connections, Followers };

/// What the cover shows.
enum class Cover {
    Picture,
    Broadcast, ///< plays by itself, without sound
    Still,     ///< of a broadcast, and a way to play it
    Elsewhere, ///< still, and a way to watch it in the browser
    Room,      ///< its title, and a way to join
};

/// Round the photo; each is told by its own pattern and by words.
struct PhotoRing
{
    bool isCreator = false;
    bool isLive = false;
    bool hasNewIntro = false;

    bool operator==(const PhotoRing &) const = default;
};

struct ProfileLayout
{
    LayoutKind kind = LayoutKind::Connect;
    std::vector<PlacedSection> sections = {};
    std::optional<ProfileButton> primary = {};
    std::vector<ProfileButton> beside = {}; ///< the primary one, nearest first
    std::vector<ProfileButton> menu = {};
    FirstCount firstCount = FirstCount::Connections;
    bool showsTopics = false;
    bool showsIntroVideo = false;
    PhotoRing ring = {};
    Cover cover = Cover::Picture;
    ProfileNotice notice = ProfileNotice::None;

    bool operator==(const ProfileLayout &) const = default;
};

[[nodiscard]] Connection connectionOf(const model::Relationship &relationship);
[[nodiscard]] ProfileLayout layoutOf(const ProfileFacts &facts);

} // namespace rostrum::creator
