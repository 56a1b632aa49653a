// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/generated.h"

namespace rostrum::lexicon {

namespace test_kitchen_sink {
struct Pipe;
}

namespace test_kitchen_sink {

struct MainPlumbing
{
    std::int64_t bore;
    std::string extra = {}; ///< members we do not know, raw

    [[nodiscard]] static MainPlumbing unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const MainPlumbing &) const = default;
};

struct Knob
{
    static constexpr std::string_view kType = "test.kitchen.sink#knob";

    std::int64_t turns;
    std::string extra = {}; ///< members we do not know, raw

    [[nodiscard]] static Knob unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const Knob &) const = default;
};

using PipeBranchesUnion = std::variant<Box<Pipe>, Knob, Unknown>;
struct Pipe
{
    static constexpr std::string_view kType = "test.kitchen.sink#pipe";

    std::optional<base::Did> id = {};
    std::optional<Box<Pipe>> next = {};
    std::optional<std::vector<PipeBranchesUnion>> branches = {};
    std::string extra = {}; ///< members we do not know, raw

    [[nodiscard]] static Pipe unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const Pipe &) const = default;
};

using MainStrictUnion = std::variant<Knob, Pipe>;
using MainOpenUnion = std::variant<Knob, Pipe, Unknown>;
struct Main
{
    static constexpr std::string_view kType = "test.kitchen.sink";
    static constexpr std::string_view kNsid = kType;

    std::string name;
    base::Datetime createdAt;
    std::optional<std::int64_t> maybe = {};
    std::optional<std::int64_t> count = {};
    std::optional<bool> always = {};
    std::optional<std::string> colour = {};
    std::optional<std::string> kind = {};
    std::optional<std::string> mood = {};
    std::optional<std::vector<std::string>> tags = {};
    std::optional<std::vector<bool>> flags = {};
    std::optional<Bytes> raw = {};
    std::optional<CidLink> link = {};
    std::optional<Blob> file = {};
    std::optional<Unknown> anything = {};
    std::optional<AtIdentifier> default_ = {};
    std::optional<MainPlumbing> plumbing = {};
    Knob knob;
    std::optional<std::vector<Knob>> knobs = {};
    std::optional<MainStrictUnion> strict = {};
    std::optional<MainOpenUnion> open = {};
    std::string extra = {}; ///< members we do not know, raw

    [[nodiscard]] static Main unset();
    [[nodiscard]] bool read(Reader &in, Value &value);
    void write(Writer &out) const;
    bool operator==(const Main &) const = default;
};

} // namespace test_kitchen_sink

namespace test_kitchen_sink {
inline constexpr std::string_view kLeak = "test.kitchen.sink#leak";
} // namespace test_kitchen_sink

} // namespace rostrum::lexicon
