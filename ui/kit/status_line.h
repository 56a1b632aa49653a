// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace rostrum::ui {

class Button;
class Paragraph;

/// One quiet line with an icon across a column ("Offline. What you see is 5 minutes old."). Hidden while it has no
/// text.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QLatin1StringView iconName, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// The word on its button; empty: none.
    void setAction(const QString &action);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    QLatin1StringView m_iconName;
    QLabel *m_icon;
    Paragraph *m_text;
    Button *m_action;
};

} // namespace rostrum::ui
