// SPDX-License-Identifier: GPL-3.0-or-later
#include "reorder_list.h"

#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/kit/show_in_page.h"
#include "ui/kit/text_stack.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kGrip = 28; ///< room for the dots
constexpr int kPadding = 8;
constexpr int kGap = 6;

/// Six dots: it can be taken hold of.
void paintGrip(QPainter &painter, QPointF middle, const QColor &color)
{
    constexpr qreal kDot = 1.6;
    constexpr qreal kStep = 6;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const qreal x : {-kStep / 2, kStep / 2}) {
        for (const qreal y : {-kStep, 0.0, kStep}) {
            painter.drawEllipse(middle + QPointF(x, y), kDot, kDot);
        }
    }
}

} // namespace

ReorderRow::ReorderRow(const ReorderItem &item, QWidget *parent)
    : QWidget(parent)
    , m_item(item)
    , m_up(new IconButton("arrow-up"_L1, {}))
    , m_down(new IconButton("arrow-down"_L1, {}))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::ListItem);
    FocusRing::setRadius(this, metrics::kControlRadius);
    auto *texts = new TextStack;
    texts->setTexts({{.text = item.title, .role = TextRole::Name, .mostLines = 2},
                     {.text = item.detail, .role = TextRole::Meta, .color = &Tokens::muted, .mostLines = 1}});
    texts->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGrip, kPadding, kPadding, kPadding);
    row->setSpacing(0);
    row->addWidget(texts, 1, Qt::AlignVCenter);
    row->addSpacing(kPadding);
    row->addWidget(m_up);
    row->addWidget(m_down);
    connect(m_up, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { step(1); });
    setCursor(Qt::OpenHandCursor);
    retranslate();
}

void ReorderRow::setPlace(int index, int count)
{
    m_index = index;
    m_count = count;
    // One that is switched off while it has the keyboard would lose it to the next widget.
    for (IconButton *button : {m_up, m_down}) {
        const bool isOn = button == m_up ? index > 0 : index + 1 < count;
        if (!isOn && button->hasFocus()) {
            setFocus(Qt::OtherFocusReason);
        }
        button->setEnabled(isOn);
    }
    retranslate();
}

void ReorderRow::showRemove()
{
    m_remove = new IconButton("close"_L1, {}, this);
    connect(m_remove, &QAbstractButton::clicked, this, &ReorderRow::removeRequested);
    static_cast<QHBoxLayout *>(layout())->addWidget(m_remove);
    retranslate();
}

void ReorderRow::retranslate()
{
    if (m_remove) {
        m_remove->setName(tr("Take away"));
        m_remove->setAccessibleName(tr("Take away: %1").arg(m_item.title));
    }
    //: %1 a title, %2 its place, %3 how many there are
    setAccessibleName(tr("%1, %2 of %3").arg(m_item.title).arg(m_index + 1).arg(m_count));
    setAccessibleDescription(tr("Alt with the arrow up or down moves it."));
    m_up->setName(tr("Move up"));
    m_down->setName(tr("Move down"));
    m_up->setAccessibleName(tr("Move up: %1").arg(m_item.title));
    m_down->setAccessibleName(tr("Move down: %1").arg(m_item.title));
}

void ReorderRow::step(int by)
{
    if (m_index + by >= 0 && m_index + by < m_count) {
        Q_EMIT moveRequested(by);
    }
}

void ReorderRow::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metrics::kControlRadius, t.surface, m_isDragged ? t.accent : t.line);
    if (m_isDragged || underMouse()) {
        paintBox(painter, rect(), metrics::kControlRadius, m_isDragged ? t.accentSoft : t.hover);
    }
    const QRect grip = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, kGrip, height()));
    paintGrip(painter, QRectF(grip).center(), m_isDragged ? t.accent : t.muted);
}

void ReorderRow::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (by == 0 || (modifiers != Qt::AltModifier && modifiers != Qt::NoModifier)) {
        QWidget::keyPressEvent(event);
    } else if (modifiers == Qt::AltModifier) {
        step(by);
    } else { // to the neighbour, buttons passed over
        QWidget *next = this;
        do {
            next = by > 0 ? next->nextInFocusChain() : next->previousInFocusChain();
        } while (next != this && (next->parentWidget() != parentWidget() || !qobject_cast<ReorderRow *>(next)));
        next->setFocus(Qt::TabFocusReason);
    }
}

void ReorderRow::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->button() == Qt::LeftButton && m_count > 1 ? event->pos().y() : -1;
}

void ReorderRow::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressedAt < 0 ||
        (!m_isDragged && std::abs(event->pos().y() - m_pressedAt) < QApplication::startDragDistance())) {
        return;
    }
    if (!m_isDragged) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
        update();
    }
    Q_EMIT dragged(mapToParent(event->pos()).y());
}

void ReorderRow::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_pressedAt = -1;
    if (std::exchange(m_isDragged, false)) {
        setCursor(Qt::OpenHandCursor);
        update();
        Q_EMIT dropped();
    }
}

void ReorderRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

ReorderList::ReorderList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleRole(this, QAccessible::List);
    m_column->setContentsMargins({});
    m_column->setSpacing(kGap);
}

void ReorderList::setItems(const std::vector<ReorderItem> &items)
{
    for (ReorderRow *row : std::exchange(m_rows, {})) {
        delete row;
    }
    for (const ReorderItem &item : items) {
        auto *row = new ReorderRow(item, this);
        m_rows.push_back(row);
        if (m_isRemovable) {
            row->showRemove();
            // Queued: what answers may set other items, and with that delete the row.
            connect(
                row, &ReorderRow::removeRequested, this, [this, uri = item.uri] { Q_EMIT removeRequested(uri); },
                Qt::QueuedConnection);
        }
        connect(row, &ReorderRow::dragged, this, [this, row](int y) { dragTo(row, y); });
        connect(row, &ReorderRow::dropped, this, [this] {
            if (const QStringList now = order(); now != m_told) {
                m_told = now;
                Q_EMIT orderChanged(now);
            }
        });
        connect(row, &ReorderRow::moveRequested, this, [this, row](int by) {
            const auto at = std::ranges::find(m_rows, row);
            move(row, static_cast<int>(at - m_rows.begin()) + by);
            m_told = order();
            Q_EMIT orderChanged(m_told);
        });
    }
    placeRows();
    m_told = order();
}

QStringList ReorderList::order() const
{
    QStringList uris;
    for (const ReorderRow *row : m_rows) {
        uris.append(row->item().uri);
    }
    return uris;
}

void ReorderList::placeRows()
{
    QWidget *before = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        ReorderRow *row = m_rows[i];
        m_column->removeWidget(row);
        m_column->addWidget(row);
        row->setPlace(static_cast<int>(i), static_cast<int>(m_rows.size()));
        if (before != nullptr) { // Tab goes as the eye does
            setTabOrder(before, row);
        }
        QWidget *last = row;
        for (auto *button : row->findChildren<IconButton *>()) {
            setTabOrder(last, button);
            last = button;
        }
        before = last;
    }
}

void ReorderList::move(ReorderRow *row, int to)
{
    const auto from = std::ranges::find(m_rows, row);
    const auto target = m_rows.begin() + to;
    if (from < target) {
        std::rotate(from, from + 1, target + 1);
    } else {
        std::rotate(target, from, from + 1);
    }
    placeRows();
    m_column->activate(); // so that the next step of a drag sees where the rows are
    showInPage(row, row->rect());
    announce(row, row->accessibleName());
}

void ReorderList::dragTo(ReorderRow *row, int y)
{
    // To where the pointer is past the middle of a neighbour.
    const auto from = std::ranges::find(m_rows, row) - m_rows.begin();
    auto to = from;
    const auto middle = [this](std::ptrdiff_t i) {
        return m_rows[static_cast<std::size_t>(i)]->geometry().center().y();
    };
    while (to > 0 && y < middle(to - 1)) {
        --to;
    }
    while (to + 1 < std::ssize(m_rows) && y > middle(to + 1)) {
        ++to;
    }
    if (to != from) {
        move(row, static_cast<int>(to));
    }
}

} // namespace rostrum::ui
