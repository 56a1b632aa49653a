// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/notification_groups.h"

#include "samples.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using model::Notification;
using testing::ElementsAre;
using tests::minute;
using Reason = Notification::Reason;

struct Row
{
    Reason reason = Reason::Like;
    std::string by = {};
    int at = 0; ///< minutes
    std::string subject = "p";
};

std::vector<std::string> grouped(const std::vector<Row> &rows, int seen = 0)
{
    std::vector<model::NotificationPtr> items;
    for (const Row &row : rows) {
        Notification item{
            .uri = *base::AtUri::parse("at://did:plc:" + row.by + "/app.bsky.feed.like/" + std::to_string(row.at)),
            .reason = row.reason,
            .by = {.did = *base::Did::parse("did:plc:" + row.by), .handle = QString::fromStdString(row.by)},
            .at = minute(row.at)};
        if (row.reason != Reason::Follow) {
            item.subject = base::AtUri::parse("at://did:plc:me/app.bsky.feed.post/" + row.subject);
        }
        items.push_back(std::make_shared<Notification>(item));
    }
    std::vector<std::string> texts;
    for (const NotificationGroup &group : groupNotifications(items, minute(seen), QTimeZone::utc())) {
        std::string text = group.isUnread ? "*" : "";
        for (const auto &item : group.items) {
            text += item->by.handle.toStdString();
        }
        texts.push_back(text);
    }
    return texts;
}

constexpr int kDay = 24 * 60;

TEST(NotificationGroups, LikesOfOnePostAreOne)
{
    EXPECT_THAT(grouped({{.by = "a", .at = 50}, {.by = "b", .at = 40}, {.by = "c", .at = 30}}), ElementsAre("*abc"));
}

TEST(NotificationGroups, OtherPostsAndOtherReasonsAreApart)
{
    EXPECT_THAT(grouped({{.by = "a", .at = 50},
                         {.by = "b", .at = 45, .subject = "q"},
                         {.reason = Reason::Repost, .by = "c", .at = 42},
                         {.by = "d", .at = 40}}),
                ElementsAre("*ad", "*b", "*c"));
}

TEST(NotificationGroups, APersonStandsOnceInAGroup)
{
    EXPECT_THAT(grouped({{.by = "a", .at = 50}, {.by = "b", .at = 45}, {.by = "a", .at = 40}}), ElementsAre("*ab"));
}

TEST(NotificationGroups, AGroupSpansTwoDays)
{
    EXPECT_THAT(grouped({{.by = "a", .at = 3 * kDay}, {.by = "b", .at = kDay}, {.by = "c", .at = kDay - 1}}),
                ElementsAre("*ab", "*c"));
}

TEST(NotificationGroups, NewAndOldDoNotMix)
{
    EXPECT_THAT(grouped({{.by = "a", .at = 50}, {.by = "b", .at = 40}, {.by = "c", .at = 30}}, 40),
                ElementsAre("*a", "bc"));
}

TEST(NotificationGroups, FollowersAreTogetherByDay)
{
    const base::Time start = minute(0);
    const int toMidnight =
        int(std::chrono::ceil<std::chrono::minutes>(std::chrono::ceil<std::chrono::days>(start) - start).count());
    EXPECT_THAT(grouped({{.reason = Reason::Follow, .by = "a", .at = toMidnight + 20},
                         {.reason = Reason::Follow, .by = "b", .at = toMidnight + 10},
                         {.reason = Reason::Follow, .by = "c", .at = toMidnight - 10}}),
                ElementsAre("*ab", "*c"));
}

TEST(NotificationGroups, RepliesMentionsAndQuotesAreAlone)
{
    for (const Reason reason : {Reason::Reply, Reason::Mention, Reason::Quote, Reason::NewPost, Reason::Other}) {
        EXPECT_THAT(grouped({{.reason = reason, .by = "a", .at = 50}, {.reason = reason, .by = "b", .at = 40}}),
                    ElementsAre("*a", "*b"));
    }
}

TEST(NotificationGroups, NothingIsNoGroup)
{
    EXPECT_TRUE(grouped({}).empty());
}

TEST(NotificationGroups, TheNameOfAGroupStaysWhenSomebodyJoins)
{
    const auto make = [](const std::vector<Row> &rows) {
        std::vector<model::NotificationPtr> items;
        for (const Row &row : rows) {
            items.push_back(std::make_shared<Notification>(
                Notification{.uri = *base::AtUri::parse("at://did:plc:" + row.by + "/app.bsky.feed.like/x"),
                             .reason = row.reason,
                             .by = {.did = *base::Did::parse("did:plc:" + row.by)},
                             .subject = base::AtUri::parse("at://did:plc:me/app.bsky.feed.post/p"),
                             .at = minute(row.at)}));
        }
        return groupNotifications(items, minute(0), QTimeZone::utc());
    };
    EXPECT_EQ(make({{.by = "b", .at = 10}}).front().id(),
              make({{.by = "a", .at = 20}, {.by = "b", .at = 10}}).front().id());
}

} // namespace
} // namespace rostrum::social
