// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bounded_queue.h"
#include "track_decoder.h"

#include <thread>

namespace rostrum::playback {

/// Decodes one track on a thread of its own: chunks go in, a few pictures or sounds wait at its other end. Used by one
/// thread; destroying it drops what is left.
class DecodeThread
{
public:
    /// `notify` is called on that thread when something new waits, and when a chunk is done.
    DecodeThread(TrackKind kind, PictureFit fit, std::shared_ptr<Timeline> timeline, std::function<void()> notify);
    ~DecodeThread();
    DecodeThread(const DecodeThread &) = delete;
    DecodeThread &operator=(const DecodeThread &) = delete;

    void push(LiveChunk chunk);
    /// After the last chunk.
    void finish();
    void setPlace(QSize place) { m_decoder.setPlace(place); }

    /// The first that waits, when it is due at `time`.
    std::optional<Decoded> takeDue(Seconds time);

    struct Status
    {
        std::optional<Seconds> first = {}; ///< of what waits
        std::optional<Seconds> last = {};
        int waiting = 0;
        std::chrono::milliseconds pending = {}; ///< of chunks that were not begun
        bool isIdle = false;                    ///< all chunks are decoded
        int emptyChunks = 0;                    ///< in a row, with nothing in them that could be decoded
        int damagedChunks = 0;                  ///< in all
    };
    [[nodiscard]] Status status() const;

private:
    void run();
    void work(const std::optional<LiveChunk> &chunk);

    const std::function<void()> m_notify;
    BoundedQueue<std::optional<LiveChunk>> m_chunks; ///< nothing: finish
    BoundedQueue<Decoded> m_decoded;
    std::atomic<int> m_open = 0; ///< chunks that were pushed and are not done
    std::atomic<int> m_emptyChunks = 0;
    std::atomic<int> m_damagedChunks = 0;
    TrackDecoder m_decoder;
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace rostrum::playback
