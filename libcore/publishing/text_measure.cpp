// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_measure.h"

#include "base/graphemes.h"

namespace rostrum::publishing {

TextSize measure(QStringView text)
{
    return {.graphemes = base::countGraphemes(text), .bytes = text.toUtf8().size()};
}

} // namespace rostrum::publishing
