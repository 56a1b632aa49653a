// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene_families.h"

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::art {
namespace {

constexpr std::array<quint32, 4> kSkin{0xEFC3A0, 0xC98E62, 0x8F5D3E, 0x5E3E2C};

// Somebody seen from behind, as an audience is.
void listener(Easel &easel, QPointF neck, double size, const QColor &clothes)
{
    const Palette &p = easel.palette;
    const QColor skin = rgb(kSkin.at(static_cast<std::size_t>(easel.dice.upTo(4))));
    const std::array hair{rgb(0x26211F), rgb(0x553A2B), rgb(0xB9884A), rgb(0x8F8D8A), rgb(0x7C4228)};
    const QColor tone = mix(hair.at(static_cast<std::size_t>(easel.dice.upTo(5))), p.ink, 0.15);
    QPainterPath back(neck + QPointF(-size * 0.95, size * 2.4));
    back.cubicTo(neck + QPointF(-size, size * 0.5), neck + QPointF(-size * 0.5, size * 0.28),
                 neck + QPointF(0, size * 0.2));
    back.cubicTo(neck + QPointF(size * 0.5, size * 0.28), neck + QPointF(size, size * 0.5),
                 neck + QPointF(size * 0.95, size * 2.4));
    easel.box({neck.x() - size * 0.2, neck.y() - size * 0.3, size * 0.4, size * 0.7}, mix(skin, p.ink, 0.2), 3);
    easel.fill(back, mix(clothes, p.paper, 0.06), mix(clothes, p.ink, 0.35));
    const QPointF head = neck - QPointF(0, size * 0.62);
    easel.oval(head + QPointF(-size * 0.48, size * 0.1), size * 0.1, size * 0.16, skin);
    easel.oval(head + QPointF(size * 0.48, size * 0.1), size * 0.1, size * 0.16, skin);
    switch (easel.dice.upTo(4)) {
    case 0: // long
        easel.box({head.x() - size * 0.54, head.y() - size * 0.56, size * 1.08, size * 1.62}, tone, size * 0.5);
        break;
    case 1: // bun
        easel.disc(head - QPointF(0, size * 0.68), size * 0.26, tone);
        easel.oval(head, size * 0.49, size * 0.58, tone);
        break;
    case 2: // curls
        for (int i = 0; i < 9; ++i) {
            const double a = i * std::numbers::pi * 2 / 9;
            easel.disc(head + QPointF(std::cos(a) * size * 0.40, std::sin(a) * size * 0.44), size * 0.22, tone);
        }
        easel.oval(head, size * 0.5, size * 0.54, tone);
        break;
    default: // short, the nape bare
        easel.oval(head, size * 0.48, size * 0.58, skin);
        easel.oval(head - QPointF(0, size * 0.08), size * 0.50, size * 0.54, tone);
        break;
    }
}

void note(Easel &easel, QPointF corner, double size, const QColor &colour)
{
    const Palette &p = easel.palette;
    easel.box({corner.x() + 3, corner.y() + 5, size, size}, withAlpha(p.ink, 0.12));
    easel.box({corner.x(), corner.y(), size, size}, colour);
    const int lines = 1 + easel.dice.upTo(3);
    for (int i = 0; i < lines; ++i) {
        const double y = corner.y() + size * (0.28 + 0.2 * i);
        easel.line({corner.x() + size * 0.16, y}, {corner.x() + size * easel.dice.between(0.55, 0.84), y},
                   withAlpha(p.ink, 0.5), size * 0.05);
    }
}

void stool(Easel &easel, double x, double top, double height, const QColor &seat)
{
    const Palette &p = easel.palette;
    easel.line({x - 24, top + 8}, {x - 38, top + height}, p.ink, 7);
    easel.line({x + 24, top + 8}, {x + 38, top + height}, p.ink, 7);
    easel.line({x - 32, top + height * 0.6}, {x + 32, top + height * 0.6}, p.ink, 5);
    easel.box({x - 44, top, 88, 16}, seat, 8);
}

void pendant(Easel &easel, double x, double bottom, const QColor &colour)
{
    easel.line({x, -10}, {x, bottom - 60}, easel.palette.ink, 4);
    easel.glow({x, bottom + 20}, 170, withAlpha(easel.palette.gold, 0.5));
    QPainterPath shade({x - 62, bottom});
    shade.cubicTo(x - 56, bottom - 46, x - 22, bottom - 64, x, bottom - 64);
    shade.cubicTo(x + 22, bottom - 64, x + 56, bottom - 46, x + 62, bottom);
    shade.closeSubpath();
    easel.fill(shade, colour);
    easel.oval({x, bottom}, 62, 8, mix(easel.palette.paper, easel.palette.gold, 0.4));
}

void arrow(Easel &easel, QPointF from, QPointF to, const QColor &colour, double width)
{
    QPainterPath path(from);
    const QPointF bow((from.y() - to.y()) * 0.08, (to.x() - from.x()) * 0.08);
    path.quadTo((from + to) / 2 + bow, to);
    const double a = std::atan2(to.y() - from.y() - bow.y(), to.x() - from.x() - bow.x());
    for (const double turn : {2.6, -2.6}) {
        path.moveTo(to);
        path.lineTo(to + QPointF(std::cos(a + turn) * 20, std::sin(a + turn) * 20));
    }
    easel.stroke(path, colour, width);
}

void speakerAtLectern(Easel &easel)
{
    const Palette &p = easel.palette;
    QPainterPath coat({968, 470});
    coat.cubicTo(964, 380, 976, 352, 1010, 348);
    coat.cubicTo(1044, 352, 1056, 380, 1052, 470);
    easel.fill(coat, p.accent, mix(p.accent, p.ink, 0.2));
    const QColor skin = rgb(kSkin.at(static_cast<std::size_t>(easel.dice.upTo(4))));
    QPainterPath sleeve({978, 376});
    sleeve.lineTo(926, 350);
    easel.stroke(sleeve, mix(p.accent, p.ink, 0.12), 22);
    easel.disc({916, 344}, 12, skin);
    easel.box({1001, 328, 18, 26}, mix(skin, p.ink, 0.15), 5);
    easel.oval({1010, 308}, 24, 29, skin);
    QPainterPath hair({984, 312});
    hair.cubicTo(980, 262, 1040, 262, 1036, 312);
    hair.cubicTo(1030, 290, 1000, 296, 984, 312);
    easel.fill(hair, mix(p.ink, rgb(0x26211F), 0.6));
    easel.polygon({{1040, 396}, {1142, 388}, {1128, 470}, {1058, 470}}, mix(p.gold, p.ink, 0.35));
    easel.polygon({{1030, 384}, {1150, 374}, {1150, 390}, {1030, 400}}, mix(p.gold, p.ink, 0.15));
    easel.line({1070, 382}, {1050, 344}, p.ink, 4);
}

} // namespace

void paintWhiteboard(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.pale, p.soft, 0.25), mix(p.pale, p.soft, 0.55));
    easel.box({0, 690, 1200, 70}, mix(p.soft, p.mid, 0.6));
    easel.shadow({90, 60, 1020, 560}, 12, 0.22);
    easel.box({90, 60, 1020, 560}, mix(p.soft, p.paper, 0.35), 12);
    easel.wash({106, 76, 988, 528}, rgb(0xFFFFFF), mix(p.paper, p.pale, 0.4));
    easel.polygon({{500, 76}, {760, 76}, {460, 604}, {200, 604}}, QColor(255, 255, 255, 130));
    const QColor pen = p.deep;
    const QColor red = mix(p.accent, rgb(0xC0392B), 0.2);
    const Easel::Text hand{.size = 30, .weight = QFont::DemiBold, .colour = pen};
    const Easel::Text small{.size = 22, .weight = QFont::Medium, .colour = p.mid};
    // the old way and the new way
    const std::array boxes{QRectF(150, 180, 190, 110), QRectF(470, 130, 200, 110), QRectF(470, 330, 200, 110),
                           QRectF(150, 430, 190, 110)};
    const std::array labels{u"clients"_s, u"old store"_s, u"new store"_s, u"backfill"_s};
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        easel.frame(boxes.at(i), i == 2 ? red : pen, 5, 14);
        easel.text(boxes.at(i).center() + QPointF(0, 10), labels.at(i),
                   {.size = 30, .weight = QFont::DemiBold, .colour = i == 2 ? red : pen, .align = Qt::AlignHCenter});
    }
    arrow(easel, {350, 216}, {458, 186}, pen, 5);
    arrow(easel, {350, 256}, {458, 366}, red, 5);
    arrow(easel, {350, 484}, {458, 412}, red, 5);
    arrow(easel, {570, 252}, {570, 318}, p.mid, 4);
    easel.text({590, 294}, u"compare"_s, small);
    easel.text({150, 136}, easel.dice.chance(0.5) ? u"write twice, read once"_s : u"no freeze, no fear"_s, hand);
    // a small curve with the moment that matters
    easel.line({760, 330}, {1040, 330}, pen, 4);
    easel.line({760, 330}, {760, 140}, pen, 4);
    QPainterPath drift({762, 300});
    drift.cubicTo(820, 290, 840, 160, 890, 176);
    drift.cubicTo(930, 190, 940, 300, 1036, 312);
    easel.stroke(drift, red, 6);
    easel.dashes({890, 150}, {890, 330}, p.mid, 3);
    easel.text({904, 160}, u"cut over"_s, small);
    easel.text({900, 362}, u"lag, seconds"_s, {.size = 20, .colour = p.mid, .align = Qt::AlignHCenter});
    // notes and ticks
    const std::array notes{p.gold, mix(p.accent, p.paper, 0.5), mix(p.soft, p.paper, 0.3), p.gold};
    for (int i = 0; i < 4; ++i) {
        note(easel, {740 + i * 82.0, 410 + (i % 2) * 12.0}, 70, notes.at(static_cast<std::size_t>(i)));
    }
    for (int i = 0; i < 3; ++i) {
        const double y = 524 + i * 26.0;
        QPainterPath tick({746, y - 6});
        tick.lineTo(753, y + 2);
        tick.lineTo(768, y - 15);
        easel.stroke(tick, i < 2 ? red : withAlpha(red, 0.25), 4);
        easel.line({784, y - 6}, {784 + easel.dice.between(120, 250), y - 6}, withAlpha(pen, 0.7), 4);
    }
    // tray
    easel.box({380, 612, 440, 18}, mix(p.soft, p.mid, 0.4), 6);
    const std::array pens{p.deep, red, p.gold};
    for (int i = 0; i < 3; ++i) {
        easel.box({420 + i * 104.0, 600, 78, 13}, p.paper, 6);
        easel.box({474 + i * 104.0, 600, 26, 13}, pens.at(static_cast<std::size_t>(i)), 6);
    }
    easel.box({736, 590, 62, 23}, p.ink, 5);
}

void paintWorkshop(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash({0, 0, 1200, 560}, mix(p.paper, p.pale, 0.4), mix(p.pale, p.soft, 0.2));
    easel.wash({0, 560, 1200, 200}, mix(p.gold, p.soft, 0.45), mix(p.gold, p.mid, 0.55));
    // window wall
    easel.wash({50, 90, 250, 390}, mix(p.soft, p.pale, 0.3), mix(p.paper, p.gold, 0.35));
    easel.leafyTree({175, 480}, 230, mix(rgb(0x5D8A66), p.soft, 0.45), mix(p.deep, p.soft, 0.4));
    easel.frame({50, 90, 250, 390}, p.deep, 10);
    easel.line({175, 90}, {175, 480}, p.deep, 6);
    easel.line({50, 220}, {300, 220}, p.deep, 6);
    easel.box({36, 480, 280, 14}, p.deep, 3);
    // wall of notes in four columns
    easel.shadow({370, 108, 620, 380}, 8, 0.12);
    easel.box({370, 108, 620, 380}, mix(p.paper, rgb(0xFFFFFF), 0.6), 8);
    const std::array tones{p.gold, mix(p.accent, p.paper, 0.45), mix(p.soft, p.paper, 0.15), mix(p.mid, p.paper, 0.45)};
    for (int column = 0; column < 4; ++column) {
        const double x = 396 + column * 148.0;
        easel.box({x, 132, 84 + easel.dice.between(0, 34), 14}, p.deep, 7);
        const int rows = 2 + easel.dice.upTo(3);
        for (int i = 0; i < rows * 2; ++i) {
            const int line = i / 2;
            const QPointF at{x + (i % 2) * 64 + easel.dice.between(-3, 3),
                             162 + line * 76.0 + easel.dice.between(-4, 4)};
            note(easel, at, 58,
                 tones.at(static_cast<std::size_t>(easel.dice.chance(0.7) ? column : easel.dice.upTo(4))));
        }
    }
    // tall plant, lamps
    easel.pottedPlant({1100, 580}, 330, mix(p.paper, p.soft, 0.3), mix(rgb(0x4F7D5C), p.deep, 0.25));
    pendant(easel, 460, 84, p.accent);
    pendant(easel, 900, 84, p.accent);
    // table with what people brought
    easel.oval({600, 716}, 480, 26, withAlpha(p.ink, 0.12));
    for (const double x : {300.0, 520.0, 740.0, 930.0}) {
        stool(easel, x, 600, 130, x < 400 || x > 900 ? p.mid : p.accent);
    }
    easel.line({220, 576}, {180, 730}, p.ink, 12);
    easel.line({980, 576}, {1020, 730}, p.ink, 12);
    easel.polygon({{230, 520}, {970, 520}, {1040, 562}, {160, 562}}, mix(p.gold, p.paper, 0.4));
    easel.box({160, 562, 880, 22}, mix(p.gold, p.ink, 0.3), 3);
    easel.polygon({{300, 512}, {452, 512}, {466, 546}, {288, 546}}, mix(p.soft, p.paper, 0.3));
    easel.polygon({{316, 420}, {446, 420}, {452, 512}, {304, 512}}, p.ink);
    easel.polygon({{324, 428}, {440, 428}, {445, 504}, {313, 504}}, mix(p.mid, p.deep, 0.4));
    easel.polygon({{540, 530}, {650, 530}, {664, 554}, {532, 554}}, p.paper);
    easel.line({552, 538}, {634, 538}, withAlpha(p.ink, 0.4), 3);
    easel.line({548, 546}, {616, 546}, withAlpha(p.ink, 0.4), 3);
    easel.line({670, 548}, {714, 530}, p.accent, 6);
    note(easel, {730, 486}, 42, p.gold);
    note(easel, {780, 494}, 42, mix(p.accent, p.paper, 0.45));
    for (const double x : {870.0, 500.0}) {
        easel.box({x, 496, 36, 44}, p.paper, 6);
        easel.box({x, 510, 36, 12}, p.accent);
        easel.frame({x + 30, 506, 18, 20}, p.paper, 6, 8);
    }
}

void paintLectureHall(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.ink, p.deep, 0.25), mix(p.ink, p.deep, 0.55));
    for (int i = 0; i < 12; ++i) { // wooden ribs on the walls
        easel.box({i * 104.0, 0, 52, 520}, withAlpha(mix(p.gold, p.ink, 0.45), 0.20));
    }
    easel.glow({600, 250}, 560, withAlpha(p.pale, 0.35));
    for (const double x : {180.0, 420.0, 780.0, 1020.0}) {
        easel.polygon({{x - 12, 0}, {x + 12, 0}, {x + 120, 470}, {x - 120, 470}}, withAlpha(p.gold, 0.07));
        easel.box({x - 22, 0, 44, 18}, p.ink, 4);
    }
    // the screen
    easel.box({290, 70, 620, 330}, mix(p.paper, rgb(0xFFFFFF), 0.4), 4);
    const bool chart = easel.dice.chance(0.5);
    easel.text({330, 132}, chart ? u"What it cost us"_s : u"Small steps, every day"_s,
               {.size = 36, .weight = QFont::Bold, .colour = p.deep});
    if (chart) {
        for (int i = 0; i < 8; ++i) {
            const double h = 50 + 140 * std::exp(-i * 0.28) + easel.dice.between(-12, 12);
            easel.box({340 + i * 66.0, 368 - h, 44, h}, i == 0 ? p.accent : mix(p.mid, p.soft, 0.25), 4);
        }
        easel.line({330, 370}, {870, 370}, p.deep, 3);
    } else {
        for (int i = 0; i < 4; ++i) {
            easel.box({340 + i * 134.0, 330 - i * 46.0, 120, 40 + i * 46.0}, mix(p.soft, p.deep, i * 0.25), 4);
        }
        easel.disc({802, 168}, 18, p.accent);
    }
    // stage, lectern, speaker
    easel.box({0, 470, 1200, 60}, mix(p.gold, p.ink, 0.5));
    easel.box({0, 462, 1200, 12}, mix(p.gold, p.ink, 0.3));
    easel.glow({1010, 380}, 180, withAlpha(p.gold, 0.4));
    speakerAtLectern(easel);
    // three rows that listen
    const std::array clothes{
        p.deep, p.mid, mix(p.accent, p.ink, 0.35), mix(p.gold, p.ink, 0.25), mix(p.soft, p.mid, 0.5), p.ink};
    for (int row = 0; row < 3; ++row) {
        const double size = 38.0 + row * 15;
        const double y = 556 + row * 66.0;
        for (double x = row % 2 == 0 ? 40.0 : -10.0; x < 1240; x += size * 2.5) {
            if (!easel.dice.chance(0.9)) {
                continue;
            }
            const QPointF neck{x + easel.dice.between(-8, 8), y + easel.dice.between(-6, 6)};
            const QColor &worn = clothes.at(static_cast<std::size_t>(easel.dice.upTo(6)));
            if (neck.x() - size > 0 && neck.x() + size < Easel::kWidth) { // nobody is cut by the edge
                listener(easel, neck, size, mix(worn, p.ink, 0.12 + row * 0.1));
            }
        }
        easel.box({-10, y + size * 1.0, 1220, 80}, mix(mix(p.accent, p.ink, 0.72), p.ink, row * 0.25), 0);
        easel.box({-10, y + size * 1.0, 1220, 6}, withAlpha(p.gold, 0.16));
    }
}

} // namespace rostrum::embedded::art
