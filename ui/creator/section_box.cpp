// SPDX-License-Identifier: GPL-3.0-or-later
#include "section_box.h"

#include "ui/kit/section_title.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace rostrum::ui {

namespace {
constexpr int kBand = 8;
constexpr int kPadding = 20; ///< above the heading and below the content
constexpr int kHeadingGap = 12;
} // namespace

SectionBox::SectionBox(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle(title, this))
    , m_heading(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kColumnPadding, kBand + kPadding, metrics::kColumnPadding, kPadding);
    column->setSpacing(kHeadingGap);
    m_heading->setContentsMargins({});
    m_heading->setSpacing(metrics::kGrid);
    m_heading->addWidget(m_title, 1);
    column->addLayout(m_heading);
    m_content->setContentsMargins({});
    m_content->setSpacing(0);
    column->addLayout(m_content);
}

void SectionBox::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionBox::setHeadingOnly()
{
    layout()->setContentsMargins(metrics::kColumnPadding, kBand + kPadding, metrics::kColumnPadding, 0);
    static_cast<QVBoxLayout *>(layout())->setSpacing(0);
}

void SectionBox::addAction(QWidget *button)
{
    m_heading->addWidget(button);
}

void SectionBox::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, 0, width(), kBand, t.bg);
}

} // namespace rostrum::ui
