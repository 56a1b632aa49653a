// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/generated.h"
#include "lexicon/test_kitchen_cup.h"

namespace rostrum::lexicon {

namespace test_kitchen_getSink {

struct Params
{
    static const std::span<const QueryField> kQueryFields;

    AtIdentifier who;
    std::optional<std::int64_t> limit = {};
    std::optional<bool> hot = {};
    std::optional<std::vector<base::AtUri>> uris = {};

    [[nodiscard]] static Params unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    void writeQuery(QueryWriter &out) const;
    bool operator==(const Params &) const = default;
};

} // namespace test_kitchen_getSink

struct GetSink
{
    static constexpr std::string_view kNsid = "test.kitchen.getSink";
    using Params = test_kitchen_getSink::Params;
    using Input = Nothing;
    using Output = test_kitchen_cup::Cup;
    struct Errors
    {
        static constexpr QLatin1StringView kNoSink{"NoSink"};
        static constexpr QLatin1StringView kFlooded{"Flooded"};
    };
};

} // namespace rostrum::lexicon
