// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/easel.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QPen>
#include <QPolygonF>
#include <QRadialGradient>

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::art {
namespace {

constexpr std::array<std::array<quint32, 8>, 6> kPalettes{{
    {0x1F2F3D, 0x2F4D5B, 0x5B818A, 0x9DB9B8, 0xDCE6E1, 0xF6F2E9, 0xDD7547, 0xF0C27B}, // fjord
    {0x2A2542, 0x48426C, 0x7C6F9A, 0xB5A2B8, 0xEAD8D6, 0xFAF3EC, 0xE5825A, 0xF3C98B}, // heather
    {0x1F332B, 0x36584B, 0x668A72, 0xA5BCA3, 0xDFE7D5, 0xF7F4EA, 0xC65B3F, 0xE5B567}, // moss
    {0x39282F, 0x6A4246, 0xA26C61, 0xD0A591, 0xEFDACB, 0xFBF4EB, 0x2F7C83, 0xE7B771}, // clay
    {0x14303A, 0x12525B, 0x3E878B, 0x8EBDB9, 0xD8E8E2, 0xF5F4F0, 0xD8623E, 0xF1BF72}, // harbour
    {0x23293F, 0x364C7A, 0x6683AE, 0xA6B8D0, 0xDDE4EC, 0xF7F4EE, 0xD96C4F, 0xEEC27F}, // winter
}};

QFont fontOf(const Easel::Text &style)
{
    QFont font(style.mono ? u"JetBrains Mono"_s : u"Inter"_s);
    font.setStyleHint(style.mono ? QFont::Monospace : QFont::SansSerif);
    font.setPixelSize(static_cast<int>(std::lround(style.size)));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

Palette paletteFor(int index)
{
    const auto &row = kPalettes.at(static_cast<std::size_t>(index) % kPalettes.size());
    return {rgb(row[0]), rgb(row[1]), rgb(row[2]), rgb(row[3]), rgb(row[4]), rgb(row[5]), rgb(row[6]), rgb(row[7])};
}

Easel::Easel(QPainter &painter, quint32 seed)
    : dice(seed * 2654435761ULL + 17)
    , palette(paletteFor(dice.upTo(static_cast<int>(kPalettes.size()))))
    , m_painter(painter)
{
}

void Easel::wash(const QColor &top, const QColor &bottom)
{
    wash(QRectF(0, 0, kWidth, kHeight), top, bottom);
}

void Easel::wash(QRectF area, const QColor &top, const QColor &bottom)
{
    QLinearGradient gradient(area.topLeft(), area.bottomLeft());
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, bottom);
    m_painter.fillRect(area, gradient);
}

void Easel::glow(QPointF centre, double radius, const QColor &colour)
{
    QRadialGradient gradient(centre, radius);
    gradient.setColorAt(0, colour);
    gradient.setColorAt(0.5, withAlpha(colour, colour.alphaF() * 0.4));
    gradient.setColorAt(1, withAlpha(colour, 0));
    m_painter.fillRect(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), gradient);
}

void Easel::fill(const QPainterPath &path, const QColor &colour)
{
    m_painter.fillPath(path, colour);
}

void Easel::fill(const QPainterPath &path, const QColor &top, const QColor &bottom)
{
    const QRectF area = path.boundingRect();
    QLinearGradient gradient(area.topLeft(), area.bottomLeft());
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, bottom);
    m_painter.fillPath(path, gradient);
}

void Easel::polygon(std::initializer_list<QPointF> points, const QColor &colour)
{
    m_painter.setBrush(colour);
    m_painter.drawPolygon(QPolygonF(QList<QPointF>(points)));
}

void Easel::box(QRectF area, const QColor &colour, double radius)
{
    if (radius <= 0) {
        m_painter.fillRect(area, colour);
        return;
    }
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(area, radius, radius);
}

void Easel::frame(QRectF area, const QColor &colour, double width, double radius)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawRoundedRect(area, radius, radius);
    m_painter.setPen(Qt::NoPen);
}

void Easel::disc(QPointF centre, double radius, const QColor &colour)
{
    oval(centre, radius, radius, colour);
}

void Easel::oval(QPointF centre, double radiusX, double radiusY, const QColor &colour)
{
    m_painter.setBrush(colour);
    m_painter.drawEllipse(centre, radiusX, radiusY);
}

void Easel::line(QPointF from, QPointF to, const QColor &colour, double width)
{
    m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(from, to);
    m_painter.setPen(Qt::NoPen);
}

void Easel::dashes(QPointF from, QPointF to, const QColor &colour, double width)
{
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({10 / width, 7 / width});
    m_painter.setPen(pen);
    m_painter.drawLine(from, to);
    m_painter.setPen(Qt::NoPen);
}

void Easel::stroke(const QPainterPath &path, const QColor &colour, double width)
{
    m_painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void Easel::shadow(QRectF area, double radius, double strength)
{
    constexpr int kSteps = 5;
    for (int i = kSteps; i > 0; --i) {
        const double grow = i * 3.0;
        box(area.adjusted(-grow, -grow + 5, grow, grow + 5),
            QColor::fromRgbF(0.06F, 0.07F, 0.10F, static_cast<float>(strength / kSteps)), radius + grow);
    }
}

void Easel::text(QPointF at, const QString &words, const Text &style)
{
    const QFont font = fontOf(style);
    double x = at.x();
    if (style.align != Qt::AlignLeft) {
        const double width = QFontMetricsF(font).horizontalAdvance(words);
        x -= style.align == Qt::AlignRight ? width : width / 2;
    }
    m_painter.setFont(font);
    m_painter.setPen(style.colour);
    m_painter.drawText(QPointF(x, at.y()), words);
    m_painter.setPen(Qt::NoPen);
}

double Easel::textWidth(const QString &words, const Text &style) const
{
    return QFontMetricsF(fontOf(style)).horizontalAdvance(words);
}

void Easel::conifer(QPointF foot, double height, const QColor &colour)
{
    const double half = height * 0.21;
    QPainterPath tree(foot - QPointF(0, height));
    constexpr int kTiers = 4;
    for (int i = 1; i <= kTiers; ++i) {
        const double t = static_cast<double>(i) / kTiers;
        const double y = foot.y() - height * (1 - t) - height * 0.06;
        tree.lineTo(foot.x() + half * t, y);
        if (i < kTiers) {
            tree.lineTo(foot.x() + half * t * 0.5, y - height * 0.035);
        }
    }
    for (int i = kTiers; i >= 1; --i) {
        const double t = static_cast<double>(i) / kTiers;
        const double y = foot.y() - height * (1 - t) - height * 0.06;
        tree.lineTo(foot.x() - half * t, y);
        if (i > 1) {
            tree.lineTo(foot.x() - half * (t - 0.25) * 0.55, y - height * 0.215);
        }
    }
    tree.closeSubpath();
    tree.addRect(foot.x() - height * 0.018, foot.y() - height * 0.08, height * 0.036, height * 0.09);
    tree.setFillRule(Qt::WindingFill);
    fill(tree, colour);
}

void Easel::leafyTree(QPointF foot, double height, const QColor &crown, const QColor &trunk)
{
    line(foot, foot - QPointF(0, height * 0.55), trunk, height * 0.05);
    const QColor lit = mix(crown, palette.paper, 0.16);
    const double r = height * 0.24;
    disc(foot - QPointF(-r * 0.75, height * 0.56), r * 0.92, mix(crown, palette.ink, 0.14));
    disc(foot - QPointF(r * 0.75, height * 0.58), r * 0.95, crown);
    disc(foot - QPointF(0, height * 0.74), r * 1.08, crown);
    disc(foot - QPointF(r * 0.45, height * 0.76), r * 0.62, lit);
}

void Easel::cloud(QPointF centre, double width, const QColor &colour)
{
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    const double h = width * 0.16;
    shape.addRoundedRect(QRectF(centre.x() - width / 2, centre.y() - h / 2, width, h), h / 2, h / 2);
    shape.addEllipse(centre + QPointF(-width * 0.14, -h * 0.45), width * 0.15, h * 0.85);
    shape.addEllipse(centre + QPointF(width * 0.10, -h * 0.35), width * 0.19, h * 0.75);
    fill(shape, colour);
}

void Easel::driftingCloud(double top, double bottom, double narrow, double wide, const QColor &colour)
{
    const QPointF centre{dice.between(60, kWidth - 60), dice.between(top, bottom)};
    cloud(centre, dice.between(narrow, wide), colour);
}

void Easel::pottedPlant(QPointF foot, double height, const QColor &pot, const QColor &leaf)
{
    const double potHeight = height * 0.32;
    const double half = height * 0.17;
    constexpr int kLeaves = 7;
    for (int i = 0; i < kLeaves; ++i) {
        const double a = (i - (kLeaves - 1) / 2.0) / kLeaves * 2.1;
        const double reach = height * 0.66 * dice.between(0.85, 1.08);
        const QPointF base = foot - QPointF(0, potHeight * 0.9);
        const QPointF tip = base + QPointF(std::sin(a) * reach, -std::cos(a) * reach);
        const QPointF across(std::cos(a) * height * 0.10, std::sin(a) * height * 0.10);
        const QPointF middle = (base + tip) / 2;
        QPainterPath blade(base);
        blade.quadTo(middle + across, tip);
        blade.quadTo(middle - across, base);
        fill(blade, mix(leaf, i % 2 == 0 ? palette.ink : palette.paper, 0.14));
    }
    polygon({foot + QPointF(-half, -potHeight), foot + QPointF(half, -potHeight), foot + QPointF(half * 0.74, 0),
             foot + QPointF(-half * 0.74, 0)},
            pot);
    polygon({foot + QPointF(half * 0.2, -potHeight), foot + QPointF(half, -potHeight), foot + QPointF(half * 0.74, 0),
             foot + QPointF(half * 0.2, 0)},
            mix(pot, palette.ink, 0.16));
}

void Easel::turbine(QPointF foot, double height, double turn, const QColor &colour)
{
    const QPointF hub = foot - QPointF(0, height);
    polygon({foot + QPointF(-height * 0.014, 0), foot + QPointF(height * 0.014, 0), hub + QPointF(height * 0.007, 0),
             hub + QPointF(-height * 0.007, 0)},
            colour);
    for (int i = 0; i < 3; ++i) {
        const double a = turn + i * 2 * std::numbers::pi / 3;
        const QPointF along(std::cos(a), std::sin(a));
        const QPointF across(-along.y(), along.x());
        const double r = height * 0.56;
        QPainterPath blade(hub - across * (r * 0.012));
        blade.quadTo(hub + along * (r * 0.2) + across * (r * 0.085), hub + along * r);
        blade.lineTo(hub + across * (r * 0.012));
        blade.closeSubpath();
        fill(blade, colour);
    }
    disc(hub, height * 0.018, mix(colour, palette.deep, 0.25));
}

QPainterPath Easel::ridge(double y, double amplitude, double roughness)
{
    const double a = dice.between(0, 6.3);
    const double b = dice.between(0, 6.3);
    const double c = dice.between(0, 6.3);
    const double step = roughness > 0 ? 22.0 : 40.0;
    QPolygonF points;
    for (double x = -60; x <= kWidth + 60; x += step) {
        const double t = x / kWidth * 2 * std::numbers::pi;
        const double rolling =
            std::sin(t * 0.9 + a) * 0.55 + std::sin(t * 1.9 + b) * 0.3 + std::sin(t * 3.7 + c) * 0.15;
        const double jag = roughness > 0 ? dice.between(-0.5, 0.5) * roughness : 0.0;
        points << QPointF(x, y - amplitude * (rolling + jag * 0.4));
    }
    QPainterPath path;
    if (roughness > 0) {
        path.addPolygon(points);
    } else {
        path = smooth(points);
    }
    path.lineTo(kWidth + 60, kHeight + 10);
    path.lineTo(-60, kHeight + 10);
    path.closeSubpath();
    return path;
}

} // namespace rostrum::embedded::art
