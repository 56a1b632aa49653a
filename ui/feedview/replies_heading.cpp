// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies_heading.h"

#include "ui/theme/metrics.h"

#include <QCoreApplication>

namespace rostrum::ui {

RepliesHeading::RepliesHeading(const FeedStyle &style, int top, int width, int padding)
    : Block(QRect(0, top, width, 0))
    , m_title(QCoreApplication::translate("rostrum::ui::PostRow", "Replies"), style.sectionTitle, width - 2 * padding)
    , m_at(padding, top + 1 + metrics::kPostTop)
{
    setHeight(1 + metrics::kPostTop + m_title.height()); // the first reply begins with room of its own
}

void RepliesHeading::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    painter.fillRect(QRect(0, rect().top(), rect().width(), 1), colors.line);
    m_title.draw(painter, m_at, colors.text);
}

} // namespace rostrum::ui
