// SPDX-License-Identifier: GPL-3.0-or-later
#include "embed.h"

#include "model/post.h"

namespace rostrum::model {

bool Quote::operator==(const Quote &other) const
{
    return state == other.state && uri == other.uri && title == other.title && subtitle == other.subtitle &&
           sameValue(post, other.post);
}

bool Embed::operator==(const Embed &other) const
{
    return media == other.media && unknownType == other.unknownType && sameValue(quote, other.quote);
}

} // namespace rostrum::model
