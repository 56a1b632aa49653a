// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox's changes of records on the sample network: two programs of one person, and what befalls requests.
#include "social/outbox.h"

#include "embedded/router.h"
#include "net/memory_secret_store.h"
#include "net/session.h"
#include "net/sign_in.h"
#include "social/new_post_json.h"
#include "store/media_files.h"
#include "store/record_cache.h"
#include "store/store.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::runTask;
using Outcome = base::Result<net::HttpReply>;

constexpr base::Time kNow{std::chrono::milliseconds(1'773'221'400'000)};
const auto kSelf = *base::Nsid::parse("id.sifa.profile.self");
const auto kPosition = *base::Nsid::parse("id.sifa.profile.position");

/// The way of one program to the network, with a hand on it.
class Wire final : public net::HttpClient
{
public:
    explicit Wire(net::HttpClient &inner)
        : m_inner(inner)
    {
    }

    /// What comes instead of an answer, once; after the server did its work when `lost`.
    struct Fault
    {
        QString call = {};
        Outcome outcome;
        bool lost = false;
    };
    std::vector<Fault> faults = {};
    bool isDown = false;
    /// Runs before each putRecord goes on.
    std::function<base::Task<void>()> beforePut = {};

    [[nodiscard]] qsizetype countOf(const QString &call) const
    {
        return std::ranges::count_if(m_calls, [&call](const QString &each) { return each.endsWith(call); });
    }

    base::Task<Outcome> send(net::HttpRequest request) override
    {
        const QString path = request.url.path();
        m_calls << path;
        if (isDown) {
            co_return base::fail(base::ErrorKind::Network, u"no network"_s);
        }
        if (beforePut && path.endsWith(u"putRecord")) {
            co_await beforePut();
        }
        const auto found =
            std::ranges::find_if(faults, [&path](const Fault &fault) { return path.endsWith(fault.call); });
        if (found == faults.end()) {
            co_return co_await m_inner.send(std::move(request));
        }
        const Fault fault = *found;
        faults.erase(found);
        if (fault.lost) {
            (void)co_await m_inner.send(std::move(request));
        }
        co_return fault.outcome;
    }

private:
    net::HttpClient &m_inner;
    QStringList m_calls = {};
};

/// One program of the person.
class Program
{
public:
    Program(net::HttpClient &http, const base::Clock &clock)
        : wire(http)
        , m_clock(clock)
    {
        auto opened = store::Store::open(
            {.person = m_folder.filePath(u"person.db"_s), .cache = m_folder.filePath(u"cache.db"_s)});
        store = std::move(*opened);
        const auto config = embedded::Router::networkConfig();
        const auto tokens =
            runTask(net::signIn(wire, m_secrets, config, QString::fromStdString(embedded::Router::self().handle->str()),
                                base::Secret(embedded::Router::samplePassword())));
        m_session = std::make_unique<net::Session>(wire, m_secrets, config, *tokens);
        start();
    }

    /// It ends and starts again.
    void start()
    {
        m_outbox.reset();
        m_outbox = std::make_unique<Outbox>(net::Xrpc(*m_session, net::Backoff{.tries = 1}), me(), *store, m_clock);
        m_outbox->start();
        settle();
    }
    void settle()
    {
        tests::waitFor([this] { return m_outbox->isIdle(); });
    }
    void sendAll()
    {
        wire.isDown = false;
        m_outbox->wake();
        settle();
    }

    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] const base::Did &me() const { return m_session->did(); }
    [[nodiscard]] net::Xrpc xrpc() { return net::Xrpc(*m_session); }

    /// Changes members of a record as the person sees it.
    void edit(const model::Record &seen, const QJsonObject &members, const EditExtras &extras = {})
    {
        QJsonObject wished = seen.value;
        for (auto it = members.begin(); it != members.end(); ++it) {
            wished.insert(it.key(), it.value());
        }
        QSignalSpy acted(m_outbox.get(), &Outbox::acted);
        m_outbox->edit(seen, wished, extras);
        tests::waitFor([&] { return !acted.isEmpty(); });
    }
    void remove(const base::AtUri &uri)
    {
        QSignalSpy acted(m_outbox.get(), &Outbox::acted);
        m_outbox->remove(uri);
        tests::waitFor([&] { return !acted.isEmpty(); });
    }
    /// What the cache has.
    [[nodiscard]] std::vector<model::Record> stored(const base::Nsid &collection)
    {
        return *runTask(
            store->cacheReader().read([&](store::Database &db) { return store::readRecords(db, me(), collection); }));
    }
    /// What the screen shows of a record where the store has `stored`.
    [[nodiscard]] std::optional<model::Record> shown(const base::AtUri &uri, std::vector<model::Record> stored) const
    {
        const auto merged = m_outbox->pending().merged(me(), QString::fromUtf8(uri.collection()), std::move(stored));
        const auto found = std::ranges::find(merged, uri, &model::Record::uri);
        return found == merged.end() ? std::nullopt : std::optional(*found);
    }

    Wire wire;
    std::unique_ptr<store::Store> store;

private:
    const base::Clock &m_clock;
    QTemporaryDir m_folder;
    net::MemorySecretStore m_secrets;
    std::unique_ptr<net::Session> m_session;
    std::unique_ptr<Outbox> m_outbox;
};

struct RecordOutboxTest : testing::Test
{
    base::SettableClock clock{kNow};
    embedded::Router router{{.file = u":memory:"_s, .clock = clock}};
    Program a{router, clock};
    Program b{router, clock};
    OwnRepo repo{b.xrpc(), b.me()}; // past program a's wire
    const base::AtUri self = base::AtUri::make(a.me(), kSelf, *base::RecordKey::parse("self"));

    [[nodiscard]] std::optional<model::Record> onServer(const base::AtUri &uri) { return *runTask(repo.get(uri)); }
    [[nodiscard]] QJsonObject valueOf(const base::AtUri &uri) { return onServer(uri).value().value; }
    /// Somebody else's program writes.
    void write(const base::AtUri &uri, const QJsonObject &value)
    {
        const auto there = onServer(uri);
        ASSERT_TRUE(runTask(repo.replace(uri, there ? there->cid : std::nullopt, value)));
    }
    model::Record begin()
    {
        write(self, {{u"$type"_s, u"id.sifa.profile.self"_s},
                     {u"headline"_s, u"A"_s},
                     {u"about"_s, u"x"_s},
                     {u"unheardOf"_s, QJsonArray{1, u"two"_s}}});
        return *onServer(self);
    }
    [[nodiscard]] const OutboxEntry &last() { return a.outbox().entries().back(); }
};

TEST_F(RecordOutboxTest, AChangeWritesItsFieldAndKeepsWhatNobodyKnows)
{
    const model::Record seen = begin();
    QSignalSpy changed(&a.outbox(), &Outbox::changed);
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    QJsonObject expected = seen.value;
    expected.insert(u"headline"_s, u"B"_s);
    EXPECT_EQ(valueOf(self), expected);
    EXPECT_TRUE(last().isSent());
    EXPECT_TRUE(changed.contains(QVariantList{toText(self)}));
    EXPECT_TRUE(changed.contains(QVariantList{toText(a.me())}));
}

TEST_F(RecordOutboxTest, TwoProgramsMeetInDifferentFields)
{
    const model::Record seen = begin();
    a.edit(seen, {{u"headline"_s, u"of a"_s}});
    b.edit(seen, {{u"about"_s, u"of b"_s}});
    a.settle();
    b.settle();
    EXPECT_EQ(valueOf(self)["headline"_L1], u"of a"_s);
    EXPECT_EQ(valueOf(self)["about"_L1], u"of b"_s);
}

TEST_F(RecordOutboxTest, WhereTheyMeetThePersonIsTold)
{
    const model::Record seen = begin();
    b.edit(seen, {{u"headline"_s, u"of b"_s}});
    b.settle();
    a.edit(seen, {{u"headline"_s, u"of a"_s}, {u"about"_s, u"of a too"_s}});
    a.settle();
    ASSERT_TRUE(last().isRefused());
    EXPECT_EQ(last().problem().code, kConflict);
    EXPECT_TRUE(last().problem().message.contains(u"“headline”"_s));
    EXPECT_EQ(valueOf(self)["about"_L1], u"x"_s); // all of it waits for the person
    EXPECT_EQ(a.shown(self, {*onServer(self)})->value["headline"_L1], u"of b"_s);
    // "Try again" means mine, also when the program ends before it is done.
    a.wire.isDown = true;
    QSignalSpy changed(&a.outbox(), &Outbox::changed);
    a.outbox().retry(last().row.id);
    tests::waitFor([&] { return !changed.isEmpty(); });
    a.settle();
    EXPECT_EQ(a.shown(self, {*onServer(self)})->value["headline"_L1], u"of a"_s);
    a.start();
    a.sendAll();
    EXPECT_EQ(valueOf(self)["headline"_L1], u"of a"_s);
    EXPECT_EQ(valueOf(self)["about"_L1], u"of a too"_s);
}

TEST_F(RecordOutboxTest, WhatComesInBetweenIsReadAndMergedAgain)
{
    const model::Record seen = begin();
    a.wire.beforePut = [&]() -> base::Task<void> {
        a.wire.beforePut = {};
        QJsonObject theirs = seen.value;
        theirs.insert(u"about"_s, u"of b"_s);
        (void)co_await repo.replace(self, seen.cid, theirs);
    };
    a.edit(seen, {{u"headline"_s, u"of a"_s}});
    a.settle();
    EXPECT_EQ(a.wire.countOf(u"putRecord"_s), 2);
    EXPECT_EQ(valueOf(self)["headline"_L1], u"of a"_s);
    EXPECT_EQ(valueOf(self)["about"_L1], u"of b"_s);
}

TEST_F(RecordOutboxTest, AProgramThatAlwaysComesInBetweenIsWaitedFor)
{
    const model::Record seen = begin();
    int times = 0;
    a.wire.beforePut = [&]() -> base::Task<void> {
        const auto there = co_await repo.get(self);
        QJsonObject theirs = (*there)->value;
        theirs.insert(u"about"_s, ++times);
        (void)co_await repo.replace(self, (*there)->cid, theirs);
    };
    a.edit(seen, {{u"headline"_s, u"of a"_s}});
    a.settle();
    EXPECT_EQ(times, 5);
    EXPECT_TRUE(last().isWaiting());
    EXPECT_EQ(last().problem().code, u"InvalidSwap"_s);
    EXPECT_EQ(last().row.unsure, 0); // the server said that it did nothing
    a.wire.beforePut = {};
    a.sendAll();
    EXPECT_EQ(valueOf(self)["headline"_L1], u"of a"_s);
    EXPECT_EQ(valueOf(self)["about"_L1], 5);
}

TEST_F(RecordOutboxTest, AnAnswerThatIsLostAfterTheWriteIsFoundByReading)
{
    const model::Record seen = begin();
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout), .lost = true}};
    a.edit(seen, {{u"headline"_s, u"B"_s}}, {.stamps = {u"updatedAt"_s}});
    a.settle();
    ASSERT_TRUE(last().isWaiting());
    const auto written = onServer(self);
    clock.advance(std::chrono::hours(1));
    a.start(); // it was killed meanwhile
    a.sendAll();
    EXPECT_TRUE(last().isSent());
    EXPECT_EQ(onServer(self), written);
    EXPECT_EQ(a.wire.countOf(u"putRecord"_s), 1);
}

TEST_F(RecordOutboxTest, AFileIsUploadedOnceAndItsBlobWritten)
{
    const auto file = store::MediaFiles(a.store->mediaFolder()).add("not really a picture", "jpg");
    ASSERT_TRUE(file);
    const NewMedia photo{.file = *file, .mimeType = "image/jpeg"};
    const model::Record seen = begin();
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Network)}};
    a.edit(seen, {{u"avatar"_s, fileMember(photo)}}, {.files = {photo}});
    a.settle();
    ASSERT_TRUE(last().isWaiting());
    a.start();
    a.sendAll();
    EXPECT_EQ(a.wire.countOf(u"uploadBlob"_s), 1);
    const QJsonValue blob = valueOf(self)["avatar"_L1];
    EXPECT_EQ(blob["$type"_L1], u"blob"_s);
    EXPECT_EQ(blob["size"_L1], 20);
    EXPECT_EQ(a.shown(self, {seen})->value["avatar"_L1], blob);
}

TEST_F(RecordOutboxTest, AFileThatTheServerForgotIsUploadedAgain)
{
    const auto file = store::MediaFiles(a.store->mediaFolder()).add("not really a picture", "jpg");
    const NewMedia photo{.file = *file, .mimeType = "image/jpeg"};
    const model::Record seen = begin();
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Network)},
                     {.call = u"putRecord"_s,
                      .outcome = tests::json(400, R"({"error":"BlobNotFound","message":"Could not find blob"})")}};
    a.edit(seen, {{u"avatar"_s, fileMember(photo)}}, {.files = {photo}});
    a.settle();
    a.sendAll();
    EXPECT_EQ(a.wire.countOf(u"uploadBlob"_s), 2);
    EXPECT_TRUE(valueOf(self)["avatar"_L1].isObject());
}

// A record that came from elsewhere has no say in which files leave this computer.
TEST_F(RecordOutboxTest, OnlyFilesOfTheActAreUploaded)
{
    const model::Record seen = begin();
    a.edit(seen, {{u"avatar"_s, QJsonObject{{u"$file"_s, u"../person.db"_s}}}});
    a.settle();
    EXPECT_EQ(a.wire.countOf(u"uploadBlob"_s), 0);
}

TEST_F(RecordOutboxTest, ChangesThatWaitAreOne)
{
    const model::Record seen = begin();
    a.wire.isDown = true;
    a.outbox().toggle(Toggle::Follow, Wish::Set, model::Person{.did = *base::Did::parse("did:plc:nobody")});
    a.settle(); // now all lanes wait for the network
    const std::size_t others = a.outbox().entries().size();
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.edit(*a.shown(self, {seen}), {{u"headline"_s, u"C"_s}, {u"about"_s, u"y"_s}});
    ASSERT_EQ(a.outbox().entries().size(), others + 1);
    EXPECT_EQ(a.shown(self, {seen})->value["headline"_L1], u"C"_s);
    a.edit(*a.shown(self, {seen}), {{u"headline"_s, u"A"_s}, {u"about"_s, u"x"_s}}); // undone
    EXPECT_EQ(a.outbox().entries().size(), others);
    EXPECT_EQ(a.shown(self, {seen}), seen);
    a.start();
    EXPECT_EQ(a.outbox().entries().size(), others);
}

TEST_F(RecordOutboxTest, WhatIsNewIsChangedAndRemovedBeforeItIsSent)
{
    a.wire.isDown = true;
    a.outbox().toggle(Toggle::Follow, Wish::Set, model::Person{.did = *base::Did::parse("did:plc:nobody")});
    a.settle();
    const std::size_t others = a.outbox().entries().size();
    QSignalSpy acted(&a.outbox(), &Outbox::acted);
    const base::AtUri first = a.outbox().create(kPosition, {{u"title"_s, u"Captain"_s}});
    const base::AtUri second = a.outbox().create(kPosition, {{u"title"_s, u"Cook"_s}});
    tests::waitFor([&] { return acted.size() == 2; });
    EXPECT_NE(first, second);
    a.edit(*a.shown(first, {}), {{u"title"_s, u"Admiral"_s}});
    a.remove(second);
    ASSERT_EQ(a.outbox().entries().size(), others + 1);
    EXPECT_FALSE(a.shown(second, {}));
    EXPECT_EQ(a.shown(first, {})->value["title"_L1], u"Admiral"_s);
    EXPECT_FALSE(a.shown(first, {})->cid);
    a.sendAll();
    EXPECT_EQ(valueOf(first), (QJsonObject{{u"$type"_s, u"id.sifa.profile.position"_s}, {u"title"_s, u"Admiral"_s}}));
    EXPECT_FALSE(onServer(second));
    EXPECT_EQ(a.wire.countOf(u"deleteRecord"_s), 0);
}

TEST_F(RecordOutboxTest, WhatWasBegunIsNotFolded)
{
    const model::Record seen = begin();
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout), .lost = true}};
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    a.edit(*a.shown(self, {seen}), {{u"headline"_s, u"A"_s}}); // undone; but the server may have it
    ASSERT_EQ(a.outbox().entries().size(), 2U);
    a.sendAll();
    EXPECT_EQ(valueOf(self)["headline"_L1], u"A"_s);
    EXPECT_TRUE(std::ranges::all_of(a.outbox().entries(), &OutboxEntry::isSent));
}

TEST_F(RecordOutboxTest, ARecordIsRemovedAndComesBack)
{
    const model::Record seen = begin();
    a.remove(self);
    EXPECT_FALSE(a.shown(self, {seen}));
    a.settle();
    EXPECT_FALSE(onServer(self));
    EXPECT_FALSE(a.shown(self, {seen})); // the store is behind
    a.edit({.uri = self}, seen.value);   // undo
    a.settle();
    EXPECT_EQ(onServer(self), seen);
    EXPECT_EQ(a.shown(self, {seen}), seen);
    EXPECT_EQ(a.shown(self, {}), seen);
    a.remove(*base::AtUri::parse(toText(self).toStdString() + "x")); // which was never there
    a.settle();
    EXPECT_TRUE(last().isSent());
}

TEST_F(RecordOutboxTest, ARemovalAndItsUndoThatWaitChangeNothing)
{
    const model::Record seen = begin();
    a.wire.isDown = true;
    a.outbox().toggle(Toggle::Follow, Wish::Set, model::Person{.did = *base::Did::parse("did:plc:nobody")});
    a.settle();
    a.remove(self);
    a.edit({.uri = self}, seen.value);
    EXPECT_EQ(a.shown(self, {seen}), seen);
    a.sendAll();
    EXPECT_EQ(onServer(self), seen);
    EXPECT_EQ(a.wire.countOf(u"deleteRecord"_s) + a.wire.countOf(u"putRecord"_s), 0);
}

TEST_F(RecordOutboxTest, WithoutMembersARecordIsRemoved)
{
    const model::Record seen = begin();
    QSignalSpy acted(&a.outbox(), &Outbox::acted);
    a.outbox().edit(seen, {});
    tests::waitFor([&] { return !acted.isEmpty(); });
    EXPECT_FALSE(a.shown(self, {seen}));
    a.settle();
    EXPECT_FALSE(onServer(self));
    EXPECT_FALSE(a.shown(self, {seen}));
}

TEST_F(RecordOutboxTest, WhatWasSentIsShownUntilTheStoreHasIt)
{
    const model::Record seen = begin();
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    const model::Record sent = *onServer(self);
    EXPECT_EQ(a.shown(self, {seen}), sent);
    EXPECT_EQ(a.shown(self, {sent}), sent);
    a.edit(sent, {{u"about"_s, u"y"_s}});
    a.settle();
    const model::Record again = *onServer(self);
    for (const model::Record &stored : {seen, sent, again}) {
        EXPECT_EQ(a.shown(self, {stored}), again);
    }
    // What another program wrote since is the later word.
    b.edit(again, {{u"headline"_s, u"of b"_s}});
    b.settle();
    const model::Record theirs = *onServer(self);
    EXPECT_EQ(a.shown(self, {theirs}), theirs);
    a.start();
    EXPECT_EQ(a.shown(self, {theirs}), theirs);
    EXPECT_EQ(a.shown(self, {seen}), again);
}

TEST_F(RecordOutboxTest, WhatWasSentIsInTheStore)
{
    const model::Record seen = begin();
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    EXPECT_EQ(a.stored(kSelf), std::vector{*onServer(self)});
    a.remove(self);
    a.settle();
    EXPECT_TRUE(a.stored(kSelf).empty());
}

// A list that was fetched before the change and came after it is all that the store has.
TEST_F(RecordOutboxTest, WhatWasSentIsKeptUntilTheStoreHasIt)
{
    const model::Record seen = begin();
    const auto store = [this](const model::Record &record) {
        ASSERT_TRUE(runTask(
            a.store->cacheWriter().write([record](store::Database &db) { return store::putRecord(db, record); })));
    };
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    const model::Record sent = *onServer(self);
    store(seen);
    clock.advance(std::chrono::hours(48));
    a.start(); // what was sent so long ago is not kept for its age
    ASSERT_EQ(a.outbox().entries().size(), 1U);
    EXPECT_EQ(a.shown(self, a.stored(kSelf)), sent);
    store(sent);
    a.start();
    EXPECT_TRUE(a.outbox().entries().empty());
    a.remove(self);
    a.settle();
    store(sent);
    clock.advance(std::chrono::hours(48));
    a.start();
    ASSERT_EQ(a.outbox().entries().size(), 1U);
    EXPECT_FALSE(a.shown(self, a.stored(kSelf)));
    write(self, {{u"headline"_s, u"anew"_s}}); // of another program
    store(*onServer(self));
    EXPECT_EQ(a.shown(self, a.stored(kSelf)), onServer(self));
    a.start();
    EXPECT_TRUE(a.outbox().entries().empty());
}

// There and back again: the version before the first change is the one after the second.
TEST_F(RecordOutboxTest, WhatWasUndoneDoesNotComeBackWhenItIsForgotten)
{
    const model::Record seen = begin();
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    a.edit(*a.shown(self, a.stored(kSelf)), {{u"headline"_s, u"A"_s}});
    a.settle();
    ASSERT_EQ(a.outbox().entries().size(), 2U);
    ASSERT_EQ(onServer(self), seen);
    EXPECT_EQ(a.shown(self, {seen}), seen);
    clock.advance(std::chrono::hours(48));
    a.start();
    EXPECT_TRUE(a.outbox().entries().empty());
    EXPECT_EQ(a.shown(self, {seen}), seen);
}

TEST_F(RecordOutboxTest, OthersRecordsAreNotTouched)
{
    const model::Record seen = begin();
    a.wire.isDown = true;
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    const std::vector stored{seen};
    EXPECT_EQ(a.outbox().pending().merged(*base::Did::parse("did:plc:other"), QString::fromUtf8(kSelf.str()), stored),
              stored);
}

// The person went on writing while the first change was on its way, and that was refused.
TEST_F(RecordOutboxTest, AChangeUponARefusedOneIsNoConflict)
{
    const model::Record seen = begin();
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Network)}};
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    a.edit(*a.shown(self, {seen}), {{u"headline"_s, u"C"_s}});
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = tests::json(400, R"({"error":"InvalidRequest"})")}};
    QSignalSpy refused(&a.outbox(), &Outbox::refused);
    a.sendAll();
    EXPECT_EQ(refused.size(), 1);
    EXPECT_EQ(valueOf(self)["headline"_L1], u"C"_s);
    EXPECT_EQ(a.outbox().entries().size(), 1U); // nobody wants B any more
    EXPECT_TRUE(last().isSent());
}

TEST_F(RecordOutboxTest, WhatIsRemovedElsewhereIsAskedAbout)
{
    const model::Record seen = begin();
    b.remove(self);
    b.settle();
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    ASSERT_TRUE(last().isRefused());
    EXPECT_EQ(last().problem().code, kConflict);
    EXPECT_FALSE(onServer(self));
    a.outbox().retry(last().row.id);
    tests::waitFor([&] { return last().isSent(); });
    QJsonObject expected = seen.value;
    expected.insert(u"headline"_s, u"B"_s);
    EXPECT_EQ(valueOf(self), expected);
}

TEST_F(RecordOutboxTest, WhatMayBeWithTheServerIsTakenBackAndTheirsStays)
{
    const model::Record seen = begin();
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout), .lost = true}};
    a.edit(seen, {{u"headline"_s, u"B"_s}, {u"about"_s, u"y"_s}});
    a.settle();
    QJsonObject theirs = valueOf(self);
    theirs.insert(u"about"_s, u"theirs"_s);
    write(self, theirs);
    a.outbox().discard(last().row.id);
    a.sendAll();
    EXPECT_TRUE(last().isSent());
    EXPECT_EQ(valueOf(self)["headline"_L1], u"A"_s);
    EXPECT_EQ(valueOf(self)["about"_L1], u"theirs"_s);
}

TEST_F(RecordOutboxTest, AConflictThatIsGivenUpIsForgotten)
{
    const model::Record seen = begin();
    write(self, {{u"headline"_s, u"theirs"_s}});
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    ASSERT_TRUE(last().isRefused());
    a.outbox().discard(last().row.id);
    a.settle();
    EXPECT_TRUE(a.outbox().entries().empty());
    EXPECT_EQ(valueOf(self)["headline"_L1], u"theirs"_s);
}

// The server is slow: it makes the record after it was removed.
TEST_F(RecordOutboxTest, ARecordThatArrivesAfterItWasRemovedIsRemovedAgain)
{
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout)}};
    const base::AtUri uri = a.outbox().create(kPosition, {{u"title"_s, u"Captain"_s}});
    a.settle();
    a.remove(uri);
    a.sendAll();
    ASSERT_TRUE(std::ranges::all_of(a.outbox().entries(), &OutboxEntry::isSent));
    ASSERT_FALSE(onServer(uri));
    write(uri, {{u"title"_s, u"Captain"_s}});
    clock.advance(std::chrono::hours(48));
    a.start();
    tests::waitFor([this] { return a.outbox().entries().empty(); });
    EXPECT_FALSE(onServer(uri));
}

// The same of a change that was undone: the undo is done once more, and nothing else.
TEST_F(RecordOutboxTest, AChangeThatArrivesAfterItWasUndoneIsUndoneAgain)
{
    const model::Record seen = begin();
    a.wire.faults = {{.call = u"putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout)}};
    a.edit(seen, {{u"headline"_s, u"B"_s}});
    a.settle();
    a.edit(*a.shown(self, {seen}), {{u"headline"_s, u"A"_s}});
    a.sendAll();
    ASSERT_EQ(valueOf(self), seen.value);
    QJsonObject late = seen.value;
    late.insert(u"headline"_s, u"B"_s);
    late.insert(u"about"_s, u"theirs"_s);
    write(self, late);
    clock.advance(std::chrono::hours(48));
    a.start();
    tests::waitFor([this] { return a.outbox().entries().empty(); });
    EXPECT_EQ(valueOf(self)["headline"_L1], u"A"_s);
    EXPECT_EQ(valueOf(self)["about"_L1], u"theirs"_s);
}

TEST_F(RecordOutboxTest, WhatServersWouldNotTakeIsSaidAtOnce)
{
    QSignalSpy notKept(&a.outbox(), &Outbox::notKept);
    (void)a.outbox().create(kPosition, {{u"description"_s, u"x"_s.repeated(150'000)}});
    ASSERT_EQ(notKept.size(), 1);
    EXPECT_FALSE(notKept.front().front().value<base::Error>().message.isEmpty());
    EXPECT_TRUE(a.outbox().entries().empty());
}

TEST_F(RecordOutboxTest, WhatComesToNothingIsNoRow)
{
    const model::Record seen = begin();
    a.edit(seen, {});
    EXPECT_TRUE(a.outbox().entries().empty());
}

TEST_F(RecordOutboxTest, ADraftGoesInTheSameTransaction)
{
    ASSERT_TRUE(runTask(a.store->person().write([](store::Database &db) -> base::Result<void> {
        db.execute("INSERT INTO draft VALUES ('x', '{}', 1)");
        return {};
    })));
    a.edit(begin(), {{u"headline"_s, u"B"_s}}, {.draft = u"x"_s});
    const auto drafts = runTask(a.store->person().read([](store::Database &db) -> base::Result<int> {
        return db.handle().execAndGet("SELECT count(*) FROM draft").getInt();
    }));
    EXPECT_EQ(*drafts, 0);
}

// A row of a program that is newer than this one stays on the disk, and the others go out.
TEST_F(RecordOutboxTest, RowsOfAnotherKindStay)
{
    ASSERT_TRUE(runTask(a.store->person().write([](store::Database &db) {
        return store::addToOutbox(db, {{.kind = u"mergeRecord"_s, .lane = u"record/x"_s, .intent = "{}"}}, {}, {});
    })));
    a.start();
    a.edit(begin(), {{u"headline"_s, u"B"_s}});
    a.settle();
    EXPECT_EQ(valueOf(self)["headline"_L1], u"B"_s);
    const auto rows = runTask(a.store->person().read([](store::Database &db) { return store::readOutbox(db); }));
    EXPECT_EQ(rows->size(), 2U);
}

TEST_F(RecordOutboxTest, NewRecordsAreTheFirstOfTheirCollection)
{
    const model::Record seen = begin();
    const auto record = [this](const base::Nsid &nsid, const char *key) {
        return model::Record{.uri = base::AtUri::make(a.me(), nsid, *base::RecordKey::parse(key)),
                             .value = {{u"subject"_s, u"did:plc:ada"_s}}};
    };
    const auto skill = *base::Nsid::parse("id.sifa.profile.skill");
    a.wire.isDown = true;
    const base::AtUri made = a.outbox().create(kPosition, {{u"title"_s, u"Captain"_s}});
    a.outbox().toggle(Toggle::Connect, Wish::Set, model::Person{.did = *base::Did::parse("did:plc:ada")});
    a.settle();
    const auto merged = a.outbox().pending().merged(
        a.me(), {seen, record(kPosition, "3k2"), record(kPosition, "3k1"), record(skill, "3k3")});
    ASSERT_EQ(merged.size(), 6U);
    EXPECT_EQ(merged[0], seen);
    EXPECT_EQ(merged[1].uri, made);
    EXPECT_EQ(merged[2].uri.rkey(), "3k2");
    EXPECT_EQ(merged[4].uri.collection(), skill.str());
    EXPECT_EQ(merged[5].uri.collection(), "id.sifa.graph.follow"); // though others have such a subject too
}

struct ConnectTest : RecordOutboxTest
{
    static constexpr std::string_view kFollow = "id.sifa.graph.follow";
    const model::Person ada{.did = *base::Did::parse("did:plc:ada")};
    const QString nsid = QString::fromUtf8(kFollow);

    void connectTo(Program &program, Wish wish)
    {
        QSignalSpy acted(&program.outbox(), &Outbox::acted);
        program.outbox().toggle(Toggle::Connect, wish, ada);
        tests::waitFor([&] { return !acted.isEmpty(); });
    }
    [[nodiscard]] std::vector<base::AtUri> records()
    {
        return *runTask(repo.withSubject(kFollow, QString::fromStdString(ada.did.str())));
    }
};

TEST_F(ConnectTest, ARequestIsOneRecordAndSeenAtOnce)
{
    a.wire.isDown = true;
    QSignalSpy changed(&a.outbox(), &Outbox::changed);
    connectTo(a, Wish::Set);
    a.settle();
    EXPECT_TRUE(changed.contains(QVariantList{toText(ada.did)}));
    EXPECT_TRUE(changed.contains(QVariantList{toText(a.me())}));
    EXPECT_TRUE(a.outbox().pending().merged(ada).relationship.connecting);
    EXPECT_FALSE(a.outbox().pending().merged(ada).relationship.following);
    auto merged = a.outbox().pending().merged(a.me(), nsid, {});
    ASSERT_EQ(merged.size(), 1U);
    EXPECT_EQ(merged.front().value["subject"_L1], u"did:plc:ada"_s);
    a.sendAll();
    ASSERT_EQ(records().size(), 1U);
    EXPECT_EQ(records().front(), merged.front().uri);
    EXPECT_EQ(a.outbox().pending().merged(a.me(), nsid, {*onServer(records().front())}).size(), 1U);
}

TEST_F(ConnectTest, ARequestOfAnotherProgramIsFound)
{
    connectTo(b, Wish::Set);
    b.settle();
    const auto there = records();
    connectTo(a, Wish::Set);
    a.settle();
    EXPECT_EQ(records(), there);
    ASSERT_EQ(a.stored(*base::Nsid::parse(kFollow)).size(), 1U);
    EXPECT_EQ(a.stored(*base::Nsid::parse(kFollow)).front().uri, there.front());
    connectTo(a, Wish::Unset);
    a.settle();
    EXPECT_TRUE(records().empty());
    EXPECT_TRUE(a.stored(*base::Nsid::parse(kFollow)).empty());
    EXPECT_FALSE(a.outbox().pending().merged(ada).relationship.connecting);
}

TEST_F(ConnectTest, AllRecordsOfARequestAreTakenBack)
{
    std::vector<model::Record> stored;
    for (int i = 1; i <= 120; ++i) { // on two pages, among others
        const auto uri = base::AtUri::make(a.me(), *base::Nsid::parse(kFollow),
                                           *base::RecordKey::parse(base::Tid::fromMicroseconds(i, 1).str()));
        const QString subject = i % 60 == 0 ? u"did:plc:ada"_s : u"did:plc:other%1"_s.arg(i);
        write(uri, {{u"subject"_s, subject}, {u"createdAt"_s, u"2026-01-01T00:00:00Z"_s}});
        stored.push_back(*onServer(uri));
    }
    ASSERT_EQ(records().size(), 2U);
    connectTo(a, Wish::Unset);
    EXPECT_EQ(a.outbox().pending().merged(a.me(), nsid, stored).size(), 118U);
    a.settle();
    EXPECT_TRUE(records().empty());
}

TEST_F(ConnectTest, AnAnswerThatIsLostMakesNoSecondRecord)
{
    a.wire.faults = {{.call = u"createRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout), .lost = true}};
    connectTo(a, Wish::Set);
    a.settle();
    a.start();
    a.sendAll();
    EXPECT_EQ(records().size(), 1U);
    EXPECT_EQ(a.wire.countOf(u"createRecord"_s), 1);
}

} // namespace
} // namespace rostrum::social
