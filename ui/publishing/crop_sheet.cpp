// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_sheet.h"

#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kHandle = 10; ///< half of where a corner is taken hold of
constexpr int kHeight = 380;
constexpr int kSteps = 40; ///< arrow keys from one side to the other

int smallest(QSize whole)
{
    return std::max(1, std::min(whole.width(), whole.height()) / 20);
}

} // namespace

CropArea::CropArea(QImage picture, QSize whole, QSize ratio, QWidget *parent)
    : QWidget(parent)
    , m_picture(std::move(picture))
    , m_whole(whole.isEmpty() ? m_picture.size() : whole)
    , m_ratio(ratio)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    FocusRing::setRadius(this, 4);
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(tr("Part of the picture that stays"));
    QRect all({}, m_whole);
    if (!m_ratio.isEmpty()) {
        all = shaped(all, Handle::BottomRight);
        all.moveCenter(QRect({}, m_whole).center());
    }
    setPart(all);
}

QSize CropArea::sizeHint() const
{
    return {480, theme().scaled(kHeight)};
}

QRectF CropArea::pictureRect() const
{
    constexpr qreal kRoom = kHandle; // for the handles at the edges
    const QSizeF size = QSizeF(m_whole).scaled(QSizeF(this->size()) - QSizeF(kRoom, kRoom), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF CropArea::shown(const QRect &part) const
{
    const QRectF all = pictureRect();
    const qreal scale = all.width() / m_whole.width();
    return {all.topLeft() + QPointF(part.topLeft()) * scale, QSizeF(part.size()) * scale};
}

CropArea::Handle CropArea::handleAt(QPointF at) const
{
    const QRectF frame = shown(m_part);
    const std::array<std::pair<QPointF, Handle>, 4> corners{{{frame.topLeft(), Handle::TopLeft},
                                                             {frame.topRight(), Handle::TopRight},
                                                             {frame.bottomLeft(), Handle::BottomLeft},
                                                             {frame.bottomRight(), Handle::BottomRight}}};
    for (const auto &[corner, handle] : corners) {
        if ((at - corner).manhattanLength() <= 2 * kHandle) {
            return handle;
        }
    }
    return frame.contains(at) ? Handle::Whole : Handle::None;
}

void CropArea::setPart(QRect part)
{
    const int least = smallest(m_whole);
    part.setSize(part.size().boundedTo(m_whole).expandedTo({least, least}));
    if (!m_ratio.isEmpty()) {
        part = shaped(part, m_handle);
    }
    part.moveLeft(std::clamp(part.left(), 0, m_whole.width() - part.width()));
    part.moveTop(std::clamp(part.top(), 0, m_whole.height() - part.height()));
    m_part = part;
    setAccessibleDescription(tr("%1 × %2 pixels. Arrow keys move the frame, with Shift they change its size.")
                                 .arg(part.width())
                                 .arg(part.height()));
    update();
}

QRect CropArea::shaped(const QRect &part, Handle handle) const
{
    QRect shape(part.topLeft(), m_ratio.scaled(part.size(), Qt::KeepAspectRatio).expandedTo({1, 1}));
    if (handle == Handle::TopLeft || handle == Handle::BottomLeft) {
        shape.moveRight(part.right());
    }
    if (handle == Handle::TopLeft || handle == Handle::TopRight) {
        shape.moveBottom(part.bottom());
    }
    return shape;
}

void CropArea::mousePressEvent(QMouseEvent *event)
{
    m_handle = handleAt(event->position());
    m_from = event->position();
    m_before = m_part;
}

void CropArea::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const Handle handle = handleAt(event->position());
        setCursor(handle == Handle::None                                       ? Qt::ArrowCursor
                  : handle == Handle::Whole                                    ? Qt::SizeAllCursor
                  : handle == Handle::TopLeft || handle == Handle::BottomRight ? Qt::SizeFDiagCursor
                                                                               : Qt::SizeBDiagCursor);
        return;
    }
    const qreal scale = m_whole.width() / pictureRect().width();
    const QPoint by = ((event->position() - m_from) * scale).toPoint();
    if (m_handle == Handle::Whole) {
        setPart(m_before.translated(by));
        return;
    }
    const int least = smallest(m_whole);
    QRect part = m_before;
    if (m_handle == Handle::TopLeft || m_handle == Handle::BottomLeft) {
        part.setLeft(std::clamp(part.left() + by.x(), 0, part.right() - least));
    }
    if (m_handle == Handle::TopRight || m_handle == Handle::BottomRight) {
        part.setRight(std::clamp(part.right() + by.x(), part.left() + least, m_whole.width() - 1));
    }
    if (m_handle == Handle::TopLeft || m_handle == Handle::TopRight) {
        part.setTop(std::clamp(part.top() + by.y(), 0, part.bottom() - least));
    }
    if (m_handle == Handle::BottomLeft || m_handle == Handle::BottomRight) {
        part.setBottom(std::clamp(part.bottom() + by.y(), part.top() + least, m_whole.height() - 1));
    }
    setPart(part);
}

void CropArea::keyPressEvent(QKeyEvent *event)
{
    const int x = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int y = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (x == 0 && y == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = std::max(1, std::max(m_whole.width(), m_whole.height()) / kSteps);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_handle = Handle::BottomRight;
        // Of a fixed shape either arrow changes both sides.
        const QSize by = m_ratio.isEmpty() ? QSize(x, y) * step : m_part.size() * (x + y) / kSteps;
        setPart({m_part.topLeft(), m_part.size() + by});
    } else {
        setPart(m_part.translated(x * step, y * step));
    }
    announce(this, accessibleDescription());
}

void CropArea::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.drawImage(pictureRect(), m_picture);
    const QRectF frame = shown(m_part);
    QRegion outside(pictureRect().toAlignedRect());
    outside -= frame.toRect();
    for (const QRect &rect : outside) {
        painter.fillRect(rect, t.scrim);
    }
    painter.setPen(QPen(t.onAccent, 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(t.accent, 2));
    painter.drawRect(frame.adjusted(1, 1, -1, -1));
    painter.setBrush(t.accent);
    painter.setPen(QPen(t.onAccent, 1.5));
    for (const QPointF corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()}) {
        painter.drawEllipse(corner, kHandle / 2.0, kHandle / 2.0);
    }
}

CropSheet::CropSheet(const QImage &picture, QSize whole, QSize ratio, QWidget *window)
    : Sheet(window)
{
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(28, 26, 28, 24);
    column->setSpacing(10);
    auto *title = new SectionTitle(tr("Crop"), content());
    title->setRole(TextRole::PageTitle);
    auto *area = new CropArea(picture, whole, ratio, content());
    auto *hint = new Paragraph(TextRole::Meta, &Tokens::muted, content());
    hint->setText(tr("Drag the corners or the frame. With the keyboard: arrow keys, and Shift for the size."));
    auto *apply = new Button(ButtonKind::Filled, tr("Crop"), content());
    auto *cancel = new Button(ButtonKind::Outlined, tr("Cancel"), content());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    column->addWidget(title);
    column->addSpacing(4);
    column->addWidget(area, 1);
    column->addWidget(hint);
    column->addSpacing(4);
    column->addLayout(buttons);
    setMaximumCardWidth(560);
    connect(cancel, &QAbstractButton::clicked, this, &Sheet::dismiss);
    connect(apply, &QAbstractButton::clicked, this, [this, area] {
        Q_EMIT cropped(area->part());
        dismiss();
    });
}

} // namespace rostrum::ui
