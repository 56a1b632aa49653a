// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_player.h"

#include "media_engine.h"
#include "video_paint.h"

#include "playback/live_loader.h"
#include "ui/kit/accessible.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

using Carries = LiveEngine::Carries;
using playback::PictureFit;

constexpr int kSmallestHeight = 360; ///< pixels of the size that is fetched, whatever the place
constexpr int kLargestHeight = 1080;
constexpr std::size_t kMostCues = 100;
constexpr int kSlowChunks = 3; ///< in a row, before a smaller size is fetched

} // namespace

LivePlayer::LivePlayer(net::HttpClient &http, const QUrl &playlist, PictureFit fit, QWidget *parent,
                       const playback::LiveLimits &limits)
    : QWidget(parent)
    , m_http(http)
    , m_playlist(playlist)
    , m_fit(fit)
    , m_limits(limits)
    , m_mostHeight(kLargestHeight)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleRole(this, QAccessible::Animation);
    tellName();
}

LivePlayer::~LivePlayer() = default;

// What is played

void LivePlayer::open()
{
    close();
    m_engine = makeLiveEngine(m_fit, engineEvents());
    if (!m_engine)
        return finish(State::Failed,
                      tr("Broadcasts cannot be played: a part of Rostrum is missing. Install it again."));
    m_engine->setPlace(placeInDevicePixels());
    m_engine->setMuted(m_isMuted);
    m_loader = std::make_unique<playback::LiveLoader>(m_http, m_playlist, wantedHeight(), m_limits);
    connectLoader();
    m_loader->setHasRoom([this] { return m_engine->hasRoom(); });
    m_loader->setSoundWanted(!m_isMuted);
    m_loader->setCaptionsWanted(m_areCaptionsWanted);
    m_loader->start();
}

void LivePlayer::close()
{
    m_loader.reset();
    m_engine.reset();
    m_cues.clear();
    m_slowChunks = 0;
}

/// A connection that cannot keep up gets a smaller picture instead of one that stalls.
void LivePlayer::noteSpeed(const playback::LiveChunk &chunk)
{
    m_slowChunks = chunk.fetchTime > chunk.duration ? m_slowChunks + 1 : 0;
    if (m_slowChunks < kSlowChunks || !m_loader->hasSmaller())
        return;
    m_slowChunks = 0;
    m_mostHeight = std::max(1, wantedHeight() / 2);
    QMetaObject::invokeMethod(this, &LivePlayer::open, Qt::QueuedConnection);
}

void LivePlayer::connectLoader()
{
    using playback::LiveLoader;
    connect(m_loader.get(), &LiveLoader::pictureCame, this, [this](const playback::LiveChunk &chunk) {
        m_engine->push(chunk, m_loader->hasSoundApart() ? Carries::Picture : Carries::PictureAndSound);
        noteSpeed(chunk);
    });
    connect(m_loader.get(), &LiveLoader::soundCame, this,
            [this](const playback::LiveChunk &chunk) { m_engine->push(chunk, Carries::Sound); });
    connect(m_loader.get(), &LiveLoader::captionsCame, this, &LivePlayer::takeCaptions);
    connect(m_loader.get(), &LiveLoader::ended, this, [this] { m_engine->finish(); });
    connect(
        m_loader.get(), &LiveLoader::failed, this,
        [this](const base::Error &error) { finish(State::Failed, error.message); }, Qt::QueuedConnection);
}

/// What ends the engine or begins another one waits for the event loop.
LiveEngine::Events LivePlayer::engineEvents()
{
    const auto later = [this](auto what) { QMetaObject::invokeMethod(this, what, Qt::QueuedConnection); };
    return {.pictureChanged = [this] { showPicture(); },
            .ranDry = [this] { setState(State::Stalled); },
            .playedOut = [this, later] { later([this] { finish(State::Ended); }); },
            .fellBehind = [this, later] { later([this] { open(); }); },
            .initSuspected = [this] { m_loader->distrustInit(); },
            .undecodable =
                [this, later] {
                    later([this] {
                        finish(State::Failed, tr("This broadcast cannot be played: it is damaged, or of a kind that "
                                                 "Rostrum does not know."));
                    });
                }};
}

void LivePlayer::finish(State state, const QString &problem)
{
    close();
    m_problem = problem;
    setState(state);
    m_caption.clear();
    update();
}

void LivePlayer::retry()
{
    m_problem.clear();
    m_mostHeight = kLargestHeight;
    setState(State::Loading);
    open();
}

void LivePlayer::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    tellName();
    Q_EMIT stateChanged();
}

void LivePlayer::tellName()
{
    setAccessibleName(m_title.isEmpty() ? tr("Live broadcast") : tr("Live broadcast: %1").arg(m_title));
    const auto description = [this] {
        switch (m_state) {
        case State::Loading:
            return tr("Loading");
        case State::Stalled:
            return tr("Interrupted; it goes on by itself");
        case State::Ended:
            return tr("Ended");
        case State::Failed:
            return m_problem;
        case State::Playing:
            break;
        }
        return m_isMuted ? tr("Playing without sound") : tr("Playing");
    };
    setAccessibleDescription(description());
}

// Whether anybody sees it

bool LivePlayer::isSeen() const
{
    return isVisible() && !window()->isMinimized() && !visibleRegion().isEmpty();
}

void LivePlayer::suspendIfUnseen()
{
    if (m_engine && !isSeen()) {
        close();
        setState(State::Loading);
    }
}

void LivePlayer::resume()
{
    const bool isOver = m_state == State::Ended || m_state == State::Failed;
    if (!m_engine && !isOver && isSeen())
        open();
}

void LivePlayer::showEvent(QShowEvent *event)
{
    QMetaObject::invokeMethod(this, &LivePlayer::resume, Qt::QueuedConnection); // its place is not final yet
    QWidget::showEvent(event);
}

void LivePlayer::hideEvent(QHideEvent *event)
{
    QMetaObject::invokeMethod(this, &LivePlayer::suspendIfUnseen, Qt::QueuedConnection);
    QWidget::hideEvent(event);
}

// What is shown of it

void LivePlayer::showPicture()
{
    m_picture = m_engine->picture();
    setAttribute(Qt::WA_OpaquePaintEvent); // what lies behind need not be painted with each picture
    if (std::exchange(m_hasCaptions, m_loader->hasCaptions()) != m_loader->hasCaptions())
        Q_EMIT stateChanged();
    setState(State::Playing);
    showCaption();
    update();
    if (!isSeen())
        QMetaObject::invokeMethod(this, &LivePlayer::suspendIfUnseen, Qt::QueuedConnection);
}

void LivePlayer::setPicture(const QImage &picture)
{
    m_picture = picture;
    setAttribute(Qt::WA_OpaquePaintEvent, !picture.isNull());
    update();
}

void LivePlayer::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    if (m_engine) {
        m_engine->setMuted(isMuted);
        m_loader->setSoundWanted(!isMuted);
    }
    tellName();
}

void LivePlayer::setCaptionsWanted(bool areWanted)
{
    m_areCaptionsWanted = areWanted;
    if (m_loader)
        m_loader->setCaptionsWanted(areWanted);
    showCaption();
    update();
}

void LivePlayer::takeCaptions(const std::vector<playback::Cue> &cues)
{
    for (const playback::Cue &cue : cues) { // a cue that goes on stands in each segment it touches
        if (!std::ranges::contains(m_cues, cue))
            m_cues.push_back(cue);
    }
    if (m_cues.size() > kMostCues)
        m_cues.erase(m_cues.begin(), m_cues.end() - kMostCues);
    std::ranges::stable_sort(m_cues, {}, &playback::Cue::start);
    showCaption();
}

void LivePlayer::showCaption()
{
    const bool isShown = m_areCaptionsWanted && m_engine && m_state == State::Playing;
    const QString caption = isShown ? playback::textAt(m_cues, m_engine->streamTime()) : QString();
    if (std::exchange(m_caption, caption) != caption)
        update();
}

void LivePlayer::setTitle(const QString &title)
{
    m_title = title;
    tellName();
}

void LivePlayer::setCoveredBelow(int pixels)
{
    m_coveredBelow = pixels;
    update();
}

void LivePlayer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tellName();
    QWidget::changeEvent(event);
}

// Painting

QSize LivePlayer::placeInDevicePixels() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

/// Most broadcasts are wide.
int LivePlayer::wantedHeight() const
{
    const QSizeF place = placeInDevicePixels();
    const QSizeF wide(16, 9);
    const auto mode = m_fit == PictureFit::Filling ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio;
    return std::min(std::max(qRound(wide.scaled(place, mode).height()), kSmallestHeight), m_mostHeight);
}

void LivePlayer::resizeEvent(QResizeEvent *event)
{
    if (m_engine)
        m_engine->setPlace(placeInDevicePixels());
    QWidget::resizeEvent(event);
}

void LivePlayer::paintEvent(QPaintEvent *)
{
    if (!m_engine)
        QMetaObject::invokeMethod(this, &LivePlayer::resume, Qt::QueuedConnection); // it came into sight
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    paintPicture(painter);
    if (!m_caption.isEmpty()) {
        constexpr int kMargin = 14;
        QFont font = theme().font(TextRole::Name);
        font.setPixelSize(std::max(font.pixelSize(), height() / 26));
        const int bottom = height() - std::max(kMargin, m_coveredBelow);
        paintVideoCaption(painter, QRect(0, 0, width(), bottom).adjusted(width() / 12, kMargin, -width() / 12, 0), font,
                          m_caption);
    }
}

/// Pictures come in the size of the place; those that were made for another size are fitted into it.
void LivePlayer::paintPicture(QPainter &painter) const
{
    const bool fills = m_fit == PictureFit::Filling;
    const QSizeF size = QSizeF(m_picture.size())
                            .scaled(QSizeF(this->size()), fills ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(QRectF(rect()).center());
    if (!target.contains(QRectF(rect())))
        painter.fillRect(rect(), Qt::black);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_picture);
}

} // namespace rostrum::ui
