// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <QString>

#include <vector>

namespace rostrum::bench {

/// The machine's load when the row was measured.
void noteLoad(benchmark::State &state);

/// A folder below the build folder for what the benchmarks prepare; removed by removeWorkFolder().
[[nodiscard]] QString workFolder();
void removeWorkFolder();

/// CPU time of the calling thread: a busy machine makes things late, not dearer.
[[nodiscard]] double threadCpuMs();
/// Private memory of this process.
[[nodiscard]] double privateMib();
[[nodiscard]] double median(std::vector<double> values);

} // namespace rostrum::bench
