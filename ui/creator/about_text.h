// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace rostrum::ui {

class Button;

/// What somebody says about themselves: running text with its addresses as links; a long one unfolds.
class AboutText final : public QWidget
{
    Q_OBJECT
public:
    AboutText(QString text, QWidget *parent);

Q_SIGNALS:
    void linkActivated(const QUrl &url);

private:
    void showText();

    QString m_text;
    QLabel *m_label;
    Button *m_more = nullptr;
};

} // namespace rostrum::ui
