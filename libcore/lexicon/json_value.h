// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/reader.h"

#include <simdjson.h>

namespace rostrum::lexicon {

namespace ondemand = simdjson::ondemand;

[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// What a Value really is. For the runtime's own .cpp files.
struct JsonValue final : Value
{
    explicit JsonValue(ondemand::value value) : Value{value.raw_json_token(), false}, content(value)
    {
        isNull = trimmed(token) == "null";
    }
    ondemand::value content;
};

[[nodiscard]] inline ondemand::value &json(Value &value)
{
    return static_cast<JsonValue &>(value).content;
}

} // namespace rostrum::lexicon
