// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "social/services.h"

#include <optional>
#include <string>

namespace rostrum::social {

/// Brings a page of whom one follows (app.bsky.graph.getFollows) or who follows one (getFollowers), 100 people, into
/// the store. Gives what asks for the next one; nothing at the end. `list` is Following or Followers.
base::Task<base::Result<std::optional<std::string>>> fetchFollowPage(Services services, model::ConnectionList list,
                                                                     std::optional<std::string> cursor);

/// Walks through all pages, at most `mostPages`, and forgets those who are not on the list any more.
base::Task<base::Result<void>> walkFollowPages(Services services, model::ConnectionList list, int mostPages);

} // namespace rostrum::social
