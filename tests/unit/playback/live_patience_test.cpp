// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/live_patience.h"

#include <gtest/gtest.h>

namespace rostrum::playback {
namespace {

using namespace std::chrono_literals;
using base::ErrorKind;

const LivePatience::Time kStart{1000s};

struct LivePatienceTest : testing::Test
{
    [[nodiscard]] bool endsAt(std::chrono::seconds time) const
    {
        const auto outcome = patience.verdict(kStart + time);
        return outcome && std::holds_alternative<LiveEnd>(*outcome);
    }
    [[nodiscard]] std::optional<ErrorKind> failsAt(std::chrono::seconds time) const
    {
        const auto outcome = patience.verdict(kStart + time);
        const auto *error = outcome ? std::get_if<base::Error>(&*outcome) : nullptr;
        return error != nullptr ? std::optional(error->kind) : std::nullopt;
    }
    void meet(ErrorKind kind) { patience.noteProblem(base::makeError(kind)); }

    LiveLimits limits = {};
    LivePatience patience{limits, kStart};
};

TEST_F(LivePatienceTest, WhatTheServerDoesNotKnowIsOverSoon)
{
    for (const ErrorKind kind : {ErrorKind::NotFound, ErrorKind::Refused}) {
        meet(kind);
        EXPECT_FALSE(patience.verdict(kStart + 11s));
        EXPECT_TRUE(endsAt(12s));
    }
}

TEST_F(LivePatienceTest, WhatWasNeverReachedFailsAndWhatWasIsWaitedFor)
{
    meet(ErrorKind::Network);
    EXPECT_FALSE(patience.verdict(kStart + 9s));
    EXPECT_EQ(failsAt(10s), ErrorKind::Network);
    patience.noteNews(kStart + 5s);
    EXPECT_FALSE(patience.verdict(kStart + 5s + 4min));
    EXPECT_TRUE(endsAt(305s));
}

TEST_F(LivePatienceTest, WhatCannotBeMendedFailsAtOnceUnlessItPlayedBefore)
{
    for (const ErrorKind kind : {ErrorKind::Invalid, ErrorKind::Tls, ErrorKind::Malformed}) {
        meet(kind);
        EXPECT_EQ(failsAt(0s), kind);
    }
    patience.noteNews(kStart);
    EXPECT_FALSE(patience.verdict(kStart + 60s));
}

TEST_F(LivePatienceTest, APlaylistThatStaysTheSameIsOver)
{
    patience.noteNews(kStart);
    meet(ErrorKind::Server);
    patience.noteAnswer();
    EXPECT_FALSE(patience.verdict(kStart + 59s));
    EXPECT_TRUE(endsAt(60s));
}

TEST_F(LivePatienceTest, PausesGrowUntilALimit)
{
    std::vector<std::chrono::milliseconds> pauses;
    for (int i = 0; i < 40; ++i) {
        meet(ErrorKind::Network);
        pauses.push_back(patience.pause());
    }
    EXPECT_EQ(pauses[0], 500ms);
    EXPECT_EQ(pauses[1], 1s);
    EXPECT_EQ(pauses.back(), limits.longestPause);
    patience.noteAnswer();
    meet(ErrorKind::Network);
    EXPECT_EQ(patience.pause(), 500ms);
    // A server that is back is noticed, and a segment fetched, well within ten seconds.
    EXPECT_LE(limits.longestPause + limits.request, 8s);
}

} // namespace
} // namespace rostrum::playback
