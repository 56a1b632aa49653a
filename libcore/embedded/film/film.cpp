// SPDX-License-Identifier: GPL-3.0-or-later
#include "film.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::film {

namespace {

const std::array kFilms = {Film{.name = u"coast"_s,
                                .scene = u"coast"_s,
                                .seed = 812,
                                .scenePixels = {1920, 1200},
                                .size = {960, 540},
                                .seconds = 13,
                                .from = {0.0, 0.12, 0.75, 0.675},
                                .to = {0.38, 0.03, 0.62, 0.558},
                                .note = 110},
                           Film{.name = u"turbines"_s,
                                .scene = u"wind-turbines"_s,
                                .seed = 155,
                                .scenePixels = {1920, 1200},
                                .size = {960, 540},
                                .seconds = 12,
                                .from = {0.35, 0.1, 0.6, 0.54},
                                .to = {0.0, 0.1, 0.95, 0.855},
                                .note = 98},
                           Film{.name = u"garden"_s,
                                .scene = u"garden"_s,
                                .seed = 878,
                                .scenePixels = {1080, 1920},
                                .size = {540, 960},
                                .seconds = 11,
                                .from = {0.0, 0.0, 1.0, 1.0},
                                .to = {0.2, 0.3, 0.65, 0.65},
                                .note = 131}};

/// Slow at both ends.
double eased(double x)
{
    return x * x * (3 - 2 * x);
}

double between(double a, double b, double share)
{
    return a + (b - a) * share;
}

} // namespace

std::optional<Film> filmNamed(const QString &name)
{
    const auto found = std::ranges::find(kFilms, name, &Film::name);
    return found == kFilms.end() ? std::nullopt : std::optional(*found);
}

QImage frameOf(const Film &film, const QImage &scene, int number)
{
    const double share = eased(double(number) / std::max(1, film.frames() - 1));
    const QRectF seen(between(film.from.x(), film.to.x(), share) * scene.width(),
                      between(film.from.y(), film.to.y(), share) * scene.height(),
                      between(film.from.width(), film.to.width(), share) * scene.width(),
                      between(film.from.height(), film.to.height(), share) * scene.height());
    QImage frame(film.size, QImage::Format_RGB32);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(frame.rect()), scene, seen);
    return frame;
}

std::vector<float> soundOf(const Film &film)
{
    constexpr double kTurn = 2 * std::numbers::pi;
    constexpr std::array kChord = {1.0, 1.5, 2.0, 2.5}; // root, fifth, octave, third
    const auto count = static_cast<std::size_t>(film.seconds) * kSamplesPerSecond;
    std::vector<float> samples(count);
    std::minstd_rand random(film.seed);
    std::uniform_real_distribution<double> noise(-1, 1);
    double wind = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double t = double(i) / kSamplesPerSecond;
        const double fade = std::min({1.0, t, film.seconds - t});
        wind += (noise(random) - wind) * 0.02; // what is left of noise below some hundred hertz
        double tone = 0;
        for (std::size_t voice = 0; voice < kChord.size(); ++voice) {
            const double swell = 0.5 - 0.5 * std::cos(kTurn * (t / 6 + double(voice) / kChord.size()));
            tone += swell * std::sin(kTurn * film.note * kChord[voice] * t);
        }
        samples[i] = static_cast<float>(fade * (0.02 * tone + 0.35 * wind * (0.6 + 0.4 * std::sin(kTurn * t / 5))));
    }
    return samples;
}

} // namespace rostrum::embedded::film
