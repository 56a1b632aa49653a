// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_pointer.h"

#include "feed_actions.h"
#include "feed_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cstdlib>

namespace rostrum::ui {

FeedPointer::Target FeedPointer::targetAt(QPoint point) const
{
    const FeedGeometry &geometry = m_view.geometry();
    const int row = geometry.rowAt(point.y());
    if (row < 0)
        return {};
    const QPoint inRow = point - m_view.rowRect(row).topLeft();
    const RowLayout *layout = geometry.rows().layoutIfAny(row);
    if (layout == nullptr || inRow.x() < 0 || inRow.x() >= layout->width())
        return {};
    return {.row = row, .part = layout->partAt(inRow), .inRow = inRow};
}

void FeedPointer::hover(QPoint point)
{
    m_last = point;
    const Target target = targetAt(point);
    const bool changed = target.row != m_row || target.part != m_part;
    if (changed) {
        const int before = std::exchange(m_row, target.row);
        m_part = target.part;
        if (before >= 0)
            m_view.updateRow(before);
        if (m_row >= 0 && m_row != before)
            m_view.updateRow(m_row);
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_row >= 0) {
        const RowLayout *layout = m_view.geometry().rows().layoutIfAny(m_row);
        if (m_part >= 0 && layout->parts()[static_cast<std::size_t>(m_part)].isInteractive())
            shape = Qt::PointingHandCursor;
        else if (layout->textAt(target.inRow) >= 0)
            shape = Qt::IBeamCursor;
    }
    if (m_view.viewport()->cursor().shape() != shape)
        m_view.viewport()->setCursor(shape);
}

void FeedPointer::refresh()
{
    if (m_last.x() >= 0 && m_view.viewport()->underMouse())
        hover(m_view.viewport()->mapFromGlobal(QCursor::pos()));
}

void FeedPointer::leave()
{
    m_last = {-1, -1};
    if (const int before = std::exchange(m_row, -1); before >= 0)
        m_view.updateRow(before);
    m_part = -1;
}

bool FeedPointer::handle(QEvent *event)
{
    const auto isLeft = [event] { return static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton; };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        return isLeft();
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent *>(event));
        return isLeft();
    case QEvent::MouseButtonDblClick:
        doubleClick(*static_cast<QMouseEvent *>(event));
        return isLeft();
    case QEvent::Leave:
        leave();
        return false;
    case QEvent::ToolTip:
        showTip(*static_cast<QHelpEvent *>(event));
        return true;
    default:
        return false;
    }
}

bool FeedPointer::scrollSideways(const QWheelEvent &event)
{
    const QPoint delta = event.pixelDelta().isNull() ? event.angleDelta() / 2 : event.pixelDelta();
    const bool isTurned = event.modifiers() & Qt::ShiftModifier;
    if (!isTurned && std::abs(delta.x()) <= std::abs(delta.y()))
        return false;
    const int distance = delta.x() != 0 ? delta.x() : delta.y();
    const Target target = targetAt(event.position().toPoint());
    if (target.row >= 0 && m_view.scrollRow(target.row, target.inRow, -distance))
        m_view.updateRow(target.row);
    return true;
}

void FeedPointer::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const QPoint point = event.position().toPoint();
    hover(point);
    m_pressed = point;
    m_pressTarget = targetAt(point);
    m_isSelecting = false;
    const bool extends = (event.modifiers() & Qt::ShiftModifier) && !m_selection.isEmpty() && m_pressTarget.row >= 0 &&
                         m_view.geometry().rows().row(m_pressTarget.row).id == m_selection.rowId();
    if (extends) {
        m_isSelecting = true;
        select(point);
    } else if (!m_selection.isEmpty()) {
        m_selection.clear();
        m_view.viewport()->update();
    }
}

void FeedPointer::move(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    if (!m_pressed || !(event.buttons() & Qt::LeftButton)) {
        hover(point);
        return;
    }
    if (!m_isSelecting && (point - *m_pressed).manhattanLength() >= QApplication::startDragDistance() &&
        m_pressTarget.row >= 0) {
        const RowLayout *layout = m_view.geometry().rows().layoutIfAny(m_pressTarget.row);
        if (layout == nullptr)
            return;
        const auto place = TextSelection::placeAt(*layout, m_pressTarget.inRow);
        if (!place)
            return;
        m_isSelecting = true;
        m_selection.begin(m_view.geometry().rows().row(m_pressTarget.row).id, *place);
    }
    if (m_isSelecting)
        select(point);
}

void FeedPointer::select(QPoint point)
{
    const int row = m_pressTarget.row;
    const RowLayout *layout =
        row >= 0 && row < m_view.geometry().rows().count() ? m_view.geometry().rows().layoutIfAny(row) : nullptr;
    if (layout == nullptr || m_view.geometry().rows().row(row).id != m_selection.rowId())
        return;
    const QRect rect = m_view.rowRect(row);
    if (const auto place = TextSelection::placeAt(*layout, point - rect.topLeft()))
        m_selection.extendTo(*place);
    m_view.updateRow(row);
}

void FeedPointer::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    const QPoint point = event.position().toPoint();
    if (std::exchange(m_isSelecting, false)) {
        if (QClipboard *clipboard = QGuiApplication::clipboard(); clipboard->supportsSelection())
            clipboard->setText(m_view.selectedText(), QClipboard::Selection);
        return;
    }
    const Target target = targetAt(point);
    if (target.row < 0 || target.row != m_pressTarget.row)
        return;
    const RowLayout *layout = m_view.geometry().rows().layoutIfAny(target.row);
    m_view.setCurrentRow(target.row, FeedView::Ring::Hidden);
    if (target.part != m_pressTarget.part)
        return;
    const Part *part = target.part >= 0 ? &layout->parts()[static_cast<std::size_t>(target.part)] : nullptr;
    if (part != nullptr && part->isInteractive())
        activatePart(m_view, target.row, Part(*part)); // a copy: what it does may lay the row out anew
    else if (opensOnClick(m_view, target.row))
        openRow(m_view, target.row);
}

void FeedPointer::doubleClick(const QMouseEvent &event)
{
    const Target target = targetAt(event.position().toPoint());
    if (target.row < 0)
        return;
    const RowLayout *layout = m_view.geometry().rows().layoutIfAny(target.row);
    if (layout->textAt(target.inRow) < 0)
        return;
    const auto place = TextSelection::placeAt(*layout, target.inRow);
    if (!place)
        return;
    const auto [from, to] = TextSelection::wordAt(*layout, *place);
    m_selection.set(m_view.geometry().rows().row(target.row).id, from, to);
    m_view.updateRow(target.row);
}

void FeedPointer::showTip(const QHelpEvent &event)
{
    const Target target = targetAt(event.pos());
    const RowLayout *layout = target.row >= 0 ? m_view.geometry().rows().layoutIfAny(target.row) : nullptr;
    const Part *part =
        layout != nullptr && target.part >= 0 ? &layout->parts()[static_cast<std::size_t>(target.part)] : nullptr;
    const QPoint corner = target.row >= 0 ? m_view.rowRect(target.row).topLeft() : QPoint();
    if (part != nullptr && part->kind == Part::Kind::Person) {
        QToolTip::hideText();
        if (const auto did = base::Did::parse(part->target.toStdString()))
            Q_EMIT m_view.personHovered(*did, part->bounds().translated(corner));
        return;
    }
    if (part == nullptr || part->tip.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(event.globalPos(), tipText(*part), m_view.viewport(), part->bounds().translated(corner));
}

} // namespace rostrum::ui
