// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/test_kitchen_sink.h"

#include <gtest/gtest.h>

namespace rostrum::lexicon {
namespace {

using test_kitchen_sink::Pipe;

TEST(Box, IsCopiedDeeply)
{
    const Pipe inner{.id = base::Did::parse("did:plc:a")};
    const Pipe pipe{.next = Box(inner)};
    Pipe copy = pipe;
    EXPECT_EQ(copy, pipe);
    (*copy.next)->id.reset();
    EXPECT_NE(copy, pipe);
    EXPECT_EQ(**pipe.next, inner);
    copy = pipe;
    EXPECT_EQ(copy, pipe);
}

TEST(Box, IsFoundInAUnionLikeItsContent)
{
    const test_kitchen_sink::PipeBranchesUnion branch = Box(Pipe{});
    EXPECT_NE(as<Pipe>(branch), nullptr);
    EXPECT_EQ(as<test_kitchen_sink::Knob>(branch), nullptr);
    EXPECT_EQ(as<Unknown>(branch), nullptr);
}

} // namespace
} // namespace rostrum::lexicon
