// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/test_kitchen_getSink.h"

#include "lexicon/query.h"
#include "lexicon/reader.h"
#include "lexicon/writer.h"

namespace rostrum::lexicon::test_kitchen_getSink {

Params Params::unset()
{
    return {
        .who = lexicon::unset<AtIdentifier>(),
    };
}

bool Params::read(Reader &in_, Value &value_)
{
    std::uint64_t seen_ = 0;
    auto member_ = [&, this](std::string_view key_, Value &v_) {
        switch (key_.size()) {
        case 3:
            if (key_ == "who") {
                return in_.required(v_, key_, who, seen_, 0);
            }
            if (key_ == "hot") {
                return in_.optional(v_, key_, hot);
            }
            break;
        case 4:
            if (key_ == "uris") {
                return in_.optional(v_, key_, uris, {.maxItems = 2});
            }
            break;
        case 5:
            if (key_ == "limit") {
                return in_.optional(v_, key_, limit, {.minimum = 1, .maximum = 100});
            }
            break;
        }
        return in_.unknown(v_, key_);
    };
    return in_.object(value_, member_) && in_.complete(seen_, {"who"});
}

void Params::write(Writer &out_) const
{
    out_.begin();
    out_.member("who", who);
    out_.member("limit", limit);
    out_.member("hot", hot);
    out_.member("uris", uris);
    out_.end();
}

void Params::writeQuery(QueryWriter &out_) const
{
    out_.add("who", who);
    out_.add("limit", limit);
    out_.add("hot", hot);
    out_.add("uris", uris);
}

static constexpr QueryField kFields[] = {
    {"who", QueryField::Kind::String, QueryField::Count::One},
    {"limit", QueryField::Kind::Integer, QueryField::Count::One},
    {"hot", QueryField::Kind::Boolean, QueryField::Count::One},
    {"uris", QueryField::Kind::String, QueryField::Count::Many},
};
const std::span<const QueryField> Params::kQueryFields = kFields;

} // namespace rostrum::lexicon::test_kitchen_getSink
