// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_reason.h"

#include "lexicon/codec.h"
#include "model/from_wire.h"

namespace rostrum::store {

namespace {
using namespace lexicon::app_bsky_feed_defs;
constexpr std::string_view kPinned = "{}"; ///< a pin says nothing but itself
} // namespace

std::optional<std::string> reasonToJson(const FeedViewPost &item)
{
    if (const auto *repost = lexicon::as<ReasonRepost>(item.reason)) {
        return lexicon::encode(*repost).toStdString();
    }
    if (lexicon::as<ReasonPin>(item.reason)) {
        return std::string(kPinned);
    }
    return std::nullopt;
}

std::optional<model::Reason> reasonFromJson(const std::string &json)
{
    if (json == kPinned) {
        return model::Reason{.kind = model::Reason::Kind::Pin};
    }
    if (const auto repost =
            lexicon::decode<ReasonRepost>(QByteArrayView(json.data(), static_cast<qsizetype>(json.size())))) {
        return model::Reason{.by = model::toPerson(repost->by), .at = repost->indexedAt.time()};
    }
    return std::nullopt;
}

} // namespace rostrum::store
