// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

namespace rostrum::ui {

/// A paragraph of a post: selectable, its links, mentions and tags are parts.
class TextBlock final : public Block
{
public:
    TextBlock(const model::RichText &rich, const TextFace &face, QPoint at, TextFlow::Options options);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;
    void addTexts(std::vector<TextSpot> *texts) const override;
    [[nodiscard]] int lineCount() const { return m_flow.lineCount(); }
    [[nodiscard]] bool isCut() const { return m_flow.isCut(); }

private:
    TextFlow m_flow;
};

/// One short line with an icon before it, which may lead somewhere: "Jonas reposted", "Replying to Amara".
class CaptionBlock final : public Block
{
public:
    struct Content
    {
        QLatin1StringView icon = {}; ///< none when empty
        QString text = {};
        Part part = {}; ///< without rects; a Hint without tip for plain text
        TokenColor color = &Tokens::muted;
        int textLeft = -1; ///< x of the text; −1: right behind the icon
    };
    CaptionBlock(Content content, const TextFace &face, const FeedStyle &style, QPoint at, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;

private:
    [[nodiscard]] QRect textRect() const;

    Content m_content;
    int m_icon;
    int m_textLeft;
    TextFlow m_flow;
};

} // namespace rostrum::ui
