// SPDX-License-Identifier: GPL-3.0-or-later
#include "rich_text.h"

#include <QUtf8StringView>

#include <algorithm>

namespace rostrum::model {

namespace {

constexpr std::string_view kFence = "```";

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// How many UTF-16 units valid UTF-8 takes.
qsizetype utf16Length(std::string_view utf8)
{
    qsizetype units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += isContinuation(c) ? 0 : (byte >= 0xF0 ? 2 : 1);
    }
    return units;
}

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A stretch of the source text, as byte positions.
struct Segment
{
    TextBlock::Kind kind = TextBlock::Kind::Paragraph;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view language = {};
};

/// End of the line that begins at `from`, without its line break.
std::size_t lineEnd(std::string_view text, std::size_t from)
{
    return std::min(text.find('\n', from), text.size());
}

/// Start of the line behind `from` that holds a bare fence, or npos.
std::size_t findClosingFence(std::string_view text, std::size_t from)
{
    while (from < text.size()) {
        const std::size_t end = lineEnd(text, from);
        auto line = text.substr(from, end - from);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) {
            line.remove_suffix(1);
        }
        if (line == kFence) {
            return from;
        }
        from = end + 1;
    }
    return std::string_view::npos;
}

void addParagraph(std::vector<Segment> &segments, std::string_view text, std::size_t begin, std::size_t end)
{
    while (begin < end && text[begin] == '\n') {
        ++begin;
    }
    while (end > begin && text[end - 1] == '\n') {
        --end;
    }
    if (begin < end) {
        segments.push_back({.begin = begin, .end = end});
    }
}

std::vector<Segment> findSegments(std::string_view text)
{
    std::vector<Segment> segments;
    std::size_t paragraph = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = lineEnd(text, at);
        const auto line = text.substr(at, end - at);
        if (!line.starts_with(kFence) || line.find('`', kFence.size()) != std::string_view::npos) {
            at = end + 1;
            continue;
        }
        const std::size_t close = findClosingFence(text, end + 1);
        if (close == std::string_view::npos) {
            break; // an open fence is just text
        }
        addParagraph(segments, text, paragraph, at);
        auto language = line.substr(kFence.size());
        language = language.substr(0, language.find_first_of(" \r"));
        const std::size_t codeEnd = std::max(end + 1, close) - (close > end + 1 ? 1 : 0);
        segments.push_back({.kind = TextBlock::Kind::Code, .begin = end + 1, .end = codeEnd, .language = language});
        at = paragraph = std::min(lineEnd(text, close) + 1, text.size());
    }
    addParagraph(segments, text, paragraph, text.size());
    return segments;
}

/// In order, inside the text, on code point borders, without overlaps: the earlier one wins.
std::vector<ByteFacet> usableFacets(std::string_view text, std::vector<ByteFacet> facets)
{
    const auto size = static_cast<qint64>(text.size());
    const auto onBorder = [&](qint64 at) { return at == size || !isContinuation(text[static_cast<std::size_t>(at)]); };
    std::erase_if(facets, [&](const ByteFacet &f) {
        return f.byteStart < 0 || f.byteEnd > size || f.byteStart >= f.byteEnd || !onBorder(f.byteStart) ||
               !onBorder(f.byteEnd);
    });
    std::ranges::stable_sort(facets, {}, &ByteFacet::byteStart);
    qint64 end = 0;
    std::erase_if(facets, [&](const ByteFacet &f) {
        if (f.byteStart < end) {
            return true;
        }
        end = f.byteEnd;
        return false;
    });
    return facets;
}

/// The text between two fences.
QString codeText(std::string_view text)
{
    QString code = toQString(text).replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    if (code.endsWith(u'\r')) {
        code.chop(1);
    }
    return code;
}

RichText makeParagraph(std::string_view text, const Segment &segment, std::vector<ByteFacet>::iterator &next,
                       const std::vector<ByteFacet>::iterator &last)
{
    RichText rich{.text = toQString(text.substr(segment.begin, segment.end - segment.begin))};
    std::size_t bytes = segment.begin;
    qsizetype units = 0;
    const auto unitsAt = [&](std::size_t at) { // only ever forwards
        units += utf16Length(text.substr(bytes, at - bytes));
        bytes = at;
        return units;
    };
    for (; next != last && static_cast<std::size_t>(next->byteStart) < segment.end; ++next) {
        const auto begin = static_cast<std::size_t>(next->byteStart);
        const auto end = static_cast<std::size_t>(next->byteEnd);
        if (begin < segment.begin || end > segment.end) {
            continue;
        }
        const qsizetype start = unitsAt(begin);
        rich.spans.push_back(
            {.start = start, .length = unitsAt(end) - start, .kind = next->kind, .target = std::move(next->target)});
    }
    return rich;
}

} // namespace

std::vector<TextBlock> makeBlocks(std::string_view utf8, std::vector<ByteFacet> facets)
{
    if (!QUtf8StringView(utf8.data(), static_cast<qsizetype>(utf8.size())).isValidUtf8()) {
        return {{.rich = {.text = toQString(utf8)}}}; // positions would mean nothing
    }
    facets = usableFacets(utf8, std::move(facets));
    std::vector<TextBlock> blocks;
    auto next = facets.begin();
    for (const Segment &segment : findSegments(utf8)) {
        if (segment.kind == TextBlock::Kind::Code) {
            blocks.push_back({.kind = TextBlock::Kind::Code,
                              .rich = {.text = codeText(utf8.substr(segment.begin, segment.end - segment.begin))},
                              .language = toQString(segment.language)});
        } else {
            blocks.push_back({.rich = makeParagraph(utf8, segment, next, facets.end())});
        }
    }
    return blocks;
}

} // namespace rostrum::model
