// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rostrum::base {

/// What a reader counts as characters (Unicode's extended grapheme clusters): lexicons limit texts by it.
[[nodiscard]] qsizetype countGraphemes(QStringView text);

} // namespace rostrum::base
