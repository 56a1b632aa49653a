// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoded.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace rostrum::playback {

/// One timeline out of a broadcast's own times, which may begin again at any moment: the picture's decoder leads, the
/// sound's finds the place of its times beside those of the picture. Thread-safe.
class Timeline
{
public:
    /// The picture's times go on at `time` with `raw`.
    void begin(Seconds raw, Seconds time);
    /// The place of a picture.
    [[nodiscard]] Seconds lead(Seconds raw);
    /// The place of a sound: waits for a picture near it, but not for long and not once `isOver`. Nothing when there is
    /// none.
    [[nodiscard]] std::optional<Seconds> follow(Seconds raw, const std::atomic<bool> &isOver);
    /// Whoever waits looks whether it is over.
    void wake();

private:
    [[nodiscard]] std::optional<Seconds> placeOf(Seconds raw) const;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Seconds> m_offsets; ///< from raw times, the newest last
    Seconds m_latest = {};         ///< place of a picture
};

} // namespace rostrum::playback
