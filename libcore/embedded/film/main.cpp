// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one of the sample network's videos: rostrum-make-film NAME FILE
#include "encoder.h"
#include "sound.h"

#include "embedded/art/film.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <exception>
#include <span>

using namespace rostrum::embedded;

namespace {

constexpr int kFramesPerSecond = 24;
constexpr auto kSamplesPerFrame = std::size_t(film::kSamplesPerSecond / kFramesPerSecond);
static_assert(kSamplesPerFrame * kFramesPerSecond == film::kSamplesPerSecond, "sound and pictures end together");

void make(const QString &name, const art::Film &what, const QString &file)
{
    const std::vector<float> sound = film::soundOf(name, what.seconds);
    film::Encoder encoder(file, what.size, kFramesPerSecond, film::kSamplesPerSecond);
    for (int i = 0; i < what.seconds * kFramesPerSecond; ++i) {
        encoder.addFrame(art::drawFilm(name, double(i) / kFramesPerSecond, what.size));
        encoder.addSound(std::span(sound).subspan(std::size_t(i) * kSamplesPerFrame, kSamplesPerFrame));
    }
    encoder.finish();
}

} // namespace

int main(int count, char **arguments)
{
    const std::span words(arguments, static_cast<std::size_t>(count));
    const QString name = count == 3 ? QString::fromLocal8Bit(words[1]) : QString();
    const auto what = art::filmNamed(name);
    if (!what) {
        std::fprintf(stderr, "rostrum-make-film NAME FILE, NAME one of: %s\n",
                     qPrintable(art::filmNames().join(QLatin1Char(' '))));
        return 2;
    }
    const QString file = QString::fromLocal8Bit(words[2]);
    try {
        make(name, *what, file);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "rostrum-make-film: %s: %s\n", words[2], error.what());
        if (QFileInfo(file).isFile()) { // not a device or a pipe
            QFile::remove(file);        // half a film is not taken for one
        }
        return 1;
    }
    return 0;
}
