// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/link.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace rostrum::app {

std::optional<ui::View> viewOfLink(const QString &link)
{
    QString text = link;
    const QUrl url(link, QUrl::StrictMode);
    if (url.scheme() == u"https" && url.host() == u"bsky.app") {
        const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
        if (path.size() < 2 || path[0] != u"profile") {
            return std::nullopt;
        }
        text = u"profile/"_s + path[1];
        if (path.size() == 4 && path[2] == u"post") {
            text = u"at://"_s + path[1] + u"/app.bsky.feed.post/"_s + path[3];
        } else if (path.size() == 4 && path[2] == u"lists") {
            text = u"at://"_s + path[1] + u"/app.bsky.graph.list/"_s + path[3];
        }
    } else if (url.scheme() != u"at") {
        return std::nullopt;
    }
    auto view = ui::View::parse(text);
    return view ? std::optional(std::move(*view)) : std::nullopt;
}

} // namespace rostrum::app
