// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_layout.h"

namespace rostrum::ui {

/// Where things stand in a post's row, from the width of the column alone.
struct PostColumns
{
    PostColumns(const ThreadPlace &place, int width, const FeedStyle &style);

    int padding;
    int left;       ///< of the photo
    int photo;      ///< its size
    int authorLeft; ///< beside the photo
    int textLeft;   ///< beside the photo, or below it where the column is narrow for its text
    int textWidth;
    [[nodiscard]] bool isTextBelowPhoto() const { return textLeft == left; }
};

[[nodiscard]] std::unique_ptr<RowLayout> layOutPost(const PostRow &row, const RowState &state, int width,
                                                    const FeedStyle &style, base::Time now);
[[nodiscard]] int estimatePostHeight(const PostRow &row, int width, const FeedStyle &style);

/// What labels say about a post, and how much of it they cover.
struct PostCover
{
    enum class Extent { Nothing, Embed, Everything };

    explicit PostCover(const model::Post &post);

    model::LabelVerdict verdict;
    Extent extent = Extent::Nothing;
};

} // namespace rostrum::ui
