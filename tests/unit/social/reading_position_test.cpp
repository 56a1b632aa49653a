// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/reading_position.h"
#include "store/settings.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::runTask;
using tests::World;

TEST(ReadingPosition, IsFoundAgain)
{
    World world;
    EXPECT_EQ(runTask(loadReadingPosition(*world.store, u"timeline"_s)), std::nullopt);
    const ReadingPosition here{.row = u"at://did:plc:ada/app.bsky.feed.post/a|did:plc:bo"_s, .offset = -37};
    runTask(saveReadingPosition(*world.store, u"timeline"_s, here));
    runTask(saveReadingPosition(*world.store, u"author/x"_s, {.row = u"y"_s, .offset = 1}));
    EXPECT_EQ(runTask(loadReadingPosition(*world.store, u"timeline"_s)), here);
}

TEST(ReadingPosition, NonsenseIsNoPosition)
{
    World world;
    for (const QByteArray nonsense : {"", "{", "[]", R"({"offset":3})", R"({"row":5})"}) {
        ASSERT_TRUE(runTask(store::writeSetting(*world.store, "position/timeline", nonsense)));
        EXPECT_EQ(runTask(loadReadingPosition(*world.store, u"timeline"_s)), std::nullopt) << nonsense.constData();
    }
}

} // namespace
} // namespace rostrum::social
