// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/live_chunk.h"
#include "playback/picture_fit.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <chrono>
#include <functional>

namespace rostrum::ui {

/// What decodes a live broadcast, gives out its pictures when they are due and sounds: FFmpeg's libraries and Qt
/// Multimedia, in the media module (see MediaEngine). It fetches nothing. GUI thread; the functions are called back
/// there, from the event loop, and must not destroy the engine at once.
class LiveEngine
{
public:
    using Milliseconds = std::chrono::milliseconds;
    struct Events
    {
        std::function<void()> pictureChanged;
        std::function<void()> ranDry;        ///< nothing is left to be shown; the last picture stays
        std::function<void()> playedOut;     ///< all of a broadcast that ended was shown
        std::function<void()> fellBehind;    ///< too far behind what is newest: begin anew with another engine
        std::function<void()> initSuspected; ///< much is damaged: perhaps by a wrong initialisation section
        std::function<void()> undecodable;   ///< there is no picture in it that can be decoded
    };
    enum class Carries { Picture, PictureAndSound, Sound };

    virtual ~LiveEngine() = default;

    /// The size of the pictures to come, in device pixels.
    virtual void setPlace(QSize place) = 0;
    virtual void push(const playback::LiveChunk &chunk, Carries what) = 0;
    /// After the last chunk.
    virtual void finish() = 0;
    /// It begins muted, and decodes no sound then.
    virtual void setMuted(bool isMuted) = 0;
    /// Whether a further chunk of the picture is wanted now.
    [[nodiscard]] virtual bool hasRoom() const = 0;
    /// The one that is due; null before the first.
    [[nodiscard]] virtual const QImage &picture() const = 0;
    /// The time of that picture on the broadcast's own clock, which captions go by.
    [[nodiscard]] virtual Milliseconds streamTime() const = 0;
};

} // namespace rostrum::ui
