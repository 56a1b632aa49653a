// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"
#include "social/outbox_entry.h"

namespace rostrum::social {

/// A post of the outbox as screens show posts. Its pictures lie in the media folder: their address
/// is `rostrum-media:` and the file's name.
[[nodiscard]] model::PostPtr pendingPost(const OutboxEntry &entry, const PostIntent &intent, const model::Person &me);

} // namespace rostrum::social
