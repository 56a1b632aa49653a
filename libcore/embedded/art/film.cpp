// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/film.h"

#include "embedded/art/film_shots.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace rostrum::embedded::art {
namespace {

constexpr double kPosterShare = 0.2;

struct Shot
{
    QStringView name;
    QSize size;
    int seconds = 0;
    quint32 seed = 0; ///< names the palette too
    QRectF (*seen)(double share);
    void (*shoot)(Easel &, const Moment &);
};

constexpr std::array kShots{
    Shot{u"coast", {960, 540}, 13, 812, seenCoast, shootCoast},
    Shot{u"turbines", {960, 540}, 12, 155, seenTurbines, shootTurbines},
    Shot{u"garden", {540, 960}, 11, 155, seenGarden, shootGarden},
    Shot{u"studio", {640, 360}, 16, 812, seenStudio, shootStudio},
};

const Shot *find(QStringView name)
{
    const auto *shot = std::ranges::find(kShots, name, &Shot::name);
    return shot == kShots.end() ? nullptr : shot;
}

} // namespace

double eased(double from, double to, double x)
{
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double swing(double second, double period, double phase)
{
    return std::sin(2 * std::numbers::pi * second / period + phase);
}

QStringList filmNames()
{
    QStringList names;
    for (const Shot &shot : kShots) {
        names << shot.name.toString();
    }
    return names;
}

std::optional<Film> filmNamed(QStringView name)
{
    const Shot *shot = find(name);
    return shot ? std::optional(Film{.size = shot->size, .seconds = shot->seconds}) : std::nullopt;
}

QImage drawFilm(QStringView name, double second, QSize px)
{
    const Shot *shot = find(name);
    if (!shot || px.isEmpty()) {
        return {};
    }
    const double share = std::clamp(second / shot->seconds, 0.0, 1.0);
    const Moment now{.second = second, .share = share, .seen = shot->seen(share)};
    QImage image(px, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(px.width() / now.seen.width(), px.height() / now.seen.height());
    painter.translate(-now.seen.topLeft());
    painter.setPen(Qt::NoPen);
    Easel easel(painter, shot->seed); // thrown anew for each frame: what does not move stays where it is
    shot->shoot(easel, now);
    return image;
}

QImage drawPoster(QStringView name, QSize px)
{
    const Shot *shot = find(name);
    return shot ? drawFilm(name, kPosterShare * shot->seconds, px) : QImage();
}

} // namespace rostrum::embedded::art
