// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/migrations.h"

#include <span>

namespace rostrum::store {

/// What the account's person did and set: never dropped.
[[nodiscard]] std::span<const Migration> personSchema();

/// What can be fetched again. Its file may be deleted at any time.
[[nodiscard]] std::span<const Migration> cacheSchema();

} // namespace rostrum::store
