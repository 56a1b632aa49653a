// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene_families.h"

#include <QPolygonF>

#include <cmath>

namespace rostrum::embedded::art {
namespace {

// A row of buildings; lit is the chance that a window is.
void skyline(Easel &easel, double foot, double low, double high, double width, const QColor &wall, double lit)
{
    const Palette &p = easel.palette;
    for (double x = -30; x < 1230;) {
        const double w = easel.dice.between(width * 0.7, width * 1.4);
        const double h = easel.dice.between(low, high);
        const QColor tone = mix(wall, p.ink, easel.dice.between(0, 0.12));
        const double top = foot - h;
        easel.box({x, top, w + 1, h + 4}, tone);
        switch (easel.dice.upTo(5)) {
        case 0:
            easel.polygon({{x, top + 1}, {x + w / 2, top - w * 0.32}, {x + w, top + 1}}, mix(tone, p.ink, 0.15));
            break;
        case 1:
            easel.box({x + w * 0.2, top - 18, w * 0.4, 19}, tone);
            break;
        case 2:
            easel.line({x + w * 0.5, top}, {x + w * 0.5, top - 44}, tone, 4);
            break;
        default:
            break;
        }
        if (lit > 0) {
            const double pitch = easel.dice.between(22, 28);
            for (double wy = top + 16; wy < foot - 20; wy += pitch * 1.25) {
                for (double wx = x + 12; wx < x + w - 14; wx += pitch) {
                    const bool on = easel.dice.chance(lit);
                    easel.box({wx, wy, 10, 15},
                              on ? mix(p.gold, p.paper, easel.dice.between(0, 0.4)) : mix(tone, p.soft, 0.16));
                }
            }
            easel.box({x + w - 7, top, 7, h}, withAlpha(p.ink, 0.22));
        }
        x += w + (lit > 0 && easel.dice.chance(0.2) ? 14 : 0);
    }
}

void crane(Easel &easel, double x, double foot, double s, const QColor &colour)
{
    const auto at = [x, foot, s](double dx, double dy) { return QPointF(x + dx * s, foot - dy * s); };
    const double pen = 9 * s;
    easel.line(at(0, 0), at(12, 190), colour, pen);
    easel.line(at(110, 0), at(98, 190), colour, pen);
    easel.line(at(4, 70), at(106, 70), colour, pen * 0.8);
    easel.line(at(4, 70), at(98, 190), colour, pen * 0.5);
    easel.line(at(-60, 190), at(330, 190), colour, pen * 1.2);
    easel.line(at(-60, 204), at(330, 198), colour, pen * 0.5);
    easel.line(at(55, 190), at(70, 300), colour, pen);
    easel.line(at(98, 190), at(70, 300), colour, pen * 0.8);
    easel.line(at(70, 300), at(320, 194), colour, pen * 0.5);
    easel.line(at(70, 300), at(200, 194), colour, pen * 0.5);
    easel.line(at(70, 300), at(-55, 196), colour, pen * 0.5);
    easel.box(QRectF(at(-70, 212), at(-26, 172)), colour);
    easel.box(QRectF(at(190, 184), at(228, 160)), mix(colour, easel.palette.ink, 0.3));
    easel.line(at(200, 160), at(200, 104), colour, 2.4 * s);
    easel.line(at(220, 160), at(220, 104), colour, 2.4 * s);
    easel.box(QRectF(at(176, 106), at(246, 76)), easel.palette.accent);
    easel.line(at(-6, 0), at(16, 0), easel.palette.ink, pen * 1.4);
    easel.line(at(96, 0), at(120, 0), easel.palette.ink, pen * 1.4);
}

void containers(Easel &easel, double x, double foot, int columns, int rows, double w, double h)
{
    const Palette &p = easel.palette;
    const QColor colours[] = {
        p.accent, p.gold, p.mid, p.soft, p.deep, mix(p.accent, p.ink, 0.3), mix(p.pale, p.soft, 0.3)};
    for (int column = 0; column < columns; ++column) {
        const int height = rows - easel.dice.upTo(3);
        for (int row = 0; row < height; ++row) {
            const QColor c = colours[easel.dice.upTo(7)];
            const QRectF box(x + column * (w + 3), foot - (row + 1) * (h + 2), w, h);
            easel.box(box, c);
            for (double rib = box.left() + 8; rib < box.right() - 4; rib += 11) {
                easel.box({rib, box.top() + 4, 3, h - 8}, withAlpha(p.ink, 0.14));
            }
        }
    }
}

void turbine(Easel &easel, QPointF foot, double height, const QColor &colour)
{
    const double turn = easel.dice.between(0, 2);
    easel.turbine(foot, height, turn, colour);
}

} // namespace

void paintCityDusk(Easel &easel)
{
    const Palette &p = easel.palette;
    const double quay = 590;
    easel.wash({0, 0, 1200, quay}, mix(p.deep, rgb(0x2B3358), 0.45), mix(rgb(0xE9A070), p.gold, 0.45));
    const QPointF sun(easel.dice.between(320, 860), 400);
    easel.glow(sun, 340, withAlpha(mix(p.gold, p.paper, 0.4), 0.75));
    easel.disc(sun, 62, mix(p.gold, p.paper, 0.55));
    for (int i = 0; i < 4; ++i) {
        const double y = 120 + i * 55;
        const double x = easel.dice.between(-60, 700);
        easel.box({x, y, easel.dice.between(260, 560), 11.0 + i * 3}, withAlpha(p.gold, 0.10 + 0.05 * i), 8);
    }
    skyline(easel, quay, 140, 300, 70, mix(rgb(0xD9A083), p.mid, 0.60), 0);
    // a church and a bridge tower far away
    easel.polygon({{180, 320}, {204, 150}, {228, 320}}, mix(p.mid, p.deep, 0.35));
    easel.box({184, 300, 40, 290}, mix(p.mid, p.deep, 0.35));
    skyline(easel, quay, 110, 260, 92, mix(p.mid, p.deep, 0.45), 0.16);
    skyline(easel, quay, 60, 190, 128, mix(p.deep, p.ink, 0.55), 0.42);
    easel.wash({0, quay, 1200, 170}, mix(p.deep, rgb(0xC77F5C), 0.30), p.ink);
    for (int i = 0; i < 60; ++i) { // lights in the water
        const double x = easel.dice.between(0, 1200);
        const double y = quay + 14 + easel.dice.between(0, 1) * 130;
        const bool sunlit = std::abs(x - sun.x()) < 110;
        const double half = easel.dice.between(6, 30) * (sunlit ? 1.8 : 1);
        easel.line({x - half, y}, {x + half, y}, withAlpha(p.gold, sunlit ? 0.55 : 0.26), 3);
    }
    easel.box({0, quay - 4, 1200, 12}, p.ink);
    for (double x = 40; x < 1200; x += 112) {
        easel.line({x, quay}, {x, quay - 54}, p.ink, 4);
        easel.glow({x, quay - 58}, 26, withAlpha(p.gold, 0.8));
        easel.disc({x, quay - 58}, 6, mix(p.paper, p.gold, 0.3));
    }
}

void paintHarbourCranes(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash({0, 0, 1200, 520}, mix(p.soft, p.mid, 0.2), mix(p.paper, p.gold, 0.32));
    easel.glow({easel.dice.between(200, 460), 300}, 300, withAlpha(mix(p.gold, p.paper, 0.4), 0.8));
    for (int i = 0; i < 4; ++i) {
        easel.driftingCloud(60, 200, 150, 280, withAlpha(p.paper, 0.5));
    }
    easel.fill(easel.ridge(440, 26, 0), mix(p.soft, p.pale, 0.3), mix(p.pale, p.paper, 0.3));
    for (const double x : {20.0, 180.0, 980.0}) {
        crane(easel, x, 500, 0.62, mix(p.soft, p.mid, 0.45));
    }
    containers(easel, 330, 500, 11, 4, 52, 22);
    crane(easel, 330, 520, 1.0, mix(p.mid, p.deep, 0.5));
    crane(easel, 720, 520, 1.2, p.deep);
    easel.box({0, 500, 1200, 26}, mix(p.deep, p.ink, 0.4));
    easel.wash({0, 526, 1200, 230}, mix(p.mid, p.soft, 0.2), mix(p.deep, p.ink, 0.25));
    // ship
    containers(easel, 168, 566, 9, 4, 60, 27);
    easel.box({50, 410, 86, 160}, p.paper, 3);
    easel.box({38, 402, 110, 20}, mix(p.pale, p.soft, 0.4), 3);
    for (int i = 0; i < 4; ++i) {
        easel.box({60, 434 + i * 30.0, 66, 11}, p.deep, 2);
    }
    easel.box({70, 366, 30, 40}, p.accent);
    QPainterPath hull({16, 562});
    hull.lineTo(820, 562);
    hull.cubicTo(812, 600, 790, 640, 768, 662);
    hull.lineTo(56, 662);
    hull.cubicTo(30, 640, 20, 604, 16, 562);
    easel.fill(hull, mix(p.ink, p.deep, 0.35), p.ink);
    easel.polygon({{44, 640}, {784, 640}, {768, 662}, {56, 662}}, p.accent);
    easel.line({20, 576}, {816, 576}, withAlpha(p.paper, 0.5), 3);
    for (int i = 0; i < 34; ++i) {
        const double x = easel.dice.between(-20, 1180);
        const double y = easel.dice.between(664, 745);
        const double length = easel.dice.between(20, 90);
        easel.line({x, y}, {x + length, y}, withAlpha(p.paper, easel.dice.between(0.12, 0.34)), 3);
    }
}

void paintWindTurbines(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor field = mix(p.gold, p.mid, 0.32);
    easel.wash(mix(p.soft, p.mid, 0.15), mix(p.paper, p.gold, 0.25));
    for (int i = 0; i < 6; ++i) {
        easel.driftingCloud(60, 260, 150, 320, withAlpha(p.paper, 0.55));
    }
    easel.fill(easel.ridge(420, 34, 0), mix(p.soft, p.mid, 0.2), mix(p.pale, p.soft, 0.5));
    for (int i = 0; i < 6; ++i) {
        turbine(easel, {130 + i * 190.0 + easel.dice.between(-40, 40), 450}, 112.0 + i * 17 % 40,
                mix(p.paper, p.soft, 0.35));
    }
    easel.fill(easel.ridge(480, 34, 0), mix(p.mid, field, 0.35), mix(p.mid, p.soft, 0.2));
    turbine(easel, {easel.dice.between(180, 300), 520}, 290, mix(p.paper, p.pale, 0.4));
    turbine(easel, {easel.dice.between(600, 700), 520}, 260, mix(p.paper, p.pale, 0.4));
    QPainterPath hill({-20, 560});
    hill.cubicTo(260, 470, 640, 480, 1220, 600);
    hill.lineTo(1220, 780);
    hill.lineTo(-20, 780);
    hill.closeSubpath();
    easel.fill(hill, mix(field, p.paper, 0.22), mix(field, p.deep, 0.2));
    for (int i = 0; i < 13; ++i) { // furrows that follow the hill
        const double x = -420 + i * 130.0;
        QPainterPath furrow({640 + (x - 360) * 0.34, 512 + std::abs(x - 300) * 0.04});
        furrow.quadTo(420 + (x - 360) * 0.6, 600, x, 780);
        easel.stroke(furrow, withAlpha(p.deep, 0.13), 4.5);
    }
    turbine(easel, {960, 590}, 400, p.paper);
    QPainterPath front({-20, 690});
    front.cubicTo(300, 600, 700, 720, 1220, 640);
    front.lineTo(1220, 780);
    front.lineTo(-20, 780);
    front.closeSubpath();
    easel.fill(front, mix(p.deep, p.mid, 0.4), p.deep);
    for (int i = 0; i < 5; ++i) {
        const double height = easel.dice.between(70, 110);
        easel.leafyTree({30 + i * 62.0 + easel.dice.between(-10, 10), 676}, height, mix(p.deep, p.mid, 0.22), p.ink);
    }
    QPainterPath road({420, 770});
    road.cubicTo(560, 700, 760, 690, 800, 600);
    easel.stroke(road, withAlpha(p.pale, 0.8), 12);
}

void paintTrainWindow(Easel &easel)
{
    const Palette &p = easel.palette;
    // the country outside
    easel.wash({0, 0, 1200, 560}, mix(p.soft, p.pale, 0.3), mix(p.paper, p.gold, 0.35));
    const QPointF sun(easel.dice.between(360, 820), 220);
    easel.glow(sun, 260, withAlpha(mix(p.gold, p.paper, 0.4), 0.9));
    easel.disc(sun, 44, mix(p.paper, p.gold, 0.25));
    easel.fill(easel.ridge(330, 50, 0), mix(p.soft, p.mid, 0.25), mix(p.pale, p.soft, 0.6));
    easel.fill(easel.ridge(390, 34, 0), mix(p.mid, p.soft, 0.25), mix(p.mid, p.pale, 0.4));
    for (double x = 60; x < 1180; x += easel.dice.between(26, 70)) {
        const double height = easel.dice.between(44, 90);
        easel.conifer({x, 440 + easel.dice.between(-4, 8)}, height, mix(p.deep, p.mid, 0.35));
    }
    easel.wash({0, 440, 1200, 130}, mix(p.gold, p.mid, 0.28), mix(p.gold, p.deep, 0.4));
    easel.box({700, 398, 66, 44}, p.accent);
    easel.polygon({{690, 400}, {733, 366}, {776, 400}}, p.ink);
    for (double x = -40; x < 1240; x += 230) {
        easel.line({x, 560}, {x, 250}, withAlpha(p.ink, 0.65), 7);
        easel.line({x - 30, 282}, {x + 30, 282}, withAlpha(p.ink, 0.65), 5);
        QPainterPath wire({x, 290});
        wire.quadTo(x + 115, 326, x + 230, 290);
        easel.stroke(wire, withAlpha(p.ink, 0.5), 2.4);
    }
    // the carriage: a wall with the window left open
    QPainterPath wall;
    wall.addRect(-10, -10, 1220, 780);
    QPainterPath window;
    window.addRoundedRect(QRectF(120, 76, 960, 456), 46, 46);
    easel.fill(wall.subtracted(window), mix(p.deep, p.ink, 0.2), mix(p.deep, p.ink, 0.55));
    easel.frame({120, 76, 960, 456}, mix(p.ink, p.deep, 0.25), 16, 46);
    easel.frame({134, 90, 932, 428}, withAlpha(p.paper, 0.25), 3, 36);
    easel.polygon({{300, 84}, {430, 84}, {250, 524}, {160, 524}, {160, 430}}, withAlpha(p.paper, 0.10));
    // curtain, table, cup, notebook
    QPainterPath curtain({1060, 60});
    curtain.cubicTo(1010, 200, 1070, 360, 1030, 560);
    curtain.lineTo(1220, 560);
    curtain.lineTo(1220, 60);
    curtain.closeSubpath();
    easel.fill(curtain, p.accent, mix(p.accent, p.ink, 0.3));
    for (const double x : {1086.0, 1124.0, 1164.0}) {
        QPainterPath pleat({x, 60});
        pleat.cubicTo(x - 26, 220, x + 14, 380, x - 14, 560);
        easel.stroke(pleat, withAlpha(p.ink, 0.2), 7);
    }
    easel.polygon({{200, 598}, {1000, 598}, {1080, 700}, {120, 700}}, mix(p.gold, p.paper, 0.35));
    easel.polygon({{120, 700}, {1080, 700}, {1074, 724}, {126, 724}}, mix(p.gold, p.ink, 0.4));
    easel.oval({420, 668}, 62, 11, withAlpha(p.ink, 0.18));
    easel.polygon({{368, 560}, {452, 560}, {442, 666}, {378, 666}}, p.paper);
    easel.polygon({{426, 560}, {452, 560}, {442, 666}, {420, 666}}, withAlpha(p.ink, 0.12));
    easel.polygon({{366, 592}, {454, 592}, {449, 636}, {371, 636}}, p.accent);
    easel.box({362, 550, 96, 14}, p.ink, 6);
    easel.polygon({{600, 640}, {830, 640}, {866, 684}, {590, 684}}, p.deep);
    easel.polygon({{606, 634}, {824, 634}, {856, 674}, {598, 674}}, p.paper);
    for (int i = 0; i < 3; ++i) {
        easel.line({626, 645 + i * 9.0}, {790 + i * 14.0, 645 + i * 9.0}, withAlpha(p.mid, 0.6), 2.4);
    }
    easel.line({806, 668}, {900, 622}, p.accent, 7);
}

} // namespace rostrum::embedded::art
