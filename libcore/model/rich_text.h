// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace rostrum::model {

/// A stretch of text that does something.
struct Span
{
    enum class Kind { Link, Mention, Tag };
    qsizetype start = 0; ///< UTF-16 units in the text
    qsizetype length = 0;
    Kind kind = Kind::Link;
    QString target = {}; ///< URL, DID, or tag without #

    bool operator==(const Span &) const = default;
};

/// Text with its facets, sorted and without overlaps. Positions are UTF-16, as Qt wants them.
struct RichText
{
    QString text = {};
    std::vector<Span> spans = {};

    bool operator==(const RichText &) const = default;
};

/// A part of a post's text: a paragraph, or a code block that stood between ``` fences.
struct TextBlock
{
    enum class Kind { Paragraph, Code };
    Kind kind = Kind::Paragraph;
    RichText rich = {};    ///< of a code block only `text` is set
    QString language = {}; ///< of a code block: the word after the fence ("cpp"), may be empty

    bool operator==(const TextBlock &) const = default;
};

/// A facet as it travels: UTF-8 byte range, from app.bsky.richtext.facet.
struct ByteFacet
{
    qint64 byteStart = 0;
    qint64 byteEnd = 0;
    Span::Kind kind = Span::Kind::Link;
    QString target = {};
};

/// Text and byte facets → blocks with UTF-16 spans. Facets that overlap an earlier one, lie outside the text or cut a
/// code point are dropped, as the specification asks. Fences are cut out and the facets behind them moved along.
[[nodiscard]] std::vector<TextBlock> makeBlocks(std::string_view utf8, std::vector<ByteFacet> facets);

} // namespace rostrum::model
