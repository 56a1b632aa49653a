// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_media_engine.h"

#include <QPainter>
#include <QUrl>

namespace rostrum::media {

QtMediaEngine::QtMediaEngine(Events events)
    : m_events(std::move(events))
{
    m_player.setAudioOutput(&m_audio);
    m_player.setVideoSink(&m_sink);
    QObject::connect(&m_sink, &QVideoSink::videoFrameChanged, &m_player, [this](const QVideoFrame &frame) {
        if (!frame.isValid())
            return; // at the end: the last one stays
        m_frame = frame;
        m_events.frameChanged();
    });
    QObject::connect(&m_player, &QMediaPlayer::positionChanged, &m_sink, [this] { m_events.moved(); });
    QObject::connect(&m_player, &QMediaPlayer::durationChanged, &m_sink, [this] { m_events.moved(); });
    QObject::connect(&m_player, &QMediaPlayer::hasAudioChanged, &m_sink, [this] { m_events.moved(); });
    QObject::connect(
        &m_player, &QMediaPlayer::mediaStatusChanged, &m_sink,
        [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::EndOfMedia)
                m_events.ended();
            else if (status == QMediaPlayer::InvalidMedia)
                m_events.failed(m_player.errorString());
        },
        Qt::QueuedConnection);
}

void QtMediaEngine::open(const QString &file)
{
    m_player.setSource(QUrl::fromLocalFile(file));
    m_player.play();
}

void QtMediaEngine::paint(QPainter &painter, const QRectF &area)
{
    m_frame.paint(&painter, area, {.backgroundColor = Qt::black, .aspectRatioMode = Qt::KeepAspectRatio});
}

} // namespace rostrum::media
