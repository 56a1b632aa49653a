// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/http_client.h"

#include <QIODevice>
#include <QUrl>

#include <functional>

namespace rostrum::playback {

/// Fetches a whole HLS video into `sink`: segments put together are a file that can be played. Live broadcasts,
/// encrypted ones and those over `mostBytes` are Refused, those with the sound apart Malformed. `progress` hears how
/// many pieces of how many are there. `http`, `sink` and what `progress` uses outlive the task.
base::Task<base::Result<void>> downloadHls(net::HttpClient &http, QUrl playlist, QIODevice &sink, qint64 mostBytes,
                                           std::function<void(qint64 done, qint64 of)> progress);

/// What is said of a video that nobody would wait for.
[[nodiscard]] base::Error tooLargeError();

} // namespace rostrum::playback
