// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_block.h"

#include "code_highlighter.h"

#include "ui/theme/metrics.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPadding = 14;
constexpr int kFade = 36;
constexpr int kCopySize = 28;
constexpr int kCopyIcon = 16;

QString firstLines(const QString &code, int lines)
{
    qsizetype end = -1;
    for (int i = 0; i < lines; ++i) {
        end = code.indexOf(u'\n', end + 1);
        if (end < 0)
            return code;
    }
    return code.left(end);
}

QString withoutEnd(QString code)
{
    while (code.endsWith(u'\n'))
        code.chop(1);
    return code;
}

} // namespace

CodeBlock::CodeBlock(const model::TextBlock &code, const FeedStyle &style, QPoint at, int width, int maxLines)
    : Block(QRect(at, QSize(width, 0)))
    , m_code(code)
    , m_shown(withoutEnd(code.rich.text))
    , m_face(style.code)
    , m_dark(style.dark)
{
    if (maxLines > 0) {
        const QString shown = firstLines(m_shown, maxLines);
        m_isCut = shown.size() < m_shown.size();
        m_shown = shown;
    }
    flow({});
    takeColors();
    setHeight(m_flow->height() + 2 * kPadding);
    m_widest = static_cast<int>(std::ceil(m_flow->naturalWidth()));
}

void CodeBlock::flow(const QList<QTextLayout::FormatRange> &colors)
{
    m_flow = std::make_unique<TextFlow>(model::RichText{.text = m_shown}, m_face,
                                        TextFlow::Options{.width = inner().width(), .wraps = false, .colors = colors});
}

bool CodeBlock::takeColors()
{
    if (m_isColored)
        return false;
    const std::vector<CodeSpan> *spans = CodeHighlighter::instance().spans(m_code.rich.text, m_code.language);
    if (spans == nullptr)
        return false;
    m_isColored = true;
    QList<QTextLayout::FormatRange> formats;
    for (const CodeSpan &span : *spans) {
        if (span.start >= m_shown.size())
            break;
        QTextCharFormat format;
        format.setForeground(codeColor(span.role, m_dark));
        formats.push_back({span.start, std::min(span.length, static_cast<int>(m_shown.size()) - span.start), format});
    }
    flow(formats);
    return true;
}

QRect CodeBlock::inner() const
{
    return rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
}

QRect CodeBlock::copyRect() const
{
    return {rect().right() + 1 - kCopySize - 6, rect().top() + 6, kCopySize, kCopySize};
}

void CodeBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    paintCard(painter, rect(), colors.code, colors.line, metrics::kCodeRadius);
    painter.save();
    painter.setClipRect(rect().adjusted(1, 1, -1, -1), Qt::IntersectClip);
    m_flow->draw(painter, inner().topLeft() - QPoint(m_scroll, 0), colors.text,
                 selectionIn(context, firstText(), *m_flow), colors.accentSoft);
    paintFade(painter, context);
    painter.restore();
    if (context.isHovered) {
        paintCard(painter, copyRect(), colors.surface, colors.line, metrics::kControlRadius);
        painter.drawPixmap(copyRect().topLeft() + QPoint(1, 1) * ((kCopySize - kCopyIcon) / 2),
                           context.style.icon("copy"_L1, colors.muted, kCopyIcon));
    }
}

void CodeBlock::paintFade(QPainter &painter, const PaintContext &context) const
{
    QColor clear = context.style.colors.code;
    clear.setAlpha(0);
    const auto fade = [&](int from, int to) {
        QLinearGradient gradient(from, 0, to, 0);
        gradient.setColorAt(0, clear);
        gradient.setColorAt(1, context.style.colors.code);
        painter.fillRect(QRect(QPoint(std::min(from, to), rect().top() + metrics::kCodeRadius),
                               QPoint(std::max(from, to), rect().bottom() - metrics::kCodeRadius)),
                         gradient);
    };
    if (m_widest - m_scroll > inner().width())
        fade(rect().right() - kFade, rect().right() - 1);
    if (m_scroll > 0)
        fade(rect().left() + kFade, rect().left() + 1);
}

void CodeBlock::addParts(std::vector<Part> *parts) const
{
    parts->push_back({.kind = Part::Kind::Copy,
                      .target = withoutEnd(m_code.rich.text),
                      .tip = QCoreApplication::translate("rostrum::ui::CodeBlock", "Copy the code"),
                      .rects = {copyRect()},
                      .look = Part::Look::Ground});
}

void CodeBlock::addTexts(std::vector<TextSpot> *texts) const
{
    texts->push_back({.flow = m_flow.get(), .rect = inner(), .offset = {m_scroll, 0}});
}

bool CodeBlock::scrollBy(int dx)
{
    const int scroll = std::clamp(m_scroll + dx, 0, std::max(0, m_widest - inner().width()));
    return std::exchange(m_scroll, scroll) != scroll;
}

} // namespace rostrum::ui
