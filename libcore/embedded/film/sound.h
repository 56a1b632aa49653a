// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace rostrum::embedded::film {

inline constexpr int kSamplesPerSecond = 48'000;

/// What is heard in a film of that name: mono, between −1 and 1, its loudest sample at −20 dBFS.
[[nodiscard]] std::vector<float> soundOf(QStringView name, int seconds);

} // namespace rostrum::embedded::film
