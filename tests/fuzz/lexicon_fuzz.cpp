// SPDX-License-Identifier: GPL-3.0-or-later
// The lexicon reader over any bytes: no crash, and what it accepts is the same after it was written and read again.
#include "lexicon/app_bsky_feed_getPostThread.h"
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/app_bsky_feed_post.h"
#include "lexicon/codec.h"
#include "lexicon/com_atproto_repo_applyWrites.h"

#include <cstdio>
#include <cstdlib>
#include <source_location>

namespace {

using namespace rostrum::lexicon;

void require(bool condition, std::source_location place = std::source_location::current())
{
    if (!condition) {
        std::fprintf(stderr, "line %u does not hold\n", static_cast<unsigned>(place.line()));
        std::abort();
    }
}

template <typename T> void decodeTwice(QByteArrayView json)
{
    DecodeStats stats;
    const auto value = decode<T>(json, &stats);
    require(stats.clean() == stats.firstProblem.empty());
    if (!value) {
        require(!value.error().detail.isEmpty());
        return;
    }
    const auto again = decode<T>(encode(*value));
    require(again.has_value());
    require(encode(*again) == encode(*value));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView json(data, static_cast<qsizetype>(size));
    decodeTwice<GetTimeline::Output>(json);
    decodeTwice<GetPostThread::Output>(json);
    decodeTwice<app_bsky_feed_post::Main>(json);
    decodeTwice<ApplyWrites::Input>(json);
    if (const auto params = fromQueryString<GetPostThread::Params>(json)) {
        require(fromQueryString<GetPostThread::Params>(toQueryString(*params)) == *params);
    }
    return 0;
}
