// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_box.h"

#include "ui/kit/growing_edit.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace rostrum::ui {

FieldBox::FieldBox(GrowingEdit *edit, QWidget *parent)
    : QWidget(parent)
    , m_edit(edit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 12, 7);
    column->addWidget(edit);
    setCursor(Qt::IBeamCursor);
    edit->installEventFilter(this);
}

void FieldBox::setFaulty(bool isFaulty)
{
    m_isFaulty = isFaulty;
    update();
}

void FieldBox::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const bool focused = m_edit->hasFocus();
    const QColor border = m_isFaulty ? t.danger : focused ? t.accent : t.faint;
    paintBox(painter, rect(), metrics::kControlRadius, t.surface, border);
    if (focused) {
        paintBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kControlRadius - 1, {}, border);
    }
}

void FieldBox::mousePressEvent(QMouseEvent * /*event*/)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

bool FieldBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rostrum::ui
