// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"

#include <memory>
#include <vector>

namespace rostrum::model {

/// A post within its conversation (app.bsky.feed.defs#threadViewPost).
struct ThreadNode
{
    enum class State { Visible, NotFound, Blocked };
    State state = State::Visible;
    QString uri = {};
    PostPtr post = {}; ///< set when visible
    std::vector<ThreadNode> replies = {};
    qint64 hiddenReplies = 0; ///< the server stopped here: so many replies are behind a "read more" row
};

/// A conversation around one post.
struct Thread
{
    std::vector<ThreadNode> ancestors = {}; ///< root first, down to the parent
    ThreadNode focus = {};
};

} // namespace rostrum::model
