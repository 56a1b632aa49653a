// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "view_uri.h"

#include <QWidget>

#include <functional>

namespace rostrum::ui {

/// What stands in the right column, beside every page, where the window is wide enough.
class SideColumn : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// All of it is there; `--screenshot` waits for it.
    [[nodiscard]] virtual bool isComplete() const = 0;

Q_SIGNALS:
    /// isComplete() may answer otherwise than before.
    void completeChanged();
    /// The person wants to be elsewhere.
    void viewRequested(const rostrum::ui::View &view);
};

/// Makes the right column of the account that is open; never null.
using SideFactory = std::function<SideColumn *()>;

} // namespace rostrum::ui
