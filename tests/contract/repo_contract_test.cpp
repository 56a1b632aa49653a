// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "base/tid.h"

#include <QJsonArray>

namespace rostrum::tests {

using namespace Qt::StringLiterals;

namespace {

const QString kThing = u"app.rostrum.test.thing"_s;

/// Writes to ann's own repository, and says in a word what came of it: "200 unknown changed", "400 InvalidSwap".
class Writer
{
public:
    explicit Writer(Network &network)
        : m_network(network)
    {
    }

    QString write(const QString &method, QJsonObject body)
    {
        body.insert(u"repo"_s, m_network.did(u"ann"_s));
        m_last = m_network.post(u"ann"_s, u"com.atproto.repo."_s + method, body);
        if (m_last.status != 200) {
            return m_last.outcome();
        }
        const QString validation = m_last.json["validationStatus"_L1].toString();
        return u"200"_s + (validation.isEmpty() ? QString() : QString(u' ' + validation)) +
               (m_last.json.contains("commit"_L1) ? u" changed"_s : QString());
    }

    QString put(const QString &collection, const QString &rkey, const QJsonObject &record, const QJsonObject &more = {})
    {
        return write(u"putRecord"_s,
                     with({{u"collection"_s, collection}, {u"rkey"_s, rkey}, {u"record"_s, record}}, more));
    }
    QString create(const QString &collection, const QJsonObject &record, const QJsonObject &more = {})
    {
        return write(u"createRecord"_s, with({{u"collection"_s, collection}, {u"record"_s, record}}, more));
    }
    [[nodiscard]] const Reply &last() const { return m_last; }

private:
    static QJsonObject with(QJsonObject body, const QJsonObject &more)
    {
        for (auto it = more.begin(); it != more.end(); ++it) {
            body.insert(it.key(), it.value());
        }
        return body;
    }

    Network &m_network;
    Reply m_last;
};

QJsonObject post(const QString &text)
{
    return {{u"text"_s, text}, {u"createdAt"_s, u"2026-03-02T10:00:00.000Z"_s}};
}

QStringList keysOf(const QJsonObject &page)
{
    QStringList keys;
    for (const QJsonValue &record : page["records"_L1].toArray()) {
        keys.append(record["uri"_L1].toString().section(u'/', -1));
    }
    return keys;
}

} // namespace

TEST_P(Contract, PutRecordIsIdempotentAndSwaps)
{
    Writer ann(network());
    EXPECT_EQ(ann.put(kThing, u"self"_s, {{u"a"_s, 1}}), u"200 unknown changed"_s);
    const QJsonValue first = ann.last().json["cid"_L1];
    EXPECT_EQ(ann.put(kThing, u"self"_s, {{u"a"_s, 1}}), u"200 unknown"_s);
    EXPECT_EQ(ann.last().json["cid"_L1], first);
    const QJsonObject wrong{{u"swapRecord"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s}};
    EXPECT_EQ(ann.put(kThing, u"self"_s, {{u"a"_s, 1}}, wrong), u"200 unknown"_s); // the same is never a conflict
    EXPECT_EQ(ann.put(kThing, u"self"_s, {{u"a"_s, 2}}, wrong), u"400 InvalidSwap"_s);
    EXPECT_EQ(ann.put(kThing, u"self"_s, {{u"a"_s, 2}}, {{u"swapRecord"_s, QJsonValue()}}), u"400 InvalidSwap"_s);
    EXPECT_EQ(ann.put(kThing, u"self"_s, {{u"a"_s, 2}}, {{u"swapRecord"_s, first}}), u"200 unknown changed"_s);
    EXPECT_EQ(ann.put(kThing, u"new"_s, {{u"a"_s, 2}}, {{u"swapRecord"_s, QJsonValue()}}), u"200 unknown changed"_s);
}

TEST_P(Contract, WhatIsEditedIsWhatWasRead)
{
    Writer ann(network());
    const QString kind = u"app.rostrum.test.edited"_s;
    const QJsonValue never = u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s;
    const auto swap = [](const QJsonValue &cid) { return QJsonObject{{u"swapRecord"_s, cid}}; };
    // What is not there is not what somebody read, and is there afterwards.
    EXPECT_EQ(ann.put(kind, u"self"_s, {{u"a"_s, 1}}, swap(never)), u"400 InvalidSwap"_s);
    EXPECT_EQ(ann.put(kind, u"self"_s, {{u"a"_s, 1}}, swap(QJsonValue())), u"200 unknown changed"_s);
    EXPECT_EQ(ann.put(kind, u"self"_s, {{u"a"_s, 1}}, swap(QJsonValue())), u"200 unknown"_s) << "the same again";
    const QJsonValue first = ann.last().json["cid"_L1];
    EXPECT_EQ(ann.put(kind, u"self"_s, {{u"a"_s, 2}}, swap(first)), u"200 unknown changed"_s);
    const QJsonValue second = ann.last().json["cid"_L1];
    EXPECT_EQ(ann.put(kind, u"self"_s, {{u"a"_s, 3}}, swap(first)), u"400 InvalidSwap"_s) << "somebody was faster";
    // The CID of an answer is that of what is read.
    const QString where = u"repo="_s + network().did(u"ann"_s) + u"&collection="_s + kind + u"&rkey=self"_s;
    const QJsonObject read = network().get({}, u"com.atproto.repo.getRecord"_s, where).json;
    EXPECT_EQ(read["cid"_L1], second);
    EXPECT_EQ(read["value"_L1], (QJsonObject{{u"$type"_s, kind}, {u"a"_s, 2}}));
    EXPECT_EQ(network().get({}, u"com.atproto.repo.getRecord"_s, where + u"&cid="_s + first.toString()).outcome(),
              u"400 RecordNotFound"_s);
    EXPECT_EQ(network().get({}, u"com.atproto.repo.getRecord"_s, where + u"&cid="_s + second.toString()).outcome(),
              u"200"_s);
    // An unknown member and a null survive.
    const QJsonObject odd{{u"a"_s, QJsonValue()}, {u"b"_s, QJsonObject{{u"c"_s, QJsonArray{1, u"x"_s}}}}};
    ASSERT_EQ(ann.put(kind, u"odd"_s, odd), u"200 unknown changed"_s);
    const QString oddWhere = QString(where).replace(u"rkey=self"_s, u"rkey=odd"_s);
    QJsonObject kept = network().get({}, u"com.atproto.repo.getRecord"_s, oddWhere).json["value"_L1].toObject();
    kept.remove("$type"_L1);
    EXPECT_EQ(kept, odd);
}

TEST_P(Contract, RemovingMindsWhatWasRead)
{
    Writer ann(network());
    const QString kind = u"app.rostrum.test.removed"_s;
    ASSERT_EQ(ann.put(kind, u"one"_s, {{u"a"_s, 1}}), u"200 unknown changed"_s);
    const QJsonValue first = ann.last().json["cid"_L1];
    ASSERT_EQ(ann.put(kind, u"one"_s, {{u"a"_s, 2}}), u"200 unknown changed"_s);
    const QJsonValue second = ann.last().json["cid"_L1];
    const auto remove = [&](const QJsonValue &swap) {
        return ann.write(u"deleteRecord"_s, {{u"collection"_s, kind}, {u"rkey"_s, u"one"_s}, {u"swapRecord"_s, swap}});
    };
    EXPECT_EQ(remove(first), u"400 InvalidSwap"_s);
    EXPECT_EQ(remove(second), u"200 changed"_s);
    EXPECT_EQ(remove(second), u"200"_s) << "gone already";
    const auto collections = [&] {
        return network()
            .get({}, u"com.atproto.repo.describeRepo"_s, u"repo="_s + network().did(u"ann"_s))
            .json["collections"_L1]
            .toArray();
    };
    EXPECT_FALSE(collections().contains(kind)) << "the last one is gone";
    ASSERT_EQ(ann.put(kind, u"one"_s, {{u"a"_s, 1}}), u"200 unknown changed"_s);
    EXPECT_EQ(ann.last().json["cid"_L1], first) << "the same record has the same CID";
    EXPECT_TRUE(collections().contains(kind));
}

TEST_P(Contract, EveryChangeIsACommit)
{
    Writer ann(network());
    const auto latest = [&](const QString &did) {
        return network().get({}, u"com.atproto.sync.getLatestCommit"_s, u"did="_s + did);
    };
    const auto revOf = [&] { return latest(network().did(u"ann"_s)).json["rev"_L1].toString(); };
    ASSERT_EQ(ann.put(kThing, u"commit"_s, {{u"a"_s, 1}}), u"200 unknown changed"_s);
    EXPECT_EQ(ann.last().json["commit"_L1]["rev"_L1].toString(), revOf());
    EXPECT_EQ(ann.last().json["commit"_L1]["cid"_L1], latest(network().did(u"ann"_s)).json["cid"_L1]);
    const QString first = revOf();
    EXPECT_TRUE(base::Tid::parse(first.toStdString()));
    ASSERT_EQ(ann.put(kThing, u"commit"_s, {{u"a"_s, 1}}), u"200 unknown"_s);
    EXPECT_EQ(revOf(), first) << "nothing changed";
    ASSERT_EQ(ann.put(kThing, u"commit"_s, {{u"a"_s, 2}}), u"200 unknown changed"_s);
    const QString second = revOf();
    EXPECT_LT(first, second);
    ASSERT_EQ(ann.write(u"deleteRecord"_s, {{u"collection"_s, kThing}, {u"rkey"_s, u"commit"_s}}), u"200 changed"_s);
    EXPECT_LT(second, revOf());
    EXPECT_EQ(latest(u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s).outcome(), u"400 RepoNotFound"_s);
}

TEST_P(Contract, RecordsAreChecked)
{
    Writer ann(network());
    const QString kind = u"app.bsky.feed.post"_s;
    EXPECT_EQ(ann.create(kind, post(u"🙂"_s.repeated(300))), u"200 valid changed"_s);
    EXPECT_EQ(ann.create(kind, post(u"🙂"_s.repeated(301))), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.last().json["message"_L1].toString(),
              u"Invalid app.bsky.feed.post record: grapheme too big (maximum 300, got 301) at $.record.text"_s);
    EXPECT_EQ(ann.create(kind, post(u"👩‍👩‍👧"_s.repeated(200))), u"400 InvalidRequest"_s); // 3600 bytes
    EXPECT_EQ(ann.create(kind, {{u"text"_s, 5}, {u"createdAt"_s, u"2026-03-02T10:00:00.000Z"_s}}),
              u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(kind, {{u"text"_s, u"no time"_s}}), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(kind, post(u"x"_s), {{u"rkey"_s, u"not-a-tid"_s}}), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(u"app.bsky.actor.profile"_s, {}, {{u"rkey"_s, u"other"_s}}), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(u"app.bsky.graph.follow"_s,
                         {{u"subject"_s, u"nobody"_s}, {u"createdAt"_s, u"2026-03-02T10:00:00.000Z"_s}}),
              u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(kThing, {{u"a"_s, 1.5}}), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(kThing, {{u"$type"_s, u"other.thing.here"_s}}), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(u"notansid"_s, {{u"a"_s, 1}}), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(kThing, {{u"a"_s, 1}}), u"200 unknown changed"_s);
    EXPECT_EQ(ann.create(kThing, {{u"a"_s, 1}}, {{u"validate"_s, false}}), u"200 changed"_s);
    EXPECT_EQ(ann.create(kThing, {{u"a"_s, 1}}, {{u"validate"_s, true}}), u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.create(kThing, {{u"a"_s, QString(200'000, u'x')}}), u"413 PayloadTooLargeError"_s);
    EXPECT_EQ(network()
                  .post(u"ben"_s, u"com.atproto.repo.createRecord"_s,
                        {{u"repo"_s, network().did(u"ann"_s)}, {u"collection"_s, kThing}, {u"record"_s, QJsonObject{}}})
                  .status,
              401);
}

TEST_P(Contract, ASecondFollowReplacesTheFirst)
{
    Network &net = network();
    Writer ann(net);
    const QJsonObject follow{{u"subject"_s, net.did(u"gil"_s)}, {u"createdAt"_s, u"2026-03-02T10:00:00.000Z"_s}};
    EXPECT_EQ(ann.create(u"app.bsky.graph.follow"_s, follow), u"200 valid changed"_s);
    const QString first = ann.last().json["uri"_L1].toString();
    EXPECT_EQ(ann.create(u"app.bsky.graph.follow"_s, follow), u"200 valid changed"_s);
    const QString second = ann.last().json["uri"_L1].toString();
    EXPECT_NE(first, second);
    const auto get = [&](const QString &uri) {
        return net
            .get({}, u"com.atproto.repo.getRecord"_s,
                 u"repo="_s + net.did(u"ann"_s) + u"&collection=app.bsky.graph.follow&rkey="_s + uri.section(u'/', -1))
            .outcome();
    };
    EXPECT_EQ(get(first), u"400 RecordNotFound"_s);
    EXPECT_EQ(get(second), u"200"_s);
}

TEST_P(Contract, RecordsAreListedInOrderToTheEnd)
{
    Network &net = network();
    Writer ann(net);
    const QString collection = u"app.rostrum.test.listed"_s;
    for (const QString &key : {u"b"_s, u"a"_s, u"d"_s, u"c"_s, u"e"_s}) {
        ASSERT_EQ(ann.create(collection, {{u"a"_s, 1}}, {{u"rkey"_s, key}}), u"200 unknown changed"_s);
    }
    const QString query = u"repo="_s + net.did(u"ann"_s) + u"&collection="_s + collection;
    const auto list = [&](const QString &more) {
        return net.get({}, u"com.atproto.repo.listRecords"_s, query + more).json;
    };
    EXPECT_EQ(keysOf(list({})), (QStringList{u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    EXPECT_EQ(keysOf(list(u"&reverse=true"_s)), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    const auto all = [&](const QString &more) {
        QStringList keys;
        QString cursor;
        int pages = 0;
        do {
            const QJsonObject page = list(u"&limit=2"_s + more + (cursor.isEmpty() ? cursor : u"&cursor="_s + cursor));
            keys += keysOf(page);
            cursor = page["cursor"_L1].toString();
            EXPECT_LT(++pages, 10);
        } while (!cursor.isEmpty() && pages < 10);
        return keys;
    };
    EXPECT_EQ(all({}), (QStringList{u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    EXPECT_EQ(all(u"&reverse=true"_s), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    EXPECT_TRUE(keysOf(net.get({}, u"com.atproto.repo.listRecords"_s, query + u"nothing"_s).json).isEmpty());
    for (const QString &limit : {u"0"_s, u"101"_s, u"x"_s}) { // one says 400, the other 500
        EXPECT_GE(net.get({}, u"com.atproto.repo.listRecords"_s, query + u"&limit="_s + limit).status, 400)
            << limit.toStdString();
    }
    const QJsonArray collections = net.get({}, u"com.atproto.repo.describeRepo"_s, u"repo="_s + net.handle(u"ann"_s))
                                       .json["collections"_L1]
                                       .toArray();
    EXPECT_TRUE(collections.contains(collection));
}

TEST_P(Contract, ApplyWritesIsAllOrNothing)
{
    Network &net = network();
    Writer ann(net);
    const QString collection = u"app.rostrum.test.batch"_s;
    const auto one = [&](const QString &kind, const QString &key, const QJsonValue &value) {
        QJsonObject write{{u"$type"_s, QString(u"com.atproto.repo.applyWrites#"_s + kind)},
                          {u"collection"_s, collection},
                          {u"rkey"_s, key}};
        if (!value.isNull()) {
            write.insert(u"value"_s, QJsonObject{{u"$type"_s, collection}, {u"a"_s, value}});
        }
        return write;
    };
    const auto apply = [&](const QJsonArray &writes) { return ann.write(u"applyWrites"_s, {{u"writes"_s, writes}}); };
    EXPECT_EQ(apply({one(u"create"_s, u"one"_s, 1), one(u"create"_s, u"two"_s, 2)}), u"200 changed"_s);
    const QJsonValue result = ann.last().json["results"_L1][0];
    EXPECT_EQ(result["$type"_L1].toString(), u"com.atproto.repo.applyWrites#createResult"_s);
    EXPECT_EQ(result["validationStatus"_L1].toString(), u"unknown"_s);
    EXPECT_EQ(apply({one(u"update"_s, u"one"_s, 3), one(u"delete"_s, u"two"_s, QJsonValue())}), u"200 changed"_s);
    EXPECT_EQ(apply({one(u"create"_s, u"three"_s, 1), one(u"create"_s, u"four"_s, 1.5)}), u"400 InvalidRequest"_s);
    const auto listed =
        net.get({}, u"com.atproto.repo.listRecords"_s, u"repo="_s + net.did(u"ann"_s) + u"&collection="_s + collection)
            .json;
    ASSERT_EQ(keysOf(listed), QStringList{u"one"_s});
    EXPECT_EQ(listed["records"_L1][0]["value"_L1]["a"_L1].toInteger(), 3);
    EXPECT_EQ(apply({one(u"update"_s, u"nothing"_s, 1)}).section(u' ', 0, 0), u"500"_s);
    EXPECT_EQ(apply({one(u"create"_s, u"one"_s, 9)}).section(u' ', 0, 0), u"500"_s) << "it is there already";
    const auto read = [&](const QString &key) {
        return net
            .get({}, u"com.atproto.repo.getRecord"_s,
                 u"repo="_s + net.did(u"ann"_s) + u"&collection="_s + collection + u"&rkey="_s + key)
            .json["value"_L1]["a"_L1]
            .toInteger();
    };
    EXPECT_EQ(read(u"one"_s), 3);
    EXPECT_EQ(ann.write(u"applyWrites"_s,
                        {{u"writes"_s, QJsonArray{one(u"update"_s, u"one"_s, 5)}},
                         {u"swapCommit"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s}}),
              u"400 InvalidSwap"_s);
    QJsonArray many;
    for (int i = 0; i < 201; ++i) {
        many.append(one(u"create"_s, u"k"_s + QString::number(i), 1));
    }
    EXPECT_EQ(apply(many), u"400 InvalidRequest"_s);
}

TEST_P(Contract, WhatIsMissing)
{
    Network &net = network();
    Writer ann(net);
    const QString where = u"repo="_s + net.did(u"ann"_s) + u"&collection="_s + kThing;
    EXPECT_EQ(net.get({}, u"com.atproto.repo.getRecord"_s, where + u"&rkey=nothing"_s).outcome(),
              u"400 RecordNotFound"_s);
    EXPECT_EQ(
        net.get({}, u"com.atproto.repo.listRecords"_s, u"repo=nobody-"_s + net.mark() + u".test&collection="_s + kThing)
            .outcome(),
        u"400 InvalidRequest"_s);
    EXPECT_EQ(ann.write(u"deleteRecord"_s, {{u"collection"_s, kThing}, {u"rkey"_s, u"nothing"_s}}), u"200"_s);
    EXPECT_EQ(net.get(u"ann"_s, u"app.bsky.feed.getNothing"_s).status, 501);
    const QString nobody = u"nobody-"_s + net.mark() + u".test"_s;
    EXPECT_EQ(net.get(u"ann"_s, u"app.bsky.actor.getProfile"_s, u"actor="_s + nobody).outcome(),
              u"400 InvalidRequest"_s);
    EXPECT_EQ(net.get(u"ann"_s, u"app.bsky.feed.getAuthorFeed"_s, u"actor="_s + nobody).outcome(),
              u"400 InvalidRequest"_s);
    EXPECT_EQ(net.get(u"ann"_s, u"app.bsky.graph.getFollows"_s, u"actor="_s + nobody).outcome(),
              u"400 InvalidRequest"_s);
    EXPECT_EQ(net.get(u"ann"_s, u"app.bsky.feed.getPostThread"_s,
                      u"uri=at://"_s + net.did(u"ann"_s) + u"/app.bsky.feed.post/3kaaaaaaaaa2a"_s)
                  .outcome(),
              u"400 NotFound"_s);
    EXPECT_EQ(net.get({}, u"app.bsky.feed.getTimeline"_s).status, 401);
}

TEST_P(Contract, BlobsComeBackAsTheyWere)
{
    Network &net = network();
    const QByteArray png = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    const QJsonObject blob = net.upload(u"ann"_s, png, "text/plain").json["blob"_L1].toObject();
    EXPECT_EQ(blob["mimeType"_L1].toString(), u"image/png"_s); // what the bytes say wins
    EXPECT_EQ(blob["size"_L1].toInteger(), png.size());
    Writer ann(net); // a blob that no record names may vanish
    ASSERT_EQ(ann.create(kThing, {{u"picture"_s, blob}}), u"200 unknown changed"_s);
    const QString query = u"did="_s + net.did(u"ann"_s) + u"&cid="_s + blob["ref"_L1]["$link"_L1].toString();
    EXPECT_EQ(net.get({}, u"com.atproto.sync.getBlob"_s, query).body, png);
}

} // namespace rostrum::tests
