// SPDX-License-Identifier: GPL-3.0-or-later
#include "banner.h"

#include "accessible.h"
#include "button.h"
#include "paint.h"
#include "paragraph.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kShortBelow = 640;
}

Banner::Banner(BannerKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_icon(new QLabel(this))
    , m_text(new Paragraph(TextRole::Headline, &Tokens::text, this))
    , m_action(new Button(kind == BannerKind::Sample ? ButtonKind::Filled : ButtonKind::Outlined, {}, this))
{
    setAccessibleRole(this, kind == BannerKind::Error || kind == BannerKind::Warning ? QAccessible::AlertMessage
                                                                                     : QAccessible::Grouping);
    auto *message = new QHBoxLayout;
    message->setSpacing(10);
    message->addWidget(m_icon, 0, Qt::AlignVCenter);
    message->addWidget(m_text, 1);
    m_box->setContentsMargins(14, 10, 14, 10);
    m_box->setSpacing(12);
    m_box->addLayout(message, 1);
    m_box->addWidget(m_action, 0, Qt::AlignVCenter);
    m_action->hide();
    connect(m_action, &QAbstractButton::clicked, this, &Banner::actionTriggered);
    connect(&theme(), &Theme::changed, this, &Banner::restyle);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    restyle();
}

void Banner::setText(const QString &text, const QString &shortText)
{
    m_full = text;
    m_short = shortText;
    setAccessibleName(text);
    arrange();
}

void Banner::setAction(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    arrange();
}

void Banner::setBar()
{
    m_isBar = true;
    m_box->setContentsMargins(metrics::kColumnPadding, 7, metrics::kColumnPadding, 7);
    update();
}

QLatin1StringView Banner::iconName() const
{
    switch (m_kind) {
    case BannerKind::Sample:
        return "network"_L1;
    case BannerKind::Info:
        return "info"_L1;
    case BannerKind::Warning:
    case BannerKind::Error:
        break;
    }
    return "warning"_L1;
}

TokenColor Banner::ink() const
{
    switch (m_kind) {
    case BannerKind::Sample:
        return &Tokens::accent;
    case BannerKind::Error:
        return &Tokens::danger;
    case BannerKind::Info:
    case BannerKind::Warning:
        break;
    }
    return &Tokens::muted;
}

void Banner::restyle()
{
    const QColor color = theme().tokens().*ink();
    m_icon->setPixmap(theme().icon(iconName(), color, theme().scaled(18), devicePixelRatio()));
    arrange();
    update();
}

void Banner::arrange()
{
    m_text->setText(width() < kShortBelow && !m_short.isEmpty() ? m_short : m_full);
    // Beside the text while it then still fits two lines; else below it.
    const int needed = m_text->fontMetrics().horizontalAdvance(m_text->text()) / 2;
    const int room = width() - m_action->sizeHint().width() - 100;
    const bool below = !m_action->text().isEmpty() && room < std::max(needed, theme().scaled(150));
    m_box->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_box->setAlignment(m_action, below ? Qt::AlignLeft : Qt::AlignVCenter);
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Banner::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    const QColor ground = m_kind == BannerKind::Sample ? t.accentSoft : t.raised;
    QPainter painter(this);
    if (m_isBar) {
        painter.fillRect(rect(), ground);
        paintHairline(painter, rect(), Qt::BottomEdge);
        return;
    }
    paintBox(painter, rect(), metrics::kCardRadius, ground, m_kind == BannerKind::Error ? t.danger : t.line);
}

} // namespace rostrum::ui
