// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_state.h"

#include "net/proxy.h"
#include "ui/feedview/feed_view.h"

#include <QKeyEvent>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

QVariant toState(const Anchor &anchor)
{
    return QVariantMap{{u"row"_s, anchor.rowId}, {u"offset"_s, anchor.offset}};
}

Anchor toAnchor(const QVariant &state)
{
    const QVariantMap map = state.toMap();
    return {.rowId = map.value(u"row"_s).toString(), .offset = map.value(u"offset"_s).toInt()};
}

std::optional<Trouble> troubleOf(const social::Feed &feed, base::Time now)
{
    return feed.rows().empty() ? std::nullopt : troubleOf(feed.status(), now);
}

std::optional<Trouble> troubleOf(const social::FeedStatus &status, base::Time now)
{
    const auto isOffline = [](const std::optional<base::Error> &error) {
        return error && error->code != net::kProxyFailed && // the network may be there
               (error->kind == base::ErrorKind::Network || error->kind == base::ErrorKind::Timeout);
    };
    // What else keeps older rows away is said where they would be.
    const bool offline = isOffline(status.error) || isOffline(status.moreError);
    if (!status.error && !offline) {
        return std::nullopt;
    }
    Trouble trouble{.message = (status.error ? status.error : status.moreError)->message};
    if (offline && status.refreshedAt) {
        trouble.offlineShowing = std::chrono::duration_cast<std::chrono::minutes>(now - *status.refreshedAt);
    }
    return trouble;
}

bool forwardKey(FeedView &view, const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (view.hasFocus() || isEnter) {
        return false; // the view had it already; Enter belongs to what has the focus
    }
    const bool used = view.useKey(event);
    if (used) {
        view.setFocus(Qt::OtherFocusReason);
    }
    return used;
}

} // namespace rostrum::ui
