// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace rostrum::embedded::art {

/// A scene that moves, with a camera that moves over it.
struct Film
{
    QSize size; ///< of its video, in pixels
    int seconds = 0;
};

/// "coast", "turbines", "garden", and "studio", which ends as it begins.
[[nodiscard]] QStringList filmNames();

[[nodiscard]] std::optional<Film> filmNamed(QStringView name);

/// What is seen at that second, RGB32, of the given size in device pixels (the film's shape, or it is distorted); null
/// when there is no film of that name or the size is empty. Without words; the same on every machine. Thread-safe.
[[nodiscard]] QImage drawFilm(QStringView name, double second, QSize px);

/// The frame that stands for the whole film.
[[nodiscard]] QImage drawPoster(QStringView name, QSize px);

} // namespace rostrum::embedded::art
