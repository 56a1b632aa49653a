// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rostrum::store {

// What full-text searches share.

/// Whether some text of an index can have this word at all.
[[nodiscard]] bool hasLetters(const QString &word);
/// A string of the query language of FTS5, in which nothing has a meaning.
[[nodiscard]] QString quoted(QString word);

} // namespace rostrum::store
