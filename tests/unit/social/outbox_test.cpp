// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/outbox.h"

#include "lexicon/codec.h"
#include "social/new_post_json.h"
#include "social/sent_effect.h"
#include "store/post_cache.h"
#include "world.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::World;
using Http = tests::ScriptedHttpClient;

const QString kMe = u"did:plc:me"_s;
const QString kCid = u"bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"_s;

/// A repository and the views of it, in memory: what a PDS and an AppView do with likes and posts.
struct Server
{
    explicit Server(World &inWorld)
        : world(inWorld)
    {
        answer(u"app.bsky.feed.getPosts"_s, [this](const auto &request) { return getPosts(request); });
        answer(u"com.atproto.repo.getRecord"_s, [this](const auto &request) { return getRecord(request); });
        answer(u"com.atproto.repo.createRecord"_s, [this](const auto &request) { return write(request); });
        answer(u"com.atproto.repo.putRecord"_s, [this](const auto &request) { return write(request); });
        answer(u"com.atproto.repo.deleteRecord"_s, [this](const auto &request) { return erase(request); });
    }

    /// What comes instead of an answer, once: after the server did its work when `lost`.
    struct Fault
    {
        QString method = {};
        Http::Outcome outcome;
        bool lost = false;
    };
    std::vector<Fault> faults = {};
    QMap<QString, QJsonObject> records = {}; ///< by collection/key
    bool viewsAreOld = false;                ///< the AppView has seen nothing yet
    /// Refuses a write to a collection.
    std::function<std::optional<Http::Outcome>(const QString &collection)> beforeWrite = {};

    [[nodiscard]] QStringList keys() const { return records.keys(); }

private:
    using Answer = std::function<QByteArray(const net::HttpRequest &)>;

    void answer(const QString &method, const std::function<Http::Outcome(const net::HttpRequest &)> &work)
    {
        world.answer(u"/xrpc/"_s + method, [this, method, work](const net::HttpRequest &request) {
            const auto fault = std::ranges::find(faults, method, &Fault::method);
            if (fault == faults.end()) {
                return work(request);
            }
            const Fault now = *fault;
            faults.erase(fault);
            if (now.lost) {
                work(request);
            }
            return now.outcome;
        });
    }

    static QString param(const net::HttpRequest &request, const QString &name)
    {
        return QUrlQuery(request.url).queryItemValue(name, QUrl::FullyDecoded);
    }

    [[nodiscard]] QString recordOf(const QString &collection, const QString &subject) const
    {
        for (auto it = records.begin(); it != records.end(); ++it) {
            if (it.key().startsWith(collection) && it.value()["subject"_L1]["uri"_L1].toString() == subject) {
                return u"at://%1/%2"_s.arg(kMe, it.key());
            }
        }
        return {};
    }

    Http::Outcome getPosts(const net::HttpRequest &request)
    {
        const QString uri = param(request, u"uris"_s);
        if (uri.endsWith(u"gone"_s)) {
            return json(200, R"({"posts":[]})");
        }
        QJsonObject view = tests::postJson({.key = uri.section(u'/', -1)});
        const QString like = recordOf(u"app.bsky.feed.like"_s, uri);
        if (!like.isEmpty() && !viewsAreOld) {
            view.insert(u"viewer"_s, QJsonObject{{u"like"_s, like}});
        }
        return json(200, tests::bytes({{u"posts"_s, QJsonArray{view}}}));
    }

    Http::Outcome getRecord(const net::HttpRequest &request)
    {
        const QString key = param(request, u"collection"_s) + u'/' + param(request, u"rkey"_s);
        if (!records.contains(key)) {
            return json(400, R"({"error":"RecordNotFound","message":"no"})");
        }
        return json(200, tests::bytes({{u"uri"_s, QString(u"at://%1/%2"_s.arg(kMe, key))},
                                       {u"cid"_s, QString(kCid)},
                                       {u"value"_s, records[key]}}));
    }

    Http::Outcome write(const net::HttpRequest &request)
    {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QString collection = body["collection"_L1].toString();
        if (auto refused = beforeWrite ? beforeWrite(collection) : std::nullopt) {
            return std::move(*refused);
        }
        const QString key = collection + u'/' + body["rkey"_L1].toString();
        records.insert(key, body["record"_L1].toObject());
        return json(200, tests::bytes({{u"uri"_s, QString(u"at://%1/%2"_s.arg(kMe, key))}, {u"cid"_s, QString(kCid)}}));
    }

    Http::Outcome erase(const net::HttpRequest &request)
    {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        records.remove(body["collection"_L1].toString() + u'/' + body["rkey"_L1].toString());
        return json(200, "{}");
    }

    World &world;
};

struct OutboxTest : testing::Test
{
    OutboxTest() { world.services().outbox.start(); }

    [[nodiscard]] Outbox &outbox() { return m_second ? *m_second : world.services().outbox; }
    /// The program ends and starts again.
    void restart()
    {
        m_second = std::make_unique<Outbox>(world.services().xrpc, *base::Did::parse(kMe.toStdString()), *world.store,
                                            world.clock);
        m_second->start();
        settle();
    }
    void settle()
    {
        tests::waitFor([this] { return outbox().isIdle(); });
    }
    static model::PostPtr post(const QString &name, bool liked = false)
    {
        model::Post post{.uri =
                             *base::AtUri::parse(u"at://did:plc:ada/app.bsky.feed.post/%1"_s.arg(name).toStdString()),
                         .cid = *base::Cid::parse(kCid.toStdString()),
                         .author = {.did = *base::Did::parse("did:plc:ada")},
                         .counts = {.likes = 5},
                         .liked = liked};
        return std::make_shared<const model::Post>(std::move(post));
    }
    void like(const QString &name, Wish wish = Wish::Set) { outbox().toggle(Toggle::Like, wish, *post(name)); }
    /// Likes it so that the record is made, the answer lost, and the next attempt refused.
    void likeRefusedAfterALostAnswer(const QString &name)
    {
        server.faults = {{.method = u"com.atproto.repo.createRecord"_s,
                          .outcome = base::fail(base::ErrorKind::Network),
                          .lost = true},
                         {.method = u"com.atproto.repo.getRecord"_s, .outcome = json(403, R"({"error":"Forbidden"})")}};
        like(name);
        settle();
        outbox().wake();
        settle();
        ASSERT_TRUE(outbox().entries().back().isRefused());
        ASSERT_EQ(server.records.size(), 1);
    }
    /// Likes it so that the answer does not come, and takes it back; a server that is slow has not seen the like yet.
    /// The like's record, collection/key.
    QString likeInVain(const QString &name)
    {
        server.viewsAreOld = true;
        server.faults = {
            {.method = u"com.atproto.repo.createRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout)}};
        like(name);
        settle();
        const auto key = std::get<ToggleIntent>(outbox().entries().back().intent).key;
        like(name, Wish::Unset);
        settle();
        outbox().wake();
        settle();
        EXPECT_TRUE(server.records.isEmpty());
        return u"app.bsky.feed.like/"_s + toText(key);
    }
    /// The slow server carries out what the client gave up on.
    void arriveLate(const QString &record, const QString &subject = {})
    {
        server.records.insert(record, {{u"subject"_s, QJsonObject{{u"uri"_s, subject}}}});
    }
    /// So much later that nothing that was sent is kept for its age.
    void restartLater()
    {
        world.clock.advance(std::chrono::hours(48));
        restart();
        tests::waitFor([this] { return outbox().entries().empty(); });
    }
    static NewThread thread(const QStringList &texts)
    {
        NewThread thread;
        for (const QString &text : texts) {
            thread.posts.push_back({.text = text});
        }
        return thread;
    }

    World world;
    Server server{world};

private:
    std::unique_ptr<Outbox> m_second;
};

TEST_F(OutboxTest, AnActIsDurableBeforeItIsSaidAndSeenAtOnce)
{
    world.http.setScript([](const auto &) { return std::nullopt; }); // no answer at all
    QSignalSpy acted(&outbox(), &Outbox::acted);
    like(u"a"_s);
    tests::waitFor([&] { return !acted.isEmpty(); });
    const auto merged = outbox().pending().merged(post(u"a"_s));
    EXPECT_TRUE(merged->liked);
    EXPECT_EQ(merged->counts.likes, 6);
    const auto rows =
        tests::runTask(world.store->person().read([](store::Database &db) { return store::readOutbox(db); }));
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().kind, u"like"_s);
}

TEST_F(OutboxTest, WhatTheServersViewHasIsNotCountedAgain)
{
    like(u"a"_s);
    settle();
    EXPECT_EQ(outbox().pending().merged(post(u"a"_s, true))->counts.likes, 5);
    like(u"a"_s, Wish::Unset);
    settle();
    const auto merged = outbox().pending().merged(post(u"a"_s, true));
    EXPECT_FALSE(merged->liked);
    EXPECT_EQ(merged->counts.likes, 4);
}

TEST_F(OutboxTest, ALikeBecomesOneRecord)
{
    QSignalSpy sent(&outbox(), &Outbox::sent);
    like(u"a"_s);
    settle();
    EXPECT_EQ(sent.count(), 1);
    ASSERT_EQ(server.records.size(), 1);
    const QJsonObject record = server.records.first();
    EXPECT_EQ(record["$type"_L1].toString(), u"app.bsky.feed.like"_s);
    EXPECT_EQ(record["subject"_L1]["uri"_L1].toString(), u"at://did:plc:ada/app.bsky.feed.post/a"_s);
    EXPECT_TRUE(outbox().isIdle());
}

TEST_F(OutboxTest, AWishAndItsOppositeVanishBeforeTheyAreSent)
{
    world.http.setScript(
        [](const auto &) -> std::optional<Http::Outcome> { return base::fail(base::ErrorKind::Network); });
    like(u"first"_s);
    settle(); // now all lanes wait for the network
    like(u"a"_s);
    settle();
    like(u"a"_s, Wish::Unset);
    settle();
    EXPECT_EQ(outbox().entries().size(), 1U); // the first one
    EXPECT_FALSE(outbox().pending().merged(post(u"a"_s))->liked);
}

TEST_F(OutboxTest, TheSameWishTwiceIsOne)
{
    like(u"a"_s);
    like(u"a"_s);
    settle();
    EXPECT_EQ(server.records.size(), 1);
}

TEST_F(OutboxTest, AnAnswerThatIsLostAfterTheWriteMakesNoSecondRecord)
{
    server.viewsAreOld = true;
    server.faults = {
        {.method = u"com.atproto.repo.createRecord"_s, .outcome = base::fail(base::ErrorKind::Network), .lost = true}};
    like(u"a"_s);
    settle();
    EXPECT_EQ(outbox().entries().front().row.state, store::OutboxState::Waiting);
    const QStringList keys = server.keys();
    restart();
    settle();
    EXPECT_EQ(outbox().entries().front().row.state, store::OutboxState::Sent);
    EXPECT_EQ(server.keys(), keys);
    EXPECT_EQ(world.http.countOf(u"/xrpc/com.atproto.repo.createRecord"), 1);
}

TEST_F(OutboxTest, WhatWasJustSentIsTakenBackThoughNoViewShowsIt)
{
    server.viewsAreOld = true;
    like(u"a"_s);
    settle();
    ASSERT_EQ(server.records.size(), 1);
    like(u"a"_s, Wish::Unset);
    settle();
    EXPECT_TRUE(server.records.isEmpty());
}

TEST_F(OutboxTest, ALikeOfAnotherDeviceIsFoundAndTakenBack)
{
    server.records.insert(u"app.bsky.feed.like/3kother"_s,
                          {{u"subject"_s, QJsonObject{{u"uri"_s, u"at://did:plc:ada/app.bsky.feed.post/a"_s}}}});
    like(u"a"_s);
    settle();
    EXPECT_EQ(server.keys(), QStringList{u"app.bsky.feed.like/3kother"_s});
    like(u"a"_s, Wish::Unset);
    settle();
    EXPECT_TRUE(server.records.isEmpty());
}

TEST_F(OutboxTest, ARefusalIsKeptForThePersonAndCanBeTriedAgain)
{
    server.faults = {{.method = u"com.atproto.repo.createRecord"_s,
                      .outcome = json(400, R"({"error":"InvalidRequest","message":"not today"})")}};
    QSignalSpy refused(&outbox(), &Outbox::refused);
    like(u"a"_s);
    settle();
    ASSERT_EQ(refused.count(), 1);
    EXPECT_FALSE(outbox().pending().merged(post(u"a"_s))->liked);
    restart();
    ASSERT_EQ(outbox().entries().size(), 1U);
    EXPECT_TRUE(outbox().entries().front().problem().detail.contains(u"not today"_s));
    outbox().retry(outbox().entries().front().row.id);
    settle();
    EXPECT_EQ(server.records.size(), 1);
    EXPECT_TRUE(outbox().pending().merged(post(u"a"_s))->liked);
}

// Like, unlike, like, the first refused while the second still waits: the last word counts.
TEST_F(OutboxTest, AWishAfterARefusalIsNotTakenForWhatWasRefused)
{
    server.faults = {{.method = u"com.atproto.repo.createRecord"_s,
                      .outcome = json(400, R"({"error":"InvalidRequest","message":"not today"})")}};
    QSignalSpy acted(&outbox(), &Outbox::acted);
    QObject::connect(&outbox(), &Outbox::refused, &outbox(), [this] { like(u"a"_s); });
    like(u"a"_s);
    tests::waitFor([&] { return acted.count() == 1 && outbox().entries().front().row.attempts == 1; });
    like(u"a"_s, Wish::Unset);
    tests::waitFor([&] { return acted.count() == 3; });
    settle();
    EXPECT_EQ(server.records.size(), 1);
    EXPECT_TRUE(outbox().pending().merged(post(u"a"_s))->liked);
}

// An unlike that is refused after a like was wished again: trying it again would take that like away.
TEST_F(OutboxTest, ARefusedWishIsForgottenWhenALaterOneIsDone)
{
    like(u"a"_s);
    settle();
    server.faults = {{.method = u"com.atproto.repo.deleteRecord"_s,
                      .outcome = json(400, R"({"error":"InvalidRequest","message":"not today"})")}};
    QSignalSpy acted(&outbox(), &Outbox::acted);
    QSignalSpy refused(&outbox(), &Outbox::refused);
    like(u"a"_s, Wish::Unset);
    tests::waitFor([&] { return acted.count() == 1; });
    tests::waitFor([&] { return outbox().entries().back().row.attempts == 1; });
    like(u"a"_s);
    settle();
    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(server.records.size(), 1);
    EXPECT_TRUE(std::ranges::all_of(outbox().entries(), &OutboxEntry::isSent));
    restart();
    EXPECT_TRUE(std::ranges::all_of(outbox().entries(), &OutboxEntry::isSent));
}

TEST_F(OutboxTest, WhatARefusedWishMayHaveDoneIsTakenBackThoughNoViewShowsIt)
{
    server.viewsAreOld = true;
    likeRefusedAfterALostAnswer(u"a"_s);
    like(u"a"_s, Wish::Unset);
    settle();
    EXPECT_TRUE(server.records.isEmpty());
}

TEST_F(OutboxTest, WhatARefusedWishMayHaveDoneIsNotDoneAgain)
{
    server.viewsAreOld = true;
    likeRefusedAfterALostAnswer(u"a"_s);
    const QStringList keys = server.keys();
    like(u"a"_s);
    settle();
    EXPECT_EQ(server.keys(), keys);
    like(u"a"_s, Wish::Unset);
    settle();
    EXPECT_TRUE(server.records.isEmpty());
}

// The new wish was not begun; but what the refused one before it did still stands.
TEST_F(OutboxTest, AWishAfterARefusalOfUnknownEffectIsNotCancelled)
{
    server.viewsAreOld = true;
    likeRefusedAfterALostAnswer(u"a"_s);
    server.faults = {{.method = u"app.bsky.feed.getPosts"_s, .outcome = base::fail(base::ErrorKind::Network)}};
    like(u"other"_s);
    settle(); // now all lanes wait for the network
    like(u"a"_s);
    settle();
    like(u"a"_s, Wish::Unset);
    settle();
    outbox().wake();
    settle();
    ASSERT_EQ(server.records.size(), 1);
    EXPECT_TRUE(server.records.first()["subject"_L1]["uri"_L1].toString().endsWith(u"other"_s));
}

TEST_F(OutboxTest, WhatWaitsBehindARefusalKnowsWhatThatMayHaveDone)
{
    server.viewsAreOld = true;
    server.faults = {
        {.method = u"com.atproto.repo.createRecord"_s, .outcome = base::fail(base::ErrorKind::Network), .lost = true},
        {.method = u"com.atproto.repo.getRecord"_s, .outcome = json(403, R"({"error":"Forbidden"})")}};
    like(u"a"_s);
    settle();
    like(u"a"_s, Wish::Unset);
    settle();
    ASSERT_EQ(server.records.size(), 1);
    outbox().wake();
    settle();
    EXPECT_TRUE(server.records.isEmpty());
    EXPECT_TRUE(std::ranges::all_of(outbox().entries(), &OutboxEntry::isSent));
}

// A like whose record no view shows yet; taking it back is refused; then it is wished again.
TEST_F(OutboxTest, ARecordThatStillStandsIsNotMadeAgain)
{
    server.viewsAreOld = true;
    like(u"a"_s);
    settle();
    const QStringList keys = server.keys();
    server.faults = {{.method = u"com.atproto.repo.deleteRecord"_s, .outcome = base::fail(base::ErrorKind::Network)},
                     {.method = u"com.atproto.repo.deleteRecord"_s, .outcome = json(403, R"({"error":"Forbidden"})")}};
    like(u"a"_s, Wish::Unset);
    settle();
    like(u"a"_s);
    settle();
    outbox().wake();
    settle();
    EXPECT_EQ(server.keys(), keys);
    EXPECT_TRUE(outbox().pending().merged(post(u"a"_s))->liked);
}

TEST_F(OutboxTest, ANotFoundOfSomethingInBetweenSaysNothingAboutARecord)
{
    for (const auto &name : {u"a"_s, u"b"_s}) {
        server.records.insert(QString(u"app.bsky.feed.like/3kof"_s + name),
                              {{u"subject"_s, QJsonObject{{u"uri"_s, toText(post(name)->uri)}}}});
    }
    server.faults = {{.method = u"com.atproto.repo.getRecord"_s, .outcome = json(404, "<html>")}};
    like(u"a"_s);
    settle();
    outbox().wake();
    settle();
    EXPECT_EQ(server.records.size(), 2);
    server.faults = {{.method = u"app.bsky.feed.getPosts"_s, .outcome = json(404, "<html>")}};
    like(u"b"_s, Wish::Unset);
    settle();
    outbox().wake();
    settle();
    EXPECT_EQ(server.keys(), QStringList{u"app.bsky.feed.like/3kofa"_s});
}

TEST_F(OutboxTest, WhatIsDoneBeforeTheRestIsReadIsThereOnce)
{
    Outbox second(world.services().xrpc, *base::Did::parse(kMe.toStdString()), *world.store, world.clock);
    QSignalSpy acted(&second, &Outbox::acted);
    second.toggle(Toggle::Like, Wish::Set, *post(u"a"_s));
    tests::waitFor([&] { return !acted.isEmpty(); });
    second.start();
    tests::waitFor([&] { return second.isIdle(); });
    ASSERT_EQ(second.entries().size(), 1U);
    EXPECT_TRUE(second.entries().front().isSent());
    EXPECT_EQ(server.records.size(), 1);
}

TEST_F(OutboxTest, APostThatIsGoneIsARefusalInWords)
{
    like(u"gone"_s);
    settle();
    ASSERT_TRUE(outbox().entries().front().isRefused());
    EXPECT_FALSE(outbox().entries().front().problem().message.isEmpty());
    outbox().discard(outbox().entries().front().row.id);
    settle();
    EXPECT_TRUE(outbox().entries().empty());
}

TEST_F(OutboxTest, AThreadGoesOutInOrderAndOnce)
{
    server.faults = {
        {.method = u"com.atproto.repo.putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout), .lost = true}};
    outbox().publish(thread({u"eins"_s, u"zwei"_s, u"drei"_s}), {});
    settle();
    restart();
    settle();
    ASSERT_EQ(server.records.size(), 3);
    const QList<QJsonObject> records = server.records.values();
    EXPECT_EQ(records[0]["text"_L1].toString(), u"eins"_s);
    EXPECT_FALSE(records[0].contains("reply"_L1));
    const QString root = u"at://%1/%2"_s.arg(kMe, server.keys()[0]);
    EXPECT_EQ(records[2]["reply"_L1]["root"_L1]["uri"_L1].toString(), root);
    EXPECT_EQ(records[2]["reply"_L1]["parent"_L1]["uri"_L1].toString(), u"at://%1/%2"_s.arg(kMe, server.keys()[1]));
    EXPECT_EQ(records[1]["reply"_L1]["parent"_L1]["cid"_L1].toString(), QString(kCid));
}

TEST_F(OutboxTest, APostThatWaitsShowsWhatItQuotes)
{
    const std::vector views{
        tests::postView({.key = u"quoted"_s, .createdAt = tests::minute(1), .text = u"well said"_s})};
    ASSERT_TRUE(tests::runTask(
        world.store->cacheWriter().write([views](store::Database &db) { return store::writePosts(db, views); })));
    NewThread known = thread({u"see"_s});
    known.posts.front().quote = RecordRef{.uri = views.front().uri, .cid = views.front().cid};
    NewThread unknown = thread({u"and this"_s});
    unknown.posts.front().quote = RecordRef{.uri = post(u"elsewhere"_s)->uri, .cid = post(u"elsewhere"_s)->cid};
    const base::Time later = world.clock.now() + std::chrono::hours(3);
    outbox().publish(known, later);
    outbox().publish(unknown, later);
    settle();
    const auto quoteOf = [this](std::size_t at) { return *outbox().pending().posts().at(at).post->embed.quote; };
    for (int run = 0; run < 2; ++run) {
        ASSERT_EQ(outbox().pending().posts().size(), 2U);
        EXPECT_EQ(quoteOf(0).state, model::Quote::State::Visible);
        ASSERT_TRUE(quoteOf(0).post);
        EXPECT_EQ(quoteOf(0).post->plainText(), u"well said"_s);
        EXPECT_EQ(quoteOf(1).title, u"A quoted post"_s) << "the cache does not have it";
        restart();
        settle();
    }
}

// A repeat is the same record, whatever became of what it answers.
TEST_F(OutboxTest, WhatAPostAnswersIsAskedForOnce)
{
    server.beforeWrite = [this](const QString &) {
        return server.records.isEmpty() ? std::nullopt : std::optional(json(500, "{}"));
    };
    outbox().publish(thread({u"eins"_s, u"zwei"_s}), {});
    settle();
    ASSERT_EQ(server.records.size(), 1);
    server.beforeWrite = {};
    restart();
    ASSERT_EQ(server.records.size(), 2);
    EXPECT_EQ(server.records.last()["reply"_L1]["parent"_L1]["cid"_L1].toString(), QString(kCid));
    EXPECT_EQ(world.http.countOf(u"/xrpc/com.atproto.repo.getRecord"), 1);
}

TEST_F(OutboxTest, APostForLaterWaitsForItsTimeAndHoldsUpNothing)
{
    const base::Time later = world.clock.now() + std::chrono::hours(3);
    outbox().publish(thread({u"later"_s}), later);
    outbox().publish(thread({u"now"_s}), {});
    settle();
    ASSERT_EQ(server.records.size(), 1);
    EXPECT_EQ(server.records.first()["text"_L1].toString(), u"now"_s);
    EXPECT_EQ(outbox().pending().posts().front().post->delivery, model::Delivery::Scheduled);
    world.clock.set(later);
    outbox().wake();
    settle();
    EXPECT_EQ(server.records.size(), 2);
    EXPECT_EQ(base::Datetime::parse(server.records.last()["createdAt"_L1].toString().toStdString())->time(), later);
}

TEST_F(OutboxTest, APostForLaterThatIsPostedNowIsOfNow)
{
    const base::Time now = world.clock.now();
    outbox().publish(thread({u"later"_s}), now + std::chrono::hours(20));
    settle();
    outbox().retry(outbox().entries().front().row.id);
    settle();
    ASSERT_EQ(server.records.size(), 1);
    EXPECT_EQ(base::Datetime::parse(server.records.first()["createdAt"_L1].toString().toStdString())->time(), now);
}

TEST_F(OutboxTest, AnAnswerForLaterHoldsUpNoOtherInTheSameThread)
{
    const auto answer = [](const QString &text) {
        NewThread made = thread({text});
        const RecordRef there{.uri = post(u"a"_s)->uri, .cid = post(u"a"_s)->cid};
        made.replyTo = ReplyTo{.root = there, .parent = there};
        return made;
    };
    outbox().publish(answer(u"later"_s), world.clock.now() + std::chrono::hours(3));
    outbox().publish(answer(u"now"_s), {});
    settle();
    ASSERT_EQ(server.records.size(), 1);
    EXPECT_EQ(server.records.first()["text"_L1].toString(), u"now"_s);
    // But what answers it waits for it.
    NewThread below = answer(u"below"_s);
    below.replyTo->parent = {.uri = outbox().pending().posts().front().post->uri};
    outbox().publish(std::move(below), {});
    settle();
    EXPECT_EQ(server.records.size(), 1);
}

TEST_F(OutboxTest, TheGatesOfAPostThatWasRefusedAreTakenBackWithIt)
{
    NewThread gated = thread({u"for nobody"_s});
    gated.replies.who = ReplyGate::Who::Nobody;
    const auto refusal = json(400, R"({"error":"InvalidRequest","message":"not today"})");
    server.beforeWrite = [&](const QString &collection) {
        return collection == u"app.bsky.feed.post" ? std::optional(refusal) : std::nullopt;
    };
    outbox().publish(std::move(gated), {});
    settle();
    ASSERT_EQ(server.records.size(), 1);
    ASSERT_TRUE(outbox().entries().front().isRefused());
    outbox().discard(outbox().entries().front().row.id);
    settle();
    EXPECT_TRUE(server.records.isEmpty());
}

// A page that was fetched while the server's views ran behind is all that the cache has.
TEST_F(OutboxTest, WhatWasSentStaysUntilTheCacheShowsIt)
{
    const auto keep = [this](const QJsonObject &viewer) {
        QJsonObject view = tests::postJson({.key = u"a"_s});
        view.insert(u"viewer"_s, viewer);
        const auto post = lexicon::decode<lexicon::app_bsky_feed_defs::PostView>(tests::bytes(view));
        ASSERT_TRUE(tests::runTask(world.store->cacheWriter().write(
            [post = *post](store::Database &db) { return store::writePosts(db, std::span(&post, 1)); })));
    };
    like(u"a"_s);
    settle();
    keep({});
    world.clock.advance(std::chrono::hours(48));
    restart(); // what was sent so long ago is not kept for its age
    EXPECT_EQ(outbox().entries().size(), 1U);
    EXPECT_TRUE(outbox().pending().merged(post(u"a"_s))->liked);
    keep({{u"like"_s, QString(u"at://%1/%2"_s.arg(kMe, server.keys().first()))}});
    restart();
    EXPECT_TRUE(outbox().entries().empty());
}

// The like by itself would be kept: the cache does not show it. But it was taken back since.
TEST_F(OutboxTest, WhatWasTakenBackIsNotKeptBecauseTheCacheDoesNotShowIt)
{
    ASSERT_TRUE(tests::runTask(world.store->cacheWriter().write(
        [](store::Database &db) { return store::writePosts(db, std::vector{tests::postView({.key = u"a"_s})}); })));
    like(u"a"_s);
    settle();
    like(u"a"_s, Wish::Unset);
    settle();
    ASSERT_EQ(outbox().entries().size(), 2U);
    world.clock.advance(std::chrono::hours(48));
    restart();
    EXPECT_TRUE(outbox().entries().empty());
    EXPECT_FALSE(outbox().pending().merged(post(u"a"_s))->liked);
}

// The outbox forgets after a while; posts that were fetched before stay in the cache.
TEST_F(OutboxTest, WhatWasSentAboutAPersonIsKeptInTheirPostsToo)
{
    const auto write = [this](const auto &work) {
        ASSERT_TRUE(tests::runTask(world.store->cacheWriter().write(work)));
    };
    const auto author = [this](const QString &key, const char *did) {
        const std::string uri = "at://" + std::string(did) + "/app.bsky.feed.post/" + key.toStdString();
        const auto read = tests::runTask(world.store->cacheReader().read(
            [uri](store::Database &db) { return store::readPost(db, *base::AtUri::parse(uri)); }));
        return (*read)->author.relationship;
    };
    const auto sent = [&](Toggle what, Wish wish) {
        const OutboxEntry entry{
            .row = {.done = R"({"record":"at://did:plc:me/app.bsky.graph.block/3kx"})"},
            .intent = ToggleIntent{
                .what = what, .wish = wish, .subject = u"did:plc:ada"_s, .key = base::Tid::fromMicroseconds(1, 1)}};
        write(
            [entry](store::Database &db) { return writeSentEffect(db, entry, *base::Did::parse(kMe.toStdString())); });
    };
    write([](store::Database &db) {
        return store::writePosts(db, std::vector{tests::postView({.key = u"a"_s}), tests::postView({.key = u"b"_s}),
                                                 tests::postView({.key = u"c"_s, .author = u"bea"_s})});
    });
    sent(Toggle::Block, Wish::Set);
    sent(Toggle::Mute, Wish::Set);
    for (const auto &key : {u"a"_s, u"b"_s}) {
        EXPECT_TRUE(author(key, "did:plc:ada").blocking);
        EXPECT_TRUE(author(key, "did:plc:ada").muted);
    }
    EXPECT_FALSE(author(u"c"_s, "did:plc:bea").blocking);
    sent(Toggle::Block, Wish::Unset);
    sent(Toggle::Mute, Wish::Unset);
    EXPECT_FALSE(author(u"a"_s, "did:plc:ada").blocking);
    EXPECT_FALSE(author(u"a"_s, "did:plc:ada").muted);
}

TEST_F(OutboxTest, WhatMayBeWithTheServerIsTakenBackThere)
{
    server.faults = {
        {.method = u"com.atproto.repo.putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout), .lost = true}};
    outbox().publish(thread({u"hasty"_s}), {});
    settle();
    ASSERT_EQ(server.records.size(), 1);
    outbox().discard(outbox().entries().front().row.id);
    outbox().wake();
    settle();
    EXPECT_TRUE(server.records.isEmpty());
}

TEST_F(OutboxTest, ALikeThatArrivesAfterItWasTakenBackIsTakenBackAgain)
{
    const QString record = likeInVain(u"a"_s);
    arriveLate(record);
    restart(); // it is known on the disk
    EXPECT_EQ(outbox().entries().size(), 2U);
    restartLater();
    EXPECT_TRUE(server.records.isEmpty());
}

TEST_F(OutboxTest, APostThatArrivesAfterItWasTakenBackIsTakenBackAgain)
{
    server.faults = {{.method = u"com.atproto.repo.putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout)}};
    outbox().publish(thread({u"hasty"_s}), {});
    settle();
    const QString key = toText(std::get<PostIntent>(outbox().entries().front().intent).key);
    outbox().discard(outbox().entries().front().row.id);
    outbox().wake();
    settle();
    ASSERT_TRUE(outbox().entries().back().isSent());
    arriveLate(u"app.bsky.feed.post/"_s + key);
    restartLater();
    EXPECT_TRUE(server.records.isEmpty());
}

// The first attempt may arrive though a later one was answered.
TEST_F(OutboxTest, APostThatArrivesAgainAfterItWasDeletedIsDeletedAgain)
{
    server.faults = {{.method = u"com.atproto.repo.putRecord"_s, .outcome = base::fail(base::ErrorKind::Timeout)}};
    outbox().publish(thread({u"hasty"_s}), {});
    settle();
    outbox().wake();
    settle();
    ASSERT_EQ(server.records.size(), 1);
    const QString record = server.keys().first();
    outbox().deletePost(*base::AtUri::parse(QString(u"at://%1/%2"_s.arg(kMe, record)).toStdString()));
    settle();
    ASSERT_TRUE(server.records.isEmpty());
    arriveLate(record);
    restartLater();
    EXPECT_TRUE(server.records.isEmpty());
}

TEST_F(OutboxTest, WhatWasTakenBackForSureIsNotTakenBackAgain)
{
    like(u"a"_s);
    settle();
    like(u"a"_s, Wish::Unset);
    settle();
    restartLater();
    EXPECT_EQ(world.http.countOf(u"/xrpc/com.atproto.repo.deleteRecord"), 1);
}

TEST_F(OutboxTest, WhatArrivedLateAndIsWishedAgainStays)
{
    const QString record = likeInVain(u"a"_s);
    arriveLate(record, u"at://did:plc:ada/app.bsky.feed.post/a"_s);
    like(u"a"_s); // finds it
    settle();
    EXPECT_EQ(server.keys(), QStringList{record});
    restartLater();
    EXPECT_EQ(server.keys(), QStringList{record});
}

TEST_F(OutboxTest, ABookmarkThatArrivesAfterItWasRemovedIsRemovedAgain)
{
    int set = 0;
    world.answer(u"/xrpc/app.bsky.bookmark.createBookmark"_s, [&set](const auto &) -> Http::Outcome {
        return ++set == 1 ? Http::Outcome(base::fail(base::ErrorKind::Timeout)) : json(200, "{}");
    });
    world.answer(u"/xrpc/app.bsky.bookmark.deleteBookmark"_s, json(200, "{}"));
    outbox().toggle(Toggle::Bookmark, Wish::Set, *post(u"a"_s));
    settle();
    outbox().toggle(Toggle::Bookmark, Wish::Unset, *post(u"a"_s));
    settle();
    outbox().wake();
    settle();
    EXPECT_EQ(world.http.countOf(u"/xrpc/app.bsky.bookmark.deleteBookmark"), 1);
    restartLater();
    EXPECT_EQ(world.http.countOf(u"/xrpc/app.bsky.bookmark.deleteBookmark"), 2);
}

// Given up while it was on its way; the program ends before the answer.
TEST_F(OutboxTest, WhatWasGivenUpOnItsWayIsNotSentAtTheNextStart)
{
    const QString kPut = u"/xrpc/com.atproto.repo.putRecord"_s;
    world.http.setScript([](const auto &) { return std::nullopt; }); // no answer at all
    outbox().publish(thread({u"hasty"_s}), {});
    tests::waitFor([&] { return world.http.countOf(kPut) == 1; });
    const base::AtUri uri = outbox().pending().posts().front().post->uri;
    outbox().discard(outbox().entries().front().row.id);
    EXPECT_TRUE(outbox().pending().posts().empty());
    EXPECT_TRUE(outbox().pending().isDeleted(uri));
    const auto isKept = [this] {
        const auto rows =
            tests::runTask(world.store->person().read([](store::Database &db) { return store::readOutbox(db); }));
        return rows->front().isGivenUp;
    };
    tests::waitFor(isKept);
    arriveLate(u"app.bsky.feed.post/"_s + QString::fromStdString(std::string(uri.rkey())));
    world.http.setScript(world.script());
    restart();
    EXPECT_TRUE(server.records.isEmpty());
    EXPECT_EQ(world.http.countOf(kPut), 1);
    ASSERT_EQ(outbox().entries().size(), 1U);
    EXPECT_TRUE(std::holds_alternative<DeletePostIntent>(outbox().entries().front().intent));
    EXPECT_TRUE(outbox().entries().front().isSent());
}

TEST_F(OutboxTest, AWishThatWasGivenUpOnItsWayAndIsWishedAgainCounts)
{
    QSignalSpy acted(&outbox(), &Outbox::acted);
    like(u"a"_s);
    tests::waitFor([&] { return acted.count() == 1 && outbox().entries().front().row.attempts == 1; });
    outbox().discard(outbox().entries().front().row.id);
    like(u"a"_s);
    tests::waitFor([&] { return acted.count() == 2; });
    settle();
    EXPECT_EQ(server.records.size(), 1);
    EXPECT_TRUE(outbox().pending().merged(post(u"a"_s))->liked);
}

TEST_F(OutboxTest, ADeletedReplyWaitsForWhatAnswersIt)
{
    server.beforeWrite = [this](const QString &) {
        return server.records.size() < 2 ? std::nullopt : std::optional(json(500, "{}"));
    };
    outbox().publish(thread({u"eins"_s, u"zwei"_s, u"drei"_s}), {});
    settle();
    ASSERT_EQ(server.records.size(), 2);
    const QString second = server.keys().last();
    outbox().deletePost(*base::AtUri::parse(QString(u"at://%1/%2"_s.arg(kMe, second)).toStdString()));
    settle();
    EXPECT_EQ(server.records.size(), 2);
    restart(); // their lane is known on the disk
    EXPECT_EQ(server.records.size(), 2);
    server.beforeWrite = {};
    outbox().wake();
    settle();
    ASSERT_EQ(server.records.size(), 2);
    EXPECT_EQ(server.records.last()["text"_L1].toString(), u"drei"_s);
    EXPECT_FALSE(server.records.contains(second));
}

TEST_F(OutboxTest, ADeletionDoesNotWaitForAnAnswerThatIsForLater)
{
    outbox().publish(thread({u"eins"_s}), {});
    settle();
    const RecordRef made{.uri = outbox().pending().posts().front().post->uri,
                         .cid = *base::Cid::parse(kCid.toStdString())};
    NewThread later = thread({u"later"_s});
    later.replyTo = ReplyTo{.root = made, .parent = made};
    outbox().publish(std::move(later), world.clock.now() + std::chrono::hours(3));
    settle();
    outbox().deletePost(made.uri);
    settle();
    EXPECT_TRUE(server.records.isEmpty());
}

struct ReportTest : OutboxTest
{
    static constexpr QStringView kCall = u"/xrpc/com.atproto.moderation.createReport";
    void answer(Http::Outcome outcome) { world.answer(kCall.toString(), std::move(outcome)); }
    void report()
    {
        outbox().report({.reason = u"com.atproto.moderation.defs#reasonSpam"_s, .subject = u"did:plc:ada"_s});
        settle();
    }
    const QByteArray kTaken = R"({"id":1,"reasonType":"com.atproto.moderation.defs#reasonSpam",
        "subject":{"$type":"com.atproto.admin.defs#repoRef","did":"did:plc:ada"},
        "reportedBy":"did:plc:me","createdAt":"2026-01-01T00:00:00Z"})";
};

TEST_F(ReportTest, WithoutAnAnswerThePersonDecidesWhetherItIsSentAgain)
{
    answer(base::fail(base::ErrorKind::Timeout));
    report();
    ASSERT_EQ(outbox().entries().size(), 1U);
    ASSERT_TRUE(outbox().entries().front().isRefused());
    EXPECT_EQ(outbox().entries().front().problem().code, u"MayHaveArrived"_s);
    EXPECT_TRUE(outbox().entries().front().problem().message.contains(u"may have arrived"_s));
    outbox().wake();
    settle();
    restart();
    EXPECT_EQ(world.http.countOf(kCall), 1);
    EXPECT_EQ(world.http.requests().back().repeat, net::Repeat::Never); // nor by Qt
    answer(json(200, kTaken));
    outbox().retry(outbox().entries().front().row.id);
    settle();
    EXPECT_EQ(world.http.countOf(kCall), 2);
    EXPECT_TRUE(outbox().entries().front().isSent());
}

TEST_F(ReportTest, WhenTheProgramEndedBeforeTheAnswerThePersonDecides)
{
    world.http.setScript([](const auto &) { return std::nullopt; }); // no answer at all
    outbox().report({.reason = u"com.atproto.moderation.defs#reasonSpam"_s, .subject = u"did:plc:ada"_s});
    tests::waitFor([&] { return world.http.countOf(kCall) == 1; });
    restart();
    EXPECT_EQ(world.http.countOf(kCall), 1);
    ASSERT_TRUE(outbox().entries().front().isRefused());
    EXPECT_EQ(outbox().entries().front().problem().code, u"MayHaveArrived"_s);
}

TEST_F(ReportTest, WhatSurelyDidNotArriveIsSentByItself)
{
    answer(base::fail(base::ErrorKind::Network, u"no such host"_s, QString(net::kNotReached)));
    report();
    EXPECT_TRUE(outbox().entries().front().isWaiting());
    answer(json(429, R"({"error":"RateLimitExceeded"})"));
    outbox().wake();
    settle();
    EXPECT_TRUE(outbox().entries().front().isWaiting());
    answer(json(200, kTaken));
    restart();
    EXPECT_TRUE(outbox().entries().front().isSent());
    EXPECT_EQ(world.http.countOf(kCall), 3);
}

TEST_F(OutboxTest, AllLanesWaitWhileThereIsNoSession)
{
    world.http.setScript([](const auto &) -> std::optional<Http::Outcome> { return json(401, "{}"); });
    for (const auto &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s}) {
        like(name);
    }
    settle();
    EXPECT_LE(world.http.requests().size(), 4U);
    EXPECT_EQ(outbox().entries().size(), 7U);
    EXPECT_TRUE(std::ranges::none_of(outbox().entries(), &OutboxEntry::isRefused));
}

TEST_F(OutboxTest, ADraftGoesInTheSameTransaction)
{
    const auto drafts = [this] {
        return tests::runTask(world.store->person().read([](store::Database &db) -> base::Result<int> {
            return db.handle().execAndGet("SELECT count(*) FROM draft").getInt();
        }));
    };
    ASSERT_TRUE(tests::runTask(world.store->person().write([](store::Database &db) -> base::Result<void> {
        db.execute("INSERT INTO draft VALUES ('x', '{}', 1)");
        return {};
    })));
    ASSERT_EQ(drafts().value(), 1);
    outbox().publish(thread({u"text"_s}), {}, u"x"_s);
    settle();
    EXPECT_EQ(drafts().value(), 0);
    EXPECT_EQ(server.records.size(), 1);
}

TEST_F(OutboxTest, AClockThatWasSetHoldsNothingUp)
{
    server.faults = {{.method = u"app.bsky.feed.getPosts"_s, .outcome = json(500, "{}")}};
    like(u"a"_s);
    settle();
    world.clock.set(world.clock.now() - std::chrono::hours(24 * 365));
    restart();
    settle();
    EXPECT_EQ(server.records.size(), 1);
}

} // namespace
} // namespace rostrum::social
