// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"

#include <algorithm>

namespace rostrum::creator {

namespace {

using enum Section;

constexpr Section kConnectOrder[] = {About, Experience,   Education, Skills, Certifications, Projects, Publications,
                                     Talks, Volunteering, Courses,   Honors, Languages,      Featured, Activity};

bool isFollowLayout(const ProfileFacts &facts)
{
    return facts.mode.isEnabled;
}

std::vector<Section> orderOf(LayoutKind kind)
{
    std::vector<Section> order(std::begin(kConnectOrder), std::end(kConnectOrder));
    if (kind == LayoutKind::Follow) { // Featured and Activity first
        std::ranges::rotate(order, order.end() - 2);
    }
    return order;
}

std::vector<PlacedSection> sectionsOf(const ProfileFacts &facts, LayoutKind kind)
{
    std::vector<PlacedSection> sections;
    for (const Section section : orderOf(kind)) {
        const bool isFilled = facts.filled.contains(section);
        // Nothing can be added to Activity but by writing, and Featured is a part of creator mode.
        const bool canBeOffered = section != Activity && (section != Featured || kind == LayoutKind::Follow);
        if (isFilled || (facts.viewer == Viewer::Self && canBeOffered)) {
            sections.push_back({.section = section, .isOffered = !isFilled});
        }
    }
    return sections;
}

ProfileButton connectButton(const ProfileFacts &facts)
{
    const Connection connection = connectionOf(facts.relationship);
    const Progress progress = connection == Connection::Connected   ? Progress::Done
                              : connection == Connection::Requested ? Progress::Asked
                                                                    : Progress::Open;
    return {.act = ProfileAct::Connect, .progress = progress, .isEnabled = facts.viewer != Viewer::Self};
}

ProfileButton followButton(const ProfileFacts &facts)
{
    return {.act = ProfileAct::Follow,
            .progress = facts.relationship.following ? Progress::Done : Progress::Open,
            .isEnabled = facts.viewer != Viewer::Self};
}

void placeButtons(const ProfileFacts &facts, ProfileLayout &layout)
{
    const bool followFirst = isFollowLayout(facts) && facts.mode.primaryAction == model::CreatorMode::Action::Follow;
    const ProfileButton support{.act = ProfileAct::Support, .isEnabled = facts.viewer != Viewer::Self};
    layout.primary = followFirst ? followButton(facts) : connectButton(facts);
    if (isFollowLayout(facts) && !followFirst) {
        layout.beside.push_back(followButton(facts));
    }
    if (facts.hasSupport && isFollowLayout(facts)) {
        layout.beside.push_back(support);
    }
    if (facts.viewer == Viewer::Self) {
        return;
    }
    if (followFirst) {
        layout.menu.push_back(connectButton(facts));
    } else if (!isFollowLayout(facts)) {
        layout.menu.push_back(followButton(facts));
        if (facts.hasSupport) {
            layout.menu.push_back(support);
        }
    }
}

void placeMenu(const ProfileFacts &facts, ProfileLayout &layout)
{
    layout.menu.push_back({.act = ProfileAct::CopyLink});
    layout.menu.push_back({.act = ProfileAct::Share});
    if (facts.viewer == Viewer::Other) {
        layout.menu.push_back(
            {.act = ProfileAct::Mute, .progress = facts.relationship.muted ? Progress::Done : Progress::Open});
        layout.menu.push_back(
            {.act = ProfileAct::Block, .progress = facts.relationship.blocking ? Progress::Done : Progress::Open});
        layout.menu.push_back({.act = ProfileAct::Report});
    }
}

Cover coverOf(const ProfileFacts &facts)
{
    if (!isFollowLayout(facts) || !facts.mode.hasLiveCover) {
        return Cover::Picture;
    }
    switch (facts.live) {
    case LiveKind::Broadcast:
        return facts.motion == Motion::Allowed ? Cover::Broadcast : Cover::Still;
    case LiveKind::Elsewhere:
        return Cover::Elsewhere;
    case LiveKind::Room:
        return Cover::Room;
    case LiveKind::None:
        break;
    }
    return Cover::Picture;
}

ProfileNotice noticeOf(const ProfileFacts &facts)
{
    switch (facts.standing) {
    case Standing::Deactivated:
        return ProfileNotice::Deactivated;
    case Standing::TakenDown:
        return ProfileNotice::TakenDown;
    case Standing::Active:
        break;
    }
    if (facts.relationship.blocking) {
        return ProfileNotice::Blocking;
    }
    if (facts.relationship.blockedBy) {
        return ProfileNotice::BlockedBy;
    }
    if (facts.isLabelled) {
        return ProfileNotice::Labelled;
    }
    if (facts.relationship.muted) {
        return ProfileNotice::Muted;
    }
    return facts.viewer == Viewer::Other && connectionOf(facts.relationship) == Connection::AskedByThem
               ? ProfileNotice::AskedToConnect
               : ProfileNotice::None;
}

/// Whether the account stands between nobody and nothing.
bool isOpen(ProfileNotice notice)
{
    return notice != ProfileNotice::Deactivated && notice != ProfileNotice::TakenDown &&
           notice != ProfileNotice::Blocking && notice != ProfileNotice::BlockedBy;
}

} // namespace

Connection connectionOf(const model::Relationship &relationship)
{
    if (relationship.connecting) {
        return relationship.connectedBy ? Connection::Connected : Connection::Requested;
    }
    return relationship.connectedBy ? Connection::AskedByThem : Connection::None;
}

ProfileLayout layoutOf(const ProfileFacts &facts)
{
    ProfileLayout layout{.kind = isFollowLayout(facts) ? LayoutKind::Follow : LayoutKind::Connect,
                         .firstCount = isFollowLayout(facts) ? FirstCount::Followers : FirstCount::Connections,
                         .notice = noticeOf(facts)};
    if (!isOpen(layout.notice)) {
        placeMenu(facts, layout);
        return layout;
    }
    layout.sections = sectionsOf(facts, layout.kind);
    placeButtons(facts, layout);
    placeMenu(facts, layout);
    layout.showsTopics = isFollowLayout(facts) && !facts.mode.topics.isEmpty();
    layout.showsIntroVideo = facts.introVideo != IntroVideo::None;
    layout.ring = {.isCreator = isFollowLayout(facts),
                   .isLive = facts.live != LiveKind::None,
                   .hasNewIntro = facts.introVideo == IntroVideo::New};
    layout.cover = coverOf(facts);
    return layout;
}

} // namespace rostrum::creator
