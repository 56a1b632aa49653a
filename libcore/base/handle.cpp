// SPDX-License-Identifier: GPL-3.0-or-later
#include "handle.h"

#include <algorithm>

namespace rostrum::base {

bool isHostLabel(std::string_view label)
{
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return isAsciiAlnum(c) || c == '-'; });
}

bool Handle::isValid(std::string_view text)
{
    constexpr std::size_t kMaxLength = 253;
    if (text.size() > kMaxLength) {
        return false;
    }
    std::size_t start = 0;
    int labels = 0;
    while (true) {
        const auto dot = text.find('.', start);
        const auto label = text.substr(start, dot == std::string_view::npos ? dot : dot - start);
        if (!isHostLabel(label)) {
            return false;
        }
        ++labels;
        if (dot == std::string_view::npos) {
            return labels >= 2 && isAsciiLetter(label.front()); // a top-level domain has no leading digit
        }
        start = dot + 1;
    }
}

Handle Handle::normalized() const
{
    Handle lower = *this;
    std::ranges::transform(lower.m_text, lower.m_text.begin(),
                           [](char c) { return isAsciiUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

} // namespace rostrum::base
