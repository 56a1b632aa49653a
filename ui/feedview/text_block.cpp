// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_block.h"

#include <cmath>

namespace rostrum::ui {

namespace {

constexpr int kIconSize = 16;
constexpr int kIconGap = 5;

Part partOf(const model::Span &span)
{
    switch (span.kind) {
    case model::Span::Kind::Link:
        return {.kind = Part::Kind::Link, .target = span.target, .tip = span.target};
    case model::Span::Kind::Mention:
        return {.kind = Part::Kind::Person, .target = span.target};
    case model::Span::Kind::Tag:
        return {.kind = Part::Kind::Tag, .target = span.target};
    }
    return {};
}

} // namespace

TextBlock::TextBlock(const model::RichText &rich, const TextFace &face, QPoint at, TextFlow::Options options)
    : Block(QRect(at, QSize(options.width, 0)))
    , m_flow(rich, face, options)
{
    setHeight(m_flow.height());
}

void TextBlock::paint(QPainter &painter, const PaintContext &context) const
{
    m_flow.draw(painter, rect().topLeft(), context.style.colors.text, selectionIn(context, firstText(), m_flow),
                context.style.colors.accentSoft);
}

void TextBlock::addParts(std::vector<Part> *parts) const
{
    for (const model::Span &span : m_flow.spans()) {
        Part part = partOf(span);
        part.look = Part::Look::Words;
        part.rects = m_flow.rectsOf(span.start, span.length);
        for (QRect &rect : part.rects)
            rect.translate(this->rect().topLeft());
        if (part.kind != Part::Kind::Hint && !part.rects.empty())
            parts->push_back(std::move(part));
    }
}

void TextBlock::addTexts(std::vector<TextSpot> *texts) const
{
    texts->push_back({.flow = &m_flow, .rect = rect()});
}

CaptionBlock::CaptionBlock(Content content, const TextFace &face, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, QSize(width, static_cast<int>(std::ceil(face.lineHeight)))))
    , m_content(std::move(content))
    , m_icon(std::max(kIconSize, style.scaled(kIconSize)))
    , m_textLeft(m_content.textLeft >= 0    ? m_content.textLeft
                 : m_content.icon.isEmpty() ? at.x()
                                            : at.x() - 1 + m_icon + kIconGap)
    , m_flow(m_content.text, face, at.x() + width - m_textLeft)
{
}

QRect CaptionBlock::textRect() const
{
    return {m_textLeft, rect().top(), static_cast<int>(std::ceil(m_flow.naturalWidth())), rect().height()};
}

void CaptionBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const QColor color = context.style.colors.*m_content.color;
    if (!m_content.icon.isEmpty()) {
        const QPoint at(m_textLeft - kIconGap - m_icon, rect().top() + (rect().height() - m_icon) / 2);
        painter.drawPixmap(at, context.style.icon(m_content.icon, color, m_icon));
    }
    m_flow.draw(painter, textRect().topLeft(), color);
}

void CaptionBlock::addParts(std::vector<Part> *parts) const
{
    if (m_content.part.kind == Part::Kind::Hint && m_content.part.tip.isEmpty())
        return;
    Part part = m_content.part;
    part.look = Part::Look::Words;
    part.rects = {textRect()};
    parts->push_back(std::move(part));
}

} // namespace rostrum::ui
