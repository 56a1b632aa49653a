// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace rostrum::base {

/// The program's version, "0.1.0": CMake's PROJECT_VERSION.
extern const QLatin1StringView kVersion;

} // namespace rostrum::base
