// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/raw_json.h"
#include "lexicon/reader.h"

#include <simdjson.h>

namespace rostrum::lexicon {

namespace ondemand = simdjson::ondemand;

/// What a Value really is. For the runtime's own .cpp files.
struct JsonValue final : Value
{
    explicit JsonValue(ondemand::value value)
        : Value{value.raw_json_token(), false}
        , content(value)
    {
        isNull = token.starts_with('n') && trimmed(token) == "null";
    }
    ondemand::value content;
};

[[nodiscard]] inline ondemand::value &json(Value &value)
{
    return static_cast<JsonValue &>(value).content;
}

} // namespace rostrum::lexicon
