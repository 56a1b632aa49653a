// SPDX-License-Identifier: GPL-3.0-or-later
#include "version.h"

namespace rostrum::base {

constinit const QLatin1StringView kVersion{ROSTRUM_VERSION};

} // namespace rostrum::base
