// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound.h"

#include "embedded/art/paint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::film {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr float kLoudest = 0.1F; // −20 dBFS

using Samples = std::vector<float>;

double at(std::size_t sample)
{
    return double(sample) / kSamplesPerSecond;
}

/// Noise without what is above (and, twice as weak, far below) a frequency in hertz, as loud as the swell says.
template <typename Swell> void addNoise(Samples &samples, quint64 seed, double hertz, Swell swell)
{
    art::Dice dice(seed);
    const double share = 1 - std::exp(-kTurn * hertz / kSamplesPerSecond);
    double once = 0;
    double twice = 0;
    double slow = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        once += share * (dice.between(-1, 1) - once);
        twice += share * (once - twice);
        slow += share * 0.1 * (twice - slow);
        samples[i] += static_cast<float>((twice - slow) * swell(at(i)) / std::sqrt(share));
    }
}

/// A note that is struck softly and dies away.
void addNote(Samples &samples, double second, double hertz, double loud)
{
    constexpr double kLength = 4.5;
    const auto first = static_cast<std::size_t>(second * kSamplesPerSecond);
    const auto last = std::min(samples.size(), first + static_cast<std::size_t>(kLength * kSamplesPerSecond));
    for (std::size_t i = first; i < last; ++i) {
        const double t = at(i - first);
        const double shape = (1 - std::exp(-t * 40)) * std::exp(-t * 1.1);
        const double tone = std::sin(kTurn * hertz * t) + 0.28 * std::sin(2 * kTurn * hertz * t) * std::exp(-t * 2) +
                            0.10 * std::sin(3 * kTurn * hertz * t) * std::exp(-t * 4);
        samples[i] += static_cast<float>(loud * shape * tone);
    }
}

/// A whistle that glides from one pitch to another.
void addWhistle(Samples &samples, double second, double length, double from, double to, double loud)
{
    const auto first = static_cast<std::size_t>(second * kSamplesPerSecond);
    const auto last = std::min(samples.size(), first + static_cast<std::size_t>(length * kSamplesPerSecond));
    double phase = 0;
    for (std::size_t i = first; i < last; ++i) {
        const double share = at(i - first) / length;
        phase += kTurn * (from + (to - from) * share + 22 * std::sin(kTurn * 9 * at(i))) / kSamplesPerSecond;
        samples[i] += static_cast<float>(loud * std::pow(std::sin(std::numbers::pi * share), 1.4) * std::sin(phase));
    }
}

void addNotes(Samples &samples, std::span<const double> pitches, double every, double loud)
{
    double second = 0.6;
    for (const double hertz : pitches) {
        addNote(samples, second, hertz, loud);
        second += every;
    }
}

/// Waves against a quay, gulls far off, and the ferry that says it leaves.
void coast(Samples &samples)
{
    addNoise(samples, 812, 520,
             [](double t) { return 0.16 + 0.14 * std::pow(0.5 + 0.5 * std::sin(kTurn * t / 4.6), 2); });
    addNoise(samples, 813, 2600,
             [](double t) { return 0.05 * std::pow(std::max(0.0, std::sin(kTurn * (t - 0.8) / 4.6)), 3); });
    for (const double hertz : {98.0, 123.5, 147.0}) {
        addWhistle(samples, 1.6, 2.2, hertz, hertz * 0.995, 0.07);
    }
    for (const double second : {5.2, 5.7, 6.2, 10.3, 10.8}) {
        addWhistle(samples, second, 0.32, 1900, 1250, 0.018);
    }
    addNotes(samples, std::array{220.0, 329.6, 277.2, 440.0, 369.99, 329.6, 554.4}, 1.7, 0.09);
}

/// Wind, and the near blades as they go by.
void turbines(Samples &samples)
{
    addNoise(samples, 155, 380,
             [](double t) { return 0.2 + 0.07 * std::sin(kTurn * t / 5.3) + 0.05 * std::sin(kTurn * t / 2.9); });
    addNoise(samples, 156, 900, [](double t) {
        const double closeness = std::exp(-t / 5);
        return 0.2 * closeness * std::pow(0.5 + 0.5 * std::sin(kTurn * t / 1.66), 4);
    });
    addNotes(samples, std::array{196.0, 293.7, 246.9, 392.0, 369.99, 493.9}, 1.8, 0.09);
}

/// A still morning and a blackbird that has the time.
void garden(Samples &samples)
{
    addNoise(samples, 878, 700, [](double t) { return 0.07 + 0.02 * std::sin(kTurn * t / 4.1); });
    struct Call
    {
        double second, length, from, to;
    };
    constexpr std::array kSong = {
        Call{0.7, 0.30, 1850, 2100},  Call{1.05, 0.22, 2350, 2250}, Call{1.32, 0.36, 1980, 1700},
        Call{1.74, 0.12, 3100, 3500}, Call{4.3, 0.26, 2100, 2400},  Call{4.6, 0.34, 1900, 1880},
        Call{5.0, 0.18, 2500, 2200},  Call{5.22, 0.3, 1750, 1950},  Call{8.0, 0.34, 1850, 2150},
        Call{8.4, 0.26, 2300, 2050},  Call{8.72, 0.14, 3200, 2900}};
    for (const Call &call : kSong) {
        addWhistle(samples, call.second, call.length, call.from, call.to, 0.05);
    }
    addNotes(samples, std::array{261.6, 392.0, 329.6, 523.3, 440.0, 392.0}, 1.6, 0.09);
}

/// A room with machines in it, and a tape that is wound, heard, and wound again.
void studio(Samples &samples)
{
    addNoise(samples, 118, 240, [](double) { return 0.05; });
    addNoise(samples, 119, 1900, [](double t) {
        const double talk = std::abs(std::sin(kTurn * t * 1.9) * std::sin(kTurn * t * 0.31));
        return t > 2 && t < 12 ? 0.16 * talk : 0.0; // somebody speaks, too far away for words
    });
    addWhistle(samples, 12.4, 1.1, 420, 1500, 0.03);
    addWhistle(samples, 13.7, 0.8, 1500, 500, 0.03);
    addNotes(samples, std::array{174.6, 261.6, 220.0, 329.6, 293.7, 220.0, 261.6}, 2.0, 0.07);
}

} // namespace

std::vector<float> soundOf(QStringView name, int seconds)
{
    Samples samples(static_cast<std::size_t>(seconds) * kSamplesPerSecond);
    if (name == u"coast"_s) {
        coast(samples);
    } else if (name == u"turbines"_s) {
        turbines(samples);
    } else if (name == u"garden"_s) {
        garden(samples);
    } else if (name == u"studio"_s) {
        studio(samples);
    }
    float loudest = 1e-6F;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i] *= static_cast<float>(std::clamp(std::min(at(i), seconds - at(i)), 0.0, 1.0));
        loudest = std::max(loudest, std::abs(samples[i]));
    }
    for (float &sample : samples) {
        sample *= kLoudest / loudest;
    }
    return samples;
}

} // namespace rostrum::embedded::film
