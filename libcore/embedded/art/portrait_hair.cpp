// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_hair_parts.h"

#include <QPainter>
#include <QPen>

namespace rostrum::embedded::art {

void strokeHair(QPainter &painter, const QPainterPath &strand, const QColor &colour, double width)
{
    painter.strokePath(strand, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void fillHair(QPainter &painter, const Sitter &sitter, const QPainterPath &shape)
{
    painter.fillPath(shape, sitter.hair);
    // flipped hair is painted through a mirror; the light stays where it is
    const QTransform lit = sitter.flipped ? QTransform(-1, 0, 0, 1, 2 * kAxis, 0) : QTransform();
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    QPainterPath shade({kAxis + 12, 10});
    shade.cubicTo(kAxis + 26, 34, kAxis + 28, 70, kAxis + 24, 120);
    shade.lineTo(kAxis + 24, 204);
    shade.lineTo(204, 204);
    shade.lineTo(204, 10);
    shade.closeSubpath();
    painter.fillPath(lit.map(shade), withAlpha(sitter.hairShade, 0.7));
    if (sitter.traits.hair != Hair::Afro && sitter.traits.hair != Hair::Curly) {
        QPainterPath shine({kAxis - 28, 58});
        shine.cubicTo(kAxis - 23, 47, kAxis - 14, 41, kAxis - 3, 40);
        strokeHair(painter, lit.map(shine), withAlpha(sitter.hairLight, 0.7), 4.2);
    }
    painter.restore();
}

void paintHairBehind(QPainter &painter, const Sitter &sitter)
{
    switch (sitter.traits.hair) {
    case Hair::Long:
    case Hair::Waves:
    case Hair::Bob:
        paintLooseBehind(painter, sitter);
        break;
    case Hair::Bun:
    case Hair::Ponytail:
        paintGatheredBehind(painter, sitter);
        break;
    case Hair::Afro:
    case Hair::Curly:
        paintRoundedBehind(painter, sitter);
        break;
    case Hair::Hijab:
        painter.setBrush(sitter.clothShade);
        painter.drawEllipse(QPointF(kAxis, 92), sitter.halfWidth + 4, 46);
        break;
    default:
        break;
    }
}

void paintHairInFront(QPainter &painter, const Sitter &sitter)
{
    painter.save();
    if (sitter.flipped) {
        painter.translate(2 * kAxis, 0);
        painter.scale(-1, 1);
    }
    switch (sitter.traits.hair) {
    case Hair::Short:
    case Hair::Buzz:
    case Hair::GreyShort:
    case Hair::Undercut:
    case Hair::Bald:
        paintCropped(painter, sitter);
        break;
    case Hair::Curly:
    case Hair::Afro:
        paintRounded(painter, sitter);
        break;
    case Hair::Bun:
    case Hair::Ponytail:
    case Hair::Braids:
        paintGathered(painter, sitter);
        break;
    case Hair::Long:
    case Hair::Waves:
    case Hair::Bob:
        paintLoose(painter, sitter);
        break;
    case Hair::Hijab:
    case Hair::Turban:
        break; // see paintCovering
    }
    painter.restore();
}

} // namespace rostrum::embedded::art
