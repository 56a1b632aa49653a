// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_hair_parts.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rostrum::embedded::art {
namespace {

struct Fall
{
    double bottom; // where the hair ends
    double outer;  // outside of the cheek at eye height
    double flare;  // more at the bottom
    double wave;
    double inner; // inside of the cheek below the eyes
};

Fall fallOf(const Sitter &sitter)
{
    switch (sitter.traits.hair) {
    case Hair::Bob:
        return {.bottom = 128, .outer = 9, .flare = 3, .wave = 0, .inner = 3};
    case Hair::Waves:
        return {.bottom = 152, .outer = 9, .flare = 7, .wave = 2.6, .inner = 3};
    default:
        return {.bottom = 168, .outer = 8, .flare = 6, .wave = 0, .inner = 3};
    }
}

double edge(const Sitter &sitter, const Fall &fall, double side, double t)
{
    const double wave = fall.wave * std::sin(t * 5 * std::numbers::pi + (side > 0 ? 0.9 : 0.0));
    return kAxis + side * (sitter.halfWidth + fall.outer + fall.flare * t + wave);
}

// One side of the hair from the parting down, in front of the ears.
QPainterPath curtain(const Sitter &sitter, const Fall &fall, double side, double part)
{
    const double w = sitter.halfWidth;
    QPainterPath path({part, 34});
    path.cubicTo(part + side * w * 0.5, 31, kAxis + side * (w + fall.outer), 46, edge(sitter, fall, side, 0), 84);
    QPolygonF outside;
    QPolygonF inside;
    constexpr int kSteps = 24;
    for (int i = 0; i <= kSteps; ++i) {
        const double t = static_cast<double>(i) / kSteps;
        const double y = 84 + (fall.bottom - 84) * t;
        outside << QPointF(edge(sitter, fall, side, t), y);
        const double narrow = fall.inner - 4.5 * t + fall.wave * 0.8 * std::sin(t * 5 * std::numbers::pi + 2);
        inside << QPointF(kAxis + side * (w - narrow), y - 4 * t);
    }
    path.connectPath(smooth(outside));
    path.quadTo(kAxis + side * (w + fall.outer * 0.4), fall.bottom + 6, inside.last().x(), inside.last().y());
    std::reverse(inside.begin(), inside.end());
    path.connectPath(smooth(inside));
    path.cubicTo(kAxis + side * (w - 4), 74, part + side * 18, 66, part, 52);
    path.closeSubpath();
    return path;
}

QPainterPath fringe(const Sitter &sitter)
{
    const double l = sitter.left();
    const double r = sitter.right();
    QPainterPath path({l - 2, 86});
    path.cubicTo(l - 2, 50, l + 16, 36, kAxis, 35);
    path.cubicTo(r - 16, 36, r + 2, 50, r + 2, 86);
    path.cubicTo(r - 3, 80, r - 4, 78, r - 5, 75);
    path.cubicTo(kAxis + 12, 77.5, kAxis - 12, 77.5, l + 5, 75);
    path.cubicTo(l + 4, 78, l + 3, 80, l - 2, 86);
    return path;
}

// Hair drawn back from the forehead, to the nape.
QPainterPath drawnBack(const Sitter &sitter, double sideburn)
{
    const double l = sitter.left();
    const double r = sitter.right();
    QPainterPath path({l - 1.6, sideburn});
    path.cubicTo(l - 4, 66, l + 2, 36, kAxis, 35.5);
    path.cubicTo(r - 2, 36, r + 4, 66, r + 1.6, sideburn);
    path.cubicTo(r - 1.8, 82, r - 4, 70, r - 10, 64);
    path.cubicTo(kAxis + 12, 57, kAxis - 12, 57, l + 10, 64);
    path.cubicTo(l + 4, 70, l + 1.8, 82, l - 1.6, sideburn);
    return path;
}

void paintBraid(QPainter &painter, const Sitter &sitter, QPointF from, QPointF to)
{
    const int links = static_cast<int>((to.y() - from.y()) / 6.2);
    for (int i = 0; i <= links; ++i) {
        const double t = static_cast<double>(i) / links;
        const double sway = std::sin(t * std::numbers::pi) * (from.x() < kAxis ? -2.0 : 2.0);
        const QPointF at(from.x() + (to.x() - from.x()) * t + sway, from.y() + (to.y() - from.y()) * t);
        painter.setBrush(i % 2 == 0 ? sitter.hair : mix(sitter.hair, sitter.hairLight, 0.55));
        painter.drawEllipse(at, 4.3 - t * 0.9, 4.6);
    }
}

} // namespace

void paintLooseBehind(QPainter &painter, const Sitter &sitter)
{
    const Fall fall = fallOf(sitter);
    const double w = sitter.halfWidth;
    const QPainterPath back =
        symmetric({kAxis, 34}, {{{kAxis + w * 0.8, 34}, {kAxis + w + 7, 56}, {kAxis + w + 6, 90}},
                                {{kAxis + w + 6, 120}, {kAxis + w + 8, fall.bottom - 10}, {kAxis + w, fall.bottom - 4}},
                                {{kAxis + w - 10, fall.bottom + 1}, {kAxis + 8, fall.bottom}, {kAxis, fall.bottom}}});
    painter.fillPath(back, sitter.hairShade);
}

void paintLoose(QPainter &painter, const Sitter &sitter)
{
    const Fall fall = fallOf(sitter);
    const double part = sitter.parting == 1 ? kAxis : kAxis - 11;
    QPainterPath shape = curtain(sitter, fall, 1, part);
    shape.setFillRule(Qt::WindingFill);
    fillHair(painter, sitter, shape);
    fillHair(painter, sitter, curtain(sitter, fall, -1, part));
    if (sitter.traits.hair != Hair::Waves && sitter.parting == 2) {
        fillHair(painter, sitter, fringe(sitter));
    } else {
        QPainterPath line({part, 36});
        line.lineTo(part + 0.6, 51);
        strokeHair(painter, line, withAlpha(sitter.hairShade, 0.8), 1.6);
    }
    for (const double side : {-1.0, 1.0}) {
        QPolygonF strand;
        for (int i = 0; i <= 12; ++i) {
            const double t = i / 12.0 * 0.86;
            const double x = edge(sitter, fall, side, t) - side * (4.6 + 1.5 * t);
            strand << QPointF(x, 84 + (fall.bottom - 84) * t);
        }
        strokeHair(painter, smooth(strand), withAlpha(side < 0 ? sitter.hairLight : sitter.hairShade, 0.55), 1.8);
    }
}

void paintGatheredBehind(QPainter &painter, const Sitter &sitter)
{
    const double side = sitter.flipped ? -1.0 : 1.0;
    if (sitter.traits.hair == Hair::Bun) {
        painter.setBrush(sitter.hair);
        painter.drawEllipse(QPointF(kAxis, 29), 15.5, 13.5);
        QPainterPath twist({kAxis - 9, 31});
        twist.cubicTo(kAxis - 8, 20, kAxis + 8, 19, kAxis + 9, 30);
        strokeHair(painter, twist, withAlpha(sitter.hairLight, 0.8), 2.2);
        QPainterPath tie({kAxis - 10, 38});
        tie.quadTo(kAxis, 42, kAxis + 10, 38);
        strokeHair(painter, tie, sitter.hairShade, 3.4);
    } else {
        const double x = kAxis + side * (sitter.halfWidth - 8);
        QPainterPath tail({x, 44});
        tail.cubicTo(x + side * 26, 40, x + side * 40, 74, x + side * 31, 112);
        tail.cubicTo(x + side * 28, 132, x + side * 26, 144, x + side * 12, 160);
        tail.cubicTo(x + side * 10, 136, x + side * 8, 112, x + side * 6, 84);
        tail.closeSubpath();
        painter.fillPath(tail, mix(sitter.hair, sitter.hairShade, side > 0 ? 0.6 : 0.2));
        QPainterPath strand({x + side * 16, 60});
        strand.cubicTo(x + side * 26, 82, x + side * 24, 112, x + side * 17, 142);
        strokeHair(painter, strand, withAlpha(sitter.hairLight, 0.5), 1.8);
    }
}

void paintGathered(QPainter &painter, const Sitter &sitter)
{
    const double l = sitter.left();
    const double r = sitter.right();
    const bool braids = sitter.traits.hair == Hair::Braids;
    if (braids) {
        const double w = sitter.halfWidth;
        for (const double side : {-1.0, 1.0}) {
            paintBraid(painter, sitter, {kAxis + side * (w - 5), 56}, {kAxis + side * (w + 11), 154});
            paintBraid(painter, sitter, {kAxis + side * (w - 4), 62}, {kAxis + side * (w + 2), 168});
        }
    }
    fillHair(painter, sitter, drawnBack(sitter, braids ? 90 : 88));
    if (braids) {
        for (const double side : {-1.0, 1.0}) {
            for (const double x : {9.0, 19.0}) { // partings
                QPainterPath parting({kAxis + side * x, 59 + x * 0.16});
                parting.quadTo(kAxis + side * (x + 1), 48, kAxis + side * x * 0.66, 38 + x * 0.12);
                strokeHair(painter, parting, withAlpha(mix(sitter.hair, sitter.skin, 0.55), 0.9), 1.3);
            }
        }
        QPainterPath middle({kAxis, 58});
        middle.lineTo(kAxis, 36);
        strokeHair(painter, middle, withAlpha(mix(sitter.hair, sitter.skin, 0.55), 0.9), 1.3);
        return;
    }
    for (const double x : {-18.0, -7.0, 7.0, 18.0}) {
        QPainterPath strand({kAxis + x, 55 + std::abs(x) * 0.18});
        strand.quadTo(kAxis + x * 0.9, 48, kAxis + x * 0.34, 38.5);
        strokeHair(painter, strand, withAlpha(sitter.hairShade, 0.6), 1.3);
    }
    if (sitter.parting == 1) { // a loose strand at the temple
        QPainterPath wisp({l + 6, 68});
        wisp.cubicTo(l + 1, 78, l + 1, 92, l + 3, 104);
        strokeHair(painter, wisp, sitter.hair, 2.2);
    } else if (sitter.parting == 2) { // fringe swept aside
        QPainterPath sweep({l + 8, 50});
        sweep.cubicTo(kAxis, 36, r - 4, 46, r - 1, 80);
        sweep.cubicTo(r - 8, 70, kAxis + 10, 70, l + 8, 50);
        fillHair(painter, sitter, sweep);
    }
}

} // namespace rostrum::embedded::art
