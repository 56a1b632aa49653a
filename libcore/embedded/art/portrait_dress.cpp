// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_parts.h"

#include <QPainter>
#include <QPen>

namespace rostrum::embedded::art {
namespace {

QPainterPath shoulders(const Sitter &sitter, double neckTop)
{
    const double n = sitter.halfNeck;
    const double s = sitter.halfShoulder;
    return symmetric({kAxis, neckTop + 3},
                     {{{kAxis + n * 0.6, neckTop + 3}, {kAxis + n, neckTop}, {kAxis + n + 2.5, neckTop}},
                      {{kAxis + n + 14, 157}, {kAxis + s - 8, 158}, {kAxis + s, 171}},
                      {{kAxis + s + 6, 181}, {kAxis + s + 9, 192}, {kAxis + s + 10, 204}}});
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath mirrored(const QPainterPath &path)
{
    return QTransform(-1, 0, 0, 1, 2 * kAxis, 0).map(path);
}

void paintCrew(QPainter &painter, const Sitter &sitter)
{
    const double n = sitter.halfNeck + 2.5;
    QPainterPath hole({kAxis - n, 146});
    hole.cubicTo(kAxis - n * 0.7, 163, kAxis + n * 0.7, 163, kAxis + n, 146);
    hole.closeSubpath();
    painter.fillPath(hole, sitter.skinShade);
    QPainterPath band({kAxis - n, 147});
    band.cubicTo(kAxis - n * 0.7, 163, kAxis + n * 0.7, 163, kAxis + n, 147);
    painter.strokePath(band, QPen(sitter.topLight, 3.4, Qt::SolidLine, Qt::RoundCap));
}

void paintVee(QPainter &painter, const Sitter &sitter, double depth)
{
    const double n = sitter.halfNeck + 2.0;
    painter.fillPath(polygon({{kAxis - n, 145}, {kAxis + n, 145}, {kAxis + 0.5, depth}}), sitter.skinShade);
    QPainterPath edge({kAxis - n, 146});
    edge.lineTo(kAxis + 0.5, depth);
    edge.lineTo(kAxis + n, 146);
    painter.strokePath(edge, QPen(sitter.topLight, 3.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintCollar(QPainter &painter, const Sitter &sitter, const QColor &cloth)
{
    const double n = sitter.halfNeck + 1.0;
    painter.fillPath(polygon({{kAxis - n, 146}, {kAxis + n, 146}, {kAxis, 170}}), sitter.skinShade);
    const QPainterPath leaf = polygon(
        {{kAxis - n - 3.5, 144}, {kAxis - n + 0.5, 141}, {kAxis, 169}, {kAxis - 10, 176}, {kAxis - n - 8, 154}});
    painter.fillPath(mirrored(leaf), mix(cloth, rgb(0x20182A), 0.10));
    painter.fillPath(leaf, cloth);
    painter.strokePath(polygon({{kAxis, 169}, {kAxis, 204}}), QPen(sitter.topShade, 1.6));
}

void paintRollNeck(QPainter &painter, const Sitter &sitter)
{
    const double n = sitter.halfNeck + 2.4;
    QPainterPath roll({kAxis - n + 1, 137});
    roll.cubicTo(kAxis - n * 0.5, 142.5, kAxis + n * 0.5, 142.5, kAxis + n - 1, 137);
    roll.cubicTo(kAxis + n + 2, 145, kAxis + n + 3, 150, kAxis + n + 5, 157);
    roll.cubicTo(kAxis + n * 0.5, 164, kAxis - n * 0.5, 164, kAxis - n - 5, 157);
    roll.cubicTo(kAxis - n - 3, 150, kAxis - n - 2, 145, kAxis - n + 1, 137);
    painter.fillPath(roll, sitter.topLight);
    QPainterPath fold({kAxis - n - 4, 156});
    fold.cubicTo(kAxis - n * 0.5, 163.5, kAxis + n * 0.5, 163.5, kAxis + n + 4, 156);
    painter.strokePath(fold, QPen(sitter.topShade, 1.8, Qt::SolidLine, Qt::RoundCap));
}

void paintBlazer(QPainter &painter, const Sitter &sitter)
{
    const double n = sitter.halfNeck + 2.0;
    const QColor shirt = sitter.traits.top == Top::Sand ? rgb(0x5B6B78) : rgb(0xF2EDE3);
    painter.fillPath(polygon({{kAxis - n - 4, 147}, {kAxis + n + 4, 147}, {kAxis + 4, 204}, {kAxis - 4, 204}}), shirt);
    QPainterPath hole({kAxis - n, 146});
    hole.cubicTo(kAxis - n * 0.7, 161, kAxis + n * 0.7, 161, kAxis + n, 146);
    hole.closeSubpath();
    painter.fillPath(hole, sitter.skinShade);
    const QPainterPath lapel = polygon({{kAxis - n - 3, 144},
                                        {kAxis - n - 15, 158},
                                        {kAxis - n - 18, 168},
                                        {kAxis - n - 11, 171},
                                        {kAxis - n - 13, 177},
                                        {kAxis - 3, 204},
                                        {kAxis - 2, 196}});
    painter.fillPath(mirrored(lapel), sitter.topShade);
    painter.fillPath(lapel, sitter.topLight);
}

} // namespace

void paintNeck(QPainter &painter, const Sitter &sitter)
{
    const double n = sitter.halfNeck;
    QPainterPath neck({kAxis - n, 108});
    neck.lineTo(kAxis + n, 108);
    neck.cubicTo(kAxis + n, 140, kAxis + n + 1, 146, kAxis + n + 3, 153);
    neck.lineTo(kAxis + n, 172);
    neck.lineTo(kAxis - n, 172);
    neck.lineTo(kAxis - n - 3, 153);
    neck.cubicTo(kAxis - n - 1, 146, kAxis - n, 140, kAxis - n, 108);
    painter.fillPath(neck, mix(sitter.skin, sitter.skinShade, 0.55));
    painter.save();
    painter.setClipPath(neck);
    painter.fillPath(sitter.face.translated(2.5, 8.5), mix(sitter.skinShade, sitter.skinDeep, 0.34));
    painter.restore();
}

void paintDress(QPainter &painter, const Sitter &sitter)
{
    const QPainterPath body = shoulders(sitter, 147);
    painter.fillPath(body, sitter.top);
    painter.save();
    painter.setClipPath(body);
    const double s = sitter.halfShoulder;
    QPainterPath shade({kAxis + s - 12, 155});
    shade.cubicTo(kAxis + s - 3, 168, kAxis + s - 14, 184, kAxis + s - 13, 206);
    shade.lineTo(220, 206);
    shade.lineTo(220, 150);
    shade.closeSubpath();
    painter.fillPath(shade, withAlpha(sitter.topShade, 0.8));
    QPainterPath crease({kAxis - s + 14, 180});
    crease.quadTo(kAxis - s + 12, 192, kAxis - s + 13, 206);
    painter.strokePath(crease, QPen(withAlpha(sitter.topShade, 0.8), 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.restore();

    if (sitter.traits.hair == Hair::Hijab) {
        return; // the cloth covers the neckline
    }
    switch (sitter.neckline) {
    case 0:
        paintCrew(painter, sitter);
        break;
    case 1:
        paintCollar(painter, sitter, sitter.topLight);
        break;
    case 2:
        paintRollNeck(painter, sitter);
        break;
    case 3:
        paintBlazer(painter, sitter);
        break;
    case 4:
        paintVee(painter, sitter, 172);
        break;
    default:
        paintVee(painter, sitter, 180);
        paintCollar(painter, sitter, rgb(0xF0EADF));
        break;
    }
}

} // namespace rostrum::embedded::art
