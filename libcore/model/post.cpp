// SPDX-License-Identifier: GPL-3.0-or-later
#include "post.h"

namespace rostrum::model {

QString Post::plainText() const
{
    QStringList parts;
    parts.reserve(static_cast<qsizetype>(blocks.size()));
    for (const TextBlock &block : blocks) {
        parts.push_back(block.rich.text);
    }
    return parts.join(u'\n');
}

} // namespace rostrum::model
