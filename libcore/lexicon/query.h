// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/at_identifier.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum::lexicon {

/// A parameter of a query, as the generator describes it.
struct QueryField
{
    enum class Kind { String, Integer, Boolean };
    std::string_view name;
    Kind kind = Kind::String;
    enum class Count { One, Many } count = Count::One;
};

/// Writes "limit=50&uris=at%3A%2F%2F…&uris=…": everything but letters, digits and -._~ is percent-encoded.
class QueryWriter final
{
public:
    template <typename T> void add(std::string_view name, const T &value)
    {
        if constexpr (std::derived_from<T, base::Identifier<T>>) {
            addText(name, value.str());
        } else if constexpr (std::same_as<T, bool>) {
            addText(name, value ? "true" : "false");
        } else if constexpr (std::same_as<T, std::int64_t>) {
            addText(name, std::to_string(value));
        } else {
            addText(name, value);
        }
    }
    template <typename T> void add(std::string_view name, const std::optional<T> &value)
    {
        if (value) {
            add(name, *value);
        }
    }
    template <typename T> void add(std::string_view name, const std::vector<T> &list)
    {
        for (const T &value : list) {
            add(name, value);
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void addText(std::string_view name, std::string_view value);

    std::string m_out;
};

/// A query string as the JSON object that the readers of parameters take. Parameters nobody knows are left out.
[[nodiscard]] std::string queryToJson(std::string_view query, std::span<const QueryField> fields);

} // namespace rostrum::lexicon
