// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_sound.h"
#include "ui/playback/live_engine.h"

#include "playback/decode/decode_thread.h"
#include "playback/decode/live_clock.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>

namespace rostrum::media {

/// FFmpeg on a thread for the picture and one for the sound; a clock says which picture is due.
class FfmpegLiveEngine final : public ui::LiveEngine
{
public:
    FfmpegLiveEngine(playback::PictureFit fit, Events events);

    void setPlace(QSize place) override { m_pictures.setPlace(place); }
    void push(const playback::LiveChunk &chunk, Carries what) override;
    void finish() override;
    void setMuted(bool isMuted) override;
    [[nodiscard]] bool hasRoom() const override;
    [[nodiscard]] const QImage &picture() const override { return m_shown.picture; }
    [[nodiscard]] Milliseconds streamTime() const override { return m_shown.streamTime; }

private:
    using Time = playback::LiveClock::Time;
    using Seconds = playback::Seconds;
    using Status = playback::DecodeThread::Status;

    void wake();
    void tick();
    void lookForDamage(const Status &status);
    [[nodiscard]] bool begin(const Status &status, Time now);
    void showDue(Seconds position);
    void keepUp(const Status &status, Time now);
    void runDry(const Status &status, Seconds position);
    void schedule(Seconds first, Time now);
    void remember(const playback::LiveChunk &chunk);
    [[nodiscard]] Seconds segment() const;

    Events m_events;
    QObject m_context; ///< of what other threads send here
    std::atomic<bool> m_isWoken = false;
    QTimer m_tick;
    playback::LiveClock m_clock;
    playback::Decoded m_shown = {};
    std::optional<playback::LiveChunk> m_newest = {}; ///< without its bytes
    std::deque<playback::LiveChunk> m_recent = {};    ///< what a sound that is turned on begins with
    bool m_isFinished = false;
    bool m_isOver = false; ///< played out, given up, or too late
    int m_damagedChunks = 0;
    std::shared_ptr<playback::Timeline> m_timeline = std::make_shared<playback::Timeline>();
    std::unique_ptr<LiveSound> m_sound = {};
    playback::DecodeThread m_pictures; ///< last: its thread calls wake()
};

} // namespace rostrum::media
