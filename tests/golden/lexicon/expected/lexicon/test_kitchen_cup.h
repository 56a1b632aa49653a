// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/generated.h"

namespace rostrum::lexicon {

namespace test_kitchen_cup {
struct Cup;
}

namespace test_kitchen_cup {

struct Handle
{
    static constexpr std::string_view kType = "test.kitchen.cup#handle";

    std::optional<std::string> side = {};

    [[nodiscard]] static Handle unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const Handle &) const = default;
};

} // namespace test_kitchen_cup

namespace test_kitchen_saucer {

struct Saucer
{
    static constexpr std::string_view kType = "test.kitchen.saucer#saucer";

    test_kitchen_cup::Handle handle;
    std::optional<std::vector<Box<test_kitchen_cup::Cup>>> cups = {};

    [[nodiscard]] static Saucer unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const Saucer &) const = default;
};

} // namespace test_kitchen_saucer

namespace test_kitchen_cup {

struct Cup
{
    static constexpr std::string_view kType = "test.kitchen.cup#cup";

    test_kitchen_saucer::Saucer on;

    [[nodiscard]] static Cup unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const Cup &) const = default;
};

} // namespace test_kitchen_cup

} // namespace rostrum::lexicon
