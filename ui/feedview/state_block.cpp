// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_block.h"

#include "ui/theme/metrics.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kTop = 96;
constexpr int kBottom = 48;
constexpr int kIcon = 40;
constexpr int kIconGap = 16;
constexpr int kTextGap = 6;
constexpr int kButtonGap = 20;
constexpr int kMeasure = 360; ///< width of the sentence at normal text size

/// A heading has no full stop; an error message that becomes one may.
QString asTitle(const QString &sentence)
{
    const QString title = sentence.trimmed();
    return title.endsWith(u'.') && !title.endsWith(u".."_s) ? title.chopped(1) : title;
}

std::vector<std::unique_ptr<TextFlow>> linesOf(const QString &text, const TextFace &face, int width)
{
    std::vector<std::unique_ptr<TextFlow>> lines;
    QTextLayout layout(text, face.font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const QString words = text.mid(line.textStart(), line.textLength()).trimmed();
        lines.push_back(std::make_unique<TextFlow>(words, face, width));
    }
    layout.endLayout();
    return lines;
}

int heightOf(std::size_t lines, const TextFace &face)
{
    return static_cast<int>(std::ceil(double(lines) * face.lineHeight));
}

} // namespace

StateBlock::StateBlock(const NoticeRow &notice, const FeedStyle &style, int width)
    : Block(QRect(0, 0, width, 0))
    , m_icon(notice.isFailure ? "notice-failure"_L1 : "notice-empty"_L1)
    , m_action(notice.action)
    , m_actionFont(style.button.font)
{
    const int measure = std::min(width - 2 * metrics::kColumnPadding, style.scaled(kMeasure));
    const QString &title = notice.title.isEmpty() ? notice.text : notice.title;
    m_titleTop = kTop + kIcon + kIconGap;
    m_title = linesOf(asTitle(title), style.sectionTitle, measure);
    int bottom = m_titleTop + heightOf(m_title.size(), style.sectionTitle);
    if (!notice.title.isEmpty() && !notice.text.isEmpty()) {
        m_textTop = bottom + kTextGap;
        m_text = linesOf(notice.text, style.headline, measure);
        bottom = m_textTop + heightOf(m_text.size(), style.headline);
    }
    if (!m_action.isEmpty()) {
        const int words = static_cast<int>(std::ceil(style.button.metrics.horizontalAdvance(m_action)));
        const int wide = std::min(words + 32, width - 2 * metrics::kColumnPadding);
        m_button = QRect((width - wide) / 2, bottom + kButtonGap, wide, static_cast<int>(style.button.lineHeight) + 16);
        bottom = m_button.bottom() + 1;
    }
    setHeight(bottom + kBottom);
}

void StateBlock::drawLines(QPainter &painter, const Lines &lines, const TextFace &face, int top,
                           const QColor &color) const
{
    qreal y = top;
    for (const auto &line : lines) {
        line->draw(painter, QPointF(std::round((rect().width() - line->naturalWidth()) / 2), y), color);
        y += face.lineHeight;
    }
}

void StateBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    painter.drawPixmap(QPoint((rect().width() - kIcon) / 2, kTop), context.style.icon(m_icon, colors.muted, kIcon));
    drawLines(painter, m_title, context.style.sectionTitle, m_titleTop, colors.text);
    drawLines(painter, m_text, context.style.headline, m_textTop, colors.muted);
    if (m_button.isEmpty())
        return;
    paintCard(painter, m_button, colors.accent, colors.accent, metrics::kControlRadius);
    painter.setFont(m_actionFont);
    painter.setPen(colors.onAccent);
    painter.drawText(m_button, Qt::AlignCenter, m_action);
}

void StateBlock::addParts(std::vector<Part> *parts) const
{
    if (!m_button.isEmpty())
        parts->push_back({.kind = Part::Kind::Notice, .rects = {m_button}, .look = Part::Look::Ground});
}

} // namespace rostrum::ui
