// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene_families.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rostrum::embedded::art {
namespace {

QColor green(const Easel &easel)
{
    return mix(rgb(0x4F7D5C), easel.palette.deep, 0.25);
}

// A row of books standing on y from x to right.
void books(Easel &easel, double x, double right, double y, double tall)
{
    const Palette &p = easel.palette;
    const std::array colours{
        p.deep, p.mid, p.accent, p.gold, p.soft, p.paper, mix(p.accent, p.ink, 0.4), mix(p.deep, p.ink, 0.4), p.mid};
    while (x < right - 12) {
        const double w = std::min(easel.dice.between(17, 44), right - x);
        const double h = tall * easel.dice.between(0.68, 1.0);
        const QColor c = colours.at(static_cast<std::size_t>(easel.dice.upTo(static_cast<int>(colours.size()))));
        const QRectF spine(x, y - h, w - 2, h);
        easel.box(spine, c, 2);
        easel.box({spine.right() - 4, spine.top(), 4, h}, withAlpha(p.ink, 0.14), 2);
        const QColor mark = c.lightnessF() > 0.6F ? withAlpha(p.ink, 0.55) : withAlpha(p.paper, 0.75);
        switch (easel.dice.upTo(4)) {
        case 0:
            easel.box({x, y - h + h * 0.14, w - 2, 5}, mark);
            easel.box({x, y - h * 0.16, w - 2, 5}, mark);
            break;
        case 1:
            easel.box({x + w * 0.3, y - h * 0.82, w * 0.32, h * 0.46}, mark, 2);
            break;
        case 2:
            easel.disc({x + w * 0.47, y - h * 0.18}, w * 0.18, mark);
            break;
        default:
            easel.line({x + w * 0.46, y - h * 0.8}, {x + w * 0.46, y - h * 0.36}, mark, 2.4);
            break;
        }
        x += w;
    }
}

void flask(Easel &easel, QPointF foot, double size, const QColor &liquid)
{
    const Palette &p = easel.palette;
    const auto body = [&](double top) {
        const double t = (1 - top) * 0.62;
        QPainterPath shape(foot + QPointF(-size * 0.42, 0));
        shape.lineTo(foot + QPointF(-size * 0.42 + size * 0.32 * t / 0.62, -size * t));
        shape.lineTo(foot + QPointF(size * 0.42 - size * 0.32 * t / 0.62, -size * t));
        shape.lineTo(foot + QPointF(size * 0.42, 0));
        shape.closeSubpath();
        return shape;
    };
    QPainterPath glass(foot + QPointF(-size * 0.42, 0));
    glass.lineTo(foot + QPointF(-size * 0.10, -size * 0.62));
    glass.lineTo(foot + QPointF(-size * 0.10, -size));
    glass.lineTo(foot + QPointF(size * 0.10, -size));
    glass.lineTo(foot + QPointF(size * 0.10, -size * 0.62));
    glass.lineTo(foot + QPointF(size * 0.42, 0));
    glass.closeSubpath();
    easel.fill(glass, withAlpha(p.paper, 0.55));
    easel.fill(body(0.45), withAlpha(liquid, 0.9));
    easel.stroke(glass, withAlpha(p.deep, 0.8), 4);
    easel.line(foot + QPointF(-size * 0.15, -size), foot + QPointF(size * 0.15, -size), withAlpha(p.deep, 0.8), 6);
    easel.line(foot + QPointF(-size * 0.22, -size * 0.22), foot + QPointF(-size * 0.10, -size * 0.44),
               withAlpha(p.paper, 0.8), 5);
}

void microscope(Easel &easel, QPointF foot)
{
    const Palette &p = easel.palette;
    const auto at = [foot](double x, double y) { return foot + QPointF(x, -y); };
    easel.box({foot.x() - 90, foot.y() - 24, 200, 24}, p.ink, 8);
    QPainterPath arm(at(70, 20));
    arm.cubicTo(at(150, 110), at(130, 220), at(40, 250));
    easel.stroke(arm, p.deep, 34);
    easel.box({foot.x() - 84, foot.y() - 92, 150, 16}, p.ink, 4);
    easel.box({foot.x() - 60, foot.y() - 98, 70, 7}, p.gold, 2);
    easel.line(at(-22, 128), at(34, 292), p.ink, 34);
    easel.line(at(-12, 158), at(22, 258), p.mid, 34);
    easel.line(at(40, 310), at(48, 332), p.deep, 40);
    easel.line(at(-28, 112), at(-22, 128), p.gold, 18);
    easel.disc(at(92, 150), 20, p.soft);
    easel.disc(at(92, 150), 10, p.ink);
}

void acousticPanels(Easel &easel)
{
    const Palette &p = easel.palette;
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 7; ++column) {
            const double x = 30 + column * 168.0;
            const double y = -14 + row * 168.0;
            const QColor base = mix(p.deep, p.mid, (row + column) % 2 == 0 ? 0.10 : 0.22);
            easel.box({x, y, 158, 158}, base, 6);
            for (int i = 0; i < 4; ++i) {
                if ((row + column) % 2 == 0) {
                    easel.box({x + 10 + i * 36.0, y + 8, 16, 142}, withAlpha(p.ink, 0.28), 5);
                } else {
                    easel.box({x + 8, y + 10 + i * 36.0, 142, 16}, withAlpha(p.ink, 0.28), 5);
                }
            }
        }
    }
}

void boomMicrophone(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.line({120, 640}, {190, 250}, mix(p.ink, p.soft, 0.48), 18);
    easel.line({190, 250}, {470, 150}, mix(p.ink, p.soft, 0.48), 18);
    easel.line({470, 150}, {500, 226}, mix(p.ink, p.soft, 0.48), 12);
    easel.disc({190, 250}, 20, p.gold);
    easel.disc({470, 150}, 16, p.gold);
    easel.box({92, 616, 60, 28}, p.ink, 6);
    easel.frame({412, 232, 176, 316}, mix(p.ink, p.soft, 0.50), 10, 70);
    easel.line({412, 300}, {588, 300}, mix(p.ink, p.soft, 0.4), 4);
    easel.line({412, 470}, {588, 470}, mix(p.ink, p.soft, 0.4), 4);
    const QRectF head(438, 258, 124, 164);
    easel.box(head, mix(p.soft, p.pale, 0.3), 58);
    QPainterPath grille;
    for (int i = 0; i < 8; ++i) {
        const double y = 280 + i * 17.0;
        const double half = i == 0 ? 40 : 56;
        grille.moveTo(500 - half, y);
        grille.lineTo(500 + half, y);
    }
    for (int i = -2; i <= 2; ++i) {
        grille.moveTo(500 + i * 21.0, 270);
        grille.lineTo(500 + i * 21.0, 412);
    }
    easel.stroke(grille, withAlpha(p.deep, 0.55), 3);
    QPainterPath dark;
    dark.addRoundedRect(head, 58, 58);
    QPainterPath side;
    side.addRect(528, 250, 40, 180);
    easel.fill(dark.intersected(side), withAlpha(p.ink, 0.28));
    easel.box({432, 404, 136, 26}, p.accent, 6);
    QPainterPath body({446, 430});
    body.lineTo(554, 430);
    body.lineTo(538, 528);
    body.quadTo(500, 540, 462, 528);
    body.closeSubpath();
    easel.fill(body, mix(p.ink, p.mid, 0.25));
    easel.disc({500, 470}, 8, p.gold);
}

} // namespace

void paintDesk(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.pale, p.paper, 0.35), mix(p.pale, p.soft, 0.25));
    // window with a view
    easel.box({90, 60, 330, 330}, p.paper, 6);
    easel.wash({106, 76, 298, 298}, mix(p.soft, p.mid, 0.15), mix(p.paper, p.gold, 0.35));
    easel.disc({320, 170}, 30, mix(p.paper, p.gold, 0.35));
    QPainterPath hills({106, 310});
    hills.cubicTo(170, 240, 230, 300, 290, 270);
    hills.cubicTo(340, 250, 380, 290, 404, 280);
    hills.lineTo(404, 374);
    hills.lineTo(106, 374);
    easel.fill(hills, mix(p.mid, p.soft, 0.3), p.mid);
    easel.box({250, 76, 10, 298}, p.paper);
    easel.box({106, 216, 298, 10}, p.paper);
    easel.box({78, 384, 354, 16}, mix(p.paper, p.soft, 0.25), 4);
    easel.polygon({{420, 400}, {760, 560}, {320, 560}, {110, 400}}, withAlpha(p.paper, 0.35));
    // shelf
    easel.box({800, 190, 320, 14}, mix(p.gold, p.ink, 0.3), 3);
    books(easel, 826, 1010, 190, 100);
    easel.pottedPlant({1060, 190}, 104, p.accent, green(easel));
    // table
    easel.box({0, 560, 1200, 26}, mix(p.gold, p.ink, 0.18));
    easel.wash({0, 586, 1200, 170}, mix(p.gold, p.ink, 0.38), mix(p.gold, p.ink, 0.55));
    for (const double x : {60.0, 435.0, 810.0}) { // drawers
        easel.frame({x, 612, 330, 160}, withAlpha(p.ink, 0.22), 3, 6);
        easel.box({x + 130, 644, 70, 9}, mix(p.gold, p.ink, 0.68), 4);
    }
    // screen
    easel.box({440, 548, 220, 14}, p.ink, 6);
    easel.polygon({{520, 548}, {580, 548}, {572, 480}, {528, 480}}, mix(p.ink, p.deep, 0.4));
    easel.shadow({340, 206, 420, 274}, 14, 0.25);
    easel.box({340, 206, 420, 280}, p.ink, 14);
    easel.box({354, 220, 392, 250}, mix(p.ink, p.deep, 0.45), 4);
    double y = 242;
    for (int i = 0; i < 11; ++i, y += 20) {
        double x = 374 + std::array{0, 0, 24, 24, 48, 48, 24, 0, 0, 24, 24}.at(static_cast<std::size_t>(i));
        for (int word = easel.dice.upTo(3) + 2; word > 0 && x < 680; --word) {
            const double w = std::min(easel.dice.between(26, 90), 728 - x);
            const std::array tones{p.soft, p.gold, p.pale, p.accent, p.soft};
            easel.box({x, y, w, 8}, tones.at(static_cast<std::size_t>(easel.dice.upTo(5))), 4);
            x += w + 12;
        }
    }
    // lamp
    easel.line({880, 556}, {820, 420}, p.ink, 10);
    easel.line({820, 420}, {880, 352}, p.ink, 10);
    easel.disc({820, 420}, 12, p.accent);
    easel.polygon({{872, 300}, {930, 352}, {860, 392}, {822, 356}}, p.accent);
    easel.polygon({{822, 358}, {860, 392}, {860, 560}, {640, 560}}, withAlpha(p.gold, 0.22));
    easel.box({836, 548, 92, 14}, p.ink, 6);
    // keyboard, cup, notebook, plant
    easel.polygon({{420, 566}, {668, 566}, {684, 582}, {404, 582}}, p.paper);
    easel.box({716, 498, 54, 62}, p.paper, 8);
    easel.frame({762, 512, 26, 30}, p.paper, 8, 12);
    easel.box({716, 520, 54, 14}, p.accent);
    easel.box({968, 540, 180, 20}, p.deep, 3);
    easel.box({982, 522, 160, 18}, p.gold, 3);
    easel.box({976, 506, 150, 16}, p.mid, 3);
    easel.pottedPlant({230, 562}, 230, mix(p.paper, p.soft, 0.2), green(easel));
}

void paintStudioMic(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.ink, p.deep, 0.45), mix(p.ink, p.deep, 0.15));
    acousticPanels(easel);
    easel.glow({930, 250}, 520, withAlpha(p.gold, 0.42));
    easel.glow({200, 420}, 380, withAlpha(p.accent, 0.22));
    // on-air sign
    easel.glow({930, 128}, 200, withAlpha(p.accent, 0.55));
    easel.box({820, 88, 220, 78}, mix(p.accent, p.paper, 0.06), 14);
    easel.text({930, 141}, QStringLiteral("ON AIR"),
               {.size = 38, .weight = QFont::Bold, .colour = p.paper, .align = Qt::AlignHCenter});
    // desk and laptop with a waveform
    easel.box({0, 620, 1200, 140}, mix(p.gold, p.ink, 0.62));
    easel.box({0, 620, 1200, 12}, mix(p.gold, p.ink, 0.42));
    easel.box({690, 370, 400, 240}, p.ink, 14);
    easel.wash({704, 384, 372, 212}, mix(p.ink, p.deep, 0.75), mix(p.ink, p.deep, 0.35));
    for (int i = 0; i < 44; ++i) {
        const double t = i / 43.0;
        const double voice = std::abs(std::sin(t * 9 + 0.6)) * (0.35 + 0.65 * easel.dice.between(0, 1));
        const double h = 8 + 120 * voice * (0.4 + 0.6 * std::sin(t * 3.1));
        easel.box({722 + i * 7.8, 484 - h / 2, 4.6, h}, t < 0.62 ? p.gold : mix(p.soft, p.deep, 0.3), 2.3);
    }
    easel.line({722 + 0.62 * 343, 404}, {722 + 0.62 * 343, 566}, p.accent, 3);
    easel.polygon({{660, 606}, {1120, 606}, {1150, 630}, {630, 630}}, mix(p.mid, p.soft, 0.4));
    boomMicrophone(easel);
    // headphones on the table
    QPainterPath band({236, 640});
    band.cubicTo(236, 520, 380, 520, 380, 640);
    easel.stroke(band, mix(p.paper, p.soft, 0.3), 14);
    easel.box({214, 596, 44, 76}, p.accent, 18);
    easel.box({358, 596, 44, 76}, p.accent, 18);
}

void paintBookshelf(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor wood = mix(p.gold, p.ink, 0.34);
    easel.wash(mix(p.deep, p.ink, 0.25), mix(p.deep, p.ink, 0.5));
    for (int row = 0; row < 3; ++row) {
        const double floor = 246 + row * 240.0;
        for (int column = 0; column < 3; ++column) {
            const double x = 40 + column * 380.0;
            easel.wash({x, floor - 216, 360, 216}, mix(p.deep, p.ink, 0.55), mix(p.deep, p.mid, 0.2));
            const int kind = (row * 3 + column + easel.dice.upTo(2)) % 4;
            if (kind == 1) {
                books(easel, x + 12, x + 220, floor, 180);
                easel.pottedPlant({x + 290, floor}, 168, p.accent, green(easel));
            } else if (kind == 2) {
                books(easel, x + 150, x + 352, floor, 186);
                double y = floor; // a lying pile and a bowl on it
                for (int i = 0; i < 4; ++i) {
                    const std::array tones{p.mid, p.accent, p.pale, p.deep};
                    const double w = easel.dice.between(104, 128);
                    easel.box({x + 14, y - 24, w, 22}, tones.at(static_cast<std::size_t>(i)), 3);
                    easel.box({x + 14, y - 20, w - 8, 3}, withAlpha(p.paper, 0.35));
                    y -= 24;
                }
                QPainterPath bowl({x + 34, y - 32});
                bowl.lineTo(x + 118, y - 32);
                bowl.quadTo(x + 108, y, x + 76, y);
                bowl.quadTo(x + 44, y, x + 34, y - 32);
                easel.fill(bowl, p.gold);
            } else if (kind == 3) {
                books(easel, x + 12, x + 200, floor, 176);
                easel.box({x + 222, floor - 150, 118, 150}, p.paper, 4);
                easel.box({x + 234, floor - 138, 94, 126}, mix(p.pale, p.soft, 0.3));
                easel.disc({x + 281, floor - 92}, 26, p.accent);
                easel.polygon({{x + 234, floor - 12},
                               {x + 274, floor - 66},
                               {x + 300, floor - 34},
                               {x + 312, floor - 48},
                               {x + 328, floor - 12}},
                              p.deep);
            } else {
                books(easel, x + 12, x + 352, floor, 190);
            }
        }
        easel.box({20, floor, 1160, 22}, wood);
        easel.box({20, floor + 18, 1160, 12}, withAlpha(p.ink, 0.45));
    }
    for (int i = 0; i < 4; ++i) {
        easel.box({20 + i * 380.0, -10, 20, 780}, mix(wood, p.ink, 0.12));
    }
    easel.box({-10, -10, 1220, 40}, mix(wood, p.paper, 0.06));
    easel.glow({600, -40}, 760, withAlpha(p.gold, 0.20));
}

void paintLabBench(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.pale, p.paper, 0.5), mix(p.pale, p.soft, 0.35));
    for (int row = 0; row < 6; ++row) { // tiles
        for (int column = 0; column < 9; ++column) {
            easel.frame({column * 140.0 - 30, row * 92.0, 140, 92}, withAlpha(p.soft, 0.35), 2);
        }
    }
    easel.box({60, 236, 620, 16}, mix(p.mid, p.soft, 0.3), 4);
    const std::array tones{p.accent, p.gold, p.mid, p.soft, p.deep};
    for (int i = 0; i < 8; ++i) { // bottles
        const double x = 84 + i * 74.0;
        const double h = easel.dice.between(84, 136);
        const QColor c = tones.at(static_cast<std::size_t>(easel.dice.upTo(5)));
        easel.box({x + 15, 236 - h - 24, 26, 40}, mix(c, p.ink, 0.35), 4);
        easel.box({x, 236 - h, 56, h}, mix(c, p.paper, 0.15), 12);
        easel.box({x + 6, 236 - h * 0.66, 44, h * 0.36}, p.paper, 3);
        easel.line({x + 13, 236 - h * 0.54}, {x + 42, 236 - h * 0.54}, withAlpha(p.ink, 0.5), 3);
        easel.line({x + 13, 236 - h * 0.44}, {x + 34, 236 - h * 0.44}, withAlpha(p.ink, 0.35), 3);
    }
    // a chart on the wall
    easel.shadow({780, 70, 320, 220}, 6, 0.14);
    easel.box({780, 70, 320, 220}, p.paper, 6);
    easel.line({820, 250}, {1070, 250}, p.mid, 3);
    easel.line({820, 250}, {820, 100}, p.mid, 3);
    QPainterPath growth({820, 244});
    growth.cubicTo(920, 240, 930, 130, 1066, 116);
    easel.stroke(growth, p.accent, 6);
    for (const QPointF dot :
         {QPointF(860, 240), QPointF(905, 216), QPointF(945, 170), QPointF(990, 134), QPointF(1040, 119)}) {
        easel.disc(dot, 8, p.deep);
    }
    // bench
    easel.box({0, 590, 1200, 28}, p.paper);
    easel.wash({0, 618, 1200, 140}, mix(p.mid, p.deep, 0.3), p.deep);
    for (int i = 0; i < 4; ++i) {
        easel.frame({24 + i * 296.0, 640, 270, 130}, withAlpha(p.ink, 0.35), 3, 6);
        easel.box({126 + i * 296.0, 664, 66, 9}, p.soft, 4);
    }
    microscope(easel, {930, 590});
    flask(easel, {250, 590}, 230, p.accent);
    flask(easel, {430, 590}, 160, p.gold);
    // test tubes in a rack
    for (int i = 0; i < 5; ++i) {
        const double x = 566 + i * 40.0;
        easel.box({x, 440, 24, 140}, withAlpha(p.paper, 0.75), 12);
        const double level = easel.dice.between(40, 90);
        easel.box({x + 3, 577 - level, 18, level}, tones.at(static_cast<std::size_t>(i)), 9);
        easel.frame({x, 440, 24, 140}, withAlpha(p.deep, 0.6), 3, 12);
    }
    easel.box({548, 492, 220, 16}, mix(p.gold, p.ink, 0.25), 3);
    easel.box({548, 570, 220, 20}, mix(p.gold, p.ink, 0.25), 3);
    easel.box({552, 492, 12, 98}, mix(p.gold, p.ink, 0.35));
    easel.box({752, 492, 12, 98}, mix(p.gold, p.ink, 0.35));
    easel.box({64, 560, 90, 30}, p.deep, 4);
    easel.box({72, 540, 80, 20}, p.gold, 4);
    easel.pottedPlant({1120, 590}, 150, mix(p.paper, p.soft, 0.4), green(easel));
}

} // namespace rostrum::embedded::art
