// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/test_kitchen_cup.h"

#include "lexicon/query.h"
#include "lexicon/reader.h"
#include "lexicon/writer.h"

namespace rostrum::lexicon::test_kitchen_cup {

Cup Cup::unset()
{
    return {
        .on = lexicon::unset<test_kitchen_saucer::Saucer>(),
    };
}

bool Cup::read(Reader &in_, Value &value_)
{
    std::uint64_t seen_ = 0;
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 2:
            if (key_ == "on") {
                return in_.required(v_, key_, on, seen_, 0);
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    return in_.object(value_, member_) && in_.complete(seen_, {"on"});
}

void Cup::write(Writer &out_) const
{
    out_.begin();
    out_.member("on", on);
    out_.end();
}

Handle Handle::unset()
{
    return {};
}

bool Handle::read(Reader &in_, Value &value_)
{
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 4:
            if (key_ == "side") {
                return in_.optional(v_, key_, side);
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    return in_.object(value_, member_);
}

void Handle::write(Writer &out_) const
{
    out_.begin();
    out_.member("side", side);
    out_.end();
}

} // namespace rostrum::lexicon::test_kitchen_cup
