// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/support.h"
#include "ui/kit/sheet.h"

namespace rostrum::ui {

/// How a person can be supported: plans with amount and rhythm, and pages. Choosing one closes the sheet; what is paid
/// is paid in the browser.
class SupportSheet final : public Sheet
{
    Q_OBJECT
public:
    SupportSheet(const QString &name, const creator::Support &support, QWidget *window);

Q_SIGNALS:
    void pageChosen(const QUrl &page);

private:
    void addChoice(const QString &title, const QString &price, const QString &text, const QUrl &page);
};

} // namespace rostrum::ui
