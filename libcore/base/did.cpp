// SPDX-License-Identifier: GPL-3.0-or-later
#include "did.h"

#include <algorithm>

namespace rostrum::base {

namespace {
constexpr std::string_view kScheme = "did:";
constexpr std::size_t kMaxLength = 2048;
} // namespace

bool Did::isValid(std::string_view text)
{
    if (text.size() > kMaxLength || !text.starts_with(kScheme)) {
        return false;
    }
    const auto colon = text.find(':', kScheme.size());
    if (colon == std::string_view::npos) {
        return false;
    }
    const auto method = text.substr(kScheme.size(), colon - kScheme.size());
    const auto id = text.substr(colon + 1);
    const auto allowed = [](char c) {
        return isAsciiAlnum(c) || c == '.' || c == '_' || c == ':' || c == '%' || c == '-';
    };
    return !method.empty() && std::ranges::all_of(method, isAsciiLower) && !id.empty() &&
           std::ranges::all_of(id, allowed) && id.back() != ':' && id.back() != '%';
}

std::string_view Did::method() const
{
    const std::string_view text = m_text;
    return text.substr(kScheme.size(), text.find(':', kScheme.size()) - kScheme.size());
}

} // namespace rostrum::base
