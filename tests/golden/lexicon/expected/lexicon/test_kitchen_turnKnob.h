// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/generated.h"
#include "lexicon/test_kitchen_sink.h"

namespace rostrum::lexicon {

namespace test_kitchen_turnKnob {

struct Input
{
    test_kitchen_sink::Knob knob;

    [[nodiscard]] static Input unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const Input &) const = default;
};

} // namespace test_kitchen_turnKnob

struct TurnKnob
{
    static constexpr std::string_view kNsid = "test.kitchen.turnKnob";
    using Params = Nothing;
    using Input = test_kitchen_turnKnob::Input;
    using Output = Nothing;
};

} // namespace rostrum::lexicon
