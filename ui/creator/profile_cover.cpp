// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_cover.h"

#include "cover_button.h"
#include "ui/feedview/relative_time.h"
#include "ui/kit/paint.h"
#include "ui/playback/live_player.h"
#include "ui/playback/live_sheet.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kEdge = 20; ///< from the words to the edges
constexpr int kVeilHeight = 110;
constexpr int kWordsHeight = 56; ///< of title and badge: captions stand above them
constexpr int kButtonGap = 8;
constexpr int kBadgePaddingX = 7;

/// As large as it covers `box`, its middle in the middle.
void paintCovering(QPainter &painter, const QRect &box, const QPixmap &picture)
{
    const QSizeF size = picture.size();
    const qreal scale = std::max(box.width() / size.width(), box.height() / size.height());
    const QSizeF seen = QSizeF(box.size()) / scale;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRectF(box), picture,
                       {QPointF((size.width() - seen.width()) / 2, (size.height() - seen.height()) / 2), seen});
}

} // namespace

/// Title and badge, above the moving picture.
class CoverWords final : public QWidget
{
public:
    explicit CoverWords(ProfileCover *cover)
        : QWidget(cover)
        , m_cover(*cover)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        m_cover.paintLive(painter);
    }

private:
    const ProfileCover &m_cover;
};

ProfileCover::ProfileCover(ImageCache &images, net::HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_images(images)
    , m_http(http)
    , m_words(new CoverWords(this))
    , m_sound(new CoverButton(this))
    , m_action(new CoverButton(this))
{
    m_sound->hide();
    m_action->hide();
    connect(m_sound, &QAbstractButton::clicked, this, &ProfileCover::toggleSound);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        if (m_what == creator::Cover::Still || m_what == creator::Cover::Broadcast) {
            enlarge();
        } else {
            Q_EMIT pageRequested(m_live.page);
        }
    });
}

ProfileCover::~ProfileCover() = default;

bool ProfileCover::showsLive() const
{
    return m_what != creator::Cover::Picture && (m_over.isEmpty() || m_over != m_live.playlist);
}

void ProfileCover::play()
{
    if (m_player) {
        return;
    }
    m_player = new LivePlayer(m_http, m_live.playlist, playback::PictureFit::Filling, this);
    m_player->setTitle(m_live.title);
    m_player->setCoveredBelow(theme().scaled(kWordsHeight));
    connect(m_player, &LivePlayer::stateChanged, this, &ProfileCover::followPlayer);
    m_player->show();
    m_words->raise();
    m_sound->raise();
    m_action->raise();
    place();
}

void ProfileCover::stopPlaying()
{
    if (m_player) {
        m_player->hide();
        m_player->deleteLater();
        m_player = nullptr;
    }
}

void ProfileCover::followPlayer()
{
    if (m_player->state() == LivePlayer::State::Ended || m_player->state() == LivePlayer::State::Failed) {
        m_over = m_live.playlist;
        stopPlaying();
        Q_EMIT ended();
    }
    retranslate();
    update();
}

void ProfileCover::enlarge()
{
    if (m_player) {
        m_player->setMuted(true); // there is one sound, the large one's
    }
    new LiveSheet(m_http,
                  {.playlist = m_live.playlist,
                   .title = m_live.title,
                   .still = m_player ? m_player->picture() : m_still.toImage()},
                  this);
    retranslate();
}

void ProfileCover::toggleSound()
{
    m_player->setMuted(!m_player->isMuted());
    retranslate();
}

void ProfileCover::load(const QUrl &url, QPixmap ProfileCover::*target)
{
    loadPicture(m_images, url, {metrics::kReadingWidth, metrics::kReadingWidth / kRatio}, this,
                [this, url, target](const QPixmap &picture) {
                    if (url == (target == &ProfileCover::m_picture ? m_address : m_live.still)) {
                        this->*target = picture;
                        update();
                    }
                });
}

void ProfileCover::setPicture(const QUrl &picture)
{
    if (m_address != picture) {
        m_address = picture;
        m_picture = {};
    }
    load(picture, &ProfileCover::m_picture);
    update();
}

void ProfileCover::setLive(creator::Cover what, const model::Live &live)
{
    const bool isNewStill = m_live.still != live.still;
    const bool isOther = m_live.playlist != live.playlist || m_live.record != live.record;
    m_what = what;
    m_live = live;
    if (isOther) {
        m_over.clear();
        stopPlaying();
    }
    if (what == creator::Cover::Broadcast && showsLive()) {
        play();
    } else {
        stopPlaying();
    }
    if (isNewStill) {
        m_still = {};
        load(live.still, &ProfileCover::m_still);
    }
    retranslate();
    update();
}

void ProfileCover::retranslate()
{
    using enum creator::Cover;
    const bool hasPage = m_live.page.isValid();
    const bool isBroadcast = m_what == Still || m_what == Broadcast;
    m_action->setVisible(showsLive() && (isBroadcast || hasPage));
    m_sound->setVisible(m_player != nullptr);
    m_words->setVisible(showsLive());
    m_words->update();
    if (m_player) {
        m_sound->setFace(m_player->isMuted() ? "sound-off"_L1 : "sound"_L1, {},
                         m_player->isMuted() ? tr("Turn the sound on") : tr("Turn the sound off"));
    }
    if (m_what == Broadcast) {
        m_action->setFace("full-screen"_L1, {}, tr("Watch %1 large").arg(m_live.title));
    } else if (m_what == Still) {
        m_action->setFace("play"_L1, tr("Watch"), tr("Watch %1").arg(m_live.title));
    } else if (m_what == Elsewhere) {
        m_action->setFace("external"_L1, tr("Watch in browser"), tr("Watch %1 in the browser").arg(m_live.title));
    } else if (m_what == Room) {
        m_action->setFace("rooms"_L1, tr("Join"), tr("Join %1").arg(m_live.title));
    }
    place();
}

QString ProfileCover::watchingText() const
{
    if (m_player && m_player->state() == LivePlayer::State::Stalled) {
        return tr("waiting for the picture");
    }
    return m_live.watching ? tr("%1 watching").arg(countText(*m_live.watching)) : QString();
}

void ProfileCover::place()
{
    const QSize size = m_action->sizeHint();
    const QRect box(QPoint(width() - kEdge - size.width(), kEdge), size);
    m_action->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    const QSize soundSize = m_sound->sizeHint();
    const QRect soundBox(QPoint(box.left() - kButtonGap - soundSize.width(), kEdge), soundSize);
    m_sound->setGeometry(QStyle::visualRect(layoutDirection(), rect(), soundBox));
    m_words->setGeometry(rect());
    if (m_player) {
        m_player->setGeometry(rect());
    }
}

void ProfileCover::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const QPixmap &picture = showsLive() && !m_still.isNull() ? m_still : m_picture;
    if (picture.isNull()) {
        QLinearGradient ground(rect().topLeft(), rect().bottomRight());
        ground.setColorAt(0, t.accentSoft);
        ground.setColorAt(1, t.raised);
        painter.fillRect(rect(), ground);
    } else {
        paintCovering(painter, rect(), picture);
    }
}

/// "LIVE 214 watching" over the title, at the far lower corner, on a veil that the words need.
void ProfileCover::paintLive(QPainter &painter) const
{
    QRect veilBox = rect();
    veilBox.setTop(std::max(0, height() - theme().scaled(kVeilHeight)));
    QLinearGradient veil(veilBox.topLeft(), veilBox.bottomLeft());
    veil.setColorAt(0, QColor(0, 0, 0, 0));
    veil.setColorAt(1, QColor(0, 0, 0, 190));
    painter.fillRect(veilBox, veil);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inside = rect().adjusted(metrics::kProfilePhoto + 2 * kEdge, 0, -kEdge, -kEdge / 2);
    const auto visual = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int titleHeight = static_cast<int>(theme().lineHeight(TextRole::Name));
    const QRect title(inside.left(), inside.bottom() - titleHeight, inside.width(), titleHeight);
    painter.setPen(Qt::white);
    painter.setFont(theme().font(TextRole::Name));
    painter.drawText(visual(title), Qt::AlignTrailing | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_live.title, Qt::ElideRight, title.width()));

    painter.setFont(theme().font(TextRole::Small));
    const QString word = m_what == creator::Cover::Room ? tr("LIVE ROOM") : tr("LIVE");
    const int factsHeight = static_cast<int>(theme().lineHeight(TextRole::Small)) + 2;
    const QString watching = watchingText();
    const int watchingWidth = watching.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(watching) + 1;
    const QRect facts(inside.right() - watchingWidth, title.top() - factsHeight - 2, watchingWidth, factsHeight);
    painter.drawText(visual(facts), Qt::AlignCenter, watching);
    QFont bold = theme().font(TextRole::Small);
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    const int badgeWidth = painter.fontMetrics().horizontalAdvance(word) + 2 * kBadgePaddingX;
    const int gap = watching.isEmpty() ? 0 : 8;
    const QRect badge = visual({facts.left() - gap - badgeWidth, facts.top(), badgeWidth, factsHeight});
    paintBox(painter, badge, 5, QColor(0xC9, 0x2A, 0x3B)); // the same on every picture, in both themes
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, word);
}

void ProfileCover::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ProfileCover::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace rostrum::ui
