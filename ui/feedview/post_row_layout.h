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

/// What keeps a post from being published, in words; empty when it is.
[[nodiscard]] QString deliveryText(const model::Post &post);

[[nodiscard]] std::unique_ptr<RowLayout> layOutPost(const PostRow &row, const RowState &state, int width,
                                                    const FeedStyle &style, base::Time now);
[[nodiscard]] int estimatePostHeight(const PostRow &row, int width, const FeedStyle &style);

/// How much of a post is covered.
enum class CoverExtent { Nothing, Embed, Everything };
[[nodiscard]] CoverExtent coverOf(const model::Decision &decision);

} // namespace rostrum::ui
