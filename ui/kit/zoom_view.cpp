// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoom_view.h"

#include "accessible.h"

#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {
constexpr qreal kStep = 1.5;
constexpr qreal kMostPixels = 8.0; ///< of the screen for one of the picture
constexpr qreal kWheelNotch = 120.0;
} // namespace

ZoomView::ZoomView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ZoomView::setImage(const QImage &image, Place place)
{
    m_image = image;
    if (place == Place::Fitted) {
        m_zoom = 1.0;
        m_offset = {};
    }
    keepInside();
    update();
    Q_EMIT zoomChanged();
}

qreal ZoomView::fittingScale() const
{
    if (m_image.isNull() || size().isEmpty())
        return 0;
    const QSizeF whole = QSizeF(m_image.size()) / devicePixelRatio();
    // A small picture is not blown up.
    return std::min({1.0, width() / whole.width(), height() / whole.height()});
}

qreal ZoomView::scale() const
{
    return fittingScale() * m_zoom;
}

bool ZoomView::canZoomIn() const
{
    return !m_image.isNull() && scale() < kMostPixels;
}

QRectF ZoomView::imageRect() const
{
    const QSizeF shown = QSizeF(m_image.size()) / devicePixelRatio() * scale();
    return {QRectF(rect()).center() + m_offset - QPointF(shown.width() / 2, shown.height() / 2), shown};
}

void ZoomView::zoomIn()
{
    zoomTo(m_zoom * kStep, QRectF(rect()).center());
}

void ZoomView::zoomOut()
{
    zoomTo(m_zoom / kStep, QRectF(rect()).center());
}

void ZoomView::fit()
{
    zoomTo(1.0, QRectF(rect()).center());
}

void ZoomView::zoomTo(qreal zoom, QPointF at)
{
    const qreal fitting = fittingScale();
    if (fitting <= 0)
        return;
    const qreal next = std::clamp(zoom, 1.0, std::max(1.0, kMostPixels / fitting));
    const QPointF fromMiddle = at - QRectF(rect()).center() - m_offset;
    m_offset -= fromMiddle * (next / m_zoom - 1.0);
    m_zoom = next;
    keepInside();
    update();
    Q_EMIT zoomChanged();
}

void ZoomView::pan(QPointF by)
{
    m_offset += by;
    keepInside();
    update();
}

/// No empty space where there is picture to be seen.
void ZoomView::keepInside()
{
    const QSizeF shown = imageRect().size();
    const qreal x = std::max(0.0, (shown.width() - width()) / 2);
    const qreal y = std::max(0.0, (shown.height() - height()) / 2);
    m_offset = {std::clamp(m_offset.x(), -x, x), std::clamp(m_offset.y(), -y, y)};
    setCursor(x > 0 || y > 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

bool ZoomView::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomTo(m_zoom * (1.0 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QWidget::event(event);
}

void ZoomView::paintEvent(QPaintEvent * /*event*/)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < 3); // pixels are to be seen as such
    painter.drawImage(imageRect(), m_image);
}

void ZoomView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepInside();
    Q_EMIT zoomChanged();
}

void ZoomView::wheelEvent(QWheelEvent *event)
{
    zoomTo(m_zoom * std::pow(kStep, event->angleDelta().y() / kWheelNotch / 2), event->position());
    event->accept();
}

void ZoomView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && imageRect().contains(event->position())) {
        m_dragged = event->position();
        if (!isFitted())
            setCursor(Qt::ClosedHandCursor);
    } else {
        event->ignore(); // beside the picture
    }
}

void ZoomView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged)
        return;
    pan(event->position() - *m_dragged);
    m_dragged = event->position();
}

void ZoomView::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_dragged.reset();
    keepInside();
}

void ZoomView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qreal fitting = fittingScale();
    if (isFitted() && fitting > 0)
        zoomTo(std::max(2.0, 1.0 / fitting), event->position());
    else
        fit();
}

} // namespace rostrum::ui
