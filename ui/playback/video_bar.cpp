// SPDX-License-Identifier: GPL-3.0-or-later
#include "video_bar.h"

#include "seek_bar.h"
#include "video_button.h"
#include "video_paint.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kNarrow = 300; ///< below it the time is left out

/// 7 → 0:07, 3671 → 1:01:11
QString clockText(std::chrono::milliseconds time)
{
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString seconds = two(whole % 60);
    if (whole < 3600)
        return QString(QString::number(whole / 60) + u':' + seconds);
    return QString(QString::number(whole / 3600) + u':' + two(whole / 60 % 60) + u':' + seconds);
}

} // namespace

VideoBar::VideoBar(QWidget *parent)
    : QWidget(parent)
    , m_play(new VideoButton("pause"_L1, this))
    , m_time(new QWidget(this))
    , m_seek(new SeekBar(this))
    , m_captions(new VideoButton("captions"_L1, this))
    , m_sound(new VideoButton("sound-off"_L1, this))
    , m_fullScreen(new VideoButton("full-screen"_L1, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 14, 8, 6);
    row->setSpacing(4);
    row->addWidget(m_play);
    row->addWidget(m_time);
    row->addWidget(m_seek, 1);
    row->addStretch();
    row->addWidget(m_captions);
    row->addWidget(m_sound);
    row->addWidget(m_fullScreen);
    m_time->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_play, &QAbstractButton::clicked, this, &VideoBar::playClicked);
    connect(m_captions, &QAbstractButton::clicked, this, &VideoBar::captionsClicked);
    connect(m_sound, &QAbstractButton::clicked, this, &VideoBar::soundClicked);
    connect(m_fullScreen, &QAbstractButton::clicked, this, &VideoBar::fullScreenClicked);
    connect(m_seek, &QSlider::valueChanged, this, &VideoBar::sought);
    connect(m_seek, &QSlider::sliderMoved, this, &VideoBar::showTime);
    retranslate();
}

void VideoBar::setState(const State &state)
{
    const State before = std::exchange(m_state, state);
    if (before.position != state.position || before.duration != state.duration)
        showTime();
    State still = before;
    still.position = state.position;
    still.duration = state.duration;
    if (still != state)
        retranslate();
}

void VideoBar::showTime()
{
    if (m_state.isLive) {
        m_timeText = tr("Live");
        m_time->setFixedWidth(QFontMetrics(theme().font(TextRole::Meta)).horizontalAdvance(m_timeText) + 8);
        return update();
    }
    const QString duration = clockText(m_state.duration);
    const auto position =
        m_seek->isSliderDown() ? std::chrono::milliseconds(m_seek->sliderPosition()) : m_state.position;
    m_timeText = QString(clockText(position) + u" / "_s + duration);
    const QFontMetrics metrics(theme().font(TextRole::Meta));
    m_time->setFixedWidth(metrics.horizontalAdvance(QString(duration + u" / "_s + duration)) + 8);
    m_seek->setAccessibleDescription(m_timeText);
    update();
    if (m_seek->isSliderDown())
        return;
    const QSignalBlocker quiet(m_seek);
    m_seek->setMaximum(static_cast<int>(m_state.duration.count()));
    m_seek->setValue(static_cast<int>(m_state.position.count()));
}

void VideoBar::retranslate()
{
    switch (m_state.playing) {
    case Playing::Yes:
        m_play->setFace("pause"_L1, tr("Pause"), tr("Space"));
        break;
    case Playing::No:
        m_play->setFace("play"_L1, tr("Play"), tr("Space"));
        break;
    case Playing::Ended:
        m_play->setFace("replay"_L1, tr("Play again"), tr("Space"));
        break;
    }
    m_play->setVisible(!m_state.isLive);
    m_seek->setVisible(!m_state.isLive);
    m_captions->setVisible(m_state.captions != Captions::None);
    if (m_state.captions == Captions::On)
        m_captions->setFace("captions"_L1, tr("Hide captions"), u"C"_s);
    else
        m_captions->setFace("captions-off"_L1, tr("Show captions"), u"C"_s);
    m_sound->setVisible(m_state.hasSound);
    if (m_state.isMuted)
        m_sound->setFace("sound-off"_L1, tr("Sound on"), u"M"_s);
    else
        m_sound->setFace("sound"_L1, tr("Sound off"), u"M"_s);
    if (m_state.isFullScreen)
        m_fullScreen->setFace("full-screen-exit"_L1, tr("Leave full screen"), u"F"_s);
    else
        m_fullScreen->setFace("full-screen"_L1, tr("Full screen"), u"F"_s);
    m_seek->setAccessibleName(tr("Position"));
    showTime();
}

void VideoBar::paintEvent(QPaintEvent *)
{
    QLinearGradient shade(0, 0, 0, height());
    shade.setColorAt(0, QColor(0, 0, 0, 0));
    shade.setColorAt(1, QColor(0, 0, 0, 190)); // white stays readable over any picture
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape; // round below, as the video is
    if (m_state.isFullScreen)
        shape.addRect(rect());
    else
        shape.addRoundedRect(QRectF(rect()).adjusted(0, -2 * kVideoRadius, 0, 0), kVideoRadius, kVideoRadius);
    painter.fillPath(shape, shade);
    if (m_time->isVisible()) {
        painter.setPen(Qt::white);
        painter.setFont(theme().font(TextRole::Meta));
        painter.drawText(m_time->geometry(), Qt::AlignCenter, m_timeText);
    }
}

void VideoBar::resizeEvent(QResizeEvent *)
{
    m_time->setVisible(width() >= theme().scaled(kNarrow));
}

void VideoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
