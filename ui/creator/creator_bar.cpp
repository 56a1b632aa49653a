// SPDX-License-Identifier: GPL-3.0-or-later
#include "creator_bar.h"

#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/switch.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rostrum::ui {

namespace {
constexpr int kBand = 8;
constexpr int kPadding = 16;
} // namespace

CreatorBar::CreatorBar(QWidget *parent)
    : QWidget(parent)
    , m_switch(new Switch({}, this))
    , m_words(new Paragraph(TextRole::Meta, &Tokens::muted, this))
    , m_settings(new Button(ButtonKind::Link, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kColumnPadding, kBand + kPadding, metrics::kColumnPadding, kPadding);
    column->setSpacing(metrics::kGrid);
    column->addWidget(m_switch);
    column->addWidget(m_words);
    column->addWidget(m_settings, 0, Qt::AlignLeading);
    setTextStyle(m_switch, TextRole::Name, &Tokens::text);
    connect(m_switch, &QAbstractButton::clicked, this, &CreatorBar::toggled);
    connect(m_settings, &QAbstractButton::clicked, this, &CreatorBar::settingsRequested);
    retranslate();
}

void CreatorBar::setMode(const model::CreatorMode &mode)
{
    m_mode = mode;
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(mode.isEnabled);
    retranslate();
}

void CreatorBar::retranslate()
{
    m_switch->setText(tr("Creator mode"));
    m_words->setText(
        m_mode.isEnabled
            ? tr("Visitors see what you feature and post first, and a button to follow you.")
            : tr("Visitors see your CV first, and a button to connect. Switch it on when you publish: what "
                 "you feature and post comes first, and the button is Follow."));
    m_settings->setText(tr("Preview and settings"));
}

void CreatorBar::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, 0, width(), kBand, t.bg);
}

void CreatorBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace rostrum::ui
