// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/playback/media_engine.h"

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QVideoFrame>
#include <QVideoSink>

namespace rostrum::media {

/// QMediaPlayer whose frames are painted by the widget that shows them.
class QtMediaEngine final : public ui::MediaEngine
{
public:
    explicit QtMediaEngine(Events events);

    void open(const QString &file) override;
    void play() override { m_player.play(); }
    void pause() override { m_player.pause(); }
    void seek(Milliseconds position) override { m_player.setPosition(position.count()); }
    void setMuted(bool isMuted) override { m_audio.setMuted(isMuted); }
    [[nodiscard]] Milliseconds position() const override { return Milliseconds(m_player.position()); }
    [[nodiscard]] Milliseconds duration() const override { return Milliseconds(m_player.duration()); }
    [[nodiscard]] bool hasFrame() const override { return m_frame.isValid(); }
    [[nodiscard]] bool hasSound() const override { return m_player.hasAudio(); }
    void paint(QPainter &painter, const QRectF &area) override;

private:
    Events m_events;
    QVideoFrame m_frame;
    QAudioOutput m_audio;
    QVideoSink m_sink;
    QMediaPlayer m_player; ///< last: it uses the two above
};

} // namespace rostrum::media
