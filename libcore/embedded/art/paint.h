// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QStringView>

#include <initializer_list>

namespace rostrum::embedded::art {

// A number that stays the same for the same text on every machine (FNV-1a over UTF-16), unlike qHash.
[[nodiscard]] quint32 seedFrom(QStringView text);

// Small generator (SplitMix64): the standard distributions may differ between libraries, pictures must not.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] double between(double low, double high);
    // 0 … count-1.
    [[nodiscard]] int upTo(int count);
    [[nodiscard]] bool chance(double probability);

private:
    [[nodiscard]] quint64 next();

    quint64 m_state;
};

[[nodiscard]] QColor rgb(quint32 hex);
// t = 0 gives a, t = 1 gives b; alpha is mixed too.
[[nodiscard]] QColor mix(const QColor &a, const QColor &b, double t);
[[nodiscard]] QColor withAlpha(QColor colour, double alpha);

struct Cubic
{
    QPointF control1;
    QPointF control2;
    QPointF end;
};

// Closed path: the right half as given, then the same half mirrored at the vertical through start.
[[nodiscard]] QPainterPath symmetric(QPointF start, std::initializer_list<Cubic> rightHalf);
// Smooth open curve through the points (Catmull-Rom).
[[nodiscard]] QPainterPath smooth(const QPolygonF &points);

} // namespace rostrum::embedded::art
