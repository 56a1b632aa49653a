// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rostrum::lexicon {

/// `text` without the white space behind it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The text of the JSON value that `text` begins with. For text whose brackets and quotes a parser has seen; of other
/// text it takes some beginning.
[[nodiscard]] std::string_view rawValue(std::string_view text);

/// Takes the first of raw members ("\"a\":1,\"b\":[2]") off `members`.
struct RawMember
{
    std::string_view key;  ///< as written, escapes and all
    std::string_view text; ///< key and value
};
[[nodiscard]] RawMember takeMember(std::string_view &members);

} // namespace rostrum::lexicon
