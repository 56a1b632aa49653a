// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/test_kitchen_sink.h"

#include "lexicon/query.h"
#include "lexicon/reader.h"
#include "lexicon/writer.h"

namespace rostrum::lexicon::test_kitchen_sink {

static constexpr std::string_view kMainColour[] = {"red", "green"};

static constexpr std::string_view kMainKind[] = {"sink"};

Main Main::unset()
{
    return {
        .name = lexicon::unset<std::string>(),
        .createdAt = lexicon::unset<base::Datetime>(),
        .knob = lexicon::unset<Knob>(),
    };
}

bool Main::read(Reader &in_, Value &value_)
{
    std::uint64_t seen_ = 0;
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 3:
            if (key_ == "raw") {
                return in_.optional(v_, key_, raw);
            }
            break;
        case 4:
            if (key_ == "name") {
                return in_.required(v_, key_, name, seen_, 0, {.minBytes = 2, .maxBytes = 10});
            }
            if (key_ == "kind") {
                return in_.optional(v_, key_, kind, {.oneOf = kMainKind});
            }
            if (key_ == "mood") {
                return in_.optional(v_, key_, mood);
            }
            if (key_ == "tags") {
                return in_.optional(v_, key_, tags, {.maxBytes = 4, .minItems = 1, .maxItems = 3});
            }
            if (key_ == "link") {
                return in_.optional(v_, key_, link);
            }
            if (key_ == "file") {
                return in_.optional(v_, key_, file);
            }
            if (key_ == "knob") {
                return in_.required(v_, key_, knob, seen_, 2);
            }
            if (key_ == "open") {
                return in_.optional(v_, key_, open);
            }
            break;
        case 5:
            if (key_ == "maybe") {
                return in_.optional(v_, key_, maybe);
            }
            if (key_ == "count") {
                return in_.optional(v_, key_, count, {.minimum = -3, .maximum = 7});
            }
            if (key_ == "flags") {
                return in_.optional(v_, key_, flags);
            }
            if (key_ == "knobs") {
                return in_.optional(v_, key_, knobs, {.maxItems = 2});
            }
            if (key_ == "$type") {
                return in_.type(v_, kType);
            }
            break;
        case 6:
            if (key_ == "always") {
                return in_.optional(v_, key_, always, {.minimum = 1, .maximum = 1});
            }
            if (key_ == "colour") {
                return in_.optional(v_, key_, colour, {.oneOf = kMainColour});
            }
            if (key_ == "strict") {
                return in_.optional(v_, key_, strict);
            }
            break;
        case 7:
            if (key_ == "default") {
                return in_.optional(v_, key_, default_);
            }
            break;
        case 8:
            if (key_ == "anything") {
                return in_.optional(v_, key_, anything);
            }
            if (key_ == "plumbing") {
                return in_.optional(v_, key_, plumbing);
            }
            break;
        case 9:
            if (key_ == "createdAt") {
                return in_.required(v_, key_, createdAt, seen_, 1);
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    extra.clear();
    return in_.object(value_, member_, &extra) && in_.complete(seen_, {"name", "createdAt", "knob"});
}

void Main::write(Writer &out_) const
{
    out_.begin(kType);
    out_.member("name", name);
    out_.member("createdAt", createdAt);
    out_.memberOrNull("maybe", maybe);
    out_.member("count", count);
    out_.member("always", always);
    out_.member("colour", colour);
    out_.member("kind", kind);
    out_.member("mood", mood);
    out_.member("tags", tags);
    out_.member("flags", flags);
    out_.member("raw", raw);
    out_.member("link", link);
    out_.member("file", file);
    out_.member("anything", anything);
    out_.member("default", default_);
    out_.member("plumbing", plumbing);
    out_.member("knob", knob);
    out_.member("knobs", knobs);
    out_.member("strict", strict);
    out_.member("open", open);
    out_.end(extra);
}

MainPlumbing MainPlumbing::unset()
{
    return {
        .bore = lexicon::unset<std::int64_t>(),
    };
}

bool MainPlumbing::read(Reader &in_, Value &value_)
{
    std::uint64_t seen_ = 0;
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 4:
            if (key_ == "bore") {
                return in_.required(v_, key_, bore, seen_, 0);
            }
            break;
        case 5:
            if (key_ == "$type") {
                return true;
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    extra.clear();
    return in_.object(value_, member_, &extra) && in_.complete(seen_, {"bore"});
}

void MainPlumbing::write(Writer &out_) const
{
    out_.begin();
    out_.member("bore", bore);
    out_.end(extra);
}

Knob Knob::unset()
{
    return {
        .turns = lexicon::unset<std::int64_t>(),
    };
}

bool Knob::read(Reader &in_, Value &value_)
{
    std::uint64_t seen_ = 0;
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 5:
            if (key_ == "turns") {
                return in_.required(v_, key_, turns, seen_, 0, {.minimum = 0});
            }
            if (key_ == "$type") {
                return true;
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    extra.clear();
    return in_.object(value_, member_, &extra) && in_.complete(seen_, {"turns"});
}

void Knob::write(Writer &out_) const
{
    out_.begin();
    out_.member("turns", turns);
    out_.end(extra);
}

Pipe Pipe::unset()
{
    return {};
}

bool Pipe::read(Reader &in_, Value &value_)
{
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 2:
            if (key_ == "id") {
                return in_.optional(v_, key_, id);
            }
            break;
        case 4:
            if (key_ == "next") {
                return in_.optional(v_, key_, next);
            }
            break;
        case 5:
            if (key_ == "$type") {
                return true;
            }
            break;
        case 8:
            if (key_ == "branches") {
                return in_.optional(v_, key_, branches);
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    extra.clear();
    return in_.object(value_, member_, &extra);
}

void Pipe::write(Writer &out_) const
{
    out_.begin();
    out_.member("id", id);
    out_.member("next", next);
    out_.member("branches", branches);
    out_.end(extra);
}

} // namespace rostrum::lexicon::test_kitchen_sink
