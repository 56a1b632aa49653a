// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/test_kitchen_turnKnob.h"

#include "lexicon/query.h"
#include "lexicon/reader.h"
#include "lexicon/writer.h"

namespace rostrum::lexicon::test_kitchen_turnKnob {

Input Input::unset()
{
    return {
        .knob = lexicon::unset<test_kitchen_sink::Knob>(),
    };
}

bool Input::read(Reader &in_, Value &value_)
{
    std::uint64_t seen_ = 0;
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 4:
            if (key_ == "knob") {
                return in_.required(v_, key_, knob, seen_, 0);
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    return in_.object(value_, member_) && in_.complete(seen_, {"knob"});
}

void Input::write(Writer &out_) const
{
    out_.begin();
    out_.member("knob", knob);
    out_.end();
}

} // namespace rostrum::lexicon::test_kitchen_turnKnob
