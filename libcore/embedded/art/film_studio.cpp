// SPDX-License-Identifier: GPL-3.0-or-later
// A radio studio in the evening: somebody cuts a programme while it snows outside. Whatever moves is after the film's
// length where it began, so that a broadcast can show it again and again.
#include "embedded/art/film_shots.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace rostrum::embedded::art {
namespace {

constexpr double kWide = 1600;
constexpr double kTall = 900;
constexpr double kLoop = 16; ///< seconds
constexpr QRectF kWindow{90, 90, 400, 330};
constexpr QRectF kScreen{580, 150, 620, 350};

/// `times` round trips in a loop.
double wave(const Moment &now, int times, double phase = 0)
{
    return swing(now.second, kLoop / times, phase);
}

/// Goes from 0 to 1 `times` times in a loop.
double run(const Moment &now, int times, double start = 0)
{
    const double turns = start + times * now.second / kLoop;
    return turns - std::floor(turns);
}

/// How loud the programme is at that place of it, 0 … 1; the tape joins up with itself.
double loudness(double place)
{
    const double turn = 2 * 3.14159265358979 * place;
    const double talk = std::abs(std::sin(turn * 23) * std::sin(turn * 5 + 1) + 0.5 * std::sin(turn * 61 + 2));
    const double pauses = std::clamp(1.5 * std::sin(turn * 4 - 0.7) + 0.9, 0.04, 1.0); // she waits for the answer
    return std::min(1.0, talk * pauses);
}

void wall(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash({0, 0, kWide, kTall}, mix(p.ink, p.deep, 0.55), mix(p.ink, p.deep, 0.2));
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 11; ++column) {
            const QRectF tile(18 + column * 146.0, 18 + row * 146.0, 132, 132);
            easel.box(tile, withAlpha(p.mid, (row + column) % 2 == 0 ? 0.16 : 0.09), 8);
            easel.line(tile.topLeft() + QPointF(12, 66), tile.topRight() + QPointF(-12, 66), withAlpha(p.ink, 0.25), 3);
        }
    }
}

void window(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    QPainter &painter = easel.painter();
    painter.save();
    painter.setClipRect(kWindow);
    easel.wash(kWindow, mix(p.deep, p.mid, 0.3), mix(p.mid, p.soft, 0.5));
    double x = kWindow.left() - 10;
    while (x < kWindow.right()) {
        const double width = easel.dice.between(46, 84);
        const double roof = kWindow.bottom() - easel.dice.between(70, 190);
        easel.box({x, roof, width, 220}, mix(p.ink, p.deep, easel.dice.between(0.3, 0.7)));
        for (double y = roof + 16; y < kWindow.bottom(); y += 26) {
            for (double lamp = x + 9; lamp + 10 < x + width; lamp += 20) {
                if (easel.dice.chance(0.4)) {
                    easel.box({lamp, y, 9, 12}, withAlpha(p.gold, 0.75), 1);
                }
            }
        }
        x += width + 3;
    }
    for (int i = 0; i < 70; ++i) {
        const double start = easel.dice.between(0, 1);
        const double across = easel.dice.between(kWindow.left(), kWindow.right());
        const double size = easel.dice.between(1.6, 4);
        const double fall = run(now, 2 + i % 3, start);
        const QPointF at(across + 16 * wave(now, 2 + i % 3, i), kWindow.top() - 10 + fall * (kWindow.height() + 20));
        easel.disc(at, size, withAlpha(p.paper, 0.85));
    }
    painter.restore();
    easel.frame(kWindow, mix(p.gold, p.ink, 0.6), 14, 4);
    easel.line({kWindow.center().x(), kWindow.top()}, {kWindow.center().x(), kWindow.bottom()}, mix(p.gold, p.ink, 0.6),
               8);
    easel.box({kWindow.left() - 22, kWindow.bottom() + 4, kWindow.width() + 44, 18}, mix(p.gold, p.ink, 0.5), 4);
    easel.pottedPlant({kWindow.right() - 50, kWindow.bottom() + 6}, 96, p.accent, mix(rgb(0x6E9A6E), p.deep, 0.2));
}

/// Red: nobody comes in.
void lamp(Easel &easel, const Moment &now)
{
    const QPointF at(1390, 130);
    const QColor red = rgb(0xE5484D);
    easel.glow(at, 190 + 22 * wave(now, 8), withAlpha(red, 0.42));
    easel.box({at.x() - 78, at.y() - 32, 156, 64}, mix(easel.palette.ink, red, 0.2), 12);
    easel.box({at.x() - 66, at.y() - 21, 132, 42}, mix(red, easel.palette.paper, 0.12 + 0.06 * wave(now, 8)), 8);
}

/// The programme goes by from the right.
void lane(Easel &easel, const Moment &now, QRectF area, double offset, const QColor &colour)
{
    constexpr int kBars = 260; ///< of the whole programme
    constexpr double kStep = 8;
    const double gone = now.second / kLoop * kBars;
    easel.box(area, withAlpha(easel.palette.ink, 0.35), 6);
    easel.painter().save();
    easel.painter().setClipRect(area);
    for (int i = 0; i * kStep < area.width() + kStep; ++i) {
        const double half = 3 + loudness((std::floor(gone) + i) / kBars + offset) * (area.height() / 2 - 8);
        easel.box({area.left() + (i - gone + std::floor(gone)) * kStep, area.center().y() - half, 4, 2 * half}, colour,
                  2);
    }
    easel.painter().restore();
}

void screen(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    easel.shadow(kScreen, 18, 0.6);
    easel.box(kScreen, mix(p.ink, p.paper, 0.06), 16);
    const QRectF glass = kScreen.adjusted(16, 16, -16, -16);
    easel.box(glass, mix(p.ink, p.deep, 0.75), 8);
    lane(easel, now, {glass.left() + 14, glass.top() + 20, glass.width() - 28, 118}, 0, mix(p.gold, p.paper, 0.2));
    lane(easel, now, {glass.left() + 14, glass.top() + 152, glass.width() - 28, 72}, 0.31, mix(p.soft, p.mid, 0.2));
    lane(easel, now, {glass.left() + 14, glass.top() + 238, glass.width() - 28, 66}, 0.67, mix(p.accent, p.paper, 0.2));
    const double cut = glass.right() - run(now, 1, 0.5) * glass.width() * 1.3;
    easel.painter().save();
    easel.painter().setClipRect(glass);
    easel.box({cut, glass.top() + 14, 74, glass.height() - 28}, withAlpha(p.accent, 0.3), 4);
    easel.painter().restore();
    const double head = glass.left() + glass.width() / 3;
    easel.line({head, glass.top() + 6}, {head, glass.bottom() - 6}, p.paper, 4);
    easel.box({kScreen.center().x() - 44, kScreen.bottom(), 88, 74}, mix(p.ink, p.paper, 0.05));
}

void desk(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    easel.polygon({{0, 640}, {kWide, 600}, {kWide, kTall}, {0, kTall}}, mix(rgb(0x7A5536), p.ink, 0.35));
    easel.polygon({{0, 640}, {kWide, 600}, {kWide, 616}, {0, 658}}, mix(rgb(0x9A6F48), p.ink, 0.15));
    const QRectF mixer(470, 610, 760, 250);
    easel.shadow(mixer, 14, 0.5);
    easel.box(mixer, mix(p.ink, p.soft, 0.16), 16);
    for (int i = 0; i < 10; ++i) {
        const double x = mixer.left() + 46 + i * 72;
        const double level = loudness(now.second / kLoop + 0.09 * i);
        for (int step = 0; step < 8; ++step) {
            const bool isLit = step < std::lround(level * 8);
            const QColor colour = step > 6 ? rgb(0xE5484D) : step > 4 ? p.gold : rgb(0x67B279);
            easel.box({x - 14, mixer.top() + 96 - step * 11, 28, 8}, isLit ? colour : withAlpha(p.ink, 0.6), 2);
        }
        const double y = mixer.top() + 178 + 30 * wave(now, 1 + i % 4, i * 1.3);
        easel.box({x - 3, mixer.top() + 122, 6, 112}, withAlpha(p.ink, 0.8), 3);
        easel.box({x - 17, y - 11, 34, 22}, mix(p.paper, p.soft, 0.3), 5);
        easel.line({x - 17, y}, {x + 17, y}, p.ink, 2.5);
    }
}

void cup(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QPointF at(330, 760);
    for (int i = 0; i < 3; ++i) {
        const double rise = run(now, 4, i / 3.0);
        const QPointF steam = at + QPointF(14 * wave(now, 4, i) + (i - 1) * 16, -60 - 90 * rise);
        easel.oval(steam, 12 + 12 * rise, 20, withAlpha(p.paper, 0.16 * (1 - rise)));
    }
    easel.oval(at + QPointF(4, 46), 74, 14, withAlpha(p.ink, 0.4));
    easel.frame({at.x() + 34, at.y() - 26, 42, 46}, p.pale, 11, 20);
    easel.box({at.x() - 48, at.y() - 46, 96, 94}, p.pale, 16);
    easel.oval(at + QPointF(0, -44), 46, 13, mix(rgb(0x4A2F1E), p.ink, 0.3));
}

/// From behind, with headphones, nodding to what is heard.
void listener(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    QPainter &painter = easel.painter();
    painter.save();
    painter.translate(860, kTall + 30);
    const QColor coat = mix(p.accent, p.ink, 0.45);
    easel.fill(symmetric({0, -250}, {{{150, -250}, {262, -190}, {300, 10}}}), coat, mix(coat, p.ink, 0.4));
    painter.translate(0, -236);
    painter.rotate(2.2 * wave(now, 8) + 1.6 * wave(now, 3));
    const QColor hair = mix(rgb(0x4A3426), p.ink, 0.3);
    easel.box({-38, -40, 76, 70}, mix(rgb(0xD7A98A), p.ink, 0.2), 26);
    easel.oval({0, -126}, 104, 118, hair);
    easel.oval({0, -262}, 50, 44, mix(hair, p.ink, 0.2)); // a bun
    QPainterPath band({-112, -120});
    band.cubicTo(-112, -292, 112, -292, 112, -120);
    easel.stroke(band, mix(p.ink, p.paper, 0.2), 17);
    for (const double x : {-114.0, 114.0}) {
        easel.oval({x, -112}, 27, 48, mix(p.ink, p.paper, 0.12));
        easel.oval({x, -112}, 15, 32, p.accent);
    }
    painter.restore();
}

void microphone(Easel &easel, const Moment &now)
{
    const Palette &p = easel.palette;
    const QColor steel = mix(p.soft, p.ink, 0.35);
    const QPointF head(1236 + 5 * wave(now, 2), 452 + 4 * wave(now, 3));
    easel.line({1490, 660}, {1452, 360}, steel, 15);
    easel.line({1452, 360}, head + QPointF(40, -46), steel, 13);
    easel.disc({1452, 360}, 17, mix(steel, p.ink, 0.4));
    easel.painter().save();
    easel.painter().translate(head);
    easel.painter().rotate(28);
    easel.box({-42, -74, 84, 148}, mix(p.ink, p.soft, 0.25), 40);
    easel.box({-42, -74, 84, 92}, mix(p.soft, p.ink, 0.25), 40);
    for (double y = -52; y < 14; y += 13) {
        easel.line({-32, y}, {32, y}, withAlpha(p.ink, 0.4), 3);
    }
    easel.box({-42, 16, 84, 9}, p.gold);
    easel.painter().restore();
}

} // namespace

QRectF seenStudio(double share)
{
    const double width = kWide - 60 + 40 * swing(share, 1);
    const double height = width * kTall / kWide;
    return {(kWide - width) * (0.5 + 0.4 * swing(share, 0.5)), (kTall - height) * 0.5, width, height};
}

void shootStudio(Easel &easel, const Moment &now)
{
    wall(easel);
    window(easel, now);
    lamp(easel, now);
    screen(easel, now);
    desk(easel, now);
    cup(easel, now);
    microphone(easel, now);
    listener(easel, now);
}

} // namespace rostrum::embedded::art
