// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_flow.h"

#include "emoji_runs.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {

/// Within one paragraph of QTextLayout a line ends with U+2028; positions stay the same.
QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

constexpr qreal kEndless = 1 << 20;

} // namespace

TextFlow::TextFlow(const model::RichText &rich, const TextFace &face, const Options &options)
    : m_text(rich.text)
    , m_spans(rich.spans)
    , m_lineHeight(face.lineHeight)
{
    setText(withLineSeparators(m_text), face, options);
    breakLines(face, options);
    if (options.maxLines > 0 && m_layout.lineCount() > options.maxLines)
        cutAfter(face, options);
}

TextFlow::TextFlow(const QString &text, const TextFace &face, int width)
    : m_text(text)
    , m_lineHeight(face.lineHeight)
{
    const QString line = text.simplified();
    const Options options{.width = width, .wraps = false};
    setText(line, face, options);
    breakLines(face, options);
    if (naturalWidth() <= width)
        return;
    m_cut = true;
    setText(face.metrics.elidedText(line, Qt::ElideRight, width), face, options);
    breakLines(face, options);
}

void TextFlow::setText(const QString &shown, const TextFace &face, const Options &options)
{
    m_layout.setFont(face.font);
    m_layout.setText(shown);
    m_layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(options.wraps ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(face.metrics.horizontalAdvance(u' ') * 4);
    // QTextOption knows the direction but aligns by the letter.
    if (options.wraps && shown.isRightToLeft())
        option.setAlignment(Qt::AlignRight);
    m_layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats = options.colors;
    for (const model::Span &span : m_spans) {
        if (span.start >= shown.size())
            continue;
        QTextCharFormat format;
        format.setForeground(options.linkColor);
        const qsizetype length = std::min(span.length, shown.size() - span.start);
        formats.push_back({static_cast<int>(span.start), static_cast<int>(length), format});
    }
    addEmojiFormats(shown, face.font, &formats);
    m_layout.setFormats(formats);
}

void TextFlow::breakLines(const TextFace &face, const Options &options)
{
    m_layout.beginLayout();
    qreal top = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(options.wraps ? options.width : kEndless);
        // Baselines stand at even distances though an emoji or another script may be taller.
        line.setPosition({0, top + face.baseline - line.ascent()});
        top += face.lineHeight;
        if (options.maxLines > 0 && m_layout.lineCount() > options.maxLines)
            break;
    }
    m_layout.endLayout();
}

void TextFlow::cutAfter(const TextFace &face, const Options &options)
{
    const QTextLine last = m_layout.lineAt(options.maxLines - 1);
    const QString shown = m_layout.text();
    const int start = last.textStart();
    qsizetype end = shown.indexOf(QChar::LineSeparator, start);
    if (end < 0)
        end = shown.size();
    // The ellipsis says that there is more, also where the line itself has room.
    QString tail = shown.mid(start, end - start).trimmed();
    if (end < shown.size() && options.wraps)
        tail += u'…';
    if (options.wraps)
        tail = face.metrics.elidedText(tail, Qt::ElideRight, options.width);
    m_cut = true;
    Options again = options;
    again.maxLines = 0;
    setText(shown.left(start) + tail, face, again);
    breakLines(face, again);
}

int TextFlow::height() const
{
    return static_cast<int>(std::ceil(m_lineHeight * m_layout.lineCount()));
}

qreal TextFlow::naturalWidth() const
{
    qreal width = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        width = std::max(width, m_layout.lineAt(i).naturalTextWidth());
    return width;
}

std::vector<QRect> TextFlow::rectsOf(qsizetype start, qsizetype length) const
{
    std::vector<QRect> rects;
    const int from = static_cast<int>(start);
    const int to = static_cast<int>(std::min(start + length, qsizetype(m_layout.text().size())));
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const int first = std::max(from, line.textStart());
        const int last = std::min(to, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const qreal a = line.cursorToX(first);
        const qreal b = line.cursorToX(last);
        rects.push_back(QRectF(std::min(a, b), i * m_lineHeight, std::abs(b - a), m_lineHeight).toAlignedRect());
    }
    return rects;
}

int TextFlow::positionAt(QPointF point) const
{
    if (m_layout.lineCount() == 0)
        return 0;
    const int index = std::clamp(static_cast<int>(point.y() / m_lineHeight), 0, m_layout.lineCount() - 1);
    if (point.y() < 0)
        return 0;
    if (point.y() >= m_lineHeight * m_layout.lineCount())
        return static_cast<int>(m_layout.text().size());
    return m_layout.lineAt(index).xToCursor(point.x());
}

bool TextFlow::contains(QPointF point) const
{
    const int index = static_cast<int>(std::floor(point.y() / m_lineHeight));
    if (point.y() < 0 || index >= m_layout.lineCount())
        return false;
    const QRectF line = m_layout.lineAt(index).naturalTextRect();
    return point.x() >= line.left() && point.x() <= line.right();
}

void TextFlow::draw(QPainter &painter, QPointF at, const QColor &color, TextRange selected,
                    const QColor &selection) const
{
    painter.setPen(color);
    if (selected.isEmpty()) {
        m_layout.draw(&painter, at);
        return;
    }
    QTextCharFormat format;
    format.setBackground(selection);
    m_layout.draw(&painter, at, {{selected.start, selected.end - selected.start, format}});
}

} // namespace rostrum::ui
