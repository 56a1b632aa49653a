// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_key.h"

#include <algorithm>

namespace rostrum::base {

bool RecordKey::isValid(std::string_view text)
{
    constexpr std::size_t kMaxLength = 512;
    static constexpr std::string_view kOthers = ".-_:~";
    return !text.empty() && text.size() <= kMaxLength && text != "." && text != ".." &&
           std::ranges::all_of(text, [](char c) { return isAsciiAlnum(c) || kOthers.contains(c); });
}

} // namespace rostrum::base
