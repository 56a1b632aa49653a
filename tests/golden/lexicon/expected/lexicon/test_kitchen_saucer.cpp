// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/test_kitchen_saucer.h"

#include "lexicon/query.h"
#include "lexicon/reader.h"
#include "lexicon/writer.h"

namespace rostrum::lexicon::test_kitchen_saucer {

Saucer Saucer::unset()
{
    return {
        .handle = lexicon::unset<test_kitchen_cup::Handle>(),
    };
}

bool Saucer::read(Reader &in_, Value &value_)
{
    std::uint64_t seen_ = 0;
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 4:
            if (key_ == "cups") {
                return in_.optional(v_, key_, cups);
            }
            break;
        case 6:
            if (key_ == "handle") {
                return in_.required(v_, key_, handle, seen_, 0);
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    return in_.object(value_, member_) && in_.complete(seen_, {"handle"});
}

void Saucer::write(Writer &out_) const
{
    out_.begin();
    out_.member("handle", handle);
    out_.member("cups", cups);
    out_.end();
}

} // namespace rostrum::lexicon::test_kitchen_saucer
