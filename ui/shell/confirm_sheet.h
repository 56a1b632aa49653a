// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"

namespace rostrum::ui {

/// The words of a question before something is destroyed; what is empty is not there. Without a verb it is no question
/// but a message.
struct Question
{
    QString title = {};
    QString text = {};        ///< what happens
    QStringList points = {};  ///< one line each: what is lost
    QString reassurance = {}; ///< what is safe
    QString confirm = {};     ///< the verb on the button
    QString cancel = {};
};

/// Asks before something is destroyed. Cancel has the focus; confirmed() comes only from its own button.
class ConfirmSheet final : public Sheet
{
    Q_OBJECT
public:
    ConfirmSheet(const Question &question, QWidget *window);

Q_SIGNALS:
    void confirmed();
};

} // namespace rostrum::ui
