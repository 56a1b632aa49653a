// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/view_uri.h"

#include <QString>

#include <optional>

namespace rostrum::app {

/// Where a link leads inside the program: an at:// URI, or the address of a profile, post or list on bsky.app. Nothing
/// when it leads elsewhere.
[[nodiscard]] std::optional<ui::View> viewOfLink(const QString &link);

} // namespace rostrum::app
