// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/services.h"

#include <array>
#include <optional>
#include <string_view>

namespace rostrum::social {

/// The collections of a person that this program shows or works with, those that decide what is seen first at the top.
inline constexpr std::array<std::string_view, 28> kProfileCollections = {
    "id.sifa.profile.self",
    "app.bsky.actor.profile",
    "app.rostrum.actor.creatorMode",
    "id.sifa.graph.follow",
    "app.bsky.actor.status",
    "place.stream.livestream",
    "community.beachwave.room",
    "app.rostrum.actor.introVideo",
    "id.sifa.profile.position",
    "id.sifa.profile.education",
    "id.sifa.profile.skill",
    "id.sifa.profile.certification",
    "id.sifa.profile.project",
    "id.sifa.profile.publication",
    "id.sifa.profile.presentation",
    "id.sifa.profile.presentationDelivery",
    "id.sifa.profile.volunteering",
    "id.sifa.profile.course",
    "id.sifa.profile.honor",
    "id.sifa.profile.language",
    "id.sifa.profile.externalAccount",
    "site.standard.publication",
    "site.standard.document",
    "fund.at.funding.plan",
    "fund.at.funding.channel",
    "fund.at.funding.contribute",
    "com.atprotofans.profile",
    "community.lexicon.payments.webMonetization",
};

struct Refreshed
{
    bool isChanged = false;                ///< what is stored is other than before
    int skipped = 0;                       ///< records that were none
    std::optional<base::Error> error = {}; ///< what is stored may be partly old
};

/// Brings the stored records of a person up to date with their server `pds`, which is trusted with little. Where
/// com.atproto.sync.getLatestCommit names the commit that they are of, nothing else is asked; else
/// com.atproto.repo.describeRepo says which collections there are, and com.atproto.repo.listRecords brings those of
/// kProfileCollections, at most ten pages each. Each collection is stored as it comes. Main thread; JSON is read off
/// it.
base::Task<Refreshed> refreshRecords(Services services, base::Did did, QUrl pds, net::Backoff backoff = {});

/// Whether the server of a repository said that it has it no more: deleted, deactivated, taken down or moved.
[[nodiscard]] bool isRepoGone(const base::Error &error);
/// Forgets the records of such a repository.
base::Task<void> forgetRecords(Services services, base::Did did, QUrl pds);

} // namespace rostrum::social
