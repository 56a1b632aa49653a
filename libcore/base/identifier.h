// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rostrum::base {

/// What the AT Protocol's identifier types share: parsed once at the edge, then known to be valid. `Self` provides
/// `static bool isValid(std::string_view)`. Values are ASCII. Qt-free and thread-safe.
template <typename Self> class Identifier
{
public:
    /// Nothing when `text` is not exactly one identifier (nothing is trimmed).
    [[nodiscard]] static std::optional<Self> parse(std::string_view text)
    {
        if (!Self::isValid(text)) {
            return std::nullopt;
        }
        Self self;
        self.m_text = text;
        return self;
    }

    /// For decoders that fill a value in place: not a valid identifier yet, never handed out as it is.
    [[nodiscard]] static Self unset() { return Self(); }
    /// Takes `text` when it is exactly one identifier; false and unchanged otherwise.
    [[nodiscard]] bool assign(std::string_view text)
    {
        if (!Self::isValid(text)) {
            return false;
        }
        m_text = text;
        return true;
    }

    [[nodiscard]] const std::string &str() const { return m_text; }
    auto operator<=>(const Identifier &) const = default;

protected:
    Identifier() = default;
    std::string m_text;
};

/// ASCII classes; <cctype> depends on the locale.
constexpr bool isAsciiLower(char c)
{
    return c >= 'a' && c <= 'z';
}
constexpr bool isAsciiUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAsciiLetter(char c)
{
    return isAsciiLower(c) || isAsciiUpper(c);
}
constexpr bool isAsciiAlnum(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c);
}

/// One label of a host name: 1 to 63 letters, digits and inner hyphens.
[[nodiscard]] bool isHostLabel(std::string_view label);

} // namespace rostrum::base

template <typename T>
    requires std::derived_from<T, rostrum::base::Identifier<T>>
struct std::hash<T>
{
    std::size_t operator()(const T &id) const noexcept { return std::hash<std::string>{}(id.str()); }
};
