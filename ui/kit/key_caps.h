// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QPainter;

namespace rostrum::ui {

/// Room for one key cap with that text, in the current text size.
[[nodiscard]] QSize keyCapSize(const QString &key);
/// A key as it looks: a small rounded box with its name.
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &key);

/// Keys beside each other. Only to be seen: what they do is said by the words beside them.
class KeyCaps final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCaps(QStringList keys, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QStringList m_keys;
};

} // namespace rostrum::ui
