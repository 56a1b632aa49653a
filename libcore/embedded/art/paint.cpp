// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/paint.h"

#include <QPolygonF>

#include <algorithm>
#include <vector>

namespace rostrum::embedded::art {

quint32 seedFrom(QStringView text)
{
    quint32 hash = 2166136261U;
    for (const QChar unit : text) {
        hash = (hash ^ unit.unicode()) * 16777619U;
    }
    return hash;
}

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

double Dice::between(double low, double high)
{
    const double unit = static_cast<double>(next() >> 11U) / 9007199254740992.0;
    return low + (high - low) * unit;
}

int Dice::upTo(int count)
{
    return static_cast<int>(next() % static_cast<quint64>(std::max(count, 1)));
}

bool Dice::chance(double probability)
{
    return between(0.0, 1.0) < probability;
}

QColor rgb(quint32 hex)
{
    return QColor::fromRgb(QRgb{0xFF000000U | hex});
}

QColor mix(const QColor &a, const QColor &b, double t)
{
    const auto channel = [t](float x, float y) { return std::clamp(static_cast<float>(x + (y - x) * t), 0.0F, 1.0F); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()),
                            channel(a.alphaF(), b.alphaF()));
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QPainterPath symmetric(QPointF start, std::initializer_list<Cubic> rightHalf)
{
    const auto mirror = [x = start.x()](QPointF point) { return QPointF(2 * x - point.x(), point.y()); };
    QPainterPath path(start);
    for (const Cubic &piece : rightHalf) {
        path.cubicTo(piece.control1, piece.control2, piece.end);
    }
    const std::vector<Cubic> pieces(rightHalf);
    path.lineTo(mirror(pieces.back().end));
    for (std::size_t i = pieces.size(); i-- > 0;) {
        path.cubicTo(mirror(pieces[i].control2), mirror(pieces[i].control1),
                     i == 0 ? start : mirror(pieces[i - 1].end));
    }
    path.closeSubpath();
    return path;
}

QPainterPath smooth(const QPolygonF &points)
{
    QPainterPath path;
    if (points.isEmpty()) {
        return path;
    }
    path.moveTo(points.first());
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        const QPointF before = points[std::max<qsizetype>(i - 1, 0)];
        const QPointF after = points[std::min(i + 2, points.size() - 1)];
        path.cubicTo(points[i] + (points[i + 1] - before) / 6, points[i + 1] - (after - points[i]) / 6, points[i + 1]);
    }
    return path;
}

} // namespace rostrum::embedded::art
