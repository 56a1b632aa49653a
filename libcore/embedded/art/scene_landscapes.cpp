// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene_families.h"

#include <QPainter>
#include <QPolygonF>

#include <array>

namespace rostrum::embedded::art {
namespace {

void pines(Easel &easel, double from, double to, double foot, double low, double high, const QColor &colour)
{
    for (double x = from; x < to; x += easel.dice.between(low * 0.26, low * 0.46)) {
        const double height = easel.dice.between(low, high);
        easel.conifer({x, foot + easel.dice.between(-6, 10)}, height, colour);
    }
}

void ripples(Easel &easel, double top, double bottom, double middle, const QColor &colour)
{
    for (int i = 0; i < 26; ++i) {
        const double t = i / 25.0;
        const double y = top + (bottom - top) * t * t;
        const double half = easel.dice.between(14, 70) * (0.5 + t);
        const double x = middle + easel.dice.between(-60, 60) * (1 + 4 * t);
        easel.line({x - half, y}, {x + half, y}, withAlpha(colour, 0.22 + 0.3 * easel.dice.between(0, 1)),
                   1.6 + 1.8 * t);
    }
}

void cabin(Easel &easel, QPointF foot, double size)
{
    const Palette &p = easel.palette;
    const double w = size;
    easel.box({foot.x(), foot.y() - w * 0.55, w, w * 0.55}, mix(p.accent, p.ink, 0.18));
    easel.polygon(
        {foot + QPointF(-w * 0.12, -w * 0.52), foot + QPointF(w * 0.5, -w * 0.98), foot + QPointF(w * 1.12, -w * 0.52)},
        p.ink);
    easel.box({foot.x() + w * 0.14, foot.y() - w * 0.40, w * 0.24, w * 0.22}, p.gold);
    easel.box({foot.x() + w * 0.60, foot.y() - w * 0.42, w * 0.22, w * 0.42}, p.paper);
    easel.box({foot.x() + w * 0.74, foot.y() - w * 1.02, w * 0.12, w * 0.26}, p.ink);
}

void gulls(Easel &easel, QPointF around, int count, const QColor &colour)
{
    for (int i = 0; i < count; ++i) {
        const QPointF at = around + QPointF{easel.dice.between(-120, 120), easel.dice.between(-50, 50)};
        const double s = easel.dice.between(9, 17);
        QPainterPath wings(at + QPointF(-s, -s * 0.25));
        wings.quadTo(at + QPointF(-s * 0.4, -s * 0.7), at);
        wings.quadTo(at + QPointF(s * 0.4, -s * 0.7), at + QPointF(s, -s * 0.25));
        easel.stroke(wings, colour, 2.2);
    }
}

void greenhouse(Easel &easel, const QColor &leaf)
{
    const Palette &p = easel.palette;
    const QRectF house(640, 236, 400, 190);
    easel.polygon({{620, 246}, {840, 136}, {1060, 246}}, withAlpha(p.paper, 0.72));
    easel.box(house, withAlpha(p.paper, 0.62));
    for (int i = 0; i < 8; ++i) {
        easel.pottedPlant({672 + i * 49.0, 426}, easel.dice.between(80, 128), mix(p.accent, p.ink, 0.1), leaf);
    }
    easel.box(house, withAlpha(p.pale, 0.28));
    for (int i = 0; i <= 6; ++i) {
        const double x = house.left() + i * house.width() / 6;
        easel.line({x, 426}, {x, 246}, p.deep, 4);
        easel.line({x, 246}, {840 + (x - 840) * 0.12, 148}, p.deep, 3);
    }
    easel.line({640, 330}, {1040, 330}, p.deep, 3);
    easel.line({620, 246}, {840, 138}, p.deep, 7);
    easel.line({840, 138}, {1060, 246}, p.deep, 7);
    easel.line({624, 246}, {1056, 246}, p.deep, 5);
}

// One of three peaks, with a lit and a shaded side.
void peak(Easel &easel, int i)
{
    const Palette &p = easel.palette;
    const double x = std::array{760.0, 340.0, 1050.0}.at(static_cast<std::size_t>(i)) + easel.dice.between(-40, 40);
    const double top = std::array{110.0, 210.0, 236.0}.at(static_cast<std::size_t>(i)) + easel.dice.between(-20, 20);
    const double half = 420 - i * 40.0;
    const QColor lit = mix(p.soft, p.mid, 0.25 + i * 0.18);
    const QColor dark = mix(p.mid, p.deep, 0.25 + i * 0.2);
    const double foot = 640;
    QPolygonF left{{x, top}};
    QPolygonF crest{{x, top}};
    constexpr int kSteps = 9;
    for (int k = 1; k <= kSteps; ++k) {
        const double t = static_cast<double>(k) / kSteps;
        left << QPointF(x - half * t + easel.dice.between(-16, 16) * (1 - t), top + (foot - top) * t);
        crest << QPointF(x + (k % 2 == 0 ? 1 : -1) * easel.dice.between(10, 42) * (0.4 + t), top + (foot - top) * t);
    }
    QPainterPath whole;
    whole.addPolygon(left);
    whole.lineTo(x + half, foot);
    whole.lineTo(x + half * 0.55, top + (foot - top) * 0.52);
    whole.lineTo(x + half * 0.30, top + (foot - top) * 0.34);
    whole.closeSubpath();
    easel.fill(whole, lit, mix(lit, p.pale, 0.55));
    QPainterPath shade;
    shade.addPolygon(crest);
    shade.lineTo(x + half, foot);
    shade.lineTo(x + half * 0.55, top + (foot - top) * 0.52);
    shade.lineTo(x + half * 0.30, top + (foot - top) * 0.34);
    shade.closeSubpath();
    easel.fill(shade, dark, mix(dark, p.pale, 0.45));
    const double d = foot - top;
    easel.polygon({{x, top},
                   {x - half * 0.27, top + d * 0.27},
                   {x - half * 0.17, top + d * 0.235},
                   {x - half * 0.12, top + d * 0.31},
                   {x - half * 0.04, top + d * 0.24},
                   {x + half * 0.01, top + d * 0.15}},
                  p.paper);
    easel.polygon({{x, top},
                   {x + half * 0.01, top + d * 0.15},
                   {x + half * 0.03, top + d * 0.25},
                   {x + half * 0.10, top + d * 0.21},
                   {x + half * 0.17, top + d * 0.28},
                   {x + half * 0.23, top + d * 0.262}},
                  mix(p.pale, p.soft, 0.55));
}

} // namespace

void paintForestLake(Easel &easel)
{
    const Palette &p = easel.palette;
    const double shore = 430;
    const double sunX = easel.dice.between(430, 780);
    easel.wash({0, 0, 1200, shore}, mix(p.soft, p.pale, 0.35), mix(p.paper, p.gold, 0.38));
    easel.glow({sunX, 300}, 330, withAlpha(mix(p.gold, p.paper, 0.5), 0.9));
    easel.disc({sunX, 292}, 52, mix(p.paper, p.gold, 0.22));
    QPainterPath shoreline;
    for (int i = 0; i < 3; ++i) {
        const double y = 296 + i * 44;
        const QColor tone = mix(mix(p.soft, p.pale, 0.35), p.deep, 0.06 + i * 0.28);
        shoreline = easel.ridge(y, 46 - i * 8, 0);
        easel.fill(shoreline, tone, mix(tone, p.paper, 0.22));
        if (i > 0) {
            pines(easel, -20, 1220, y + 52, 30.0 + i * 16, 54.0 + i * 26, mix(tone, p.deep, 0.10 + 0.1 * i));
        }
    }
    easel.wash({0, shore, 1200, 320}, mix(mix(p.mid, p.gold, 0.30), p.paper, 0.40), mix(p.deep, p.mid, 0.25));
    easel.wash({0, shore, 1200, 120}, withAlpha(p.deep, 0.55), withAlpha(p.deep, 0));
    // the wooded shore and the sun stand on their heads in the water
    QPainter &painter = easel.painter();
    painter.save();
    painter.setClipRect(QRectF(0, shore, 1200, 330));
    painter.translate(0, 2 * shore);
    painter.scale(1, -1);
    easel.fill(shoreline, withAlpha(p.deep, 0.34));
    painter.restore();
    easel.glow({sunX, shore + 150}, 170, withAlpha(mix(p.gold, p.paper, 0.5), 0.45));
    ripples(easel, shore + 20, 740, sunX, p.paper);
    cabin(easel, {860, shore + 4}, 66);
    easel.box({0, shore - 3, 1200, 6}, mix(p.deep, p.ink, 0.5));
    QPainterPath left({-20, 470});
    left.cubicTo(160, 480, 300, 560, 350, 770);
    left.lineTo(-20, 770);
    easel.fill(left, mix(p.deep, p.ink, 0.55), p.ink);
    pines(easel, -30, 170, 604, 270, 420, mix(p.ink, p.deep, 0.22));
    QPainterPath right({1220, 520});
    right.cubicTo(1120, 540, 1010, 640, 990, 770);
    right.lineTo(1220, 770);
    easel.fill(right, mix(p.deep, p.ink, 0.6), p.ink);
    pines(easel, 1120, 1250, 690, 320, 450, mix(p.ink, p.deep, 0.12));
    // a jetty with somebody's boat
    easel.polygon({{330, 640}, {560, 600}, {590, 610}, {356, 660}}, mix(p.gold, p.ink, 0.45));
    for (const double x : {400.0, 480.0, 560.0}) {
        easel.line({x, 632 - (x - 400) * 0.17}, {x, 668 - (x - 400) * 0.17}, p.ink, 6);
    }
    easel.oval({684, 652}, 92, 9, withAlpha(p.ink, 0.25));
    QPainterPath boat({592, 620});
    boat.cubicTo(620, 664, 740, 664, 780, 614);
    boat.cubicTo(730, 632, 640, 634, 592, 620);
    easel.fill(boat, p.accent, mix(p.accent, p.ink, 0.25));
    QPainterPath inside({592, 620});
    inside.cubicTo(650, 612, 720, 610, 780, 614);
    inside.cubicTo(730, 632, 640, 634, 592, 620);
    easel.fill(inside, mix(p.gold, p.ink, 0.35));
    easel.line({668, 624}, {712, 623}, mix(p.gold, p.paper, 0.3), 6);
}

void paintCoast(Easel &easel)
{
    const Palette &p = easel.palette;
    const double horizon = 330;
    easel.wash({0, 0, 1200, horizon}, mix(p.soft, p.mid, 0.25), mix(p.paper, p.gold, 0.22));
    const double sunX = easel.dice.between(300, 520);
    easel.glow({sunX, 230}, 260, withAlpha(mix(p.gold, p.paper, 0.55), 0.85));
    easel.disc({sunX, 226}, 46, mix(p.paper, p.gold, 0.3));
    for (int i = 0; i < 4; ++i) {
        easel.driftingCloud(70, 190, 140, 260, withAlpha(p.paper, 0.55));
    }
    easel.wash({0, horizon, 1200, 430}, mix(p.mid, p.soft, 0.35), mix(p.deep, p.mid, 0.35));
    ripples(easel, horizon + 12, 640, sunX, p.paper);
    for (int i = 0; i < 3; ++i) { // headlands, far to near
        const double x = 640 + i * 140;
        const double top = 280 - i * 44;
        const QColor tone = mix(p.soft, p.deep, 0.25 + i * 0.28);
        QPainterPath cliff({x, horizon + 14 + i * 46.0});
        cliff.cubicTo(x + 40, top + 60, x + 70, top + 14, x + 150, top);
        cliff.cubicTo(x + 280, top - 24, x + 420, top + 6, 1260, top - 20);
        cliff.lineTo(1260, horizon + 20 + i * 60.0);
        cliff.closeSubpath();
        easel.fill(cliff, mix(tone, p.gold, 0.10), tone);
        QPainterPath face({x + 70, horizon + 14 + i * 46.0});
        face.cubicTo(x + 96, top + 80, x + 120, top + 40, x + 168, top + 14);
        face.cubicTo(x + 150, top + 90, x + 190, top + 130, x + 170, horizon + 14 + i * 46.0);
        easel.fill(face, withAlpha(p.paper, 0.16));
    }
    // lighthouse
    easel.polygon({{1046, 192}, {1078, 192}, {1086, 66}, {1038, 66}}, p.paper);
    easel.polygon({{1040, 100}, {1084, 100}, {1082, 134}, {1042, 134}}, p.accent);
    easel.polygon({{1062, 66}, {1086, 66}, {1078, 192}, {1062, 192}}, withAlpha(p.ink, 0.14));
    easel.box({1034, 58, 56, 9}, p.ink, 2);
    easel.box({1048, 32, 28, 26}, p.gold);
    easel.polygon({{1042, 32}, {1082, 32}, {1062, 12}}, p.accent);
    // beach
    for (int i = 0; i < 3; ++i) {
        const double d = i * 30.0;
        QPainterPath sand({-20, 560 + d});
        sand.cubicTo(240, 540 + d, 420, 640 + d, 700, 640 + d);
        sand.cubicTo(900, 640 + d, 1050, 590 + d, 1220, 560 + d * 1.4);
        sand.lineTo(1220, 780);
        sand.lineTo(-20, 780);
        sand.closeSubpath();
        easel.fill(sand, i == 0   ? withAlpha(p.paper, 0.75)
                         : i == 1 ? mix(p.gold, p.mid, 0.35)
                                  : mix(p.gold, p.paper, 0.45));
    }
    for (int i = 0; i < 34; ++i) { // marram grass
        const QPointF foot{easel.dice.between(-10, 250) + (i % 3 == 0 ? 960 : 0), easel.dice.between(715, 770)};
        QPainterPath blade(foot);
        blade.quadTo(foot + QPointF(4, -50), foot + QPointF{easel.dice.between(-6, 46), easel.dice.between(-120, -66)});
        easel.stroke(blade, mix(p.deep, p.gold, easel.dice.between(0.05, 0.45)), 3.2);
    }
    const QPointF sail(easel.dice.between(180, 330), 392);
    easel.polygon({sail + QPointF(2, -92), sail + QPointF(2, -8), sail + QPointF(48, -8)}, p.paper);
    easel.polygon({sail + QPointF(-4, -80), sail + QPointF(-4, -8), sail + QPointF(-34, -8)},
                  mix(p.paper, p.accent, 0.75));
    easel.polygon({sail + QPointF(-42, -2), sail + QPointF(54, -2), sail + QPointF(38, 14), sail + QPointF(-28, 14)},
                  p.ink);
    gulls(easel, {600, 130}, 6, mix(p.ink, p.mid, 0.3));
}

void paintMountains(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.mid, p.soft, 0.45), mix(p.paper, p.gold, 0.30));
    easel.disc({easel.dice.between(530, 580), 130}, 44, mix(p.paper, p.gold, 0.15));
    easel.fill(easel.ridge(330, 70, 0.9), mix(p.soft, p.pale, 0.35), mix(p.pale, p.paper, 0.5));
    for (int i = 0; i < 3; ++i) {
        peak(easel, i);
    }
    easel.wash({0, 420, 1200, 180}, withAlpha(p.paper, 0), withAlpha(p.paper, 0.75));
    const QPainterPath meadow = easel.ridge(560, 30, 0);
    easel.fill(meadow, mix(p.mid, p.gold, 0.30), mix(p.deep, p.mid, 0.4));
    pines(easel, -20, 1220, 590, 40, 76, mix(p.deep, p.mid, 0.35));
    easel.fill(easel.ridge(640, 26, 0), mix(p.deep, p.mid, 0.25), p.deep);
    cabin(easel, {500, 652}, 74);
    QPainterPath trail({560, 652});
    trail.cubicTo(620, 690, 470, 700, 560, 770);
    easel.stroke(trail, withAlpha(p.pale, 0.75), 9);
    pines(easel, -30, 300, 740, 120, 230, mix(p.ink, p.deep, 0.3));
    pines(easel, 860, 1240, 750, 130, 250, mix(p.ink, p.deep, 0.2));
}

void paintGarden(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor leaf = mix(rgb(0x5A8A5E), p.deep, 0.14);
    easel.wash({0, 0, 1200, 420}, mix(p.soft, p.pale, 0.5), mix(p.paper, p.gold, 0.18));
    easel.cloud({260, 110}, 240, withAlpha(p.paper, 0.8));
    easel.cloud({930, 80}, 190, withAlpha(p.paper, 0.6));
    easel.fill(easel.ridge(330, 36, 0), mix(p.soft, leaf, 0.25), mix(p.pale, leaf, 0.25));
    for (int i = 0; i < 11; ++i) {
        const double height = easel.dice.between(100, 160);
        easel.leafyTree({i * 125.0 + easel.dice.between(-30, 30), 402}, height, mix(leaf, p.soft, 0.28),
                        mix(p.deep, p.soft, 0.4));
    }
    easel.wash({0, 396, 1200, 360}, mix(leaf, p.gold, 0.42), mix(leaf, p.gold, 0.16));
    greenhouse(easel, leaf);
    // path and raised beds
    easel.polygon({{800, 426}, {880, 426}, {760, 760}, {500, 760}}, mix(p.paper, p.gold, 0.35));
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column) {
            const double y = 470 + row * 88.0;
            const double x = column == 0 ? 60 - row * 24.0 : 900 - row * 20.0;
            const double w = 420 + row * 30.0 - column * 60;
            const double h = 36 + row * 8.0;
            easel.box({x, y, w, h + 16}, mix(p.ink, p.gold, 0.35), 3);
            easel.box({x, y, w, 13}, mix(p.ink, p.gold, 0.12), 3);
            const int kind = easel.dice.upTo(3);
            for (double px = x + 22; px < x + w - 10; px += 36) {
                const double r = easel.dice.between(15, 22) + row * 2;
                if (kind == 0) {
                    easel.disc({px, y - r * 0.3}, r, mix(leaf, p.paper, 0.14));
                    easel.disc({px - r * 0.2, y - r * 0.45}, r * 0.56, mix(leaf, p.paper, 0.36));
                } else {
                    for (const double lean : {-0.5, 0.0, 0.5}) {
                        QPainterPath blade({px, y + 3});
                        blade.quadTo(px + lean * 14, y - r, px + lean * r * 1.7, y - r * 2.1);
                        easel.stroke(blade, mix(leaf, kind == 1 ? p.ink : p.gold, 0.22), 6);
                    }
                    if (kind == 2) {
                        easel.disc({px, y - r * 2.1}, 8, easel.dice.chance(0.5) ? p.accent : p.gold);
                    }
                }
            }
        }
    }
    // watering can
    easel.box({600, 640, 84, 72}, p.accent, 10);
    easel.polygon({{684, 690}, {684, 668}, {742, 622}, {750, 632}}, mix(p.accent, p.ink, 0.15));
    QPainterPath handle({604, 650});
    handle.cubicTo(560, 600, 640, 590, 660, 640);
    easel.stroke(handle, mix(p.accent, p.ink, 0.25), 8);
}

} // namespace rostrum::embedded::art
