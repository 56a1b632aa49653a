// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/rich_text.h"
#include "publishing/code_fences.h"

#include <QSyntaxHighlighter>

#include <vector>

namespace rostrum::ui {

/// Shows while one types what will be a link, a mention, a tag or code.
class PostHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit PostHighlighter(QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    void readAll();

    int m_revision = -1; ///< of the document, that the rest is about
    std::vector<model::Span> m_spans;
    std::vector<publishing::CodeRange> m_code;
    std::vector<publishing::CodeRange> m_shownCode; ///< at the last time all lines were painted
};

} // namespace rostrum::ui
