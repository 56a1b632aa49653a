// SPDX-License-Identifier: GPL-3.0-or-later
// Eighteen beans in a raised bed, six weeks in some seconds. Upright.
#include "embedded/art/film_shots.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <array>
#include <cmath>

namespace rostrum::embedded::art {
namespace {

constexpr double kWide = 750;

QColor leafColour(const Easel &easel)
{
    return mix(rgb(0x4F8A55), easel.palette.deep, 0.14);
}

/// Days pass: light comes and goes, clouds hurry.
void sky(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const double day = 0.5 + 0.5 * swing(now.second, 3.7, -1.2);
    const QColor top = mix(mix(p.mid, p.soft, 0.45), mix(p.soft, p.pale, 0.4), day);
    easel.wash({0, 0, kWide, 640}, top, mix(mix(p.paper, p.accent, 0.28), mix(p.paper, p.gold, 0.3), day));
    const QPointF sun(90 + 570 * std::fmod(now.second / 3.7, 1.0), 330 - 190 * day);
    easel.glow(sun, 300, withAlpha(mix(p.gold, p.paper, 0.5), 0.25 + 0.6 * day));
    easel.disc(sun, 34, withAlpha(mix(p.paper, p.gold, 0.3), 0.25 + 0.75 * day));
    for (int i = 0; i < 6; ++i) {
        const double width = easel.dice.between(170, 300);
        const double y = easel.dice.between(70, 420);
        const double x = std::fmod(easel.dice.between(0, 1100) + now.second * (62 + 14.0 * (i % 3)), 1150.0) - 200;
        easel.cloud({x + 4, y + 7}, width, withAlpha(mix(p.accent, p.soft, 0.6), 0.2));
        easel.cloud({x, y}, width, withAlpha(p.paper, 0.72));
    }
}

void cabin(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor red = mix(p.accent, p.ink, 0.18);
    const QColor white = p.paper;
    const QPointF foot(452, 742);
    easel.box({foot.x(), foot.y() - 150, 226, 150}, red);
    for (int i = 1; i < 15; ++i) {
        easel.line(foot + QPointF(i * 15.2, -148), foot + QPointF(i * 15.2, 0), withAlpha(p.ink, 0.12), 2);
    }
    easel.polygon({foot + QPointF(0, -149), foot + QPointF(113, -248), foot + QPointF(226, -149)}, red);
    easel.line(foot + QPointF(-22, -134), foot + QPointF(113, -254), p.ink, 15);
    easel.line(foot + QPointF(113, -254), foot + QPointF(248, -134), p.ink, 15);
    easel.box({foot.x() - 2, foot.y() - 146, 10, 146}, white);
    easel.box({foot.x() + 218, foot.y() - 146, 10, 146}, white);
    easel.box({foot.x() + 134, foot.y() - 116, 60, 116}, white);
    easel.box({foot.x() + 141, foot.y() - 109, 46, 109}, mix(p.deep, p.mid, 0.3));
    easel.disc(foot + QPointF(179, -52), 3.5, p.gold);
    easel.box({foot.x() + 30, foot.y() - 116, 76, 66}, white);
    easel.box({foot.x() + 37, foot.y() - 109, 62, 52}, mix(p.gold, p.paper, 0.3));
    easel.line(foot + QPointF(68, -110), foot + QPointF(68, -56), white, 5);
    easel.line(foot + QPointF(37, -83), foot + QPointF(99, -83), white, 5);
    easel.box({foot.x() + 28, foot.y() - 48, 80, 13}, mix(p.ink, p.gold, 0.3), 3);
    for (int i = 0; i < 7; ++i) {
        easel.disc(foot + QPointF(36 + i * 11.0, -54), 7, i % 2 == 0 ? p.gold : mix(p.accent, p.paper, 0.3));
    }
    easel.disc(foot + QPointF(113, -190), 15, white);
    easel.disc(foot + QPointF(113, -190), 10, p.deep);
}

void flagpole(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QPointF top(386, 330);
    easel.line(top, {386, 748}, mix(p.paper, p.pale, 0.4), 5);
    easel.disc(top - QPointF(0, 3), 5, p.gold);
    QPolygonF upper;
    QPolygonF lower;
    for (int i = 0; i <= 8; ++i) { // a long pennant
        const double t = i / 8.0;
        const double wave = 12 * t * swing(now.second, 0.9, -t * 5);
        upper << top + QPointF(-150 * t, 8 + 46 * t + wave);
        lower << top + QPointF(-150 * t, 32 + 28 * t + wave);
    }
    QPainterPath pennant = smooth(upper);
    pennant.connectPath(smooth(lower).toReversed());
    pennant.closeSubpath();
    easel.fill(pennant, mix(p.mid, p.deep, 0.4));
    QPolygonF stripe;
    for (qsizetype i = 0; i < upper.size(); ++i) {
        stripe << (upper.at(i) + lower.at(i)) / 2;
    }
    easel.stroke(smooth(stripe), p.gold, 5);
}

void behind(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QColor leaf = leafColour(easel);
    easel.fill(easel.ridge(600, 26, 0), mix(p.soft, leaf, 0.25), mix(p.pale, leaf, 0.2));
    for (int i = 0; i < 8; ++i) {
        const double lean = 4 * swing(now.second, 1.6, i);
        const double x = i * 112.0 - 30 + easel.dice.between(-20, 20);
        easel.leafyTree({x + lean, 700}, easel.dice.between(150, 230), mix(leaf, p.soft, 0.3),
                        mix(p.deep, p.soft, 0.4));
    }
    for (int i = 0; i < 26; ++i) {
        const double y = 712 + easel.dice.between(-6, 8);
        easel.disc({i * 31.0, y}, easel.dice.between(24, 34), mix(leaf, p.ink, 0.12));
    }
    easel.wash({0, 724, kWide, 620}, mix(leaf, p.gold, 0.34), mix(leaf, p.gold, 0.12));
    flagpole(easel, now);
    cabin(easel);
    for (int i = 0; i < 130; ++i) {
        const QPointF foot{easel.dice.between(0, kWide), easel.dice.between(760, 1330)};
        const double height = easel.dice.between(8, 20);
        const double lean = 3 + 3 * swing(now.second, 1.3, foot.x() / 80);
        easel.line(foot, foot + QPointF(lean, -height), withAlpha(mix(leaf, p.paper, 0.3), 0.5), 2.4);
    }
    easel.polygon({{588, 742}, {638, 742}, {720, 1000}, {520, 1000}}, mix(p.paper, p.gold, 0.4));
}

/// Two halves that fold out, as a bean's first leaves and all later ones.
void leaf(Easel &easel, QPointF at, double size, double angle, const QColor &colour)
{
    QPainter &painter = easel.painter();
    painter.save();
    painter.translate(at);
    painter.rotate(angle);
    QPainterPath blade({0, 0});
    blade.cubicTo(size * 0.15, -size * 0.55, size * 0.75, -size * 0.5, size * 1.1, 0);
    blade.cubicTo(size * 0.75, size * 0.5, size * 0.15, size * 0.55, 0, 0);
    easel.fill(blade, colour);
    QPainterPath lit({0, 0});
    lit.cubicTo(size * 0.15, -size * 0.55, size * 0.75, -size * 0.5, size * 1.1, 0);
    lit.closeSubpath();
    easel.fill(lit, mix(colour, easel.palette.paper, 0.2));
    painter.restore();
}

struct Bean
{
    QPointF foot;
    double height; ///< of its stick
    double grown;  ///< 0 in the soil … 1 at the top of the stick
    double size;   ///< of a leaf
    double phase;
};

QPointF onVine(const Bean &bean, double t)
{
    return bean.foot + QPointF(6 * std::sin(t * 17 + bean.phase), -bean.height * 0.96 * t);
}

void grow(Easel &easel, const Moment &now, const Bean &bean, const QColor &green)
{
    const Palette &p = easel.palette;
    easel.line(bean.foot, bean.foot - QPointF(0, bean.height), mix(p.gold, p.ink, 0.28), 4.5);
    if (bean.grown <= 0) {
        return;
    }
    QPolygonF vine;
    for (double t = 0; t < bean.grown; t += 0.03) {
        vine << onVine(bean, t);
    }
    vine << onVine(bean, bean.grown);
    easel.stroke(smooth(vine), mix(green, p.paper, 0.12), 4);
    constexpr int kLeaves = 11;
    for (int i = 0; i < kLeaves; ++i) {
        const double at = 0.03 + i * 0.92 / kLeaves;
        const double open = eased(at, at + 0.2, bean.grown);
        if (open <= 0) {
            continue;
        }
        const double side = i % 2 == 0 ? 1 : -1;
        const double sway = 5 * swing(now.second, 0.9, bean.phase + i);
        const double angle = (side > 0 ? -28 : 208) + side * 22 * (1 - open) + sway;
        const QColor tone = mix(green, i % 3 == 0 ? p.gold : p.ink, 0.06 + 0.05 * (i % 4));
        leaf(easel, onVine(bean, at), bean.size * open * (1.1 - 0.4 * at), angle, tone);
        const double bloom = eased(at + 0.26, at + 0.42, bean.grown * 1.12);
        if (i % 3 == 1 && bloom > 0) {
            const QPointF flower = onVine(bean, at + 0.03) + QPointF(side * 13, -4);
            easel.disc(flower, 6.5 * bloom, p.accent);
            easel.disc(flower + QPointF(side * 5, -5), 4.5 * bloom, mix(p.accent, p.paper, 0.3));
        }
    }
    leaf(easel, onVine(bean, bean.grown), bean.size * 0.5 * eased(0, 0.1, bean.grown),
         -78 + 12 * swing(now.second, 0.7, bean.phase), mix(green, p.gold, 0.35));
}

/// A row of six; the eighteen start when they are ready, not all at once.
void row(Easel &easel, const Moment &now, int number)
{
    const double y = 968 + number * 56;
    const double inset = 124 - number * 18;
    const QColor green = mix(leafColour(easel), easel.palette.soft, 0.24 - 0.12 * number);
    for (int i = 0; i < 6; ++i) {
        const double x = inset + i * (kWide - 2 * inset) / 5;
        const double start = easel.dice.between(-0.04, 0.1);
        const double end = easel.dice.between(0.82, 0.98);
        const double height = (number == 0 ? 430 : number == 1 ? 320 : 196) * easel.dice.between(0.94, 1.06);
        grow(easel, now,
             {.foot = {x, y},
              .height = height,
              .grown = eased(start, end, now.share) * easel.dice.between(0.9, 1.0),
              .size = 34 + number * 5.0,
              .phase = easel.dice.between(0, 6.28)},
             green);
    }
}

void soil(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor earth = mix(p.ink, rgb(0x5B4030), 0.7);
    easel.polygon({{88, 934}, {662, 934}, {716, 1104}, {34, 1104}}, mix(p.ink, p.gold, 0.42));
    easel.polygon({{100, 942}, {650, 942}, {700, 1104}, {50, 1104}}, earth);
    for (int i = 0; i < 150; ++i) {
        const double y = easel.dice.between(948, 1098);
        const double half = 275 + (y - 942) * 0.3;
        const double x = 375 + easel.dice.between(-half + 8, half - 8);
        easel.oval({x, y}, easel.dice.between(3, 8), 2.6, mix(earth, i % 2 == 0 ? p.ink : p.gold, 0.2));
    }
}

void boards(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor wood = mix(p.ink, p.gold, 0.5);
    for (int i = 0; i < 3; ++i) {
        const QRectF board(26, 1100 + i * 48.0, 698, 46);
        easel.box(board, mix(wood, p.ink, 0.08 * i), 3);
        easel.box({board.left(), board.top(), board.width(), 7}, mix(wood, p.paper, 0.22), 3);
        for (int k = 0; k < 5; ++k) {
            const double x = board.left() + easel.dice.between(20, 560);
            easel.line({x, board.top() + 18 + k * 5.0}, {x + easel.dice.between(40, 120), board.top() + 18 + k * 5.0},
                       withAlpha(p.ink, 0.12), 2);
        }
    }
    for (const double x : {34.0, 684.0}) {
        easel.box({x, 1090, 34, 160}, mix(wood, p.ink, 0.3), 3);
    }
    // the twenty-two that got no place: they become soup
    easel.oval({566, 1101}, 74, 12, withAlpha(p.ink, 0.3));
    for (int i = 0; i < 22; ++i) {
        const QPointF at{566 + easel.dice.between(-46, 46), 1052 + easel.dice.between(-9, 7)};
        easel.oval(at, 9, 6, mix(rgb(0x6B3A4A), p.paper, easel.dice.between(0.05, 0.5)));
    }
    QPainterPath bowl({502, 1054});
    bowl.cubicTo(508, 1096, 540, 1104, 566, 1104);
    bowl.cubicTo(592, 1104, 624, 1096, 630, 1054);
    bowl.quadTo(566, 1078, 502, 1054);
    easel.fill(bowl, p.paper, mix(p.pale, p.soft, 0.4));
    easel.stroke(bowl, withAlpha(p.deep, 0.15), 2);
}

void butterfly(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QPointF at(-60 + 86 * now.second + 26 * swing(now.second, 1.9),
                     820 + 74 * swing(now.second, 3.3, 1) + 12 * swing(now.second, 0.8));
    const double open = 0.35 + 0.65 * std::abs(swing(now.second, 0.5));
    for (const double side : {-1.0, 1.0}) {
        easel.oval(at + QPointF(side * 9 * open, -5), 10 * open, 11, mix(p.gold, p.paper, 0.25));
        easel.oval(at + QPointF(side * 7 * open, 7), 7 * open, 8, mix(p.gold, p.accent, 0.3));
    }
    easel.line(at + QPointF(0, -10), at + QPointF(0, 11), p.ink, 3);
}

} // namespace

QRectF seenGarden(double share)
{
    const double t = eased(0.0, 0.9, share);
    const double width = 520 + (kWide - 520) * t;
    return {(kWide - width) / 2, 400 * (1 - t), width, width * 16 / 9};
}

void shootGarden(Easel &easel, const Moment &now)
{
    sky(easel, now);
    behind(easel, now);
    soil(easel);
    for (int i = 0; i < 3; ++i) {
        row(easel, now, i);
    }
    boards(easel);
    butterfly(easel, now);
}

} // namespace rostrum::embedded::art
