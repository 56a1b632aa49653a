// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rostrum::ui {

/// Codes of languages to choose among.
[[nodiscard]] QStringList commonLanguages();
/// A language in its own words.
[[nodiscard]] QString languageName(const QString &code);

} // namespace rostrum::ui
