// SPDX-License-Identifier: GPL-3.0-or-later
// A van on a road below one wind turbine; from the hill there are many, and a plan.
#include "embedded/art/film_shots.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <array>
#include <cmath>

namespace rostrum::embedded::art {
namespace {

constexpr double kWide = 1600;
constexpr double kTall = 900;
constexpr QPointF kNear{1010, 652}; ///< the foot of the turbine that the van passes

void sky(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    easel.wash({0, 0, kWide, 500}, mix(p.mid, p.soft, 0.35), mix(p.paper, p.gold, 0.34));
    easel.glow({330, 400}, 460, withAlpha(mix(p.gold, p.paper, 0.5), 0.75));
    const std::array<QPointF, 7> clouds{
        {{140, 120}, {430, 226}, {690, 96}, {880, 262}, {1160, 150}, {1370, 250}, {1540, 90}}};
    for (std::size_t i = 0; i < clouds.size(); ++i) {
        const double width = easel.dice.between(170, 330);
        const QPointF at = clouds.at(i) + QPointF(now.second * (5 + double(i % 3) * 3), 0);
        easel.cloud(at + QPointF(5, 8), width, withAlpha(p.soft, 0.5));
        easel.cloud(at, width, withAlpha(p.paper, 0.8));
    }
}

/// Each at its own pace, as they stand in the wind.
void turning(Easel &easel, const Moment &now, QPointF foot, double height, const QColor &colour)
{
    const double pace = easel.dice.between(0.9, 1.1) * 26 / std::sqrt(height); // radians a second
    const double start = easel.dice.between(0, 2);
    easel.turbine(foot, height, start + pace * now.second, colour);
}

void distance(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    easel.painter().save();
    easel.painter().scale(kWide / Easel::kWidth, 1.2); // ridges are as wide as a still scene
    easel.fill(easel.ridge(380, 26, 0), mix(p.soft, p.pale, 0.35), mix(p.pale, p.soft, 0.5));
    easel.painter().restore();
    for (const double x : {70.0, 248.0, 426.0, 604.0, 1400.0, 1562.0}) { // none behind the one that the van passes
        turning(easel, now, {x, 486 - 12 * std::sin(x / 254)}, easel.dice.between(104, 120), mix(p.paper, p.soft, 0.2));
    }
    easel.painter().save();
    easel.painter().scale(kWide / Easel::kWidth, 1.2);
    easel.fill(easel.ridge(412, 18, 0), mix(p.mid, p.soft, 0.45), mix(p.mid, p.pale, 0.35));
    easel.painter().restore();
    for (int i = 0; i < 34; ++i) {
        const double x = easel.dice.between(0, kWide);
        const double size = easel.dice.between(14, 26);
        easel.oval({x, 524 + easel.dice.between(-4, 6)}, size, size * 0.5, mix(mix(p.deep, p.mid, 0.45), p.gold, 0.1));
    }
}

QPainterPath land()
{
    QPainterPath land({-20, 540});
    land.cubicTo(420, 500, 1000, 506, kWide + 20, 546);
    land.lineTo(kWide + 20, kTall + 20);
    land.lineTo(-20, kTall + 20);
    land.closeSubpath();
    return land;
}

/// Fields that run towards one point on the horizon, each in its own crop.
void fields(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor wheat = mix(p.gold, p.paper, 0.25);
    const QColor grass = mix(rgb(0x7FA06A), p.mid, 0.18);
    const std::array<QColor, 5> crops{wheat, grass, mix(wheat, grass, 0.5), mix(p.gold, p.mid, 0.35),
                                      mix(grass, p.deep, 0.16)};
    const QPointF far(820, 330);
    const auto edge = [&far](double x, double y) {
        return far.x() + (x - far.x()) * (y - far.y()) / (kTall - far.y());
    };
    easel.painter().save();
    easel.painter().setClipPath(land());
    const std::array<double, 5> rows{490, 560, 628, 730, 920};
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
        const double top = rows.at(row);
        const double foot = rows.at(row + 1);
        int column = static_cast<int>(row) * 2;
        for (double x = -2600; x < 4200;) {
            const double wide = easel.dice.between(330, 620);
            const QColor crop = crops.at(static_cast<std::size_t>(++column % 5));
            easel.polygon(
                {{edge(x, top), top}, {edge(x + wide, top), top}, {edge(x + wide, foot), foot}, {edge(x, foot), foot}},
                mix(crop, p.pale, 0.34 - 0.1 * double(row)));
            if (column % 2 == 0) {
                for (double furrow = x + 24; furrow < x + wide; furrow += 44) {
                    easel.line({edge(furrow, top), top}, {edge(furrow, foot), foot}, withAlpha(p.deep, 0.10), 2.4);
                }
            }
            x += wide;
        }
        easel.line({0, foot}, {kWide, foot}, withAlpha(mix(grass, p.deep, 0.4), 0.55), 3);
    }
    easel.painter().restore();
}

void cloudShadows(Easel &easel, const Moment &now)
{
    easel.painter().save();
    easel.painter().setClipPath(land());
    for (int i = 0; i < 4; ++i) {
        const double y = 560 + i * 58;
        const double x = -160 + i * 470 + now.second * (16 + 7 * i);
        easel.oval({x, y}, 190 + 40.0 * i, 17 + 7.0 * i, withAlpha(easel.palette.deep, 0.15));
    }
    easel.painter().restore();
}

void hedge(Easel &easel, const Moment &now, double from, double to, double foot, double size)
{
    const Palette &p = easel.palette;
    const QColor leaf = mix(rgb(0x5F8560), p.deep, 0.25);
    for (double x = from; x < to; x += size * easel.dice.between(0.42, 0.7)) {
        const double height = size * easel.dice.between(0.8, 1.15);
        const double lean = 0.02 * height * swing(now.second, 2.3, x / 60);
        const double y = foot + easel.dice.between(-3, 4);
        easel.leafyTree({x + lean, y}, height, mix(leaf, p.gold, easel.dice.between(0, 0.2)), mix(p.ink, p.gold, 0.2));
    }
}

QPainterPath road()
{
    QPainterPath road({-60, 742});
    road.cubicTo(300, 690, 620, 706, 900, 676);
    road.cubicTo(1150, 650, 1370, 676, 1700, 634);
    return road;
}

void van(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QPainterPath way = road();
    const double along = 0.50 + 0.024 * now.second;
    const QPointF at = way.pointAtPercent(along) + QPointF(0, -3 + 0.5 * swing(now.second, 0.35));
    QPainter &painter = easel.painter();
    painter.save();
    painter.translate(at);
    painter.rotate(-way.angleAtPercent(along));
    painter.scale(0.9, 0.9);
    easel.oval({0, 3}, 34, 4, withAlpha(p.ink, 0.3));
    QPainterPath body({-30, 0});
    body.lineTo(-30, -24);
    body.quadTo(-30, -28, -25, -28);
    body.lineTo(12, -28);
    body.quadTo(20, -28, 24, -17);
    body.quadTo(32, -15, 32, -8);
    body.lineTo(32, 0);
    body.closeSubpath();
    easel.fill(body, p.paper, mix(p.paper, p.pale, 0.8));
    easel.polygon({{8, -24}, {13, -24}, {19, -15}, {8, -15}}, p.deep);
    easel.box({-30, -12, 62, 4}, p.accent);
    easel.line({-24, -30}, {10, -30}, p.ink, 2); // a ladder on the roof
    for (const double x : {-17.0, 18.0}) {
        easel.disc({x, 0}, 6, p.ink);
        easel.disc({x, 0}, 2.6, p.soft);
    }
    painter.restore();
}

void nearTurbine(Easel &easel, const Moment &now)
{
    constexpr double kHeight = 425;
    const double turn = 0.4 + 1.25 * now.second;
    QPainter &painter = easel.painter();
    painter.save(); // its shadow lies on the fields, the sun being low on the left
    painter.translate(kNear);
    painter.shear(1.7, 0);
    painter.scale(1, -0.3);
    easel.turbine({0, 0}, kHeight, turn, withAlpha(easel.palette.ink, 0.16));
    painter.restore();
    easel.turbine(kNear, kHeight, turn, easel.palette.paper);
}

/// Where the camera ends: grass and poppies on the hill, in the wind.
void hill(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QColor grass = mix(rgb(0x55774F), p.deep, 0.3);
    QPainterPath front({-20, 842});
    front.cubicTo(360, 772, 760, 868, kWide + 20, 800);
    front.lineTo(kWide + 20, kTall + 40);
    front.lineTo(-20, kTall + 40);
    front.closeSubpath();
    easel.fill(front, grass, mix(grass, p.ink, 0.45));
    for (int i = 0; i < 150; ++i) {
        const double x = easel.dice.between(-10, kWide + 10);
        const double height = easel.dice.between(20, 62);
        const QPointF foot(x, 846 + easel.dice.between(-18, 54));
        const double gust = swing(now.second, 2.6, -x / 130) + 0.5 * swing(now.second, 1.1, x / 47);
        const QPointF tip = foot + QPointF(6 + height * 0.18 + height * 0.16 * gust, -height);
        QPainterPath blade(foot);
        blade.quadTo(foot + QPointF(1, -height * 0.6), tip);
        easel.stroke(blade, mix(grass, p.gold, easel.dice.between(0.0, 0.5)), 2.4);
        if (i % 11 == 0) {
            easel.disc(tip, 6.5, mix(p.accent, p.ink, 0.06));
            easel.disc(tip + QPointF(0, -1.5), 2.2, mix(p.ink, p.accent, 0.2));
        }
    }
}

} // namespace

QRectF seenTurbines(double share)
{
    constexpr QRectF kFrom(752, 412, 548, 548 * 9 / 16.0);
    const double t = eased(0.24, 0.95, share);
    const double width = kFrom.width() * std::pow(kWide / kFrom.width(), t); // a lens draws back by factors
    const double left = (kWide - width) / (kWide - kFrom.width());
    const double sway = 2 * (1 - t) * swing(share, 0.21); // a hand holds it
    return {(kFrom.x() + sway) * left, (kFrom.y() + sway / 2) * left, width, width * 9 / 16};
}

void shootTurbines(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    sky(easel, now);
    distance(easel, now);
    fields(easel);
    cloudShadows(easel, now);
    hedge(easel, now, 40, 330, 566, 40);
    hedge(easel, now, 1180, 1440, 570, 44);
    for (const QPointF foot :
         {QPointF(210, 566), QPointF(470, 562), QPointF(735, 560), QPointF(1336, 562), QPointF(1500, 566)}) {
        turning(easel, now, foot, 232, mix(p.paper, p.pale, 0.45));
    }
    easel.stroke(road(), withAlpha(mix(p.ink, p.gold, 0.3), 0.35), 21);
    easel.stroke(road(), mix(p.pale, p.gold, 0.2), 17);
    nearTurbine(easel, now);
    van(easel, now);
    hedge(easel, now, 90, 380, 742, 74);
    hill(easel, now);
}

} // namespace rostrum::embedded::art
