// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_style.h"

#include "model/rich_text.h"

#include <QRect>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace rostrum::ui {

/// A range of UTF-16 positions in one text; empty when both are equal.
struct TextRange
{
    int start = 0;
    int end = 0;

    [[nodiscard]] bool isEmpty() const { return start >= end; }
    bool operator==(const TextRange &) const = default;
};

/// Text broken into lines once and drawn as often as wanted: even line distance whatever the scripts, colour emoji,
/// links in the accent colour, an ellipsis where it is cut. Coordinates are relative to its own top left corner.
class TextFlow
{
public:
    struct Options
    {
        int width = 0;
        int maxLines = 0; ///< 0: all of them
        QColor linkColor = {};
        bool wraps = true;                           ///< false: lines end at line breaks alone (code)
        QList<QTextLayout::FormatRange> colors = {}; ///< further foregrounds
    };

    TextFlow(const model::RichText &rich, const TextFace &face, const Options &options);
    /// One line without links, cut with an ellipsis.
    TextFlow(const QString &text, const TextFace &face, int width);

    TextFlow(const TextFlow &) = delete;
    TextFlow &operator=(const TextFlow &) = delete;

    [[nodiscard]] int height() const;
    [[nodiscard]] int lineCount() const { return m_layout.lineCount(); }
    [[nodiscard]] qreal naturalWidth() const; ///< of the widest line
    [[nodiscard]] bool isCut() const { return m_cut; }
    [[nodiscard]] const QString &text() const { return m_text; } ///< whole, as it came
    [[nodiscard]] const std::vector<model::Span> &spans() const { return m_spans; }
    [[nodiscard]] std::vector<QRect> rectsOf(qsizetype start, qsizetype length) const;
    /// The nearest position to a point.
    [[nodiscard]] int positionAt(QPointF point) const;
    [[nodiscard]] bool contains(QPointF point) const; ///< on a line, not in the emptiness beside it

    void draw(QPainter &painter, QPointF at, const QColor &color, TextRange selected, const QColor &selection) const;
    void draw(QPainter &painter, QPointF at, const QColor &color) const { draw(painter, at, color, {}, {}); }

private:
    void setText(const QString &shown, const TextFace &face, const Options &options);
    void breakLines(const TextFace &face, const Options &options);
    void cutAfter(const TextFace &face, const Options &options);

    QString m_text;
    std::vector<model::Span> m_spans = {};
    QTextLayout m_layout;
    qreal m_lineHeight;
    bool m_cut = false;
};

} // namespace rostrum::ui
