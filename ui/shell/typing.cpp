// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing.h"

#include <QApplication>
#include <QWidget>

namespace rostrum::ui {

bool isTyping()
{
    // Set by every editable field, and taken away where one is read-only.
    const QWidget *focus = QApplication::focusWidget();
    return focus != nullptr && focus->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace rostrum::ui
