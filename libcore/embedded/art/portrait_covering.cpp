// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_parts.h"

#include <QPainter>
#include <QPen>

namespace rostrum::embedded::art {
namespace {

void fold(QPainter &painter, const QPainterPath &path, const QColor &colour, double width)
{
    painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
}

QPainterPath bend(QPointF from, QPointF c1, QPointF c2, QPointF to)
{
    QPainterPath path(from);
    path.cubicTo(c1, c2, to);
    return path;
}

void paintHijab(QPainter &painter, const Sitter &sitter)
{
    const double w = sitter.halfWidth;
    const QPainterPath cloth =
        symmetric({kAxis, 32}, {{{kAxis + w * 0.8, 32}, {kAxis + w + 10, 52}, {kAxis + w + 9, 90}},
                                {{kAxis + w + 8, 122}, {kAxis + w + 4, 132}, {kAxis + w + 10, 148}},
                                {{kAxis + w + 16, 158}, {kAxis + w + 14, 172}, {kAxis + w - 4, 179}},
                                {{kAxis + w - 16, 184}, {kAxis + 14, 188}, {kAxis, 188}}});
    const QPainterPath opening =
        symmetric({kAxis, 55}, {{{kAxis + 17, 55}, {kAxis + w - 1.5, 68}, {kAxis + w - 1.5, 90}},
                                {{kAxis + w - 1.5, 110}, {kAxis + 16, sitter.chinY - 1}, {kAxis, sitter.chinY - 1}}});
    const QPainterPath shape = cloth.subtracted(opening);
    painter.fillPath(shape, sitter.cloth);
    painter.save();
    painter.setClipPath(shape);
    QPainterPath shade({kAxis + 16, 28});
    shade.cubicTo(kAxis + w + 2, 60, kAxis + w, 116, kAxis + 10, sitter.chinY + 4);
    shade.cubicTo(kAxis + 20, 150, kAxis + 26, 170, kAxis + 22, 192);
    shade.lineTo(200, 192);
    shade.lineTo(200, 28);
    shade.closeSubpath();
    painter.fillPath(shade, withAlpha(sitter.clothShade, 0.6));
    fold(painter, bend({kAxis - w + 2, 112}, {kAxis - w + 8, 136}, {kAxis + 4, 140}, {kAxis + w + 2, 160}),
         withAlpha(sitter.clothShade, 0.8), 2.0);
    fold(painter, bend({kAxis - w + 1, 126}, {kAxis - w + 10, 150}, {kAxis - 4, 158}, {kAxis + w - 6, 172}),
         withAlpha(sitter.clothShade, 0.7), 2.0);
    fold(painter, bend({kAxis - w - 3, 136}, {kAxis - w + 6, 158}, {kAxis - 16, 170}, {kAxis + 2, 180}),
         withAlpha(sitter.clothLight, 0.9), 2.0);
    fold(painter, bend({kAxis - w - 3, 90}, {kAxis - w - 3, 58}, {kAxis - 24, 42}, {kAxis - 2, 40}),
         withAlpha(sitter.clothLight, 0.9), 3.4);
    painter.restore();
    // the under-scarf at the forehead
    painter.save();
    painter.setClipPath(opening);
    QPainterPath band = symmetric({kAxis, 50}, {{{kAxis + 20, 50}, {kAxis + w - 2, 66}, {kAxis + w - 2, 92}},
                                                {{kAxis + w - 6, 84}, {kAxis + w - 6, 61.5}, {kAxis, 60.5}}});
    painter.fillPath(band, sitter.clothShade);
    painter.restore();
}

void paintTurban(QPainter &painter, const Sitter &sitter)
{
    const double w = sitter.halfWidth;
    QPainterPath dome({kAxis - w - 3, 84});
    dome.cubicTo(kAxis - w - 14, 60, kAxis - w - 8, 30, kAxis - 14, 20);
    dome.cubicTo(kAxis - 4, 15, kAxis + 10, 15, kAxis + 20, 20);
    dome.cubicTo(kAxis + w + 10, 32, kAxis + w + 14, 60, kAxis + w + 3, 84);
    dome.cubicTo(kAxis + w - 6, 76, kAxis + 18, 70, kAxis, 57);
    dome.cubicTo(kAxis - 18, 70, kAxis - w + 6, 76, kAxis - w - 3, 84);
    painter.fillPath(dome, sitter.cloth);
    painter.save();
    painter.setClipPath(dome);
    QPainterPath shade({kAxis, 57});
    shade.cubicTo(kAxis + 26, 52, kAxis + 34, 36, kAxis + 18, 12);
    shade.lineTo(200, 12);
    shade.lineTo(200, 90);
    shade.closeSubpath();
    painter.fillPath(shade, withAlpha(sitter.clothShade, 0.55));
    for (int i = 0; i < 5; ++i) {
        const double k = i;
        fold(painter,
             bend({kAxis - w - 8 + k * 1.4, 78 - k * 11}, {kAxis - w + 8, 62 - k * 10.5}, {kAxis - 14, 54 - k * 8.6},
                  {kAxis + 2, 56 - k * 7.6}),
             withAlpha(sitter.clothShade, 0.75), 1.9);
        fold(painter,
             bend({kAxis + w + 8 - k * 1.4, 78 - k * 11}, {kAxis + w - 8, 60 - k * 10.5}, {kAxis + 16, 50 - k * 8.6},
                  {kAxis, 55 - k * 7.6}),
             withAlpha(sitter.clothShade, 0.9), 1.9);
    }
    fold(painter, bend({kAxis - w - 5, 70}, {kAxis - w - 8, 48}, {kAxis - 32, 30}, {kAxis - 14, 25}),
         withAlpha(sitter.clothLight, 0.9), 3.2);
    painter.restore();
}

} // namespace

void paintCovering(QPainter &painter, const Sitter &sitter)
{
    if (sitter.traits.hair == Hair::Hijab) {
        paintHijab(painter, sitter);
    } else if (sitter.traits.hair == Hair::Turban) {
        paintTurban(painter, sitter);
    }
}

} // namespace rostrum::embedded::art
