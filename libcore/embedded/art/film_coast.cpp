// SPDX-License-Identifier: GPL-3.0-or-later
// A ferry leaves at dawn, seen from the quay.
#include "embedded/art/film_shots.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <array>
#include <cmath>

namespace rostrum::embedded::art {
namespace {

constexpr double kLeft = -80;
constexpr double kWorld = 1800;
constexpr double kHorizon = 388;
constexpr double kSunX = 560;
constexpr QPointF kLamp{1316, 118};

void sky(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const double sunY = kHorizon - 30 - 26 * now.share;
    const QColor peach = mix(mix(p.accent, p.gold, 0.55), p.paper, 0.42);
    easel.wash({kLeft, -20, kWorld, 230}, mix(p.mid, p.soft, 0.35), mix(p.soft, p.pale, 0.45));
    easel.wash({kLeft, 209, kWorld, kHorizon - 208}, mix(p.soft, p.pale, 0.45), peach);
    easel.glow({kSunX, sunY}, 420, withAlpha(mix(p.gold, p.paper, 0.45), 0.85));
    easel.disc({kSunX, sunY}, 50, mix(p.paper, p.gold, 0.32));
    const std::array<QPointF, 6> clouds{{{190, 128}, {480, 190}, {800, 112}, {1090, 206}, {1270, 84}, {1560, 160}}};
    for (std::size_t i = 0; i < clouds.size(); ++i) {
        const double width = easel.dice.between(150, 280);
        const QPointF at = clouds.at(i) + QPointF(now.second * (3.0 + double(i % 3) * 1.6), 0);
        easel.cloud(at + QPointF(6, 7), width, withAlpha(mix(p.accent, p.gold, 0.5), 0.22));
        easel.cloud(at, width, withAlpha(mix(p.paper, p.gold, 0.12), 0.72));
    }
}

void headland(Easel &easel, int i, double pan)
{
    const Palette &p = easel.palette;
    const double shift = pan * (0.30 - i * 0.15); // what is far away moves less
    const double x = 900 + i * 130 + shift;
    const double top = 318 - i * 42;
    const double foot = kHorizon + 8 + i * 26;
    const QColor tone = mix(p.soft, p.deep, 0.22 + i * 0.28);
    QPainterPath cliff({x, foot});
    cliff.cubicTo(x + 40, top + 50, x + 80, top + 12, x + 160, top);
    cliff.cubicTo(x + 300, top - 22, x + 460, top + 6, x + 900, top - 16);
    cliff.lineTo(x + 900, foot);
    cliff.closeSubpath();
    easel.fill(cliff, mix(tone, p.gold, 0.22), tone);
    QPainterPath lit({x, foot});
    lit.cubicTo(x + 40, top + 50, x + 80, top + 12, x + 160, top);
    lit.cubicTo(x + 150, top + 50, x + 150, top + 80, x + 128, foot);
    easel.fill(lit, withAlpha(mix(p.gold, p.accent, 0.3), 0.2));
}

void lighthouse(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const double x = kLamp.x();
    const double y = kLamp.y();
    const double flash = std::pow(std::max(0.0, swing(now.second, 4.3, -0.6)), 10);
    easel.glow({x, y}, 70 + 90 * flash, withAlpha(mix(p.gold, p.paper, 0.5), 0.35 + 0.6 * flash));
    easel.polygon({{x - 19, y + 22}, {x + 19, y + 22}, {x + 27, 244}, {x - 27, 244}}, p.paper);
    easel.polygon({{x - 21, y + 46}, {x + 21, y + 46}, {x + 23.5, y + 80}, {x - 23.5, y + 80}}, p.accent);
    easel.polygon({{x + 4, y + 22}, {x + 19, y + 22}, {x + 27, 244}, {x + 6, 244}}, withAlpha(p.ink, 0.16));
    easel.box({x - 26, y + 14, 52, 8}, p.ink, 2);
    easel.box({x - 13, y - 13, 26, 27}, mix(p.gold, p.paper, 0.25 + 0.75 * flash));
    easel.polygon({{x - 19, y - 12}, {x + 19, y - 12}, {x, y - 34}}, p.accent);
    easel.box({x + 44, 214, 58, 30}, mix(p.paper, p.pale, 0.5));
    easel.polygon({{x + 38, 216}, {x + 73, 192}, {x + 108, 216}}, mix(p.accent, p.ink, 0.25));
    easel.box({x + 56, 222, 11, 12}, p.deep);
    easel.box({x + 78, 222, 11, 12}, p.deep);
}

void water(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QColor far = mix(mix(p.soft, p.gold, 0.35), p.accent, 0.16);
    const QColor near = mix(p.deep, p.mid, 0.3);
    easel.wash({kLeft, kHorizon, kWorld, 110}, far, mix(p.mid, p.soft, 0.18));
    easel.wash({kLeft, kHorizon + 109, kWorld, 300}, mix(p.mid, p.soft, 0.18), near);
    easel.painter().save();
    easel.painter().setClipRect(QRectF(kLeft, kHorizon, kWorld, 400));
    easel.glow({kSunX, kHorizon + 20}, 300, withAlpha(mix(p.gold, p.paper, 0.4), 0.55));
    easel.painter().restore();
    easel.wash({kLeft, kHorizon, kWorld, 3}, withAlpha(p.paper, 0.5), withAlpha(p.paper, 0));
    for (int i = 0; i < 96; ++i) {
        const double t = i / 95.0;
        const double y = kHorizon + 6 + 330 * t * t;
        const bool isSunlit = i % 3 != 0;
        const double spread = isSunlit ? 46 + 130 * t : 900;
        const double x = (isSunlit ? kSunX : 700) + easel.dice.between(-spread, spread);
        const double half = easel.dice.between(10, 46) * (0.45 + 1.1 * t);
        const double phase = easel.dice.between(0, 6.28);
        const double twinkle = 0.5 + 0.5 * swing(now.second, 2.1 + 1.6 * t, phase);
        const double drift = swing(now.second, 5.5, phase) * (4 + 16 * t);
        const QColor tone = isSunlit ? mix(p.gold, p.paper, 0.55) : mix(p.paper, p.soft, 0.3);
        easel.line({x - half + drift, y}, {x + half + drift, y},
                   withAlpha(tone, (isSunlit ? 0.62 : 0.24) * (0.25 + 0.75 * twinkle)), 1.4 + 2.2 * t);
    }
}

/// A swell that rolls towards the quay.
void swell(Easel &easel, const Moment &now, double y, double length, double alpha)
{
    QPolygonF crest;
    for (double x = kLeft; x <= kLeft + kWorld; x += 40) {
        crest << QPointF(x, y + 5 * swing(now.second, 4.6, x / length) + 2.5 * swing(now.second, 3.1, x / 71 + y));
    }
    QPainterPath body = smooth(crest);
    body.lineTo(kLeft + kWorld, 800);
    body.lineTo(kLeft, 800);
    body.closeSubpath();
    easel.fill(body, withAlpha(easel.palette.deep, alpha));
}

void smoke(Easel &easel, const Moment &now, QPointF funnel)
{
    for (int i = 0; i < 9; ++i) {
        const double age = std::fmod(now.second * 0.32 + i / 9.0, 1.0);
        const QPointF at = funnel + QPointF(-150 * age, -38 * std::sqrt(age) + 5 * swing(age, 0.7, i));
        easel.disc(at, 5 + 17 * age, withAlpha(easel.palette.paper, 0.34 * (1 - age)));
    }
}

void wake(Easel &easel, const Moment &now, QPointF at)
{
    const QColor foam = easel.palette.paper;
    for (int i = 0; i < 16; ++i) {
        const double age = std::fmod(i / 16.0 + now.second * 0.11, 1.0);
        const double y = at.y() + 36 + age * 22 * (i % 2 == 0 ? 1 : 0.3);
        const double x = at.x() - 130 - 330 * age;
        const double half = 20 + 44 * age;
        easel.line({x - half, y}, {x + half, y}, withAlpha(foam, 0.6 * (1 - age)), 3.4 - 1.6 * age);
    }
    for (int i = 0; i < 3; ++i) {
        const double rush = std::fmod(now.second * 0.9 + i / 3.0, 1.0);
        QPainterPath bow(at + QPointF(150 - 40 * rush, 34));
        bow.quadTo(at + QPointF(140 - 70 * rush, 40 + 8 * rush), at + QPointF(96 - 90 * rush, 40 + 10 * rush));
        easel.stroke(bow, withAlpha(foam, 0.75 * (1 - rush)), 4);
    }
}

void decks(Easel &easel, QPointF at)
{
    const Palette &p = easel.palette;
    const QColor white = mix(p.paper, p.gold, 0.08);
    easel.polygon({at + QPointF(-112, -22), at + QPointF(88, -22), at + QPointF(106, 4), at + QPointF(-118, 4)}, white);
    easel.polygon({at + QPointF(-84, -46), at + QPointF(58, -46), at + QPointF(72, -22), at + QPointF(-88, -22)},
                  mix(white, p.pale, 0.5));
    easel.polygon({at + QPointF(14, -68), at + QPointF(50, -68), at + QPointF(62, -46), at + QPointF(10, -46)}, white);
    easel.polygon({at + QPointF(20, -62), at + QPointF(48, -62), at + QPointF(54, -52), at + QPointF(18, -52)}, p.deep);
    for (int i = 0; i < 12; ++i) {
        const bool isLit = i % 5 != 3; // somebody always wants to sleep
        easel.box(QRectF(at + QPointF(-100 + i * 15.5, -14), QSizeF(9, 8)), isLit ? mix(p.gold, p.paper, 0.25) : p.mid,
                  2);
    }
    for (int i = 0; i < 7; ++i) {
        easel.box(QRectF(at + QPointF(-72 + i * 17.0, -38), QSizeF(11, 8)), mix(p.deep, p.mid, 0.4), 2);
    }
    easel.polygon({at + QPointF(-58, -80), at + QPointF(-30, -80), at + QPointF(-22, -46), at + QPointF(-60, -46)},
                  p.accent);
    easel.polygon({at + QPointF(-58, -80), at + QPointF(-30, -80), at + QPointF(-28.5, -72), at + QPointF(-58.5, -72)},
                  p.ink);
    easel.line(at + QPointF(34, -68), at + QPointF(34, -104), p.ink, 2.4);
    easel.line(at + QPointF(24, -92), at + QPointF(44, -92), p.ink, 1.8);
    easel.line(at + QPointF(-114, 2), at + QPointF(-114, -30), p.ink, 2);
}

void ferry(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QPointF at(250 + 47 * now.second, 446 + 1.8 * swing(now.second, 3.7));
    smoke(easel, now, at + QPointF(-46, -84));
    wake(easel, now, at);
    easel.wash({at.x() - 120, at.y() + 36, 250, 34}, withAlpha(p.ink, 0.34), withAlpha(p.ink, 0));
    QPainter &painter = easel.painter();
    painter.save();
    painter.translate(at);
    painter.rotate(0.5 * swing(now.second, 4.1, 1));
    painter.translate(-at);
    decks(easel, at);
    QPainterPath flag(at + QPointF(-114, -30));
    const double flap = 3 * swing(now.second, 0.8);
    flag.quadTo(at + QPointF(-126, -32 + flap), at + QPointF(-138, -29 - flap));
    flag.lineTo(at + QPointF(-138, -17 - flap));
    flag.quadTo(at + QPointF(-126, -20 + flap), at + QPointF(-114, -18));
    easel.fill(flag, p.gold);
    QPainterPath hull(at + QPointF(-126, 2));
    hull.lineTo(at + QPointF(168, -6));
    hull.cubicTo(at + QPointF(160, 14), at + QPointF(144, 32), at + QPointF(132, 40));
    hull.lineTo(at + QPointF(-112, 40));
    hull.cubicTo(at + QPointF(-122, 30), at + QPointF(-126, 16), at + QPointF(-126, 2));
    easel.fill(hull, mix(p.deep, p.ink, 0.35), p.ink);
    easel.polygon({at + QPointF(-126, 2), at + QPointF(168, -6), at + QPointF(165, 2), at + QPointF(-126, 9)}, p.paper);
    easel.polygon({at + QPointF(-117, 34), at + QPointF(138, 34), at + QPointF(132, 40), at + QPointF(-112, 40)},
                  p.accent);
    painter.restore();
}

void gulls(Easel &easel, const Moment &now)
{
    const QColor colour = mix(easel.palette.paper, easel.palette.pale, 0.3);
    for (int i = 0; i < 6; ++i) {
        const double x = easel.dice.between(180, 560) + i * 40;
        const double y = easel.dice.between(210, 330);
        const double size = easel.dice.between(11, 20);
        const double phase = easel.dice.between(0, 6.28);
        const QPointF at(x + now.second * easel.dice.between(34, 58), y + 16 * swing(now.second, 6, phase));
        const bool isGliding = swing(now.second, 5.2, phase * 2) > 0.45;
        const double lift = isGliding ? 0.32 : 0.15 + 0.5 * swing(now.second, 0.62, phase);
        QPainterPath wings(at + QPointF(-size, -size * lift));
        wings.quadTo(at + QPointF(-size * 0.4, -size * (0.25 + lift * 0.9)), at);
        wings.quadTo(at + QPointF(size * 0.4, -size * (0.25 + lift * 0.9)), at + QPointF(size, -size * lift));
        easel.stroke(wings, colour, 2.8);
    }
}

/// What stands nearest goes by fastest.
void quay(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const double bottom = now.seen.bottom();
    const double shift = -now.seen.x() * 0.75;
    const double top = bottom - 44;
    easel.box({kLeft, top, kWorld, 60}, mix(p.ink, p.gold, 0.20));
    easel.box({kLeft, top, kWorld, 9}, mix(mix(p.ink, p.gold, 0.5), p.accent, 0.12));
    for (double x = kLeft - 400; x < kLeft + kWorld + 400; x += 74) {
        easel.line({x + shift, top + 10}, {x + shift - 10, bottom + 10}, withAlpha(p.ink, 0.55), 3);
    }
    const QPointF foot(212 + shift, top + 6);
    easel.oval(foot + QPointF(10, 1), 58, 7, withAlpha(p.ink, 0.35));
    easel.box({foot.x() - 26, foot.y() - 74, 52, 74}, p.ink, 8);
    easel.box({foot.x() - 36, foot.y() - 86, 72, 22}, mix(p.ink, p.deep, 0.4), 11);
    easel.box({foot.x() - 26, foot.y() - 82, 40, 5}, withAlpha(p.gold, 0.5), 2);
    for (int i = 0; i < 3; ++i) {
        easel.box({foot.x() - 30, foot.y() - 40 + i * 11.0, 60, 9}, mix(p.gold, p.ink, 0.25 + 0.08 * i), 4);
    }
    QPainterPath rope(foot + QPointF(-26, -18));
    rope.cubicTo(foot + QPointF(-90, 30), foot + QPointF(-150, -6), foot + QPointF(-260, 16));
    easel.stroke(rope, mix(p.gold, p.ink, 0.3), 9);
}

} // namespace

QRectF seenCoast(double share)
{
    const double t = 0.35 * share + 0.65 * eased(0, 1, share);
    const double width = 1200 - 90 * t;
    return {390 * t, 40 + 22 * t, width, width * 9 / 16};
}

void shootCoast(Easel &easel, const Moment &now)
{
    sky(easel, now);
    for (int i = 0; i < 3; ++i) {
        headland(easel, i, now.seen.x());
    }
    lighthouse(easel, now);
    water(easel, now);
    swell(easel, now, 560, 150, 0.16);
    ferry(easel, now);
    swell(easel, now, 610, 190, 0.2);
    gulls(easel, now);
    quay(easel, now);
}

} // namespace rostrum::embedded::art
