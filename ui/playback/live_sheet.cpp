// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_sheet.h"

#include "video_bar.h"
#include "video_choices.h"

#include "ui/kit/accessible.h"
#include "ui/kit/busy_arc.h"
#include "ui/kit/button.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/paragraph.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr int kMargin = 14;
constexpr auto kBarTime = 2500ms; ///< the controls stay so long after the pointer rests

using State = LivePlayer::State;

} // namespace

LiveSheet::LiveSheet(net::HttpClient &http, const Broadcast &broadcast, QWidget *page)
    : QWidget(page->window())
    , m_page(page)
    , m_returnFocus(QApplication::focusWidget())
    , m_top(new QWidget(this))
    , m_title(new ElidedLabel(TextRole::Name, &Tokens::text, m_top))
    , m_close(new IconButton("close"_L1, tr("Close"), m_top))
    , m_player(new LivePlayer(http, broadcast.playlist, playback::PictureFit::Inside, this))
    , m_busy(new BusyArc(this))
    , m_bar(new VideoBar(this))
    , m_words(new Paragraph(TextRole::Body, &Tokens::text, this))
    , m_retry(new Button(ButtonKind::Outlined, tr("Try again"), this))
{
    setAccessibleRole(this, QAccessible::Dialog);
    setAttribute(Qt::WA_OpaquePaintEvent); // so that what lies behind knows that nobody sees it
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_title->setText(broadcast.title);
    m_player->setTitle(broadcast.title);
    m_player->setPicture(broadcast.still);
    m_player->setMuted(false);
    m_player->setCaptionsWanted(videoChoices().hasCaptions);
    build();
    connectAll();
    retranslate();
    showState();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    showBar();
    setFocus(Qt::OtherFocusReason);
}

void LiveSheet::build()
{
    auto *top = new QHBoxLayout(m_top);
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto *failure = new QHBoxLayout;
    failure->setSpacing(kMargin);
    failure->addWidget(m_words, 1);
    failure->addWidget(m_retry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kMargin);
    column->addWidget(m_top);
    column->addWidget(m_player, 1);
    column->addLayout(failure);
    m_bar->raise();
    m_barTimer.setSingleShot(true);
}

void LiveSheet::connectAll()
{
    connect(m_player, &LivePlayer::stateChanged, this, &LiveSheet::showState);
    connect(m_close, &QAbstractButton::clicked, this, &LiveSheet::leave);
    connect(m_bar, &VideoBar::soundClicked, this, &LiveSheet::toggleSound);
    connect(m_bar, &VideoBar::captionsClicked, this, &LiveSheet::toggleCaptions);
    connect(m_bar, &VideoBar::fullScreenClicked, this, &LiveSheet::toggleFullScreen);
    connect(&m_barTimer, &QTimer::timeout, this, &LiveSheet::hideBarSoon);
    connect(m_retry, &QAbstractButton::clicked, this, [this] {
        setFocus(Qt::OtherFocusReason); // the button goes
        m_player->retry();
    });
    qApp->installEventFilter(this);
    connect(m_page, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
}

void LiveSheet::retranslate()
{
    m_close->setName(tr("Close"));
    m_retry->setText(tr("Try again"));
    setAccessibleName(m_player->accessibleName());
    setWindowTitle(m_player->accessibleName());
    showWords();
}

// What is shown

void LiveSheet::showState()
{
    using Captions = VideoBar::Captions;
    m_bar->setState({.captions = !m_player->hasCaptions()        ? Captions::None
                                 : m_player->areCaptionsWanted() ? Captions::On
                                                                 : Captions::Off,
                     .isMuted = m_player->isMuted(),
                     .isFullScreen = isWindow(),
                     .isLive = true});
    m_busy->setVisible(m_player->state() == State::Loading || m_player->state() == State::Stalled);
    m_retry->setVisible(m_player->state() == State::Failed);
    const QString before = m_words->text();
    showWords();
    if (isVisible() && m_words->text() != before && !m_words->text().isEmpty())
        announce(this, m_words->text());
}

void LiveSheet::showWords()
{
    const auto words = [this]() -> QString {
        switch (m_player->state()) {
        case State::Stalled:
            return tr("The broadcast is interrupted. It goes on by itself.");
        case State::Ended:
            return tr("The broadcast has ended.");
        case State::Failed:
            return m_player->problem();
        case State::Loading:
        case State::Playing:
            break;
        }
        return {};
    };
    m_words->setText(words());
    m_words->setVisible(!m_words->text().isEmpty());
}

void LiveSheet::showBar()
{
    m_bar->show();
    m_player->setCoveredBelow(m_bar->height());
    unsetCursor();
    m_barTimer.start(kBarTime);
}

void LiveSheet::hideBarSoon()
{
    const QWidget *focused = focusWidget();
    const bool isUsed = focused != nullptr && focused->hasFocus() && m_bar->isAncestorOf(focused);
    if (m_player->state() != State::Playing || m_bar->underMouse() || isUsed)
        return m_barTimer.start(kBarTime);
    m_bar->hide();
    m_player->setCoveredBelow(0);
    if (isWindow())
        setCursor(Qt::BlankCursor);
}

void LiveSheet::place()
{
    const int height = m_bar->sizeHint().height();
    const QRect picture = m_player->geometry();
    m_bar->setGeometry(picture.left(), picture.bottom() + 1 - height, picture.width(), height);
    m_busy->resize(m_busy->sizeHint());
    m_busy->move(picture.center() - m_busy->rect().center());
}

// What a person does

void LiveSheet::toggleSound()
{
    m_player->setMuted(!m_player->isMuted());
    showState();
}

void LiveSheet::toggleCaptions()
{
    videoChoices().hasCaptions = !m_player->areCaptionsWanted();
    m_player->setCaptionsWanted(videoChoices().hasCaptions);
    showState();
}

void LiveSheet::toggleFullScreen()
{
    const bool isFull = !isWindow();
    setWindowFlag(Qt::Window, isFull);
    m_top->setVisible(!isFull);
    const int margin = isFull ? 0 : kMargin;
    layout()->setContentsMargins(margin, margin, margin, margin);
    if (isFull) {
        showFullScreen();
    } else {
        setGeometry(parentWidget()->rect());
        show();
        raise();
    }
    setFocus(Qt::OtherFocusReason);
    showState();
    showBar();
}

void LiveSheet::leave()
{
    hide();
    if (m_returnFocus != nullptr && m_returnFocus->isVisible())
        m_returnFocus->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

void LiveSheet::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // nothing below hears the keyboard
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return;
    showBar();
    switch (event->key()) {
    case Qt::Key_Escape:
        return isWindow() ? toggleFullScreen() : leave();
    case Qt::Key_M:
        return toggleSound();
    case Qt::Key_C:
        return toggleCaptions();
    case Qt::Key_F:
        return toggleFullScreen();
    default:
        break;
    }
}

void LiveSheet::mouseMoveEvent(QMouseEvent * /*event*/)
{
    showBar();
}

void LiveSheet::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        toggleFullScreen();
}

void LiveSheet::closeEvent(QCloseEvent *event)
{
    if (!isWindow())
        return;
    event->ignore(); // Alt+F4 leaves full screen
    toggleFullScreen();
}

/// The window's own shortcuts rest.
bool LiveSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place(); // words came or went: the picture has another size
    return isDone;
}

void LiveSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    place();
}

void LiveSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool LiveSheet::focusNextPrevChild(bool next)
{
    std::vector<QWidget *> stops{this, m_close, m_retry};
    for (QWidget *button : m_bar->findChildren<QAbstractButton *>())
        stops.push_back(button);
    std::erase_if(stops, [this](const QWidget *stop) { // while it is being hidden it is itself not visible
        return stop != this && (!stop->isVisible() || !stop->isEnabled());
    });
    const auto at = std::ranges::find(stops, focusWidget());
    const auto count = std::ssize(stops);
    const auto now = at == stops.end() ? 0 : at - stops.begin();
    showBar();
    stops[static_cast<std::size_t>((now + (next ? 1 : count - 1)) % count)]->setFocus(next ? Qt::TabFocusReason
                                                                                           : Qt::BacktabFocusReason);
    return true;
}

bool LiveSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isWindow())
        setGeometry(parentWidget()->rect());
    else if (watched == m_page && event->type() == QEvent::Hide && m_page->isHidden())
        leave(); // another page came, from a link or a notification: nothing may lie over it
    return QWidget::eventFilter(watched, event);
}

void LiveSheet::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), isWindow() ? QColor(Qt::black) : theme().tokens().bg);
}

} // namespace rostrum::ui
