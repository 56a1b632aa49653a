// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace rostrum::ui {

class ElidedLabel;
class IconButton;

/// Top of a page that is reached from another one: Back and the page's title, with a hairline below.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);

Q_SIGNALS:
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    IconButton *m_back;
    ElidedLabel *m_title;
};

} // namespace rostrum::ui
