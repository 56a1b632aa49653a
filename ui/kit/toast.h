// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace rostrum::ui {

class Button;

/// A short fact at the bottom of the window ("Link copied"), gone after some seconds; spoken by screen readers.
class Toast final : public QWidget
{
    Q_OBJECT
public:
    explicit Toast(QWidget *parent);

    /// Shows `message`, with one action if `action` is not empty; replaces what was shown.
    void showMessage(const QString &message, const QString &action = {});
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    QLabel *m_text;
    Button *m_action;
    QTimer m_timer;
};

} // namespace rostrum::ui
