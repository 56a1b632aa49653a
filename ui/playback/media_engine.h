// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_engine.h"

#include <QString>
#include <QtPlugin>

#include <chrono>
#include <functional>
#include <memory>

class QPainter;
class QRectF;

namespace rostrum::ui {

/// What decodes and sounds: Qt Multimedia, in a module of its own (app/media), because loading it costs the start of a
/// program that plays nothing. No QObject, so that program and module share nothing but this class. GUI thread; the
/// functions are called back there: `ended` and `failed` from the event loop, the other two also while one of the
/// engine's own functions runs.
class MediaEngine
{
public:
    using Milliseconds = std::chrono::milliseconds;
    struct Events
    {
        std::function<void()> frameChanged;
        std::function<void()> moved; ///< position or duration
        std::function<void()> ended;
        std::function<void(const QString &detail)> failed; ///< words for the log
    };

    virtual ~MediaEngine() = default;

    /// A local file, nothing else: Qt's player accepts any TLS certificate. It plays as soon as it can.
    virtual void open(const QString &file) = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void seek(Milliseconds position) = 0;
    virtual void setMuted(bool isMuted) = 0;
    [[nodiscard]] virtual Milliseconds position() const = 0;
    [[nodiscard]] virtual Milliseconds duration() const = 0; ///< 0: not known yet
    [[nodiscard]] virtual bool hasFrame() const = 0;
    [[nodiscard]] virtual bool hasSound() const = 0;
    /// The current frame in its own shape, as large as it fits `area`.
    virtual void paint(QPainter &painter, const QRectF &area) = 0;
};

class MediaEngineFactory
{
public:
    virtual ~MediaEngineFactory() = default;
    [[nodiscard]] virtual std::unique_ptr<MediaEngine> create(MediaEngine::Events events) = 0;
    [[nodiscard]] virtual std::unique_ptr<LiveEngine> createLive(playback::PictureFit fit,
                                                                 LiveEngine::Events events) = 0;
};

/// Both load the module at the first call; null when it is missing or broken (the log says why).
[[nodiscard]] std::unique_ptr<MediaEngine> makeMediaEngine(MediaEngine::Events events);
[[nodiscard]] std::unique_ptr<LiveEngine> makeLiveEngine(playback::PictureFit fit, LiveEngine::Events events);

} // namespace rostrum::ui

#define ROSTRUM_MEDIA_ENGINE_IID "app.rostrum.MediaEngineFactory/2"
Q_DECLARE_INTERFACE(rostrum::ui::MediaEngineFactory, ROSTRUM_MEDIA_ENGINE_IID)
