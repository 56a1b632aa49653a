// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// app.bsky.notification.*, answered from the records: likes and reposts of one's posts, replies, quotes and mentions,
// new followers. Nothing is kept but the moment up to which a person has seen them.
[[nodiscard]] Answer listNotifications(World &world, const Call &call);
[[nodiscard]] Answer getUnreadCount(World &world, const Call &call);
[[nodiscard]] Answer updateSeen(World &world, const Call &call);

/// Part of the caller's transaction. Never goes backwards.
void setSeen(World &world, const QByteArray &did, base::Time at);

} // namespace rostrum::embedded
