// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet.h"

#include "accessible.h"
#include "button.h"
#include "paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rostrum::ui {

namespace {
constexpr int kMargin = 24;
constexpr int kShadow = 24;
constexpr qreal kRadius = 14;
} // namespace

Sheet::Sheet(QWidget *window)
    : QWidget(window)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
{
    setAccessibleRole(this, QAccessible::Dialog);
    setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false); // the card is painted here, with its round corners
    m_content->setAutoFillBackground(false);
    window->installEventFilter(this);
    connect(&theme(), &Theme::changed, this, &Sheet::place);
    hide();
}

void Sheet::setMaximumCardWidth(int width)
{
    m_maximumWidth = width;
    placeAnew();
}

void Sheet::setOverflow(Overflow overflow)
{
    m_overflow = overflow;
    m_scroll->setWidgetResizable(overflow == Overflow::Scrolls);
    placeAnew();
}

void Sheet::open(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    m_returnFocus = QApplication::focusWidget();
    m_content->installEventFilter(this);
    quietWindow();
    placeAnew();
    show();
    raise();
    QWidget *first = m_content->nextInFocusChain();
    while (first != m_content && !(m_content->isAncestorOf(first) && first->isEnabled() && first->isVisible() &&
                                   (first->focusPolicy() & Qt::TabFocus) == Qt::TabFocus))
        first = first->nextInFocusChain();
    if (first != m_content)
        first->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent event(this, QAccessible::DialogStart);
    QAccessible::updateAccessibility(&event);
}

void Sheet::dismiss()
{
    hide();
    restoreWindow();
    if (m_returnFocus != nullptr)
        m_returnFocus->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
    deleteLater();
}

void Sheet::quietWindow()
{
    // The loudest thing is now in the sheet.
    for (Button *button : parentWidget()->findChildren<Button *>()) {
        if (button->kind() != ButtonKind::Filled || isAncestorOf(button))
            continue;
        button->setKind(ButtonKind::Outlined);
        m_quieted.emplace_back(button);
    }
}

void Sheet::restoreWindow()
{
    for (const QPointer<Button> &button : std::exchange(m_quieted, {})) {
        if (!button.isNull())
            button->setKind(ButtonKind::Filled);
    }
}

void Sheet::placeAnew()
{
    m_top.reset();
    place();
}

void Sheet::place()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(theme().scaled(m_maximumWidth), this->width() - 2 * kMargin);
    QLayout *layout = m_content->layout();
    if (m_overflow == Overflow::LeftToContent && layout != nullptr) {
        m_content->resize(width, m_content->height()); // what scrolls inside measures itself at its width
        layout->activate();
    }
    int height = layout == nullptr             ? m_content->sizeHint().height()
                 : layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                               : layout->totalSizeHint().height();
    height = std::min(height, this->height() - 2 * kMargin);
    if (!m_top)
        m_top = (this->height() - height) / 2;
    const int top = std::min(*m_top, this->height() - kMargin - height);
    m_scroll->setGeometry((this->width() - width) / 2, top, width, height);
    if (m_overflow == Overflow::LeftToContent)
        m_content->resize(width, height);
    update();
}

void Sheet::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.scrim);
    paintShadow(painter, m_scroll->geometry(), kRadius, kShadow);
    paintBox(painter, m_scroll->geometry(), kRadius, t.surface, t.line);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept(); // nothing below the sheet hears the keyboard
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

bool Sheet::focusNextPrevChild(bool next)
{
    // Tab goes round inside the sheet.
    QWidget *start = QApplication::focusWidget();
    if (start == nullptr || !isAncestorOf(start))
        start = m_content;
    const auto step = [next](QWidget *w) { return next ? w->nextInFocusChain() : w->previousInFocusChain(); };
    for (QWidget *w = step(start); w != start; w = step(w)) {
        if (m_content->isAncestorOf(w) && w->isVisible() && w->isEnabled() &&
            (w->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && w->focusProxy() == nullptr) {
            w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            m_scroll->ensureWidgetVisible(w);
            return true;
        }
    }
    return true;
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        placeAnew();
    else if (watched == m_content && event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace rostrum::ui
