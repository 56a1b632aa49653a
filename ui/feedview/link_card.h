// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

#include "model/embed.h"

namespace rostrum::ui {

/// A link with picture, site, title and description.
class LinkCard final : public Block
{
public:
    LinkCard(const model::External &link, const FeedStyle &style, QPoint at, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;
    void addImages(std::vector<ImageKey> *images) const override;

private:
    QUrl m_url;
    QRect m_thumb = {};
    ImageKey m_key = {};
    QPoint m_text = {};
    std::unique_ptr<TextFlow> m_site;
    std::unique_ptr<TextFlow> m_title;
    std::unique_ptr<TextFlow> m_description;
};

} // namespace rostrum::ui
