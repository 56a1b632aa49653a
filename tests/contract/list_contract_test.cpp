// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "lexicon/app_bsky_feed_getListFeed.h"
#include "lexicon/app_bsky_feed_post.h"
#include "lexicon/app_bsky_graph_getList.h"
#include "lexicon/app_bsky_graph_getLists.h"
#include "lexicon/codec.h"
#include "support/run_task.h"

namespace rostrum::tests {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

TEST_P(Contract, ListsOfSomebodyAreThoseForReadingNewestFirst)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    const auto actor = *lexicon::AtIdentifier::parse(world.network().did(u"ben"_s).toStdString());
    std::vector<std::string> names;
    std::optional<std::string> cursor;
    int pages = 0;
    do { // a page may be empty and not the last
        const auto page = runTask(xrpc.query<lexicon::GetLists>({.actor = actor, .limit = 1, .cursor = cursor}));
        ASSERT_TRUE(page) << page.error().detail.toStdString();
        for (const auto &list : page->lists) {
            names.push_back(list.name);
        }
        cursor = page->cursor;
        ASSERT_LT(++pages, 10);
    } while (cursor);
    EXPECT_THAT(names, ElementsAre("loud", "readers"));
}

TEST_P(Contract, AListTellsWhatItIsAndWhoIsOnIt)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ann"_s);
    const auto uri = *base::AtUri::parse(world.uri(u"readers"_s).toStdString());
    const auto page = runTask(xrpc.query<lexicon::GetList>({.list = uri}));
    ASSERT_TRUE(page) << page.error().detail.toStdString();
    EXPECT_EQ(page->list.purpose, "app.bsky.graph.defs#curatelist");
    EXPECT_EQ(page->list.description, "Who reads, åäö");
    EXPECT_EQ(page->list.listItemCount, 4);
    EXPECT_EQ(QString::fromStdString(page->list.creator.did.str()), world.network().did(u"ben"_s));
    EXPECT_TRUE(page->list.avatar.has_value());
    std::vector<QString> people;
    for (const auto &item : page->items) {
        people.push_back(QString::fromStdString(item.subject.did.str()));
    }
    const auto did = [&](const QString &name) { return world.network().did(name); };
    EXPECT_THAT(people, ElementsAre(did(u"cia"_s), did(u"eli"_s), did(u"dov"_s), did(u"ann"_s)));
}

TEST_P(Contract, AListIsReadWithoutThoseOneHasBlocked)
{
    Scenario &world = scenario();
    const auto uri = *base::AtUri::parse(world.uri(u"readers"_s).toStdString());
    const auto page = runTask(world.network().xrpc(u"ann"_s).query<lexicon::GetListFeed>({.list = uri, .limit = 5}));
    ASSERT_TRUE(page) << page.error().detail.toStdString();
    std::vector<std::string> texts;
    for (const auto &item : page->feed) {
        EXPECT_FALSE(item.reason) << "reposts are not part of it";
        const auto record = lexicon::decodeUnknown<lexicon::app_bsky_feed_post::Main>(item.post.record);
        texts.push_back(record ? record->text : std::string());
    }
    EXPECT_THAT(texts, ElementsAre("wide1", "reply3", "reply2", "A thread")) << "eli's reply is left out";
    EXPECT_TRUE(page->cursor.has_value());
}

TEST_P(Contract, WhatIsNoListIsRefused)
{
    Network &net = scenario().network();
    EXPECT_EQ(net.get(u"ann"_s, u"app.bsky.graph.getList"_s,
                      u"list=at://"_s + net.did(u"ben"_s) + u"/app.bsky.graph.list/3jt5tsfbx2s2a")
                  .outcome(),
              u"400 InvalidRequest"_s);
}

} // namespace rostrum::tests
