// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"
#include "feed_row.h"

#include <memory>
#include <vector>

namespace rostrum::ui {

/// What a person changed in a row; lasts while the view does.
struct RowState
{
    bool isUnfolded = false;
    bool isRevealed = false;
};

/// A row measured for one width and style: painted, hit-tested and read from this alone. Not a QObject.
class RowLayout
{
public:
    struct Threads ///< lines that join photos of a conversation
    {
        int x = -1; ///< −1: none
        int aboveTo = 0;
        int belowFrom = 0;
    };

    RowLayout(std::vector<std::unique_ptr<Block>> blocks, QSize size, Threads threads, bool hasHairline);

    [[nodiscard]] int height() const { return m_size.height(); }
    [[nodiscard]] int width() const { return m_size.width(); }
    /// Everything within the row's rectangle; `context.exposed` in row coordinates. No layout, no decoding.
    void paint(QPainter &painter, const PaintContext &context) const;
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }
    [[nodiscard]] int partAt(QPoint point) const; ///< −1: none
    [[nodiscard]] const std::vector<TextSpot> &texts() const { return m_texts; }
    [[nodiscard]] int textAt(QPoint point) const;      ///< right on a line; −1: none
    [[nodiscard]] int nearestText(QPoint point) const; ///< −1 when the row has no text
    [[nodiscard]] const std::vector<ImageKey> &images() const { return m_images; }
    [[nodiscard]] bool shows(const ImageKey &key) const;

    bool setNow(base::Time now);
    bool takeColors();
    bool scrollAt(QPoint point, int dx);

private:
    void gather();

    std::vector<std::unique_ptr<Block>> m_blocks;
    QSize m_size;
    Threads m_threads;
    bool m_hasHairline;
    std::vector<Part> m_parts = {};
    std::vector<TextSpot> m_texts = {};
    std::vector<ImageKey> m_images = {};
};

/// Lays a row out. `width` is that of the reading column in logical pixels.
[[nodiscard]] std::unique_ptr<RowLayout> layOutRow(const FeedRow &row, const RowState &state, int width,
                                                   const FeedStyle &style, base::Time now);

/// A height near the true one, at the price of a few additions.
[[nodiscard]] int estimateRowHeight(const FeedRow &row, int width, const FeedStyle &style);

} // namespace rostrum::ui
