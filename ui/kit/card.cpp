// SPDX-License-Identifier: GPL-3.0-or-later
#include "card.h"

#include "paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace rostrum::ui {

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 14, 16, 14);
    m_column->setSpacing(4);
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Tokens &t = theme().tokens();
    paintBox(painter, rect(), metrics::kCardRadius, t.surface, t.line);
}

} // namespace rostrum::ui
