// SPDX-License-Identifier: GPL-3.0-or-later
#include "toast.h"

#include "accessible.h"
#include "button.h"
#include "paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {
constexpr int kMargin = 20;
constexpr int kShadow = 8;
constexpr int kSide = 16;
constexpr int kActionSide = 10; ///< the action brings the rest itself
constexpr int kPaddingY = 8;
} // namespace

Toast::Toast(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_action(new Button(ButtonKind::Quiet, {}, this))
{
    setTextStyle(m_text, TextRole::Headline, &Tokens::text);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_timer.setSingleShot(true);
    m_timer.setInterval(6s);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT actionTriggered();
    });
    connect(&theme(), &Theme::changed, this, [this] {
        if (isVisible())
            place(); // in the new text size
    });
    parent->installEventFilter(this);
    hide();
}

QString Toast::message() const
{
    return m_text->text();
}

void Toast::showMessage(const QString &message, const QString &action)
{
    m_text->setText(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    layout()->setContentsMargins(kSide + kShadow, kPaddingY + kShadow,
                                 (action.isEmpty() ? kSide : kActionSide) + kShadow, kPaddingY + kShadow);
    place();
    show();
    raise();
    m_timer.start();
    announce(this, message);
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    const int most = window->width() - 2 * kMargin;
    m_text->setWordWrap(false);
    QSize size = sizeHint();
    if (size.width() > most) {
        m_text->setWordWrap(true);
        size = QSize(most, layout()->hasHeightForWidth() ? layout()->heightForWidth(most) : sizeHint().height());
    }
    setGeometry((window->width() - size.width()) / 2, window->height() - size.height() - kMargin + kShadow,
                size.width(), size.height());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop(); // time to read and to reach the action
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer.start();
    QWidget::leaveEvent(event);
}

void Toast::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const QRectF body = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(painter, body, metrics::kCardRadius, kShadow);
    paintBox(painter, body, metrics::kCardRadius, t.surface, t.line);
}

} // namespace rostrum::ui
