// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_header.h"

#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kPaddingY = 12;
}

PageHeader::PageHeader(Back back, QWidget *parent)
    : QWidget(parent)
    , m_back(new IconButton("back"_L1, tr("Back"), this))
    , m_title(new ElidedLabel(TextRole::SectionTitle, &Tokens::text, this))
{
    setAccessibleRole(m_title, QAccessible::Heading);
    auto *row = new QHBoxLayout(this);
    // The title keeps its line, with and without Back.
    row->setContentsMargins(back == Back::Shown ? 16 : metrics::kColumnPadding, kPaddingY, metrics::kColumnPadding,
                            kPaddingY);
    row->setSpacing(10);
    row->addWidget(m_back);
    m_back->setVisible(back == Back::Shown);
    setMinimumHeight(barHeight());
    connect(&theme(), &Theme::changed, this, [this] { setMinimumHeight(barHeight()); });
    row->addWidget(m_title, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_back, &QAbstractButton::clicked, this, &PageHeader::backRequested);
}

int PageHeader::barHeight()
{
    return IconButton::side() + 2 * kPaddingY;
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setTitleShown(bool shown)
{
    m_title->setVisible(shown);
}

void PageHeader::addWidget(QWidget *widget)
{
    layout()->addWidget(widget);
}

int PageHeader::titleEnd() const
{
    return m_title->x() + std::min(m_title->width(), m_title->sizeHint().width());
}

void PageHeader::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().surface);
    paintHairline(painter, rect(), Qt::BottomEdge);
}

void PageHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_back->setName(tr("Back"));
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
