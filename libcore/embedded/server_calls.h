// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// Accounts, sessions and handles: com.atproto.server.*, com.atproto.identity.*.
[[nodiscard]] Answer createAccount(World &world, const Call &call);
[[nodiscard]] Answer createSession(World &world, const Call &call);
[[nodiscard]] Answer refreshSession(World &world, const Call &call);
[[nodiscard]] Answer getSession(World &world, const Call &call);
[[nodiscard]] Answer deleteSession(World &world, const Call &call);
[[nodiscard]] Answer describeServer(World &world, const Call &call);
[[nodiscard]] Answer resolveHandle(World &world, const Call &call);

} // namespace rostrum::embedded
