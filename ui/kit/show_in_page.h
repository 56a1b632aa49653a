// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

namespace rostrum::ui {

/// Scrolls the page that `widget` lies in, by no more than is needed, so that `part` of it is seen with some room above
/// and below. Of what is higher than the page its top is.
void showInPage(const QWidget *widget, const QRect &part);

} // namespace rostrum::ui
