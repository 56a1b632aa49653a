// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_item.h"

namespace rostrum::model {

QString FeedItem::id() const
{
    const QString uri = QString::fromStdString(post->uri.str());
    if (reason && reason->kind == Reason::Kind::Pin) {
        return uri + u"|pin";
    }
    if (reason && reason->by) {
        return uri + u'|' + QString::fromStdString(reason->by->did.str());
    }
    return uri;
}

bool FeedItem::operator==(const FeedItem &other) const
{
    return reason == other.reason && sameValue(post, other.post) && sameValue(parent, other.parent);
}

} // namespace rostrum::model
