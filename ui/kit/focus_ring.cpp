// SPDX-License-Identifier: GPL-3.0-or-later
#include "focus_ring.h"

#include "paint.h"
#include "ui/theme/metrics.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVariant>
#include <QWidget>

namespace rostrum::ui {

namespace {

constexpr char kRadius[] = "rostrumFocusRadius";
constexpr int kReach = metrics::kFocusOffset + metrics::kFocusWidth;

/// What is seen of the ring: a child of the window, above everything, deaf to the mouse.
class Overlay final : public QWidget
{
public:
    explicit Overlay(QWidget *window)
        : QWidget(window)
    {
        setObjectName(QLatin1StringView("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

    void showAround(const QRect &part, const QRectF &control, qreal radius)
    {
        m_control = control;
        m_radius = radius;
        setGeometry(part);
        raise();
        show();
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        paintFocusRing(painter, m_control, m_radius);
    }

private:
    QRectF m_control;
    qreal m_radius = 0;
};

} // namespace

void FocusRing::install(QApplication &app)
{
    static QPointer<FocusRing> ring;
    if (ring.isNull())
        ring = new FocusRing(app);
}

void FocusRing::setRadius(QWidget *widget, qreal radius)
{
    widget->setProperty(kRadius, radius);
}

FocusRing::FocusRing(QApplication &app)
    : QObject(&app)
{
    app.installEventFilter(this);
    connect(&app, &QApplication::focusChanged, this, [this](QWidget * /*old*/, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *widget)
{
    m_watched.clear();
    m_target = widget;
    for (QWidget *w = widget; w != nullptr; w = w->isWindow() ? nullptr : w->parentWidget())
        m_watched.append(w);
    place();
}

bool FocusRing::isWanted() const
{
    if (m_target.isNull() || !m_target->isVisible() || m_target->isWindow())
        return false;
    if (const QVariant radius = m_target->property(kRadius); radius.isValid() && radius.toReal() < 0)
        return false;
    return m_keyboard || qobject_cast<QLineEdit *>(m_target) != nullptr;
}

QRect FocusRing::visiblePart() const
{
    const QWidget *window = m_target->window();
    QRect part(m_target->mapTo(window, QPoint(0, 0)), m_target->size());
    part.adjust(-kReach, -kReach, kReach, kReach);
    for (const QWidget *w = m_target->parentWidget(); w != nullptr && w != window; w = w->parentWidget()) {
        // The ring may lie outside its parent, but not outside what a scroll area shows.
        if (qobject_cast<const QAbstractScrollArea *>(w->parentWidget()) != nullptr)
            part &= QRect(w->mapTo(window, QPoint(0, 0)), w->size());
    }
    return part;
}

void FocusRing::place()
{
    const QRect part = isWanted() ? visiblePart() : QRect();
    if (part.isEmpty()) {
        if (m_overlay != nullptr)
            m_overlay->hide();
        return;
    }
    QWidget *window = m_target->window();
    if (m_overlay == nullptr || m_overlay->parentWidget() != window) {
        if (m_overlay != nullptr)
            m_overlay->deleteLater();
        m_overlay = new Overlay(window);
    }
    const QVariant radius = m_target->property(kRadius);
    const QPoint corner = m_target->mapTo(window, QPoint(0, 0)) - part.topLeft();
    static_cast<Overlay *>(m_overlay.data())
        ->showAround(part, QRectF(QPointF(corner), QSizeF(m_target->size())),
                     radius.isValid() ? radius.toReal() : metrics::kControlRadius);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (!m_keyboard) {
            m_keyboard = true;
            place();
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        if (m_keyboard) {
            m_keyboard = false;
            place();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
        if (m_watched.contains(watched))
            place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rostrum::ui
