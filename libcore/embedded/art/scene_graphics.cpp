// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene_families.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::art {
namespace {

void arrow(Easel &easel, QPointF from, QPointF to, const QColor &colour)
{
    const double a = std::atan2(to.y() - from.y(), to.x() - from.x());
    const QPointF along(std::cos(a), std::sin(a));
    const QPointF across(-along.y(), along.x());
    easel.line(from, to - along * 10, colour, 3.4);
    easel.polygon({to, to - along * 18 + across * 9, to - along * 18 - across * 9}, colour);
}

void service(Easel &easel, QRectF area, const QString &name, const QString &detail, const QColor &colour)
{
    const Palette &p = easel.palette;
    easel.shadow(area, 14, 0.10);
    easel.box(area, rgb(0xFFFFFF), 14);
    easel.frame(area, withAlpha(colour, 0.55), 2.4, 14);
    easel.box({area.left() + 18, area.center().y() - 22, 44, 44}, colour, 11);
    const QPointF mark(area.left() + 40, area.center().y());
    easel.box({mark.x() - 10, mark.y() - 9, 20, 5}, p.paper, 2);
    easel.box({mark.x() - 10, mark.y() - 1, 20, 5}, withAlpha(p.paper, 0.75), 2);
    easel.box({mark.x() - 10, mark.y() + 7, 12, 5}, withAlpha(p.paper, 0.5), 2);
    easel.text({area.left() + 78, area.center().y() - 3}, name,
               {.size = 25, .weight = QFont::DemiBold, .colour = p.ink});
    easel.text({area.left() + 78, area.center().y() + 25}, detail, {.size = 19, .colour = p.mid});
}

void store(Easel &easel, QPointF middle, double width, double height, const QColor &colour)
{
    const QRectF body(middle.x() - width / 2, middle.y() - height / 2, width, height);
    easel.oval({middle.x(), body.bottom()}, width / 2, 18, mix(colour, easel.palette.ink, 0.12));
    easel.box(body, mix(colour, easel.palette.ink, 0.12));
    easel.box({body.left(), body.top(), width * 0.42, height}, withAlpha(easel.palette.paper, 0.10));
    for (int i = 1; i < 3; ++i) {
        QPainterPath ring({body.left(), body.top() + i * height / 3});
        ring.cubicTo(body.left() + 10, body.top() + i * height / 3 + 22, body.right() - 10,
                     body.top() + i * height / 3 + 22, body.right(), body.top() + i * height / 3);
        easel.stroke(ring, withAlpha(easel.palette.paper, 0.55), 3);
    }
    easel.oval({middle.x(), body.top()}, width / 2, 18, mix(colour, easel.palette.paper, 0.25));
}

struct Run
{
    QString words;
    int tone; // 0 plain, 1 faint, 2 good, 3 accent, 4 soft
};

void cityBlocks(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor park = mix(rgb(0xA9C9A4), p.pale, 0.45);
    for (int row = -3; row < 10; ++row) {
        for (int column = -3; column < 13; ++column) {
            const QRectF block(column * 110.0 + 8, row * 104.0 + 8, 94, 88);
            const bool green = easel.dice.chance(0.12);
            easel.box(block, green ? park : mix(p.pale, p.soft, easel.dice.between(0.02, 0.14)), 6);
            if (green) {
                for (int i = 0; i < 5; ++i) {
                    easel.disc(block.topLeft() + QPointF{easel.dice.between(14, 80), easel.dice.between(14, 74)}, 8,
                               mix(park, p.deep, 0.22));
                }
                continue;
            }
            double x = block.left() + 6;
            while (x < block.right() - 14) {
                const double w = easel.dice.between(16, 34);
                easel.box({x, block.top() + 6, std::min(w, block.right() - 6 - x), easel.dice.between(24, 36)},
                          mix(p.pale, p.soft, 0.42));
                easel.box({x, block.bottom() - 38, std::min(w, block.right() - 6 - x), 32}, mix(p.pale, p.soft, 0.34));
                x += w + 4;
            }
        }
    }
}

void pin(Easel &easel, QPointF foot, const QColor &colour)
{
    const Palette &p = easel.palette;
    easel.oval(foot + QPointF(0, 2), 20, 7, withAlpha(p.ink, 0.25));
    QPainterPath drop(foot);
    drop.cubicTo(foot + QPointF(-12, -34), foot + QPointF(-36, -44), foot + QPointF(-36, -76));
    drop.cubicTo(foot + QPointF(-36, -124), foot + QPointF(36, -124), foot + QPointF(36, -76));
    drop.cubicTo(foot + QPointF(36, -44), foot + QPointF(12, -34), foot);
    easel.fill(drop, colour, mix(colour, p.ink, 0.15));
    easel.disc(foot - QPointF(0, 76), 14, p.paper);
}

} // namespace

void paintDiagramServices(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.paper, p.pale, 0.25), mix(p.paper, p.pale, 0.55));
    for (int row = 0; row < 25; ++row) {
        for (int column = 0; column < 40; ++column) {
            easel.box({column * 30.0 + 14, row * 30.0 + 14, 2.4, 2.4}, withAlpha(p.soft, 0.55));
        }
    }
    easel.box({330, 70, 800, 610}, withAlpha(rgb(0xFFFFFF), 0.6), 22);
    easel.frame({330, 70, 800, 610}, withAlpha(p.soft, 0.8), 2.4, 22);
    easel.text({360, 112}, u"eu-north"_s, {.size = 22, .weight = QFont::DemiBold, .colour = p.mid});
    const QColor wire = mix(p.mid, p.deep, 0.3);
    // wires below, boxes above
    arrow(easel, {230, 250}, {366, 340}, wire);
    arrow(easel, {230, 460}, {366, 380}, wire);
    for (const double y : {200.0, 360.0, 520.0}) {
        arrow(easel, {590, 360}, {676, y}, wire);
    }
    arrow(easel, {890, 200}, {972, 250}, p.accent);
    arrow(easel, {890, 360}, {972, 290}, p.accent);
    arrow(easel, {890, 520}, {972, 530}, wire);
    easel.dashes({1030, 398}, {1030, 436}, p.accent, 3.4);
    // people outside
    for (const double y : {250.0, 460.0}) {
        easel.shadow({80, y - 60, 150, 120}, 14, 0.10);
        easel.box({80, y - 60, 150, 120}, p.deep, 14);
        easel.box({92, y - 48, 126, 78}, mix(p.deep, p.soft, 0.35), 5);
        easel.box({104, y - 34, 60, 8}, p.paper, 4);
        easel.box({104, y - 18, 92, 8}, withAlpha(p.paper, 0.55), 4);
        easel.box({104, y - 2, 40, 14}, p.accent, 5);
        easel.disc({155, y + 44}, 6, p.soft);
    }
    easel.text({155, 346}, u"desktop"_s, {.size = 20, .colour = p.mid, .align = Qt::AlignHCenter});
    easel.text({155, 556}, u"web"_s, {.size = 20, .colour = p.mid, .align = Qt::AlignHCenter});
    service(easel, {372, 310, 218, 100}, u"gateway"_s, u"%1 req/s"_s.arg(900 + easel.dice.upTo(1800)), p.deep);
    service(easel, {680, 150, 212, 100}, u"feed"_s, u"p95 %1 ms"_s.arg(28 + easel.dice.upTo(30)), p.mid);
    service(easel, {680, 310, 212, 100}, u"identity"_s, u"p95 %1 ms"_s.arg(8 + easel.dice.upTo(12)), p.mid);
    service(easel, {680, 470, 212, 100}, u"media"_s, u"p95 %1 ms"_s.arg(80 + easel.dice.upTo(60)), p.gold);
    store(easel, {1030, 270}, 112, 120, p.accent);
    store(easel, {1030, 520}, 112, 120, p.mid);
    easel.text({1030, 380}, u"primary"_s,
               {.size = 20, .weight = QFont::DemiBold, .colour = p.ink, .align = Qt::AlignHCenter});
    easel.text({1030, 626}, u"replica"_s,
               {.size = 20, .weight = QFont::DemiBold, .colour = p.ink, .align = Qt::AlignHCenter});
    easel.box({372, 560, 218, 70}, withAlpha(p.gold, 0.28), 12);
    for (int i = 0; i < 6; ++i) {
        easel.box({386 + i * 33.0, 575, 24, 40}, i < 4 ? p.gold : withAlpha(p.gold, 0.4), 5);
    }
    easel.text({481, 662}, u"queue"_s,
               {.size = 20, .weight = QFont::DemiBold, .colour = p.ink, .align = Qt::AlignHCenter});
    arrow(easel, {481, 412}, {481, 556}, wire);
    arrow(easel, {594, 595}, {676, 548}, wire);
}

void paintTerminal(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.soft, p.pale, 0.2), mix(p.mid, p.soft, 0.35));
    easel.fill(easel.ridge(520, 120, 0), withAlpha(p.mid, 0.45), withAlpha(p.deep, 0.5));
    easel.shadow({100, 70, 1000, 610}, 18, 0.40);
    easel.box({100, 70, 1000, 610}, mix(p.ink, rgb(0x0C0D10), 0.45), 18);
    easel.box({100, 70, 1000, 52}, mix(p.ink, p.deep, 0.35), 18);
    easel.box({100, 100, 1000, 22}, mix(p.ink, p.deep, 0.35));
    const std::array lights{p.accent, p.gold, mix(p.soft, rgb(0x6BAF7B), 0.6)};
    for (int i = 0; i < 3; ++i) {
        easel.disc({134 + i * 30.0, 96}, 9, lights.at(static_cast<std::size_t>(i)));
    }
    easel.text({600, 104}, u"elin@north: ~/work/parser"_s,
               {.size = 20, .colour = p.soft, .align = Qt::AlignHCenter, .mono = true});
    const int cases = 180 + easel.dice.upTo(300);
    const QList<QList<Run>> lines =
        easel.dice.chance(0.5)
            ? QList<QList<Run>>{{{u"$ "_s, 3}, {u"ninja -C build && ctest"_s, 0}},
                                {{u"[212/212] "_s, 1}, {u"Linking CXX executable parser"_s, 0}},
                                {{u"Test project "_s, 1}, {u"~/work/parser/build"_s, 4}},
                                {{u"  lexer ............... "_s, 0}, {u"passed"_s, 2}, {u"   0.04 s"_s, 1}},
                                {{u"  token stream ........ "_s, 0}, {u"passed"_s, 2}, {u"   0.11 s"_s, 1}},
                                {{u"  round trip .......... "_s, 0}, {u"passed"_s, 2}, {u"   0.62 s"_s, 1}},
                                {{u"  broken input ........ "_s, 0}, {u"passed"_s, 2}, {u"   0.38 s"_s, 1}},
                                {},
                                {{u"%1 tests, 0 failed"_s.arg(cases), 2}},
                                {{u"$ "_s, 3}, {u"perf stat -e cache-misses ./bench"_s, 0}},
                                {{u"  1 204 881  "_s, 4}, {u"cache-misses"_s, 0}, {u"   # was 9 870 114"_s, 1}},
                                {{u"$ "_s, 3}}}
            : QList<QList<Run>>{{{u"$ "_s, 3}, {u"git log --oneline -5"_s, 0}},
                                {{u"9f31c0a "_s, 4}, {u"Read tokens one cache line at a time"_s, 0}},
                                {{u"51b7e2d "_s, 4}, {u"Delete the second parser"_s, 0}},
                                {{u"c0de4f8 "_s, 4}, {u"Name the error after the field"_s, 0}},
                                {{u"7aa2b19 "_s, 4}, {u"Test what happens without a network"_s, 0}},
                                {{u"e3310bd "_s, 4}, {u"Measure before the change"_s, 0}},
                                {{u"$ "_s, 3}, {u"./bench --runs %1"_s.arg(cases), 0}},
                                {{u"  before  "_s, 1}, {u"████████████████████  "_s, 3}, {u"412 ms"_s, 0}},
                                {{u"  after   "_s, 1}, {u"█████████             "_s, 2}, {u"188 ms"_s, 0}},
                                {},
                                {{u"2.2 times as fast"_s, 2}, {u"   (p < 0.001)"_s, 1}},
                                {{u"$ "_s, 3}}};
    const std::array tones{mix(p.paper, p.soft, 0.12), mix(p.mid, p.soft, 0.45), mix(p.soft, rgb(0x8FD19E), 0.65),
                           mix(p.accent, p.paper, 0.18), p.gold};
    double y = 172;
    for (const QList<Run> &line : lines) {
        double x = 144;
        for (const Run &run : line) {
            const Easel::Text style{.size = 25, .colour = tones.at(static_cast<std::size_t>(run.tone)), .mono = true};
            easel.text({x, y}, run.words, style);
            x += easel.textWidth(run.words, style);
        }
        y += 43;
        if (&line == &lines.last()) {
            easel.box({x, y - 43 - 23, 14, 29}, p.gold);
        }
    }
}

void paintMapRoutes(Easel &easel)
{
    const Palette &p = easel.palette;
    const QColor land = mix(p.paper, p.pale, 0.35);
    const QColor water = mix(p.soft, rgb(0xA9CBDD), 0.5);
    QPainter &painter = easel.painter();
    easel.wash(land, land);
    painter.save();
    painter.translate(600, 375);
    painter.rotate(-12);
    painter.translate(-600, -375);
    cityBlocks(easel);
    for (int i = -3; i < 13; i += 3) {
        easel.line({i * 110.0, -300}, {i * 110.0, 1100}, rgb(0xFFFFFF), 20);
    }
    for (int i = -2; i < 10; i += 3) {
        easel.line({-300, i * 104.0}, {1500, i * 104.0}, rgb(0xFFFFFF), 20);
    }
    painter.restore();
    QPainterPath river({-40, 200});
    river.cubicTo(220, 130, 330, 360, 560, 380);
    river.cubicTo(800, 400, 860, 620, 1240, 590);
    easel.stroke(river, mix(water, p.mid, 0.22), 104);
    easel.stroke(river, water, 94);
    for (const double x : {250.0, 720.0, 960.0}) { // bridges
        const double y = x < 400 ? 262 : x < 800 ? 446 : 570;
        easel.line({x - 14, y - 66}, {x + 14, y + 66}, rgb(0xFFFFFF), 22);
    }
    const std::array<QPolygonF, 3> routes{
        QPolygonF({{90, 640}, {210, 500}, {330, 420}, {470, 250}, {640, 190}, {820, 130}, {1090, 150}}),
        QPolygonF({{150, 90}, {300, 190}, {470, 250}, {640, 300}, {720, 446}, {840, 560}, {1060, 690}}),
        QPolygonF({{60, 330}, {210, 500}, {420, 590}, {640, 640}, {840, 560}, {980, 400}, {1120, 330}})};
    const std::array colours{p.accent, p.deep, p.gold};
    for (std::size_t i = 0; i < routes.size(); ++i) {
        const QPainterPath way = smooth(routes.at(i));
        easel.stroke(way, withAlpha(rgb(0xFFFFFF), 0.9), 18);
        easel.stroke(way, colours.at(i), 10);
    }
    for (std::size_t i = 0; i < routes.size(); ++i) {
        for (const QPointF &stop : routes.at(i)) {
            easel.disc(stop, 12, p.ink);
            easel.disc(stop, 7.5, p.paper);
        }
    }
    pin(easel, {470, 250}, p.accent);
    pin(easel, {840, 560}, p.deep);
}

} // namespace rostrum::embedded::art
