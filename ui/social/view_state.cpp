// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_state.h"

#include "ui/feedview/feed_view.h"

#include <QApplication>
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

bool forwardKey(FeedView &view, const QKeyEvent &event)
{
    if (view.hasFocus()) {
        return false; // the view had it already
    }
    QKeyEvent copy(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat());
    copy.ignore();
    QApplication::sendEvent(&view, &copy);
    if (copy.isAccepted()) {
        view.setFocus(Qt::ShortcutFocusReason);
    }
    return copy.isAccepted();
}

} // namespace rostrum::ui
