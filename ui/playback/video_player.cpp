// SPDX-License-Identifier: GPL-3.0-or-later
#include "video_player.h"

#include "video_bar.h"
#include "video_choices.h"
#include "video_paint.h"

#include "base/log.h"
#include "ui/kit/accessible.h"
#include "ui/kit/busy_arc.h"
#include "ui/kit/button.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/paragraph.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr auto kStep = 5s;
constexpr auto kBarTime = 2500ms; ///< the controls stay so long after the pointer rests

} // namespace

VideoPlayer::VideoPlayer(playback::Videos &videos, const base::Did &author, const model::Video &video, Start start,
                         QWidget *parent)
    : QWidget(parent)
    , m_videos(videos)
    , m_author(author)
    , m_video(video)
    , m_isWanted(start == Start::Asked)
    , m_isMuted(start == Start::ByItself || videoChoices().isMuted)
    , m_bar(new VideoBar(this))
    , m_busy(new BusyArc(this))
    , m_failure(new QWidget(this))
    , m_problem(new Paragraph(TextRole::Body, &Tokens::text, m_failure))
    , m_retry(new Button(ButtonKind::Outlined, tr("Try again"), m_failure))
{
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::setRadius(this, kVideoRadius);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(video.alt.isEmpty() ? tr("Video") : tr("Video: %1").arg(video.alt.left(600)));
    setAccessibleRole(this, QAccessible::Animation);
    auto *column = new QVBoxLayout(m_failure);
    column->setSpacing(10);
    column->addStretch();
    column->addWidget(m_problem);
    column->addWidget(m_retry, 0, Qt::AlignLeading);
    column->addStretch();
    m_failure->setAutoFillBackground(true);
    m_barTimer.setSingleShot(true);
    connect(&m_barTimer, &QTimer::timeout, this, &VideoPlayer::hideBarSoon);
    connect(m_retry, &QAbstractButton::clicked, this, [this] {
        setFocus(Qt::OtherFocusReason); // the button goes
        fetch();
    });
    connectBar();
    fetch();
}

VideoPlayer::~VideoPlayer() = default;

void VideoPlayer::connectBar()
{
    m_bar->hide();
    connect(m_bar, &VideoBar::playClicked, this, &VideoPlayer::togglePlaying);
    connect(m_bar, &VideoBar::captionsClicked, this, &VideoPlayer::toggleCaptions);
    connect(m_bar, &VideoBar::soundClicked, this, &VideoPlayer::toggleSound);
    connect(m_bar, &VideoBar::fullScreenClicked, this, &VideoPlayer::toggleFullScreen);
    connect(m_bar, &VideoBar::sought, this, [this](int position) { seek(std::chrono::milliseconds(position)); });
}

// What is played

void VideoPlayer::fetch()
{
    m_tasks.cancelAll();
    m_engine.reset();
    m_hasFrame = false;
    m_received = 0;
    m_total = -1;
    m_failure->hide();
    setPhase(Phase::Fetching);
    m_tasks.start(fetchFile());
    m_tasks.start(fetchCaptions());
}

base::Task<void> VideoPlayer::fetchFile()
{
    const auto onProgress = [this](qint64 received, qint64 total) {
        m_received = received;
        m_total = total;
        update();
    };
    const auto file = co_await m_videos.fetch(
        playback::VideoSource{
            .author = m_author, .cid = m_video.cid, .bytes = m_video.bytes, .playlist = m_video.playlist},
        onProgress);
    if (file)
        openFile(*file);
    else
        fail(file.error().message);
}

base::Task<void> VideoPlayer::fetchCaptions()
{
    const model::Captions *chosen = captionsToShow(m_video.captions);
    if (chosen == nullptr)
        co_return;
    auto cues = co_await m_videos.captions(m_author, chosen->cid);
    if (cues)
        m_cues = std::move(*cues);
    else
        qCInfo(lcUi) << "no captions:" << cues.error().detail;
    showNews();
}

void VideoPlayer::openFile(const QString &file)
{
    m_engine = makeMediaEngine({.frameChanged =
                                    [this] {
                                        m_hasFrame = true;
                                        m_busy->hide();
                                        update();
                                    },
                                .moved = [this] { showNews(); },
                                .ended = [this] { setPhase(Phase::Ended); },
                                .failed =
                                    [this](const QString &detail) {
                                        qCWarning(lcUi) << "video:" << detail;
                                        fail(tr("This video cannot be played: its file is damaged, or of a kind that "
                                                "Rostrum does not know."));
                                    }});
    if (!m_engine)
        return fail(tr("Videos cannot be played: a part of Rostrum is missing. Install it again."));
    m_engine->setMuted(m_isMuted);
    setPhase(Phase::Playing);
    m_engine->open(file);
}

void VideoPlayer::fail(const QString &message)
{
    m_problem->setText(message);
    setPhase(Phase::Failed);
    m_failure->show();
    announce(this, message);
}

QString VideoPlayer::problem() const
{
    return m_phase == Phase::Failed ? m_problem->text() : QString();
}

// What is shown of it

void VideoPlayer::setPhase(Phase phase)
{
    m_phase = phase;
    m_busy->setVisible(phase == Phase::Fetching || (phase == Phase::Playing && !m_hasFrame));
    if (phase == Phase::Paused || phase == Phase::Ended)
        showBar();
    else if (phase == Phase::Playing)
        m_barTimer.start(kBarTime);
    else
        m_bar->hide();
    showNews();
    update();
}

void VideoPlayer::showNews()
{
    const auto position = m_engine ? m_engine->position() : 0ms;
    using Playing = VideoBar::Playing;
    using Captions = VideoBar::Captions;
    m_bar->setState({.playing = m_phase == Phase::Ended    ? Playing::Ended
                                : m_phase == Phase::Paused ? Playing::No
                                                           : Playing::Yes,
                     .captions = m_cues.empty()               ? Captions::None
                                 : videoChoices().hasCaptions ? Captions::On
                                                              : Captions::Off,
                     .isMuted = m_isMuted,
                     .hasSound = !m_engine || m_engine->hasSound(),
                     .isFullScreen = isWindow(),
                     .position = position,
                     .duration = m_engine ? m_engine->duration() : 0ms});
    const QString caption = videoChoices().hasCaptions ? playback::textAt(m_cues, position) : QString();
    if (std::exchange(m_captionText, caption) != caption)
        update();
}

void VideoPlayer::showBar()
{
    m_bar->show();
    m_bar->raise();
    setCursor(Qt::PointingHandCursor);
    m_barTimer.start(kBarTime);
    update(); // the caption moves up
}

void VideoPlayer::hideBarSoon()
{
    const QWidget *focused = focusWidget();
    const bool isUsed = focused != nullptr && focused->hasFocus() && m_bar->isAncestorOf(focused);
    if (m_phase != Phase::Playing || m_bar->underMouse() || isUsed)
        return m_barTimer.start(kBarTime);
    m_bar->hide();
    if (isWindow())
        setCursor(Qt::BlankCursor);
    update();
}

// What a person does

void VideoPlayer::togglePlaying()
{
    m_isWanted = true;
    if (!m_engine || m_phase == Phase::Failed)
        return;
    if (m_phase == Phase::Playing) {
        m_engine->pause();
        return setPhase(Phase::Paused);
    }
    if (m_phase == Phase::Ended)
        m_engine->seek(0ms);
    m_engine->play();
    setPhase(Phase::Playing);
}

void VideoPlayer::seek(std::chrono::milliseconds position)
{
    m_isWanted = true;
    if (!m_engine || m_engine->duration() <= 0ms)
        return;
    m_engine->seek(std::clamp(position, std::chrono::milliseconds(0), m_engine->duration()));
    if (m_phase == Phase::Ended) {
        m_engine->play();
        setPhase(Phase::Playing);
    }
    showBar();
    showNews();
}

void VideoPlayer::toggleSound()
{
    m_isWanted = true;
    m_isMuted = !m_isMuted;
    videoChoices().isMuted = m_isMuted;
    if (m_engine)
        m_engine->setMuted(m_isMuted);
    showNews();
}

void VideoPlayer::toggleCaptions()
{
    videoChoices().hasCaptions = !videoChoices().hasCaptions;
    showNews();
}

void VideoPlayer::toggleFullScreen()
{
    m_isWanted = true;
    if (isWindow()) {
        setWindowFlag(Qt::Window, false);
        QWidget::show();
        Q_EMIT fullScreenLeft();
        setCursor(Qt::PointingHandCursor);
    } else {
        setWindowTitle(accessibleName());
        setWindowFlag(Qt::Window, true); // still owned by the feed
        showFullScreen();
    }
    setFocus(Qt::OtherFocusReason);
    showNews();
}

void VideoPlayer::keyPressEvent(QKeyEvent *event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    showBar();
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_K:
        return togglePlaying();
    case Qt::Key_M:
        return toggleSound();
    case Qt::Key_C:
        return toggleCaptions();
    case Qt::Key_F:
        return toggleFullScreen();
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_engine)
            seek(m_engine->position() + (event->key() == Qt::Key_Left ? -kStep : kStep));
        return;
    case Qt::Key_Escape:
        if (isWindow())
            return toggleFullScreen();
        Q_EMIT left();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool VideoPlayer::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // its keys mean something else in the list around it
        if (const auto *key = static_cast<QKeyEvent *>(event); (key->modifiers() & ~Qt::KeypadModifier) == 0)
            event->accept();
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    case QEvent::LanguageChange:
        m_retry->setText(tr("Try again"));
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void VideoPlayer::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton;
}

void VideoPlayer::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_isPressed, false) && rect().contains(event->position().toPoint()))
        togglePlaying();
}

void VideoPlayer::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = true; // its release takes the first click's pause back
    toggleFullScreen();
}

void VideoPlayer::mouseMoveEvent(QMouseEvent *)
{
    if (m_engine && m_hasFrame)
        showBar();
}

void VideoPlayer::leaveEvent(QEvent *)
{
    m_barTimer.start(300ms);
}

void VideoPlayer::closeEvent(QCloseEvent *event)
{
    if (!isWindow())
        return;
    event->ignore(); // Alt+F4 leaves full screen
    toggleFullScreen();
}

// Painting

void VideoPlayer::resizeEvent(QResizeEvent *)
{
    const int height = m_bar->sizeHint().height();
    m_bar->setGeometry(0, this->height() - height, width(), height);
    m_busy->resize(m_busy->sizeHint());
    m_busy->move(rect().center() - m_busy->rect().center());
    m_failure->setGeometry(rect());
}

void VideoPlayer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isWindow()) {
        QPainterPath shape;
        shape.addRoundedRect(rect(), kVideoRadius, kVideoRadius);
        painter.setClipPath(shape);
    }
    if (m_engine && m_hasFrame) {
        painter.fillRect(rect(), Qt::black);
        m_engine->paint(painter, rect());
        paintCaption(painter);
    } else if (m_phase != Phase::Failed) {
        painter.fillRect(rect(), QColor(0, 0, 0, 90)); // over the poster
        if (m_total > 0)
            paintVideoProgress(painter, rect(), qreal(m_received) / static_cast<qreal>(m_total));
    }
}

void VideoPlayer::paintCaption(QPainter &painter) const
{
    if (m_captionText.isEmpty())
        return;
    constexpr int kMargin = 14;
    QFont font = theme().font(TextRole::Name);
    if (isWindow())
        font.setPixelSize(std::max(font.pixelSize(), height() / 26));
    const int bottom = height() - (m_bar->isVisible() ? m_bar->height() : kMargin);
    paintVideoCaption(painter, QRect(0, 0, width(), bottom).adjusted(width() / 12, kMargin, -width() / 12, 0), font,
                      m_captionText);
}

} // namespace rostrum::ui
