// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene_families.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::art {
namespace {

// A line as a hand draws it: slightly bowed, a little past its ends.
void handLine(Easel &easel, QPointF from, QPointF to, const QColor &colour, double width)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    const QPointF across = length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF();
    QPainterPath path(from - along * (3 / std::max(length, 1.0)));
    path.quadTo((from + to) / 2 + across * easel.dice.between(-2.6, 2.6), to + along * (4 / std::max(length, 1.0)));
    easel.stroke(path, colour, width);
}

void handBox(Easel &easel, QRectF area, const QColor &colour, double width)
{
    handLine(easel, area.topLeft(), area.topRight(), colour, width);
    handLine(easel, area.topRight(), area.bottomRight(), colour, width);
    handLine(easel, area.bottomRight(), area.bottomLeft(), colour, width);
    handLine(easel, area.bottomLeft(), area.topLeft(), colour, width);
}

void scribble(Easel &easel, double x, double y, double width, const QColor &colour)
{
    QPainterPath path({x, y});
    for (double at = x; at < x + width; at += 12) {
        path.quadTo(at + 3, y - easel.dice.between(5, 9), at + 6, y);
        path.quadTo(at + 9, y + easel.dice.between(2, 6), at + 12, y);
    }
    easel.stroke(path, colour, 2.6);
}

void picture(Easel &easel, QRectF area, const QColor &colour)
{
    handBox(easel, area, colour, 3);
    handLine(easel, area.topLeft(), area.bottomRight(), withAlpha(colour, 0.7), 2);
    handLine(easel, area.topRight(), area.bottomLeft(), withAlpha(colour, 0.7), 2);
}

void dimension(Easel &easel, QPointF from, QPointF to, const QString &words, const QColor &colour)
{
    easel.line(from, to, colour, 1.8);
    for (const QPointF end : {from, to}) {
        easel.line(end + QPointF(-7, 7), end + QPointF(7, -7), colour, 2.2);
        easel.line(end + QPointF(0, -14), end + QPointF(0, 14), colour, 1.4);
    }
    easel.text((from + to) / 2 + QPointF(0, -10), words,
               {.size = 19, .weight = QFont::Medium, .colour = colour, .align = Qt::AlignHCenter});
}

QColor pencilOf(const Easel &easel)
{
    return mix(easel.palette.ink, easel.palette.mid, 0.25);
}

void sketchWindow(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor pencil = pencilOf(easel);
    const QRectF wide(160, 130, 480, 380);
    easel.frame(wide, pencil, 4, 16);
    handLine(easel, {160, 176}, {640, 176}, pencil, 3);
    for (int i = 0; i < 3; ++i) {
        easel.frame({178 + i * 26.0, 146, 14, 14}, pencil, 2.6, 7);
    }
    handLine(easel, {276, 176}, {276, 510}, pencil, 3);
    for (int i = 0; i < 5; ++i) {
        easel.frame({182, 200 + i * 42.0, 16, 16}, pencil, 2.6, 4);
        scribble(easel, 210, 212 + i * 42.0, 46, i == 0 ? p.accent : pencil);
    }
    picture(easel, {300, 200, 316, 120}, pencil);
    for (int i = 0; i < 2; ++i) {
        const double y = 352 + i * 78.0;
        easel.frame({300, y - 14, 44, 44}, pencil, 3, 22);
        scribble(easel, 360, y, 132, pencil);
        handLine(easel, {360, y + 22}, {600, y + 22}, withAlpha(pencil, 0.6), 2.4);
        handLine(easel, {360, y + 40}, {552, y + 40}, withAlpha(pencil, 0.6), 2.4);
    }
}

void sketchTelephone(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor pencil = pencilOf(easel);
    const QRectF phone(740, 120, 200, 390);
    easel.frame(phone, pencil, 4, 30);
    handLine(easel, {812, 138}, {868, 138}, pencil, 4);
    picture(easel, {760, 166, 160, 96}, pencil);
    scribble(easel, 762, 292, 110, pencil);
    for (int i = 0; i < 3; ++i) {
        handLine(easel, {762, 318 + i * 20.0}, {916 - i * 26.0, 318 + i * 20.0}, withAlpha(pencil, 0.6), 2.4);
    }
    easel.box({762, 396, 156, 42}, withAlpha(p.accent, 0.85), 12);
    easel.box({806, 413, 68, 8}, p.paper, 4);
    for (int i = 0; i < 4; ++i) {
        easel.frame({766 + i * 42.0, 468, 22, 22}, pencil, 2.6, i == 1 ? 11 : 4);
    }
}

// The section of the deck and who drew what.
void titleBlock(Easel &easel, const QColor &sheet, const QColor &chalk)
{
    const Palette &p = easel.palette;
    easel.text({64, 84}, u"ELEVATION  1 : 1000"_s, {.size = 20, .weight = QFont::DemiBold, .colour = chalk});
    const QPointF s(600, 130);
    QPainterPath section(s + QPointF(-96, 0));
    for (const QPointF &corner : {QPointF(96, 0), QPointF(96, 12), QPointF(40, 20), QPointF(26, 48), QPointF(-26, 48),
                                  QPointF(-40, 20), QPointF(-96, 12), QPointF(-96, 0)}) {
        section.lineTo(s + corner);
    }
    easel.fill(section, withAlpha(p.accent, 0.35));
    easel.stroke(section, chalk, 2.8);
    easel.text(s + QPointF(0, -18), u"SECTION A–A"_s,
               {.size = 18, .weight = QFont::DemiBold, .colour = chalk, .align = Qt::AlignHCenter});
    easel.box({930, 44, 226, 96}, sheet);
    easel.frame({930, 44, 226, 96}, chalk, 2);
    easel.line({930, 76}, {1156, 76}, chalk, 1.6);
    easel.line({930, 108}, {1156, 108}, chalk, 1.6);
    easel.text({942, 67}, u"Sundbron"_s, {.size = 20, .weight = QFont::Bold, .colour = chalk});
    easel.text({942, 99}, u"Cable-stayed, two towers"_s, {.size = 16, .colour = chalk});
    easel.text({942, 131}, u"Sheet 04   rev. C"_s, {.size = 16, .colour = p.gold});
}

void riverBed(Easel &easel, const QColor &chalk)
{
    QPainterPath bed({40, 452});
    bed.cubicTo(120, 458, 170, 520, 240, 560);
    bed.cubicTo(400, 610, 800, 610, 960, 560);
    bed.cubicTo(1030, 520, 1080, 458, 1160, 452);
    easel.stroke(bed, withAlpha(chalk, 0.8), 2.6);
    for (int i = 0; i < 7; ++i) {
        easel.dashes({230.0 + i * 10, 520 + i * 8.0}, {970.0 - i * 10, 520 + i * 8.0}, withAlpha(chalk, 0.20), 1.6);
    }
    for (double x = 44; x < 150; x += 18) {
        easel.line({x, 456 + (x - 44) * 0.06}, {x - 14, 474 + (x - 44) * 0.1}, withAlpha(chalk, 0.5), 1.6);
        easel.line({1200 - x, 456 + (x - 44) * 0.06}, {1200 - x + 14, 474 + (x - 44) * 0.1}, withAlpha(chalk, 0.5),
                   1.6);
    }
}

} // namespace

void paintSketchWireframe(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor pencil = pencilOf(easel);
    easel.wash(mix(p.gold, p.paper, 0.35), mix(p.gold, p.soft, 0.45));
    QPainter &painter = easel.painter();
    painter.save();
    painter.translate(600, 375);
    painter.rotate(easel.dice.between(-3.5, -1.5));
    painter.translate(-600, -375);
    easel.shadow({110, 50, 960, 650}, 6, 0.28);
    easel.box({110, 50, 960, 650}, mix(p.paper, rgb(0xFFFFFF), 0.5), 6);
    for (int row = 0; row < 16; ++row) {
        for (int column = 0; column < 24; ++column) {
            easel.box({128 + column * 40.0, 68 + row * 40.0, 2.4, 2.4}, withAlpha(p.soft, 0.7));
        }
    }
    sketchWindow(easel);
    sketchTelephone(easel);
    // remarks in colour
    QPainterPath ring({746, 404});
    ring.cubicTo(740, 372, 930, 368, 938, 410);
    ring.cubicTo(944, 456, 746, 462, 744, 412);
    easel.stroke(ring, p.accent, 4);
    QPainterPath lead({936, 424});
    lead.cubicTo(990, 440, 1000, 500, 960, 560);
    easel.stroke(lead, p.accent, 4);
    easel.text({742, 596}, easel.dice.chance(0.5) ? u"one thing is loudest"_s : u"say it in one line"_s,
               {.size = 28, .weight = QFont::DemiBold, .colour = p.accent});
    QPainterPath arrow({652, 320});
    arrow.cubicTo(680, 300, 700, 300, 724, 318);
    arrow.moveTo(724, 318);
    arrow.lineTo(708, 316);
    arrow.moveTo(724, 318);
    arrow.lineTo(718, 302);
    easel.stroke(arrow, pencil, 4);
    easel.text({162, 104}, u"Feed, second try"_s, {.size = 28, .weight = QFont::DemiBold, .colour = pencil});
    for (int i = 0; i < 3; ++i) {
        easel.frame({166, 556 + i * 40.0, 20, 20}, pencil, 2.8, 4);
        scribble(easel, 204, 572 + i * 40.0, easel.dice.between(180, 330), pencil);
    }
    QPainterPath done({168, 566});
    done.lineTo(175, 574);
    done.lineTo(192, 550);
    easel.stroke(done, p.accent, 4);
    painter.restore();
    // the pencil
    painter.save();
    painter.translate(980, 640);
    painter.rotate(-38);
    easel.box({0, -13, 260, 26}, p.accent); // it ends within the canvas
    easel.box({0, 3, 260, 10}, mix(p.accent, p.ink, 0.18));
    easel.polygon({{0, -13}, {0, 13}, {-48, 0}}, mix(p.gold, p.paper, 0.55));
    easel.polygon({{-33, -4}, {-33, 4}, {-48, 0}}, p.ink);
    painter.restore();
}

void paintPosterType(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.pale, p.soft, 0.35), mix(p.pale, p.soft, 0.7));
    easel.box({0, 660, 1200, 100}, mix(p.soft, p.mid, 0.5));
    const Easel::Text big{.size = 250, .weight = QFont::Black, .colour = p.paper};
    // left: a letter and circles
    easel.shadow({96, 60, 440, 600}, 2, 0.30);
    easel.box({96, 60, 440, 600}, p.accent);
    QPainter &painter = easel.painter();
    painter.save();
    painter.setClipRect(QRectF(96, 60, 440, 600));
    easel.disc({430, 250}, 190, mix(p.accent, p.gold, 0.65));
    easel.disc({430, 250}, 120, p.gold);
    easel.box({96, 440, 440, 220}, p.ink);
    for (int i = 0; i < 6; ++i) {
        easel.box({96, 452 + i * 17.0, 440, 3.0 + i * 1.6}, withAlpha(p.accent, 0.9));
    }
    easel.text({122, 420}, easel.dice.chance(0.5) ? u"Ra"_s : u"Åg"_s, big);
    painter.restore();
    easel.text({126, 118}, u"RADIO & TYPE"_s, {.size = 26, .weight = QFont::Bold, .colour = p.paper});
    easel.text({126, 604}, u"12 evenings"_s, {.size = 44, .weight = QFont::Bold, .colour = p.paper});
    easel.text({126, 638}, u"Malmö, autumn 2026"_s, {.size = 22, .weight = QFont::Medium, .colour = p.gold});
    // right: a grid of forms
    easel.shadow({620, 60, 440, 600}, 2, 0.30);
    easel.box({620, 60, 440, 600}, p.paper);
    const std::array tones{p.deep, p.accent, p.gold, p.mid, p.soft};
    constexpr double kCell = 95;
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4; ++column) {
            const QPointF c(650 + column * kCell + kCell / 2, 90 + row * kCell + kCell / 2);
            const QColor a = tones.at(static_cast<std::size_t>(easel.dice.upTo(5)));
            const QColor b = tones.at(static_cast<std::size_t>(easel.dice.upTo(5)));
            const QRectF cell(c.x() - kCell / 2, c.y() - kCell / 2, kCell, kCell);
            easel.box(cell, a);
            painter.setBrush(a == b ? p.paper : b);
            switch (easel.dice.upTo(4)) {
            case 0:
                painter.drawEllipse(c, kCell * 0.36, kCell * 0.36);
                break;
            case 1:
                painter.drawPie(cell.adjusted(0, 0, kCell, kCell), 90 * 16, 90 * 16);
                break;
            case 2:
                painter.drawPie(cell.adjusted(-kCell, -kCell, 0, 0), 270 * 16, 90 * 16);
                break;
            default:
                painter.drawPie(cell, easel.dice.upTo(2) * 180 * 16, 180 * 16);
                break;
            }
        }
    }
    easel.text({646, 548}, u"Form follows"_s, {.size = 50, .weight = QFont::ExtraBold, .colour = p.ink});
    easel.text({646, 602}, u"listening."_s, {.size = 50, .weight = QFont::ExtraBold, .colour = p.accent});
    easel.text({648, 638}, u"Open studio, Thursdays at 18"_s, {.size = 21, .weight = QFont::Medium, .colour = p.mid});
    // pins
    for (const double x : {316.0, 840.0}) {
        easel.disc({x + 2, 66}, 10, withAlpha(p.ink, 0.3));
        easel.disc({x, 62}, 9, mix(p.soft, p.paper, 0.5));
    }
}

void paintBridgeDrawing(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor sheet = mix(p.deep, rgb(0x234B6E), 0.55);
    const QColor chalk = mix(p.paper, p.pale, 0.3);
    easel.wash(mix(sheet, p.mid, 0.12), mix(sheet, p.ink, 0.2));
    for (int i = 0; i <= 40; ++i) {
        easel.box({i * 30.0, 0, 1, 750}, withAlpha(chalk, i % 5 == 0 ? 0.13 : 0.06));
    }
    for (int i = 0; i <= 25; ++i) {
        easel.box({0, i * 30.0, 1200, 1}, withAlpha(chalk, i % 5 == 0 ? 0.13 : 0.06));
    }
    easel.frame({30, 30, 1140, 690}, withAlpha(chalk, 0.7), 2.4);
    const double deck = 430;
    const std::array towers{340.0, 860.0};
    riverBed(easel, chalk);
    // towers and stays
    for (const double x : towers) {
        for (int i = 1; i <= 9; ++i) {
            const double top = 152 + i * 13.0;
            easel.line({x, top}, {x - i * 27.5, deck}, withAlpha(chalk, 0.75), 1.8);
            easel.line({x, top}, {x + i * 27.5, deck}, withAlpha(chalk, 0.75), 1.8);
        }
        easel.polygon({{x - 9, 128}, {x + 9, 128}, {x + 15, 590}, {x - 15, 590}}, sheet);
        QPainterPath tower({x - 9, 128});
        tower.lineTo(x + 9, 128);
        tower.lineTo(x + 15, 590);
        tower.lineTo(x - 15, 590);
        tower.closeSubpath();
        easel.stroke(tower, chalk, 3);
        easel.dashes({x, 100}, {x, 640}, withAlpha(p.gold, 0.8), 1.8);
        easel.box({x - 34, 586, 68, 24}, sheet);
        easel.frame({x - 34, 586, 68, 24}, chalk, 3);
    }
    easel.box({60, deck, 1080, 18}, sheet);
    easel.frame({60, deck, 1080, 18}, chalk, 3);
    for (double x = 78; x < 1130; x += 30) {
        easel.line({x, deck + 18}, {x + 15, deck}, withAlpha(chalk, 0.45), 1.4);
    }
    for (const double x : {140.0, 1060.0}) {
        easel.frame({x - 9, deck + 18, 18, 44}, chalk, 2.6);
    }
    const int span = 260 + easel.dice.upTo(24) * 5;
    const int side = static_cast<int>(span * 0.46);
    dimension(easel, {60, 668}, {340, 668}, u"%1.0"_s.arg(side), p.gold);
    dimension(easel, {340, 668}, {860, 668}, u"%1.0"_s.arg(span), p.gold);
    dimension(easel, {860, 668}, {1140, 668}, u"%1.0"_s.arg(side), p.gold);
    titleBlock(easel, sheet, chalk);
}

} // namespace rostrum::embedded::art
