// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/raw_json.h"

namespace rostrum::lexicon {

namespace {

/// Where the string that begins at `at` ends: behind its closing quote.
std::size_t behindString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') {
            ++at;
        }
    }
    return at < text.size() ? at + 1 : text.size();
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view rawValue(std::string_view text)
{
    int depth = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = behindString(text, at);
            continue;
        }
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']' || c == ',') {
            if (depth == 0) {
                break;
            }
            depth -= c == ',' ? 0 : 1;
        }
        ++at;
    }
    return trimmed(text.substr(0, at));
}

RawMember takeMember(std::string_view &members)
{
    const auto behindKey = members.starts_with('"') ? behindString(members, 0) : 0;
    const auto text = rawValue(members); // a key and a colon are no end
    members.remove_prefix(text.size());
    const auto comma = members.find(',');
    members.remove_prefix(comma == std::string_view::npos ? members.size() : comma + 1);
    return {.key = behindKey >= 2 ? text.substr(1, behindKey - 2) : std::string_view(), .text = text};
}

} // namespace rostrum::lexicon
