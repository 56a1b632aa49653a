// SPDX-License-Identifier: GPL-3.0-or-later
#include "nsid.h"

#include <algorithm>

namespace rostrum::base {

bool Nsid::isValid(std::string_view text)
{
    constexpr std::size_t kMaxLength = 317; // 253 of the authority, a dot, 63 of the name
    constexpr std::size_t kMaxAuthority = 253;
    const auto lastDot = text.rfind('.');
    if (text.size() > kMaxLength || lastDot == std::string_view::npos || lastDot > kMaxAuthority) {
        return false;
    }
    const auto name = text.substr(lastDot + 1);
    if (name.empty() || name.size() > 63 || !isAsciiLetter(name.front()) || !std::ranges::all_of(name, isAsciiAlnum)) {
        return false;
    }
    auto authority = text.substr(0, lastDot);
    if (authority.empty() || !isAsciiLetter(authority.front())) {
        return false;
    }
    int labels = 0;
    while (true) {
        const auto dot = authority.find('.');
        if (!isHostLabel(authority.substr(0, dot))) {
            return false;
        }
        ++labels;
        if (dot == std::string_view::npos) {
            return labels >= 2;
        }
        authority.remove_prefix(dot + 1);
    }
}

} // namespace rostrum::base
