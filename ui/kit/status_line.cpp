// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_line.h"

#include "accessible.h"
#include "button.h"
#include "paint.h"
#include "paragraph.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace rostrum::ui {

StatusLine::StatusLine(QLatin1StringView iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_text(new Paragraph(TextRole::Meta, &Tokens::muted, this))
    , m_action(new Button(ButtonKind::Link, {}, this))
{
    setAccessibleRole(this, QAccessible::StatusBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kColumnPadding, 7, metrics::kColumnPadding, 7);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_action->hide();
    connect(m_action, &QAbstractButton::clicked, this, &StatusLine::actionTriggered);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&theme(), &Theme::changed, this, &StatusLine::restyle);
    restyle();
    hide();
}

void StatusLine::restyle()
{
    m_icon->setPixmap(theme().icon(m_iconName, theme().tokens().muted, theme().scaled(16), devicePixelRatio()));
}

void StatusLine::setText(const QString &text)
{
    const bool isNews = m_text->text().isEmpty() && !text.isEmpty();
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (isNews)
        announce(this, text); // the age that counts up in the text is not read out again and again
}

void StatusLine::setAction(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

QString StatusLine::text() const
{
    return m_text->text();
}

void StatusLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().raised);
    paintHairline(painter, rect(), Qt::BottomEdge);
}

} // namespace rostrum::ui
