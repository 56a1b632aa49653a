// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

namespace rostrum::ui {

/// Parts the post a page is about from its replies: a hairline across the column and a title.
class RepliesHeading final : public Block
{
public:
    RepliesHeading(const FeedStyle &style, int top, int width, int padding);

    void paint(QPainter &painter, const PaintContext &context) const override;

private:
    TextFlow m_title;
    QPoint m_at;
};

} // namespace rostrum::ui
