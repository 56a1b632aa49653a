// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_highlighter.h"

#include "publishing/facet_finder.h"
#include "ui/theme/theme.h"

#include <QTextDocument>

#include <algorithm>

namespace rostrum::ui {

PostHighlighter::PostHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    connect(&theme(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
    // A fence changes lines that were not touched.
    connect(document, &QTextDocument::contentsChanged, this, [this] {
        readAll();
        if (m_code != m_shownCode) {
            m_shownCode = m_code;
            rehighlight();
        }
    });
}

void PostHighlighter::readAll()
{
    if (m_revision == document()->revision()) {
        return;
    }
    m_revision = document()->revision();
    const QString text = document()->toPlainText();
    m_spans = publishing::findSpans(text);
    m_code = publishing::findCode(text);
}

void PostHighlighter::highlightBlock(const QString &text)
{
    readAll();
    const Tokens &t = theme().tokens();
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    const auto paint = [&](qsizetype from, qsizetype to, const QTextCharFormat &format) {
        const int first = std::max(begin, static_cast<int>(from));
        const int last = std::min(end, static_cast<int>(to));
        if (first < last) {
            setFormat(first - begin, last - first, format);
        }
    };
    QTextCharFormat code;
    code.setFont(theme().font(TextRole::Code));
    code.setBackground(t.code);
    for (const publishing::CodeRange &range : m_code) {
        paint(range.begin, range.end, code);
    }
    QTextCharFormat link;
    link.setForeground(t.accent);
    for (const model::Span &span : m_spans) {
        paint(span.start, span.start + span.length, link);
    }
}

} // namespace rostrum::ui
