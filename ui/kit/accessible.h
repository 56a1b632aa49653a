// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace rostrum::ui {

/// Makes assistive technology see `widget` as `role`, whatever its class is (a label as a heading, a frame as a
/// dialog). A label without an accessible name is named by its text.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

/// Speaks `message` to a screen reader at the next pause; `source` is the widget it is about.
void announce(QWidget *source, const QString &message);

} // namespace rostrum::ui
