// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait.h"

#include "embedded/art/portrait_parts.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace rostrum::embedded::art {
namespace {

constexpr double kCanvas = 200.0;

void paintGround(QPainter &painter, const Sitter &sitter)
{
    QLinearGradient light(0, 0, kCanvas, kCanvas);
    light.setColorAt(0, mix(sitter.ground, Qt::white, 0.28));
    light.setColorAt(1, mix(sitter.ground, sitter.top, 0.10));
    painter.fillRect(QRectF(0, 0, kCanvas, kCanvas), light);
}

// Tall hair needs room above; everyone else comes closer.
double sizeOf(Hair hair)
{
    switch (hair) {
    case Hair::Bun:
    case Hair::Turban:
        return 1.04;
    case Hair::Afro:
        return 1.07;
    default:
        return 1.15;
    }
}

} // namespace

QImage drawPortrait(const PortraitTraits &traits, int sidePx)
{
    if (sidePx <= 0) {
        return {};
    }
    // Painted larger and scaled down: clip edges are not antialiased, and small sizes stay crisp.
    const int factor = std::clamp(1024 / sidePx, 2, 6);
    QImage canvas(sidePx * factor, sidePx * factor, QImage::Format_RGB32);
    canvas.fill(Qt::white); // antialiased edges would let uninitialised pixels through
    {
        const Sitter sitter = sitterFor(traits);
        QPainter painter(&canvas);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(canvas.width() / kCanvas, canvas.height() / kCanvas);
        painter.setPen(Qt::NoPen);
        paintGround(painter, sitter);
        const double scale = sizeOf(traits.hair);
        painter.translate(kAxis, 120);
        painter.scale(scale, scale);
        painter.translate(-kAxis, -120);
        paintHairBehind(painter, sitter);
        paintNeck(painter, sitter);
        paintDress(painter, sitter);
        paintHead(painter, sitter);
        paintBeard(painter, sitter);
        paintFeatures(painter, sitter);
        paintHairInFront(painter, sitter);
        paintCovering(painter, sitter);
        paintGlasses(painter, sitter);
    }
    return canvas.scaled(sidePx, sidePx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace rostrum::embedded::art
