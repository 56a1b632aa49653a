// SPDX-License-Identifier: GPL-3.0-or-later
#include "seek_bar.h"

#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr qreal kKnob = 6; ///< radius
constexpr qreal kTrack = 4;
constexpr int kStep = 5000;
constexpr int kPage = 15000;

/// A screen reader says seconds, not the milliseconds of the slider.
class AccessibleSeekBar final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleSeekBar(QSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
        , m_slider(slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return m_slider->value() / kSecond; }
    void setCurrentValue(const QVariant &seconds) override { m_slider->setValue(qRound(seconds.toDouble() * kSecond)); }
    QVariant maximumValue() const override { return m_slider->maximum() / kSecond; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return kStep / kSecond; }

private:
    static constexpr double kSecond = 1000;
    QSlider *m_slider;
};

QAccessibleInterface *makeInterface(const QString & /*className*/, QObject *object)
{
    auto *bar = qobject_cast<SeekBar *>(object);
    return bar != nullptr ? new AccessibleSeekBar(bar) : nullptr;
}
} // namespace

SeekBar::SeekBar(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setRange(0, 0);
    setTracking(false); // a drag seeks once, where it ends
    setSingleStep(kStep);
    setPageStep(kPage);
}

QSize SeekBar::sizeHint() const
{
    return {160, theme().scaled(24)};
}

QSize SeekBar::minimumSizeHint() const
{
    return {40, theme().scaled(24)};
}

QRectF SeekBar::track() const
{
    const QRectF all = rect();
    return {all.left() + kKnob + 2, all.center().y() - kTrack / 2, std::max<qreal>(1, all.width() - 2 * kKnob - 4),
            kTrack};
}

void SeekBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF whole = track();
    const qreal share = maximum() > 0 ? qreal(sliderPosition()) / maximum() : 0;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const qreal x = isMirrored ? whole.right() - share * whole.width() : whole.left() + share * whole.width();
    painter.setBrush(QColor(255, 255, 255, 90));
    painter.drawRoundedRect(whole, kTrack / 2, kTrack / 2);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(isMirrored ? QRectF(QPointF(x, whole.top()), whole.bottomRight())
                                       : QRectF(whole.topLeft(), QPointF(x, whole.bottom())),
                            kTrack / 2, kTrack / 2);
    painter.drawEllipse(QPointF(x, whole.center().y()), kKnob, kKnob);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawEllipse(QPointF(x, whole.center().y()), kKnob + 3, kKnob + 3);
    }
}

void SeekBar::goTo(qreal x)
{
    const QRectF whole = track();
    qreal share = std::clamp((x - whole.left()) / whole.width(), 0.0, 1.0);
    if (layoutDirection() == Qt::RightToLeft)
        share = 1 - share;
    setSliderPosition(static_cast<int>(share * maximum()));
}

void SeekBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    goTo(event->position().x());
}

void SeekBar::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        goTo(event->position().x());
}

void SeekBar::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

} // namespace rostrum::ui
