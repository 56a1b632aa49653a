// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_hair_parts.h"

#include <QList>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rostrum::embedded::art {
namespace {

// From the left sideburn over the crown to the right one; the caller closes it along the hairline.
QPainterPath crown(const Sitter &sitter, double volume, double sideburn)
{
    const double l = sitter.left();
    const double r = sitter.right();
    const double top = 43 - volume;
    QPainterPath path({l - 1.2, sideburn});
    path.cubicTo(l - 2 - volume * 0.3, 78, l - 2 - volume * 0.4, 56 - volume * 0.3, l + 9, top + 8);
    path.cubicTo(l + 19, top - 1, r - 19, top - 1, r - 9, top + 8);
    path.cubicTo(r + 2 + volume * 0.4, 56 - volume * 0.3, r + 2 + volume * 0.3, 78, r + 1.2, sideburn);
    return path;
}

void paintShort(QPainter &painter, const Sitter &sitter)
{
    const double l = sitter.left();
    const double r = sitter.right();
    QPainterPath shape = crown(sitter, 10, 97);
    shape.lineTo(r - 2.6, 96);
    switch (sitter.parting) {
    case 0: // parted and swept
        shape.cubicTo(r - 3, 86, r - 3.5, 79, r - 7, 72);
        shape.cubicTo(r - 20, 73, kAxis - 2, 70, l + 17, 58);
        shape.cubicTo(l + 11, 66, l + 4, 74, l + 3, 86);
        break;
    case 1: // soft fringe
        shape.cubicTo(r - 3, 86, r - 4, 78, r - 6, 74);
        shape.cubicTo(r - 14, 66, kAxis + 8, 70, kAxis + 2, 66);
        shape.cubicTo(kAxis - 8, 72, l + 16, 67, l + 7, 75);
        shape.cubicTo(l + 4, 79, l + 3, 86, l + 3, 88);
        break;
    default: // brushed up
        shape.cubicTo(r - 3, 84, r - 4, 74, r - 9, 66);
        shape.cubicTo(r - 18, 58, l + 18, 58, l + 9, 66);
        shape.cubicTo(l + 4, 74, l + 3, 84, l + 3, 88);
        break;
    }
    shape.lineTo(l + 2.6, 96);
    shape.closeSubpath();
    fillHair(painter, sitter, shape);
    QPainterPath strand({l + 19, 55});
    strand.cubicTo(kAxis - 4, 48, kAxis + 12, 48, r - 8, 58);
    strokeHair(painter, strand, withAlpha(sitter.hairShade, 0.55), 1.6);
}

void paintCrop(QPainter &painter, const Sitter &sitter, double volume, double cover, double recede)
{
    const double l = sitter.left();
    const double r = sitter.right();
    QPainterPath shape = crown(sitter, volume, 95);
    shape.lineTo(r - 2.4, 94);
    shape.cubicTo(r - 2.8, 82, r - 3, 76, r - 6 - recede * 0.4, 68 - recede);
    shape.cubicTo(r - 12 - recede, 61 - recede * 0.8, kAxis + 12, 63, kAxis, 63 - recede * 0.2);
    shape.cubicTo(kAxis - 12, 63, l + 12 + recede, 61 - recede * 0.8, l + 6 + recede * 0.4, 68 - recede);
    shape.cubicTo(l + 3, 76, l + 2.8, 82, l + 2.4, 94);
    shape.closeSubpath();
    painter.setOpacity(cover);
    fillHair(painter, sitter, shape);
    painter.setOpacity(1);
}

void paintUndercut(QPainter &painter, const Sitter &sitter)
{
    const double l = sitter.left();
    const double r = sitter.right();
    QPainterPath sides = crown(sitter, 2.5, 95);
    sides.lineTo(r - 2.4, 94);
    sides.cubicTo(r - 3, 82, r - 3, 76, r - 6, 66);
    sides.lineTo(l + 6, 66);
    sides.cubicTo(l + 3, 76, l + 3, 82, l + 2.4, 94);
    sides.closeSubpath();
    painter.fillPath(sides, mix(sitter.hair, sitter.skin, 0.38));
    QPainterPath quiff({l + 1, 68});
    quiff.cubicTo(l - 5, 50, l + 2, 30, kAxis - 8, 29);
    quiff.cubicTo(kAxis + 6, 22, r - 4, 24, r - 1, 38);
    quiff.cubicTo(r + 4, 48, r + 1, 60, r - 3, 67);
    quiff.cubicTo(r - 8, 58, kAxis + 16, 66, kAxis - 2, 58);
    quiff.cubicTo(kAxis - 14, 56, l + 8, 58, l + 1, 68);
    fillHair(painter, sitter, quiff);
    for (const double shift : {0.0, 9.0}) {
        QPainterPath strand({l + 12 + shift, 54});
        strand.cubicTo(kAxis - 12 + shift, 40, kAxis + 4 + shift, 36, r - 12 + shift * 0.6, 40 + shift * 0.5);
        strokeHair(painter, strand, withAlpha(sitter.hairShade, 0.5), 1.7);
    }
}

void paintBald(QPainter &painter, const Sitter &sitter)
{
    if (sitter.traits.age == Age::Young) {
        return;
    }
    // a cropped rim above the ears
    for (const double side : {-1.0, 1.0}) {
        const double x = kAxis + side * sitter.halfWidth;
        QPainterPath rim({x + side * 1.2, 94});
        rim.cubicTo(x + side * 2.6, 86, x + side * 1.8, 78, x - side * 1.0, 72);
        rim.cubicTo(x - side * 3.4, 76, x - side * 3.6, 84, x - side * 2.2, 94);
        rim.closeSubpath();
        painter.fillPath(rim, mix(sitter.hair, sitter.skin, 0.34));
    }
}

// Overlapping curls round a centre; angles in degrees, 0 to the right, 90 up.
void paintCurls(QPainter &painter, const Sitter &sitter, QPointF centre, QSizeF radius, double from, double to,
                double step, double size)
{
    Dice dice(sitter.traits.seed + 7);
    for (double angle = from; angle <= to; angle += step) {
        const double a = angle * std::numbers::pi / 180;
        const QPointF at = centre + QPointF(std::cos(a) * radius.width(), -std::sin(a) * radius.height());
        const double r = size * dice.between(0.88, 1.14);
        painter.setBrush(mix(sitter.hair, sitter.hairShade, at.x() > kAxis + 14 ? 0.7 : 0.0));
        painter.drawEllipse(at, r, r);
    }
}

void paintCurlMarks(QPainter &painter, const Sitter &sitter, QPointF centre, QSizeF radius, int count)
{
    Dice dice(sitter.traits.seed + 11);
    QList<QPointF> marks;
    while (--count >= 0) {
        const double a = dice.between(0.15, 0.95) * std::numbers::pi;
        const double reach = dice.between(0.62, 0.98);
        const QPointF at =
            centre + QPointF(std::cos(a) * radius.width() * reach, -std::sin(a) * radius.height() * reach);
        const auto near = [at](QPointF other) { return (at - other).manhattanLength() < 11; };
        if (std::ranges::any_of(marks, near)) {
            continue;
        }
        marks << at;
        QPainterPath mark({at.x() - 3, at.y() + 1.4});
        mark.cubicTo(at.x() - 2.4, at.y() - 3, at.x() + 2.4, at.y() - 3, at.x() + 3, at.y() + 1.2);
        const bool lit = at.x() < kAxis;
        strokeHair(painter, mark, withAlpha(lit ? sitter.hairLight : sitter.hairShade, 0.6), 1.5);
    }
}

} // namespace

void paintCropped(QPainter &painter, const Sitter &sitter)
{
    switch (sitter.traits.hair) {
    case Hair::Short:
        paintShort(painter, sitter);
        break;
    case Hair::Buzz:
        paintCrop(painter, sitter, 2.2, 0.78, 1);
        break;
    case Hair::GreyShort:
        paintCrop(painter, sitter, 7.0, 1.0, sitter.parting == 0 ? 0 : 5);
        break;
    case Hair::Undercut:
        paintUndercut(painter, sitter);
        break;
    default:
        paintBald(painter, sitter);
        break;
    }
}

void paintRoundedBehind(QPainter &painter, const Sitter &sitter)
{
    if (sitter.traits.hair == Hair::Afro) {
        painter.setBrush(sitter.hair);
        painter.drawEllipse(QPointF(kAxis, 67), sitter.halfWidth + 15, 46);
        paintCurls(painter, sitter, {kAxis, 68}, {sitter.halfWidth + 12.5, 42.5}, -42, 222, 8.8, 6.6);
        return;
    }
    paintCurls(painter, sitter, {kAxis, 74}, {sitter.halfWidth + 1, 32}, -32, 212, 20.3, 9.6);
}

void paintRounded(QPainter &painter, const Sitter &sitter)
{
    const double l = sitter.left();
    const double r = sitter.right();
    const bool afro = sitter.traits.hair == Hair::Afro;
    QPainterPath shape = crown(sitter, 9, afro ? 96 : 92);
    shape.lineTo(r - 2.6, 92);
    shape.cubicTo(r - 3, 80, r - 5, 68, kAxis + 14, afro ? 61 : 63);
    shape.cubicTo(kAxis + 6, 58, kAxis - 6, 58, kAxis - 14, afro ? 61 : 63);
    shape.cubicTo(l + 5, 68, l + 3, 80, l + 2.6, 92);
    shape.closeSubpath();
    fillHair(painter, sitter, shape);
    if (afro) {
        paintCurls(painter, sitter, {kAxis, 86}, {sitter.halfWidth - 2.5, 25}, 22, 158, 12.4, 4.2);
        paintCurlMarks(painter, sitter, {kAxis, 68}, {sitter.halfWidth + 10, 40}, 40);
        return;
    }
    paintCurls(painter, sitter, {kAxis, 76}, {sitter.halfWidth - 2, 31}, 8, 172, 18.2, 9.0);
    paintCurls(painter, sitter, {kAxis, 84}, {sitter.halfWidth - 6, 24}, 34, 146, 18.6, 7.0);
    paintCurlMarks(painter, sitter, {kAxis, 74}, {sitter.halfWidth + 1, 34}, 30);
}

} // namespace rostrum::embedded::art
