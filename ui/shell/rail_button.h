// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace rostrum::ui {

/// One entry of the rail: icon, label, badge. Its accessible name is the label, with the count after a comma.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(QLatin1StringView iconName, QLatin1StringView currentIconName, QWidget *parent);

    void setLabel(const QString &label);
    void setCount(int count);
    void setCurrent(bool current);
    void setNarrow(bool narrow);
    [[nodiscard]] int wideWidth() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintBadge(QPainter &painter) const;
    [[nodiscard]] int iconSide() const;

    QLatin1StringView m_iconName;
    QLatin1StringView m_currentIconName;
    int m_count = 0;
    bool m_current = false;
    bool m_narrow = false;
};

} // namespace rostrum::ui
