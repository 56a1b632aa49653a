// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace rostrum::embedded::film {

inline constexpr int kFramesPerSecond = 24;
inline constexpr int kSamplesPerSecond = 44'100;

/// A slow camera over a drawn scene, with soft sound.
struct Film
{
    QString name;
    QString scene;
    quint32 seed = 0;
    QSize scenePixels;
    QSize size; ///< of a frame
    int seconds = 0;
    QRectF from; ///< what the camera sees first, in parts of the scene
    QRectF to;
    double note = 0; ///< hertz of the deepest one

    [[nodiscard]] int frames() const { return seconds * kFramesPerSecond; }
};

[[nodiscard]] std::optional<Film> filmNamed(const QString &name);
/// One frame, RGB32.
[[nodiscard]] QImage frameOf(const Film &film, const QImage &scene, int number);
/// All of the sound: mono, −1…1.
[[nodiscard]] std::vector<float> soundOf(const Film &film);

} // namespace rostrum::embedded::film
