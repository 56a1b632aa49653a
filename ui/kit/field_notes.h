// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QLabel;

namespace rostrum::ui {

class Paragraph;

/// What stands below a field: what is wrong with it, in words and with an icon, then a hint. Takes no room while there
/// is neither.
class FieldNotes final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldNotes(QWidget *parent = nullptr);

    void setError(const QString &error);
    [[nodiscard]] QString error() const;
    void setHint(const QString &hint, TokenColor color = nullptr);
    /// Both as one text, for assistive technology.
    [[nodiscard]] QString spoken() const;

private:
    void showNotes();

    QWidget *m_errorRow;
    QLabel *m_errorIcon;
    Paragraph *m_errorText;
    Paragraph *m_hint;
};

} // namespace rostrum::ui
