// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/list.h"
#include "social/lists.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using base::ErrorKind;
using tests::json;
using tests::World;
using Outcome = tests::ScriptedHttpClient::Outcome;

const QString kLists = u"/xrpc/app.bsky.graph.getLists"_s;
const QString kList = u"/xrpc/app.bsky.graph.getList"_s;
const base::Did kAda = *base::Did::parse("did:plc:ada");

QString uriOf(const QString &key)
{
    return u"at://did:plc:ada/app.bsky.graph.list/"_s + key;
}

QJsonObject person(const QString &name)
{
    return {{u"did"_s, QString(u"did:plc:"_s + name)}, {u"handle"_s, QString(name + u".test"_s)}};
}

QJsonObject list(const QString &key, const QString &purpose = u"curatelist"_s)
{
    return {{u"uri"_s, uriOf(key)},
            {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s},
            {u"name"_s, QString(u"List "_s + key)},
            {u"purpose"_s, QString(u"app.bsky.graph.defs#"_s + purpose)},
            {u"listItemCount"_s, 2},
            {u"creator"_s, person(u"ada"_s)},
            {u"indexedAt"_s, u"2026-03-01T08:00:00.000Z"_s}};
}

Outcome listsPage(const QJsonArray &lists, const QString &cursor = {})
{
    QJsonObject page{{u"lists"_s, lists}};
    if (!cursor.isEmpty()) {
        page.insert(u"cursor"_s, cursor);
    }
    return json(200, tests::bytes(page));
}

Outcome membersPage(const QStringList &names, const QString &cursor = {})
{
    QJsonArray items;
    for (const QString &name : names) {
        items.append(QJsonObject{{u"uri"_s, QString(u"at://did:plc:ada/app.bsky.graph.listitem/"_s + name)},
                                 {u"subject"_s, person(name)}});
    }
    QJsonObject page{{u"list"_s, list(u"a"_s)}, {u"items"_s, items}};
    if (!cursor.isEmpty()) {
        page.insert(u"cursor"_s, cursor);
    }
    return json(200, tests::bytes(page));
}

QString cursorOf(const net::HttpRequest &request)
{
    return QUrlQuery(request.url).queryItemValue(u"cursor"_s);
}

template <typename Paged> void load(Paged &paged)
{
    paged.load();
    tests::waitFor([&paged] { return !paged.isLoading(); });
}

template <typename Paged> void extend(Paged &paged)
{
    paged.extend();
    tests::waitFor([&paged] { return !paged.isExtending(); });
}

QStringList names(const Lists &lists)
{
    QStringList names;
    for (const model::PeopleList &each : lists.lists()) {
        names << each.name;
    }
    return names;
}

QStringList names(const List &list)
{
    QStringList names;
    for (const model::Person &each : list.people()) {
        names << each.name();
    }
    return names;
}

TEST(Lists, ComePageByPageAlsoOverEmptyOnes)
{
    World world;
    world.answer(kLists, [](const net::HttpRequest &request) {
        const QString cursor = cursorOf(request);
        if (cursor.isEmpty()) {
            return listsPage({list(u"a"_s), list(u"b"_s, u"modlist"_s)}, u"1"_s);
        }
        return cursor == u"1" ? listsPage({}, u"2"_s) : listsPage({list(u"c"_s, u"somethingnew"_s)});
    });
    Lists lists(kAda, world.services());
    load(lists);
    EXPECT_EQ(names(lists), QStringList({u"List a"_s, u"List b"_s}));
    EXPECT_FALSE(lists.atEnd());
    extend(lists);
    EXPECT_EQ(names(lists), QStringList({u"List a"_s, u"List b"_s, u"List c"_s}));
    EXPECT_TRUE(lists.atEnd());
    using Purpose = model::PeopleList::Purpose;
    EXPECT_EQ(lists.lists()[0].purpose, Purpose::Curation);
    EXPECT_EQ(lists.lists()[1].purpose, Purpose::Moderation);
    EXPECT_EQ(lists.lists()[2].purpose, Purpose::Other);
    EXPECT_EQ(lists.lists()[0].count, 2);
}

TEST(Lists, AServerThatTurnsInCirclesIsAtItsEnd)
{
    World world;
    world.answer(kLists, [](const net::HttpRequest &) { return listsPage({list(u"a"_s)}, u"again"_s); });
    Lists lists(kAda, world.services());
    load(lists);
    extend(lists);
    EXPECT_TRUE(lists.atEnd());
    extend(lists);
    EXPECT_EQ(world.http.countOf(kLists), 2);
}

TEST(Lists, AreThereOffline)
{
    World world;
    world.answer(kLists, listsPage({list(u"a"_s)}));
    {
        Lists lists(kAda, world.services());
        load(lists);
    }
    world.answer(kLists, Outcome(base::fail(ErrorKind::Network)));
    Lists lists(kAda, world.services());
    load(lists);
    EXPECT_EQ(names(lists), QStringList{u"List a"_s});
    ASSERT_TRUE(lists.error());
    EXPECT_EQ(lists.error()->kind, ErrorKind::Network);
}

TEST(List, HasItsPeoplePageByPage)
{
    World world;
    world.answer(kList, [](const net::HttpRequest &request) {
        return cursorOf(request).isEmpty() ? membersPage({u"bo"_s, u"cy"_s}, u"1"_s) : membersPage({u"di"_s});
    });
    List list(*base::AtUri::parse(uriOf(u"a"_s).toStdString()), world.services());
    load(list);
    ASSERT_TRUE(list.about());
    EXPECT_EQ(list.about()->name, u"List a"_s);
    extend(list);
    EXPECT_EQ(names(list), QStringList({u"bo.test"_s, u"cy.test"_s, u"di.test"_s}));
}

TEST(List, AFailureBelowIsTriedAgainOnlyWhenAsked)
{
    World world;
    bool isDead = true;
    world.answer(kList, [&isDead](const net::HttpRequest &request) -> Outcome {
        if (cursorOf(request).isEmpty()) {
            return membersPage({u"bo"_s}, u"1"_s);
        }
        return isDead ? Outcome(base::fail(ErrorKind::Network)) : membersPage({u"cy"_s});
    });
    List list(*base::AtUri::parse(uriOf(u"a"_s).toStdString()), world.services());
    load(list);
    extend(list);
    EXPECT_TRUE(list.moreError());
    const auto asked = world.http.countOf(kList);
    extend(list);
    EXPECT_EQ(world.http.countOf(kList), asked);
    isDead = false;
    list.retry();
    tests::waitFor([&list] { return list.atEnd(); });
    EXPECT_EQ(names(list), QStringList({u"bo.test"_s, u"cy.test"_s}));
}

TEST(List, OneNamedByAHandleIsAskedForByTheDid)
{
    World world;
    world.addIdentity(u"ada"_s);
    const QJsonObject document{
        {u"id"_s, u"did:plc:ada"_s},
        {u"alsoKnownAs"_s, QJsonArray{u"at://ada.example.com"_s}},
        {u"service"_s, QJsonArray{QJsonObject{{u"id"_s, u"#atproto_pds"_s},
                                              {u"type"_s, u"AtprotoPersonalDataServer"_s},
                                              {u"serviceEndpoint"_s, u"https://pds.example.com"_s}}}}};
    world.answer(u"/did:plc:ada"_s, json(200, tests::bytes(document)));
    world.answer(u"/.well-known/atproto-did"_s, Outcome(net::HttpReply{.status = 200, .body = "did:plc:ada"}));
    world.answer(kList, membersPage({u"bo"_s}));
    List list(*base::AtUri::parse("at://ada.example.com/app.bsky.graph.list/a"), world.services());
    load(list);
    ASSERT_FALSE(list.error()) << list.error()->detail.toStdString();
    const auto asked = std::ranges::find(world.http.requests(), kList,
                                         [](const net::HttpRequest &request) { return request.url.path(); });
    ASSERT_NE(asked, world.http.requests().end());
    EXPECT_EQ(QUrlQuery(asked->url).queryItemValue(u"list"_s, QUrl::FullyDecoded), uriOf(u"a"_s));
}

TEST(List, IsThereOfflineWithItsPeople)
{
    World world;
    world.answer(kList, membersPage({u"bo"_s, u"cy"_s}));
    const auto uri = *base::AtUri::parse(uriOf(u"a"_s).toStdString());
    {
        List list(uri, world.services());
        load(list);
    }
    world.answer(kList, Outcome(base::fail(ErrorKind::Network)));
    List list(uri, world.services());
    load(list);
    EXPECT_EQ(names(list), QStringList({u"bo.test"_s, u"cy.test"_s}));
    EXPECT_TRUE(list.error());
}

TEST(List, WhoIsFollowedFromItIsShownSoAtOnce)
{
    World world;
    world.answer(kList, membersPage({u"bo"_s}));
    List list(*base::AtUri::parse(uriOf(u"a"_s).toStdString()), world.services());
    load(list);
    EXPECT_FALSE(list.people().front().relationship.following);
    int changes = 0;
    QObject::connect(&list, &List::changed, &list, [&changes] { ++changes; });
    world.services().outbox.toggle(Toggle::Follow, Wish::Set, list.people().front());
    tests::waitFor([&changes] { return changes > 0; });
    EXPECT_TRUE(list.people().front().relationship.following);
}

} // namespace
} // namespace rostrum::social
