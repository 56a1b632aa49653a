// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::store {

bool hasLetters(const QString &word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

QString quoted(QString word)
{
    return u'"' + word.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace rostrum::store
