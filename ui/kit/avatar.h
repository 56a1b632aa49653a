// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPixmap>
#include <QWidget>

namespace rostrum::ui {

/// A round photo; until there is one, the initial of the name. Decorative: the name beside it is what is read out.
class Avatar final : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(int diameter, QWidget *parent = nullptr);

    void setPerson(const QString &name, const QPixmap &photo);
    /// A ring around the photo in the given token's colour, 3 px off the photo; null takes it away.
    void setRing(TokenColor ring);
    void setDiameter(int diameter);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    QString m_name;
    QPixmap m_photo;
    TokenColor m_ring = nullptr;
};

} // namespace rostrum::ui
