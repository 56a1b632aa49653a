// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

namespace rostrum::ui {

/// Code on its own ground. Lines are not wrapped: what is wider scrolls sideways and fades at the edge.
class CodeBlock final : public Block
{
public:
    /// `maxLines` 0: all of them.
    CodeBlock(const model::TextBlock &code, const FeedStyle &style, QPoint at, int width, int maxLines);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;
    void addTexts(std::vector<TextSpot> *texts) const override;
    bool scrollBy(int dx) override;
    bool takeColors() override;

    [[nodiscard]] int lineCount() const { return m_flow->lineCount(); }
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    void flow(const QList<QTextLayout::FormatRange> &colors);
    [[nodiscard]] QRect inner() const;
    [[nodiscard]] QRect copyRect() const;
    void paintFade(QPainter &painter, const PaintContext &context) const;

    model::TextBlock m_code; ///< whole, for copying and colours
    QString m_shown;
    TextFace m_face;
    bool m_dark;
    bool m_isColored = false;
    bool m_isCut = false;
    std::unique_ptr<TextFlow> m_flow;
    int m_scroll = 0;
    int m_widest = 0;
};

} // namespace rostrum::ui
