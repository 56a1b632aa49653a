// SPDX-License-Identifier: GPL-3.0-or-later
#include "repo.h"

#include "base/aturi.h"
#include "base/datetime.h"
#include "base/tid.h"
#include "embedded/dag_cbor.h"
#include "embedded/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

QByteArray utf8(const QJsonValue &value)
{
    return value.isString() ? value.toString().toUtf8() : QByteArray();
}

/// The CID of a blob in a record.
QByteArray blobCid(const QJsonValue &blob)
{
    return utf8(blob["ref"_L1]["$link"_L1]);
}

std::optional<qint64> milliseconds(const QJsonValue &datetime)
{
    const auto parsed = base::Datetime::parse(datetime.toString().toStdString());
    return parsed ? std::optional(parsed->time().time_since_epoch().count()) : std::nullopt;
}

/// Collections that lead from an account to something: kept as edges.
const char *edgeKind(const QByteArray &collection)
{
    if (collection == "app.bsky.feed.like") {
        return "like";
    }
    if (collection == "app.bsky.feed.repost") {
        return "repost";
    }
    if (collection == "app.bsky.graph.follow") {
        return "follow";
    }
    return collection == "app.bsky.graph.block" ? "block" : nullptr;
}

/// DID or URI an edge leads to.
QByteArray subjectOf(const QJsonObject &value)
{
    const QJsonValue subject = value["subject"_L1];
    return subject.isString() ? utf8(subject) : utf8(subject["uri"_L1]);
}

} // namespace

QByteArray RecordPath::uri() const
{
    return "at://" + did + '/' + collection + '/' + rkey;
}

std::optional<RecordPath> RecordPath::fromUri(const QByteArray &uri)
{
    const auto parsed = base::AtUri::parse(uri.toStdString());
    if (!parsed || parsed->rkey().empty()) {
        return std::nullopt;
    }
    const auto bytes = [](std::string_view text) {
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    };
    return RecordPath{
        .did = bytes(parsed->authority()), .collection = bytes(parsed->collection()), .rkey = bytes(parsed->rkey())};
}

Repo::Repo(Database &database)
    : m_database(database)
{
}

std::optional<StoredRecord> Repo::get(const RecordPath &path)
{
    Query query(m_database, "SELECT cid, value FROM record WHERE did = ? AND collection = ? AND rkey = ?", path.did,
                path.collection, path.rkey);
    if (!query.next()) {
        return std::nullopt;
    }
    return StoredRecord{.cid = query.text(0), .value = query.text(1)};
}

base::Result<QByteArray> Repo::put(const RecordPath &path, const QJsonObject &value, base::Time indexedAt,
                                   const BaseCounts &counts)
{
    const auto cbor = encodeDagCbor(value);
    if (!cbor) {
        return std::unexpected(cbor.error());
    }
    const QByteArray cid = cidOf(*cbor, CidCodec::DagCbor);
    const qint64 at = indexedAt.time_since_epoch().count();
    Query insert(m_database, R"sql(INSERT INTO record(did, collection, rkey, cid, value, indexed_at)
        VALUES(?, ?, ?, ?, ?, ?)
        ON CONFLICT(did, collection, rkey) DO UPDATE SET cid = excluded.cid, value = excluded.value
        RETURNING id, indexed_at)sql",
                 path.did, path.collection, path.rkey, cid, toJson(value), at);
    insert.next();
    const qint64 id = insert.number(0);
    const qint64 firstIndexed = insert.number(1); // a replaced post keeps its place
    while (insert.next()) {                       // RETURNING: to the end
    }
    index(path, cid, id, value, firstIndexed, counts);
    countChange(path.did);
    return cid;
}

void Repo::remove(const RecordPath &path)
{
    unindex(path);
    Query(m_database, "DELETE FROM record WHERE did = ? AND collection = ? AND rkey = ?", path.did, path.collection,
          path.rkey)
        .run();
    countChange(path.did);
}

void Repo::countChange(const QByteArray &did)
{
    Query(m_database, "UPDATE actor SET changes = changes + 1 WHERE did = ?", did).run();
}

QByteArray Repo::rev(const QByteArray &did)
{
    Query account(m_database, "SELECT created_at * 1000 + changes FROM actor WHERE did = ?", did);
    return account.next() ? QByteArray::fromStdString(base::Tid::fromMicroseconds(account.number(0), 0).str())
                          : QByteArray();
}

std::optional<RecordPath> Repo::duplicateOf(const RecordPath &path, const QJsonObject &value)
{
    const char *kind = edgeKind(path.collection);
    if (!kind) {
        return std::nullopt;
    }
    Query query(m_database, "SELECT uri FROM edge WHERE did = ? AND kind = ? AND subject = ? AND uri <> ?", path.did,
                kind, subjectOf(value), path.uri());
    return query.next() ? RecordPath::fromUri(query.text(0)) : std::nullopt;
}

void Repo::index(const RecordPath &path, const QByteArray &cid, qint64 record, const QJsonObject &value,
                 qint64 indexedAt, const BaseCounts &counts)
{
    const qint64 createdAt = milliseconds(value["createdAt"_L1]).value_or(indexedAt);
    const qint64 sortAt = std::min(createdAt, indexedAt); // nobody gets to the top by a date in the future
    if (path.collection == "app.bsky.feed.post") {
        indexPost(path, cid, record, value, sortAt, counts);
    } else if (path.collection == "app.bsky.actor.profile" && path.rkey == "self") {
        indexProfile(path, cid, value, indexedAt);
    } else if (path.collection == "app.bsky.graph.list") {
        Query(m_database, R"sql(INSERT OR REPLACE INTO people_list(uri, did, cid, record, purpose, sort_at)
            VALUES(?, ?, ?, ?, ?, ?))sql",
              path.uri(), path.did, cid, record, utf8(value["purpose"_L1]), sortAt)
            .run();
    } else if (path.collection == "app.bsky.graph.listitem") {
        indexListItem(path, cid, value, sortAt);
    } else if (const char *kind = edgeKind(path.collection)) {
        const QByteArray subject = subjectOf(value);
        Query(m_database, R"sql(INSERT OR REPLACE INTO edge(uri, kind, did, subject, cid, created_at, sort_at)
            VALUES(?, ?, ?, ?, ?, ?, ?))sql",
              path.uri(), kind, path.did, subject, cid, utf8(value["createdAt"_L1]), sortAt)
            .run();
        if (path.collection == "app.bsky.feed.repost") {
            Query(m_database, "INSERT OR REPLACE INTO feed_item(uri, cid, did, post, sort_at) VALUES(?, ?, ?, ?, ?)",
                  path.uri(), cid, path.did, subject, sortAt)
                .run();
        }
    }
}

void Repo::indexPost(const RecordPath &path, const QByteArray &cid, qint64 record, const QJsonObject &value,
                     qint64 sortAt, const BaseCounts &counts)
{
    const QJsonObject embed = value["embed"_L1].toObject();
    const QByteArray type = utf8(embed["$type"_L1]);
    const QJsonValue media = type == "app.bsky.embed.recordWithMedia" ? embed["media"_L1] : QJsonValue(embed);
    const QByteArray mediaType = utf8(media["$type"_L1]);
    QByteArray quote;
    if (type == "app.bsky.embed.record") {
        quote = utf8(embed["record"_L1]["uri"_L1]);
    } else if (type == "app.bsky.embed.recordWithMedia") {
        quote = utf8(embed["record"_L1]["record"_L1]["uri"_L1]);
    }
    const QByteArray uri = path.uri();
    Query(m_database, R"sql(INSERT INTO post(uri, did, cid, record, sort_at, root, parent, quote, has_images, has_video,
            base_likes, base_reposts) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(uri) DO UPDATE SET cid = excluded.cid, quote = excluded.quote, has_images = excluded.has_images,
            has_video = excluded.has_video)sql",
          uri, path.did, cid, record, sortAt, utf8(value["reply"_L1]["root"_L1]["uri"_L1]),
          utf8(value["reply"_L1]["parent"_L1]["uri"_L1]), quote, mediaType == "app.bsky.embed.images",
          mediaType == "app.bsky.embed.video", counts.likes, counts.reposts)
        .run();
    Query(m_database, R"sql(INSERT INTO feed_item(uri, cid, did, post, sort_at) VALUES(?, ?, ?, ?, ?)
        ON CONFLICT(uri) DO UPDATE SET cid = excluded.cid)sql",
          uri, cid, path.did, uri, sortAt)
        .run();
}

/// On one's own lists alone, and everybody once.
void Repo::indexListItem(const RecordPath &path, const QByteArray &cid, const QJsonObject &value, qint64 sortAt)
{
    const auto list = RecordPath::fromUri(utf8(value["list"_L1]));
    if (list && list->did == path.did) {
        Query(m_database, "INSERT OR IGNORE INTO list_item(uri, list, subject, cid, sort_at) VALUES(?, ?, ?, ?, ?)",
              path.uri(), list->uri(), utf8(value["subject"_L1]), cid, sortAt)
            .run();
    }
}

void Repo::indexProfile(const RecordPath &path, const QByteArray &cid, const QJsonObject &value, qint64 indexedAt)
{
    const QJsonArray labels = value["labels"_L1]["values"_L1].toArray();
    Query(m_database, R"sql(UPDATE actor SET profile_cid = ?, profile_created_at = ?, profile_indexed_at = ?,
        display_name = ?, description = ?, avatar = ?, banner = ?, pinned = ?, labels = ? WHERE did = ?)sql",
          cid, milliseconds(value["createdAt"_L1]).value_or(indexedAt), indexedAt, utf8(value["displayName"_L1]),
          utf8(value["description"_L1]), blobCid(value["avatar"_L1]), blobCid(value["banner"_L1]),
          value["pinnedPost"_L1].isObject() ? toJson(value["pinnedPost"_L1].toObject()) : QByteArray(),
          labels.isEmpty() ? QByteArray() : QJsonDocument(labels).toJson(QJsonDocument::Compact), path.did)
        .run();
}

void Repo::unindex(const RecordPath &path)
{
    const QByteArray uri = path.uri();
    if (path.collection == "app.bsky.feed.post") {
        Query(m_database, "DELETE FROM post WHERE uri = ?", uri).run();
        Query(m_database, "DELETE FROM feed_item WHERE uri = ?", uri).run();
    } else if (path.collection == "app.bsky.actor.profile") {
        Query(m_database,
              R"sql(UPDATE actor SET profile_cid = NULL, profile_created_at = NULL, profile_indexed_at = NULL,
            display_name = NULL, description = NULL, avatar = NULL, banner = NULL, pinned = NULL, labels = NULL
            WHERE did = ?)sql",
              path.did)
            .run();
    } else if (path.collection == "app.bsky.graph.list") {
        Query(m_database, "DELETE FROM people_list WHERE uri = ?", uri).run();
    } else if (path.collection == "app.bsky.graph.listitem") {
        Query(m_database, "DELETE FROM list_item WHERE uri = ?", uri).run();
    } else if (edgeKind(path.collection)) {
        Query(m_database, "DELETE FROM edge WHERE uri = ?", uri).run();
        Query(m_database, "DELETE FROM feed_item WHERE uri = ?", uri).run();
    }
}

} // namespace rostrum::embedded
