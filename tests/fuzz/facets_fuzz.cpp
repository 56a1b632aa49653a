// SPDX-License-Identifier: GPL-3.0-or-later
// Post texts with byte facets over any bytes: spans lie within their text, in order, apart, on whole characters.
// The first byte is a number of facets; each takes five bytes: start and end, little-endian, and a kind. The rest is
// the text.
#include "model/rich_text.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace rostrum::model;

constexpr std::size_t kFacetBytes = 5;

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

/// Between two characters, not within one.
bool isBorder(const QString &text, qsizetype at)
{
    return at == 0 || at == text.size() || !(text.at(at).isLowSurrogate() && text.at(at - 1).isHighSurrogate());
}

void check(const TextBlock &block)
{
    const auto &[text, spans] = block.rich;
    require(block.kind == TextBlock::Kind::Paragraph || spans.empty());
    require(block.kind == TextBlock::Kind::Code || (block.language.isEmpty() && !text.isEmpty()));
    qsizetype end = 0;
    for (const Span &span : spans) {
        require(span.start >= end && span.length > 0);
        end = span.start + span.length;
        require(end <= text.size());
        require(isBorder(text, span.start) && isBorder(text, end));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::vector<ByteFacet> facets;
    std::size_t at = 1;
    for (int left = size > 0 ? data[0] : 0; left > 0 && at + kFacetBytes <= size; --left, at += kFacetBytes) {
        const auto number = [&](std::size_t i) { return static_cast<std::int16_t>(data[i] | data[i + 1] << 8); };
        facets.push_back({.byteStart = number(at),
                          .byteEnd = number(at + 2),
                          .kind = static_cast<Span::Kind>(data[at + 4] % 3),
                          .target = QStringLiteral("x")});
    }
    const std::size_t given = facets.size();
    const auto text = at < size ? std::string_view(reinterpret_cast<const char *>(data) + at, size - at) // NOLINT
                                : std::string_view();
    std::size_t spans = 0;
    for (const TextBlock &block : makeBlocks(text, std::move(facets))) {
        check(block);
        spans += block.rich.spans.size();
    }
    require(spans <= given);
    return 0;
}
