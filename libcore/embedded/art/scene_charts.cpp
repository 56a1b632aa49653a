// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene_families.h"

#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::art {
namespace {

constexpr QRectF kPlot(130, 200, 960, 420);

// Title, subtitle and ground that the charts share.
void sheet(Easel &easel, const QString &title, const QString &subtitle)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.paper, rgb(0xFFFFFF), 0.35), p.paper);
    easel.box({70, 62, 56, 8}, p.accent, 4);
    easel.text({70, 118}, title, {.size = 42, .weight = QFont::Bold, .colour = p.ink});
    easel.text({70, 158}, subtitle, {.size = 24, .colour = mix(p.mid, p.ink, 0.15)});
}

void source(Easel &easel, const QString &words)
{
    easel.text({70, 715}, words, {.size = 18, .colour = mix(easel.palette.mid, easel.palette.soft, 0.2)});
}

// Horizontal lines with values from 0 to top; written at the left.
void grid(Easel &easel, double top, double step)
{
    const Palette &p = easel.palette;
    for (double value = 0; value <= top + step * 0.01; value += step) {
        const double y = kPlot.bottom() - value / top * kPlot.height();
        easel.line({kPlot.left(), y}, {kPlot.right(), y}, value == 0 ? p.mid : withAlpha(p.soft, 0.45),
                   value == 0 ? 2.5 : 1.6);
        easel.text({kPlot.left() - 18, y + 7}, QString::number(value),
                   {.size = 20, .colour = p.mid, .align = Qt::AlignRight});
    }
}

QPointF at(double t, double share)
{
    return {kPlot.left() + t * kPlot.width(), kPlot.bottom() - share * kPlot.height()};
}

void area(Easel &easel, const QPainterPath &curve, const QColor &colour)
{
    QPainterPath below = curve;
    below.lineTo(kPlot.right(), kPlot.bottom());
    below.lineTo(kPlot.left(), kPlot.bottom());
    below.closeSubpath();
    easel.fill(below, withAlpha(colour, 0.30), withAlpha(colour, 0.02));
}

void label(Easel &easel, QPointF place, const QString &words, const QColor &colour)
{
    const Easel::Text style{
        .size = 20, .weight = QFont::DemiBold, .colour = easel.palette.paper, .align = Qt::AlignHCenter};
    const double width = easel.textWidth(words, style) + 28;
    easel.box({place.x() - width / 2, place.y() - 25, width, 36}, colour, 18);
    easel.text(place, words, style);
}

} // namespace

void paintChartLine(Easel &easel)
{
    const Palette &p = easel.palette;
    struct Story
    {
        QString title;
        QString subtitle;
        QString first;
        QString second;
        QString turn;
    };
    const std::array stories{Story{u"Builds got three times faster"_s, u"Median minutes from push to green, by week"_s,
                                   u"main branch"_s, u"shared cache"_s, u"cache on"_s},
                             Story{u"Fewer pages at night"_s, u"On-call pages between 22 and 07, by week"_s,
                                   u"all teams"_s, u"storage team"_s, u"new alerts"_s},
                             Story{u"Reviews no longer wait"_s, u"Hours until the first answer, by week"_s,
                                   u"all repositories"_s, u"with a rota"_s, u"rota starts"_s}};
    const Story &story = stories.at(static_cast<std::size_t>(easel.dice.upTo(3)));
    sheet(easel, story.title, story.subtitle);
    grid(easel, 30, 5);
    const double turn = easel.dice.between(0.36, 0.46);
    QPolygonF slow;
    QPolygonF fast;
    constexpr int kWeeks = 26;
    for (int week = 0; week <= kWeeks; ++week) {
        const double t = static_cast<double>(week) / kWeeks;
        const double settled = t > turn ? 1 - std::exp(-(t - turn) * 7) : 0.0;
        slow << at(t, 0.78 + 0.05 * std::sin(t * 11) - 0.26 * settled + easel.dice.between(-0.025, 0.025));
        fast << at(t, 0.74 + 0.05 * std::sin(t * 10 + 1) - 0.46 * settled + easel.dice.between(-0.025, 0.025));
    }
    easel.dashes(at(turn, 0), at(turn, 1.0), p.mid, 2.2);
    const QPainterPath lower = smooth(fast);
    area(easel, lower, p.accent);
    easel.stroke(smooth(slow), p.mid, 5);
    easel.stroke(lower, p.accent, 6);
    label(easel, at(turn, 0.97), story.turn, p.deep);
    for (const auto &[line, name, colour] :
         {std::tuple(slow, story.first, p.mid), std::tuple(fast, story.second, p.accent)}) {
        easel.disc(line.last(), 11, p.paper);
        easel.disc(line.last(), 8, colour);
        double clear = line.last().y(); // above the last weeks, where the words stand
        for (qsizetype i = line.size() - 6; i < line.size(); ++i) {
            clear = std::min(clear, line[i].y());
        }
        easel.text({line.last().x(), clear - 22}, name,
                   {.size = 22,
                    .weight = QFont::DemiBold,
                    .colour = colour == p.mid ? p.deep : colour,
                    .align = Qt::AlignRight});
    }
    const std::array months{u"Apr"_s, u"May"_s, u"Jun"_s, u"Jul"_s, u"Aug"_s, u"Sep"_s};
    for (int i = 0; i < 6; ++i) {
        easel.text({kPlot.left() + (i + 0.5) * kPlot.width() / 6, 656}, months.at(static_cast<std::size_t>(i)),
                   {.size = 20, .colour = p.mid, .align = Qt::AlignHCenter});
        easel.line({kPlot.left() + i * kPlot.width() / 6, kPlot.bottom()},
                   {kPlot.left() + i * kPlot.width() / 6, kPlot.bottom() + 8}, p.mid, 2);
    }
    source(easel, u"n = %1 runs"_s.arg(4200 + easel.dice.upTo(5000)));
}

void paintChartBars(Easel &easel)
{
    const Palette &p = easel.palette;
    struct Story
    {
        QString title;
        QString subtitle;
        std::array<QString, 7> names;
        std::array<int, 7> values;
        int best;
    };
    const std::array stories{
        Story{u"Where a week goes"_s,
              u"Hours a week, engineers, 2026"_s,
              {u"Code"_s, u"Review"_s, u"Meetings"_s, u"On call"_s, u"Writing"_s, u"Hiring"_s, u"Learning"_s},
              {13, 7, 9, 4, 3, 2, 2},
              6},
        Story{u"People stay for the work"_s,
              u"Reasons given, per cent, several allowed"_s,
              {u"The work"_s, u"Team"_s, u"Hours"_s, u"Pay"_s, u"Growth"_s, u"Place"_s, u"Brand"_s},
              {64, 58, 41, 37, 33, 18, 6},
              0},
        Story{u"Smaller changes fail less"_s,
              u"Rolled back, per cent, by lines changed"_s,
              {u"1–10"_s, u"–50"_s, u"–100"_s, u"–250"_s, u"–500"_s, u"–1000"_s, u"more"_s},
              {1, 2, 4, 7, 11, 16, 24},
              6}};
    const Story &story = stories.at(static_cast<std::size_t>(easel.dice.upTo(3)));
    sheet(easel, story.title, story.subtitle);
    const int highest = *std::ranges::max_element(story.values);
    const double step = highest > 40 ? 20 : highest > 20 ? 5 : highest > 12 ? 5 : 2;
    const double top = std::ceil((highest + step * 0.3) / step) * step;
    grid(easel, top, step);
    const double pitch = kPlot.width() / 7;
    for (std::size_t i = 0; i < story.values.size(); ++i) {
        const bool best = static_cast<int>(i) == story.best;
        const double x = kPlot.left() + (static_cast<double>(i) + 0.5) * pitch;
        const double h = story.values.at(i) / top * kPlot.height();
        QPainterPath bar({x - pitch * 0.31, kPlot.bottom() - 1});
        bar.lineTo(x - pitch * 0.31, kPlot.bottom() - h + 8);
        bar.quadTo(x - pitch * 0.31, kPlot.bottom() - h, x - pitch * 0.31 + 8, kPlot.bottom() - h);
        bar.lineTo(x + pitch * 0.31 - 8, kPlot.bottom() - h);
        bar.quadTo(x + pitch * 0.31, kPlot.bottom() - h, x + pitch * 0.31, kPlot.bottom() - h + 8);
        bar.lineTo(x + pitch * 0.31, kPlot.bottom() - 1);
        bar.closeSubpath();
        const QColor colour = best ? p.accent : mix(p.mid, p.soft, 0.12);
        easel.fill(bar, mix(colour, p.paper, 0.08), colour);
        easel.text({x, kPlot.bottom() - h - 14}, QString::number(story.values.at(i)),
                   {.size = 24, .weight = QFont::Bold, .colour = best ? p.accent : p.ink, .align = Qt::AlignHCenter});
        easel.text({x, 656}, story.names.at(i),
                   {.size = 21,
                    .weight = best ? QFont::DemiBold : QFont::Normal,
                    .colour = best ? p.ink : p.mid,
                    .align = Qt::AlignHCenter});
    }
    source(easel, u"%1 answers, anonymous"_s.arg(190 + easel.dice.upTo(900)));
}

void paintChartLatency(Easel &easel)
{
    const Palette &p = easel.palette;
    easel.wash(mix(p.ink, p.deep, 0.20), p.ink);
    easel.text({70, 112}, easel.dice.chance(0.5) ? u"Read latency, one day"_s : u"Latency through the cut-over"_s,
               {.size = 42, .weight = QFont::Bold, .colour = p.paper});
    easel.text({70, 152}, u"Milliseconds, all regions"_s, {.size = 24, .colour = p.soft});
    constexpr double kTop = 240;
    for (double value = 0; value <= kTop; value += 40) {
        const double y = kPlot.bottom() - value / kTop * kPlot.height();
        easel.line({kPlot.left(), y}, {kPlot.right(), y}, withAlpha(p.soft, value == 0 ? 0.6 : 0.16), 1.6);
        easel.text({kPlot.left() - 18, y + 7}, QString::number(value),
                   {.size = 20, .colour = p.soft, .align = Qt::AlignRight});
    }
    const double cut = easel.dice.between(0.46, 0.58);
    easel.box({kPlot.left() + (cut - 0.035) * kPlot.width(), kPlot.top(), 0.09 * kPlot.width(), kPlot.height()},
              withAlpha(p.accent, 0.16));
    QPolygonF p50;
    QPolygonF p95;
    QPolygonF p99;
    constexpr int kSamples = 96;
    for (int i = 0; i <= kSamples; ++i) {
        const double t = static_cast<double>(i) / kSamples;
        const double load = 0.5 - 0.5 * std::cos((t - 0.1) * 6.283);
        const double after = t > cut + 0.05 ? 0.45 : 1.0;
        const double spike = std::exp(-std::pow((t - cut - 0.01) / 0.018, 2));
        p50 << at(t, (14 + 12 * load * after + 14 * spike + easel.dice.between(-1.5, 1.5)) / kTop);
        p95 << at(t, (40 + 46 * load * after + 62 * spike + easel.dice.between(-5, 5)) / kTop);
        p99 << at(t, (74 + 74 * load * after + 98 * spike + easel.dice.between(-10, 12)) / kTop);
    }
    const QPainterPath slowest = smooth(p99);
    area(easel, slowest, p.accent);
    easel.stroke(slowest, p.accent, 4);
    easel.stroke(smooth(p95), p.gold, 4);
    easel.stroke(smooth(p50), p.soft, 4);
    const std::array names{u"p99"_s, u"p95"_s, u"p50"_s};
    const std::array ends{p99.last(), p95.last(), p50.last()};
    const std::array colours{p.accent, p.gold, p.soft};
    for (std::size_t i = 0; i < names.size(); ++i) {
        easel.text(ends.at(i) + QPointF(16, 7), names.at(i),
                   {.size = 22, .weight = QFont::DemiBold, .colour = mix(colours.at(i), p.paper, 0.15)});
    }
    easel.text(
        {kPlot.left() + (cut + 0.01) * kPlot.width(), kPlot.top() - 14}, u"cut-over, 4 min"_s,
        {.size = 20, .weight = QFont::DemiBold, .colour = mix(p.accent, p.paper, 0.3), .align = Qt::AlignHCenter});
    for (int hour = 0; hour <= 24; hour += 4) {
        easel.text({kPlot.left() + hour / 24.0 * kPlot.width(), 656}, u"%1:00"_s.arg(hour, 2, 10, QChar(u'0')),
                   {.size = 20, .colour = p.soft, .align = Qt::AlignHCenter});
    }
    easel.text({70, 715}, u"%1 million requests, none lost"_s.arg(30 + easel.dice.upTo(40)),
               {.size = 18, .colour = mix(p.soft, p.mid, 0.3)});
}

} // namespace rostrum::embedded::art
