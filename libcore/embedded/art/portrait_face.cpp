// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_parts.h"

#include <QPainter>
#include <QPen>
#include <QRadialGradient>

namespace rostrum::embedded::art {
namespace {

QPen line(const QColor &colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPainterPath curve(QPointF from, QPointF control, QPointF to)
{
    QPainterPath path(from);
    path.quadTo(control, to);
    return path;
}

void paintEars(QPainter &painter, const Sitter &sitter)
{
    for (const double side : {-1.0, 1.0}) {
        const double x = kAxis + side * (sitter.halfWidth + 0.5);
        painter.setBrush(side < 0 ? sitter.skin : sitter.skinShade);
        painter.drawEllipse(QPointF(x, 95), 5.6, 9.2);
        painter.strokePath(curve({x + side * 2.4, 90}, {x - side * 1.5, 93}, {x + side * 0.8, 99}),
                           line(mix(sitter.skinShade, sitter.skinDeep, 0.35), 1.6));
        if (sitter.earring) {
            painter.setBrush(rgb(0xD9A441));
            painter.drawEllipse(QPointF(x + side * 1.2, 106), 2.3, 2.3);
        }
    }
}

void paintEye(QPainter &painter, const Sitter &sitter, double side)
{
    const double x = kAxis + side * sitter.eyeGap;
    const double open = sitter.eyeOpen;
    const QPointF inner(x - side * 6.0, kEyeY + 1.2);
    const QPointF outer(x + side * 6.4, kEyeY + 0.2);
    QPainterPath white(inner);
    white.cubicTo(x - side * 3.4, kEyeY - 4.6 * open, x + side * 3.2, kEyeY - 5.2 * open, outer.x(), outer.y());
    white.cubicTo(x + side * 3.4, kEyeY + 3.8 * open, x - side * 2.6, kEyeY + 4.4 * open, inner.x(), inner.y());
    painter.fillPath(white, mix(rgb(0xFBF6EF), sitter.skin, 0.16));
    painter.save();
    painter.setClipPath(white);
    painter.setBrush(sitter.iris);
    painter.drawEllipse(QPointF(x, kEyeY - 0.2), 3.9, 3.9);
    painter.setBrush(rgb(0x1B1210));
    painter.drawEllipse(QPointF(x, kEyeY - 0.2), 2.1, 2.1);
    painter.restore();
    painter.setBrush(QColor(255, 255, 255, 220));
    painter.drawEllipse(QPointF(x - 1.3, kEyeY - 1.6), 0.95, 0.95);

    QPainterPath lid(inner);
    lid.cubicTo(x - side * 3.4, kEyeY - 4.6 * open, x + side * 3.2, kEyeY - 5.2 * open, outer.x(), outer.y());
    const QColor lash = mix(rgb(0x241612), sitter.skinDeep, 0.15);
    painter.strokePath(lid, line(lash, sitter.lashes ? 2.2 : 1.8));
    if (sitter.lashes) {
        painter.strokePath(curve(outer, outer + QPointF(side * 0.9, -0.4), outer + QPointF(side * 1.6, -1.3)),
                           line(lash, 1.6));
    }
    if (sitter.traits.age == Age::Older) {
        painter.strokePath(curve({x - side * 4, kEyeY + 6.4}, {x + side * 1, kEyeY + 8.6}, {x + side * 6, kEyeY + 5.6}),
                           line(withAlpha(sitter.skinDeep, 0.36), 1.2));
    }
}

void paintBrow(QPainter &painter, const Sitter &sitter, double side)
{
    const double x = kAxis + side * sitter.eyeGap;
    const double y = kEyeY - 11.2 - sitter.browLift;
    const double t = sitter.browThick;
    const QPointF inner(x - side * 7.4, y + 1.6 + sitter.browTilt * 0.6);
    const QPointF outer(x + side * 8.6, y + 1.8 - sitter.browTilt * 0.4);
    QPainterPath brow(inner + QPointF(0, t * 0.5));
    brow.lineTo(inner - QPointF(0, t * 0.5));
    brow.quadTo(QPointF(x + side * 2.2, y - 2.6 - t * 0.5), outer);
    brow.quadTo(QPointF(x + side * 2.0, y - 2.4 + t * 0.7), inner + QPointF(0, t * 0.5));
    painter.fillPath(brow, sitter.brow);
    painter.strokePath(brow, line(sitter.brow, 0.7));
}

void paintNose(QPainter &painter, const Sitter &sitter)
{
    const double n = sitter.noseWidth;
    QPainterPath plane({kAxis + 2.0, 86});
    plane.cubicTo(kAxis + 2.6, 96, kAxis + n + 1.4, 102, kAxis + n + 0.4, 106.5);
    plane.quadTo(kAxis + 3, 109, kAxis - 0.5, 108.6);
    plane.cubicTo(kAxis + 2.4, 104, kAxis + 0.8, 96, kAxis + 2.0, 86);
    painter.fillPath(plane, withAlpha(sitter.skinShade, 0.85));
    const QColor under = mix(sitter.skinShade, sitter.skinDeep, 0.62);
    QPainterPath base({kAxis - n, 105.4});
    base.cubicTo(kAxis - n + 0.5, 108.8, kAxis - 2, 108.2, kAxis, 109.4);
    base.cubicTo(kAxis + 2, 108.2, kAxis + n - 0.5, 108.8, kAxis + n, 105.4);
    painter.strokePath(base, line(under, 1.7));
}

void paintOpenSmile(QPainter &painter, const Sitter &sitter, double y, double half)
{
    QPainterPath lips({kAxis - half, y - 1.4});
    lips.quadTo(kAxis, y + 1.6, kAxis + half, y - 1.4);
    lips.cubicTo(kAxis + half * 0.66, y + 8.6, kAxis - half * 0.66, y + 8.6, kAxis - half, y - 1.4);
    painter.fillPath(lips, mix(sitter.lip, rgb(0x5B1D1E), 0.45));
    painter.save();
    painter.setClipPath(lips);
    QPainterPath teeth({kAxis - half, y - 2});
    teeth.quadTo(kAxis, y + 1.4, kAxis + half, y - 2);
    teeth.quadTo(kAxis, y + 8.2, kAxis - half, y - 2);
    painter.fillPath(teeth, rgb(0xFBF6EF));
    painter.restore();
    painter.strokePath(lips, line(sitter.lip, 1.3));
}

void paintLips(QPainter &painter, const Sitter &sitter, double y, double half)
{
    const double rise = 0.6 + sitter.smile * 1.8;
    QPainterPath upper({kAxis - half, y - rise});
    upper.cubicTo(kAxis - half * 0.5, y - 2.6, kAxis - 2.2, y - 4.0, kAxis, y - 2.4);
    upper.cubicTo(kAxis + 2.2, y - 4.0, kAxis + half * 0.5, y - 2.6, kAxis + half, y - rise);
    upper.quadTo(kAxis, y + 2.0 + rise, kAxis - half, y - rise);
    QPainterPath lower({kAxis - half * 0.86, y - rise * 0.4});
    lower.quadTo(kAxis, y + 1.8 + rise, kAxis + half * 0.86, y - rise * 0.4);
    lower.cubicTo(kAxis + half * 0.5, y + 5.4, kAxis - half * 0.5, y + 5.4, kAxis - half * 0.86, y - rise * 0.4);
    painter.fillPath(lower, mix(sitter.lip, sitter.skinLight, 0.12));
    painter.fillPath(upper, mix(sitter.lip, sitter.skinDeep, 0.22));
    painter.strokePath(curve({kAxis - half, y - rise}, {kAxis, y + 2.0 + rise}, {kAxis + half, y - rise}),
                       line(mix(sitter.lip, rgb(0x4A1718), 0.55), 1.3));
}

void paintMouth(QPainter &painter, const Sitter &sitter)
{
    const double y = 117.4;
    const bool bearded = sitter.traits.beard == Beard::Short || sitter.traits.beard == Beard::Full;
    const QColor dark = mix(sitter.lip, rgb(0x4A1718), bearded ? 0.2 : 0.5);
    const double half = 8.6 + sitter.smile * 1.6;
    switch (sitter.mouth) {
    case 0:
        paintOpenSmile(painter, sitter, y, half + 0.6);
        return;
    case 1: // one corner higher
        painter.strokePath(
            curve({kAxis - half, y - 0.2}, {kAxis + 1, y + 2.2 + sitter.smile * 2.6}, {kAxis + half, y - 2.6}),
            line(dark, 2.0));
        break;
    case 2:
        if (!bearded) {
            paintLips(painter, sitter, y, half);
            return;
        }
        [[fallthrough]];
    default:
        painter.strokePath(
            curve({kAxis - half, y - 1.2}, {kAxis, y + 2.4 + sitter.smile * 4.2}, {kAxis + half, y - 1.2}),
            line(dark, 2.0));
        break;
    }
    painter.strokePath(curve({kAxis - 4.6, y + 5.4}, {kAxis, y + 7.0}, {kAxis + 4.6, y + 5.4}),
                       line(withAlpha(sitter.lip, bearded ? 0.9 : 0.55), 1.8));
}

void paintYears(QPainter &painter, const Sitter &sitter)
{
    if (sitter.traits.age == Age::Young) {
        return;
    }
    const bool older = sitter.traits.age == Age::Older;
    const QPen fold = line(withAlpha(sitter.skinDeep, older ? 0.42 : 0.24), 1.4);
    for (const double side : {-1.0, 1.0}) {
        painter.strokePath(curve({kAxis + side * 8.4, 105}, {kAxis + side * 12.6, 109}, {kAxis + side * 12.8, 114.5}),
                           fold);
        if (older) {
            const double x = kAxis + side * (sitter.eyeGap + 9.6);
            painter.strokePath(curve({x, kEyeY - 1}, {x + side * 2, kEyeY - 1.6}, {x + side * 3.6, kEyeY - 2.8}), fold);
            painter.strokePath(curve({x, kEyeY + 1.6}, {x + side * 2, kEyeY + 2.0}, {x + side * 3.8, kEyeY + 2.6}),
                               fold);
        }
    }
    if (older) {
        const QPen thin = line(withAlpha(sitter.skinDeep, 0.24), 1.2);
        painter.strokePath(curve({kAxis - 13, 70.5}, {kAxis, 68.6}, {kAxis + 13, 70.5}), thin);
        painter.strokePath(curve({kAxis - 10, 75}, {kAxis, 73.4}, {kAxis + 10, 75}), thin);
    }
}

} // namespace

void paintHead(QPainter &painter, const Sitter &sitter)
{
    paintEars(painter, sitter);
    painter.fillPath(sitter.face, sitter.skin);
    painter.save();
    painter.setClipPath(sitter.face);
    // the side away from the light
    const double r = sitter.right();
    QPainterPath shade({r - 6, 40});
    shade.cubicTo(r - 10, 70, r - 5, 88, r - 9, 103);
    shade.cubicTo(r - 14, 118, kAxis + 8, 125, kAxis - 12, 140);
    shade.lineTo(r + 10, 140);
    shade.lineTo(r + 10, 40);
    shade.closeSubpath();
    painter.fillPath(shade, withAlpha(sitter.skinShade, 0.8));
    for (const double side : {-1.0, 1.0}) {
        QRadialGradient blush(QPointF(kAxis + side * 18.5, 106), 11);
        const QColor rosy = mix(sitter.skin, rgb(0xD0563F), 0.42);
        blush.setColorAt(0, withAlpha(rosy, 0.42));
        blush.setColorAt(1, withAlpha(rosy, 0.0));
        painter.fillRect(QRectF(0, 0, 200, 200), blush);
    }
    if (sitter.traits.hair == Hair::Bald || sitter.traits.hair == Hair::Buzz) {
        QRadialGradient shine(QPointF(kAxis - 12, 55), 18);
        shine.setColorAt(0, withAlpha(sitter.skinLight, 0.8));
        shine.setColorAt(1, withAlpha(sitter.skinLight, 0.0));
        painter.fillRect(QRectF(0, 0, 200, 200), shine);
    }
    painter.restore();
}

void paintFeatures(QPainter &painter, const Sitter &sitter)
{
    paintYears(painter, sitter);
    for (const double side : {-1.0, 1.0}) {
        paintEye(painter, sitter, side);
        paintBrow(painter, sitter, side);
    }
    paintNose(painter, sitter);
    paintMouth(painter, sitter);
}

void paintBeard(QPainter &painter, const Sitter &sitter)
{
    const Beard beard = sitter.traits.beard;
    if (beard == Beard::None) {
        return;
    }
    const double w = sitter.halfWidth;
    const double grow = beard == Beard::Full ? 10.0 : beard == Beard::Short ? 2.6 : 0.0;
    const double jaw = sitter.halfJaw + (beard == Beard::Full ? 3.5 : beard == Beard::Short ? 1.2 : 0.0);
    QPainterPath mask = symmetric(
        {kAxis, 110.6}, {{{kAxis + 4, 109.8}, {kAxis + 9, 110.4}, {kAxis + 12.5, 114}},
                         {{kAxis + 17, 115.5}, {kAxis + w - 6, 108}, {kAxis + w - 3.4, 90}},
                         {{kAxis + w - 2, 88}, {kAxis + w - 0.5, 88}, {kAxis + w + 0.4, 90}},
                         {{kAxis + w + 0.6, 101}, {kAxis + jaw + 3, 110}, {kAxis + jaw * 0.88, 118 + grow * 0.3}},
                         {{kAxis + jaw * 0.66, 128 + grow * 0.7},
                          {kAxis + sitter.halfChin + 3, sitter.chinY + grow},
                          {kAxis, sitter.chinY + grow}}});
    if (beard == Beard::Stubble) {
        painter.fillPath(mask, withAlpha(sitter.hair, sitter.traits.skin >= 5 ? 0.30 : 0.15));
        return;
    }
    painter.fillPath(mask, mix(sitter.hair, sitter.skin, beard == Beard::Short ? 0.10 : 0.0));
    painter.save();
    painter.setClipPath(mask);
    QPainterPath shade({kAxis + w, 84});
    shade.cubicTo(kAxis + w - 6, 112, kAxis + 14, 126, kAxis - 6, 150);
    shade.lineTo(kAxis + w + 10, 150);
    shade.closeSubpath();
    painter.fillPath(shade, withAlpha(sitter.hairShade, 0.6));
    painter.restore();
    // bare skin under the lip, so that the mouth reads
    painter.setBrush(mix(sitter.skin, sitter.skinShade, 0.3));
    painter.drawEllipse(QPointF(kAxis, 119.0), 10.6, 4.6);
}

void paintGlasses(QPainter &painter, const Sitter &sitter)
{
    if (sitter.traits.glasses == Glasses::None) {
        return;
    }
    const bool round = sitter.traits.glasses == Glasses::Round;
    const QColor frame = round ? rgb(0x5B4636) : rgb(0x26262B);
    const double half = round ? 10.6 : 11.4;
    // the cloth hides the ends
    const double temple = sitter.halfWidth + (sitter.traits.hair == Hair::Hijab ? -2.5 : 1.0);
    painter.setBrush(QColor(255, 255, 255, 34));
    painter.setPen(line(frame, round ? 1.9 : 2.3));
    for (const double side : {-1.0, 1.0}) {
        const QPointF centre(kAxis + side * (sitter.eyeGap + 0.4), kEyeY + 0.8);
        if (round) {
            painter.drawEllipse(centre, half, half);
        } else {
            painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - 8.4, 2 * half, 16.8), 4.5, 4.5);
        }
        painter.drawPath(curve({centre.x() + side * half, centre.y() - 2},
                               {centre.x() + side * (half + 4), centre.y() - 3},
                               {kAxis + side * temple, centre.y() - 2}));
    }
    const double bridge = sitter.eyeGap + 0.4 - half;
    painter.drawPath(curve({kAxis - bridge, kEyeY - 0.5}, {kAxis, kEyeY - 3.4}, {kAxis + bridge, kEyeY - 0.5}));
    painter.setPen(Qt::NoPen);
}

} // namespace rostrum::embedded::art
