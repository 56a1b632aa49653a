// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one of the sample network's videos: rostrum-make-film NAME FILE
#include "encoder.h"
#include "film.h"

#include "embedded/art/scene.h"

#include <cstdio>
#include <exception>
#include <span>

using namespace rostrum::embedded;

namespace {

void make(const film::Film &film, const QString &file)
{
    const QImage scene = art::drawScene(film.scene, film.seed, film.scenePixels);
    const std::vector<float> sound = film::soundOf(film);
    constexpr auto kPerFrame = std::size_t(film::kSamplesPerSecond / film::kFramesPerSecond);
    film::Encoder encoder(file, film.size, film::kFramesPerSecond, film::kSamplesPerSecond);
    for (int i = 0; i < film.frames(); ++i) {
        encoder.addFrame(film::frameOf(film, scene, i));
        const std::size_t first = std::size_t(i) * kPerFrame;
        encoder.addSound(std::span(sound).subspan(first, kPerFrame));
    }
    encoder.finish();
}

} // namespace

int main(int count, char **arguments)
{
    const std::span words(arguments, static_cast<std::size_t>(count));
    const auto film = count == 3 ? film::filmNamed(QString::fromLocal8Bit(words[1])) : std::nullopt;
    if (!film) {
        std::fputs("rostrum-make-film NAME FILE\n", stderr);
        return 2;
    }
    try {
        make(*film, QString::fromLocal8Bit(words[2]));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "rostrum-make-film: %s\n", error.what());
        return 1;
    }
    return 0;
}
