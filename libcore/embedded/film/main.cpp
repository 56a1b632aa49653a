// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one of the sample network's videos: rostrum-make-film NAME FILE [picture|sound]
// With a third word one track of it, in pieces for a broadcast (CMAF).
#include "encoder.h"
#include "sound.h"

#include "embedded/art/film.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <exception>
#include <optional>
#include <span>
#include <string_view>

using namespace rostrum::embedded;

namespace {

constexpr int kFramesPerSecond = 24;
constexpr int kFragmentSeconds = 2;
constexpr auto kSamplesPerFrame = std::size_t(film::kSamplesPerSecond / kFramesPerSecond);
static_assert(kSamplesPerFrame * kFramesPerSecond == film::kSamplesPerSecond, "sound and pictures end together");

enum class Track { Both, Picture, Sound };

void make(const QString &name, const art::Film &what, const QString &file, Track track)
{
    const bool isSeen = track != Track::Sound;
    const bool isHeard = track != Track::Picture;
    const std::vector<float> sound = isHeard ? film::soundOf(name, what.seconds) : std::vector<float>();
    film::Encoder encoder(file, {.size = isSeen ? what.size : QSize(),
                                 .framesPerSecond = kFramesPerSecond,
                                 .samplesPerSecond = isHeard ? film::kSamplesPerSecond : 0,
                                 .fragmentSeconds = track == Track::Both ? 0 : kFragmentSeconds});
    for (int i = 0; i < what.seconds * kFramesPerSecond; ++i) {
        if (isSeen) {
            encoder.addFrame(art::drawFilm(name, double(i) / kFramesPerSecond, what.size));
        }
        if (isHeard) {
            encoder.addSound(std::span(sound).subspan(std::size_t(i) * kSamplesPerFrame, kSamplesPerFrame));
        }
    }
    encoder.finish();
}

std::optional<Track> trackNamed(std::span<char *> words)
{
    const std::string_view word = words.size() > 3 ? words[3] : "";
    return word.empty()        ? std::optional(Track::Both)
           : word == "picture" ? std::optional(Track::Picture)
           : word == "sound"   ? std::optional(Track::Sound)
                               : std::nullopt;
}

} // namespace

int main(int count, char **arguments)
{
    const std::span words(arguments, static_cast<std::size_t>(count));
    const QString name = count == 3 || count == 4 ? QString::fromLocal8Bit(words[1]) : QString();
    const auto what = art::filmNamed(name);
    const auto track = trackNamed(words);
    if (!what || !track) {
        std::fprintf(stderr, "rostrum-make-film NAME FILE [picture|sound], NAME one of: %s\n",
                     qPrintable(art::filmNames().join(QLatin1Char(' '))));
        return 2;
    }
    const QString file = QString::fromLocal8Bit(words[2]);
    try {
        make(name, *what, file, *track);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "rostrum-make-film: %s: %s\n", words[2], error.what());
        if (QFileInfo(file).isFile()) { // not a device or a pipe
            QFile::remove(file);        // half a film is not taken for one
        }
        return 1;
    }
    return 0;
}
