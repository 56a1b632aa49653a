// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

/// What getAuthorFeed's `filter` asks for.
enum class AuthorFilter { WithReplies, NoReplies, WithMedia, AndAuthorThreads, WithVideo };

[[nodiscard]] std::optional<AuthorFilter> authorFilterFromText(const QByteArray &text);

/// Whether the pinned post stands in front.
enum class Pins { None, First };

struct AuthorPage
{
    QByteArray did = {};
    AuthorFilter filter = AuthorFilter::WithReplies;
    int limit = 0;
    Pins pins = Pins::None;
};

/// Posts, replies and reposts of the people `viewer` follows and of `viewer`, newest first.
[[nodiscard]] Answer timelinePage(World &world, const QByteArray &viewer, int limit, const Cursor &cursor);
/// Posts and replies of the people on a list, newest first.
[[nodiscard]] Answer listPage(World &world, const QByteArray &viewer, const QByteArray &list, int limit,
                              const Cursor &cursor);
[[nodiscard]] Answer authorPage(World &world, const QByteArray &viewer, const AuthorPage &page, const Cursor &cursor);

} // namespace rostrum::embedded
