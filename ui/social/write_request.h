// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"

namespace rostrum::ui {

/// What the composer begins with: at most one of them; nothing for a new post.
struct WriteRequest
{
    model::PostPtr reply = {}; ///< to this post
    model::PostPtr quote = {};
    QString draft = {}; ///< id
    QString text = {};
};

} // namespace rostrum::ui
