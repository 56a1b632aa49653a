// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "lexicon/app_bsky_notification_getUnreadCount.h"
#include "lexicon/app_bsky_notification_listNotifications.h"
#include "lexicon/app_bsky_notification_updateSeen.h"
#include "support/run_task.h"

#include <set>

namespace rostrum::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::UnorderedElementsAre;

namespace {

using lexicon::ListNotifications;

/// "ben likes …/key", with the record key of what it is about.
std::vector<std::string> said(Network &network, const ListNotifications::Output &answer)
{
    std::vector<std::string> lines;
    for (const auto &item : answer.notifications) {
        std::string who = "?";
        for (const auto &[name, account] : network.accounts()) {
            if (account.did.toStdString() == item.author.did.str()) {
                who = name.toStdString();
            }
        }
        lines.push_back(who + ' ' + item.reason +
                        (item.reasonSubject ? ' ' + std::string(item.reasonSubject->rkey()) : std::string()));
    }
    return lines;
}

} // namespace

TEST_P(Contract, NotificationsTellWhatOthersDidAndWhatWasSeen)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    const auto key = [&](const QString &name) { return ' ' + world.uri(name).section(u'/', -1).toStdString(); };
    const auto all = runTask(xrpc.query<ListNotifications>({.limit = 100}));
    ASSERT_TRUE(all) << all.error().detail.toStdString();
    // eli is blocked.
    EXPECT_THAT(said(world.network(), *all),
                UnorderedElementsAre("ben follow", "cia follow", "ben like" + key(u"hello"_s),
                                     "cia like" + key(u"hello"_s), "cia quote" + key(u"hello"_s), "dov mention",
                                     "ben reply" + key(u"root"_s), "cia reply" + key(u"reply2"_s),
                                     "cia reply" + key(u"root"_s), "ben reply" + key(u"root"_s)));
    EXPECT_TRUE(std::ranges::is_sorted(all->notifications, std::greater(),
                                       [](const auto &item) { return item.indexedAt.time(); }));

    const auto mentions = runTask(xrpc.query<ListNotifications>({.reasons = {{"mention", "quote"}}, .limit = 100}));
    ASSERT_TRUE(mentions);
    EXPECT_THAT(said(world.network(), *mentions), UnorderedElementsAre("cia quote" + key(u"hello"_s), "dov mention"));

    const auto unread = runTask(xrpc.query<lexicon::GetUnreadCount>({}));
    ASSERT_TRUE(unread);
    EXPECT_GE(unread->count, std::ssize(all->notifications));
    const auto afterNewest = base::Datetime::fromTime(all->notifications.front().indexedAt.time() + 1s);
    ASSERT_TRUE(runTask(xrpc.procedure<lexicon::UpdateSeen>({.seenAt = afterNewest})));
    const auto after = runTask(xrpc.query<lexicon::GetUnreadCount>({}));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->count, 0);
    const auto read = runTask(xrpc.query<ListNotifications>({.limit = 100}));
    ASSERT_TRUE(read);
    EXPECT_TRUE(std::ranges::all_of(read->notifications, [](const auto &item) { return item.isRead; }));
}

/// The AppView pages by time and record: of two notifications of one record (a reply tells the authors of several posts
/// above it, who may be the same person) the second is lost where a page ends between them. So records are compared.
TEST_P(Contract, NotificationsComeInPages)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    const auto whole = runTask(xrpc.query<ListNotifications>({.limit = 100}));
    ASSERT_TRUE(whole);
    std::set<base::AtUri> known;
    std::ranges::transform(whole->notifications, std::inserter(known, known.end()),
                           &lexicon::app_bsky_notification_listNotifications::Notification::uri);
    EXPECT_GE(known.size(), 7U);
    std::set<base::AtUri> paged;
    std::optional<std::string> cursor;
    for (int pages = 0; pages < 20; ++pages) {
        const auto page = runTask(xrpc.query<ListNotifications>({.limit = 3, .cursor = cursor}));
        ASSERT_TRUE(page);
        EXPECT_LE(page->notifications.size(), 3U);
        for (const auto &item : page->notifications) {
            paged.insert(item.uri);
        }
        cursor = page->cursor;
        if (!cursor) {
            break;
        }
    }
    EXPECT_EQ(paged, known);
    EXPECT_FALSE(cursor);
}

} // namespace rostrum::tests
