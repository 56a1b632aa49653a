// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_cache.h"

#include "base/log.h"
#include "lexicon/codec.h"
#include "model/from_wire.h"
#include "model/wire_text.h"
#include "store/post_marks.h"

#include <algorithm>

namespace rostrum::store {

namespace {

using lexicon::app_bsky_feed_defs::PostView;

base::Time toTime(const SQLite::Column &column)
{
    return base::Time(std::chrono::milliseconds(column.getInt64()));
}

std::optional<StoredPost> updateKnown(Database &db, const PostView &view, const QByteArray &json)
{
    const auto known = findPost(db, view.uri.str());
    if (!known) {
        return std::nullopt;
    }
    const auto update = db.query("UPDATE post SET json = ? WHERE id = ? RETURNING created_at");
    update->bindNoCopy(1, json.constData());
    update->bind(2, static_cast<int64_t>(*known));
    update->executeStep();
    return StoredPost{.id = *known, .createdAt = toTime(update->getColumn(0))};
}

StoredPost insertNew(Database &db, const PostView &view, const QByteArray &json, base::Time createdAt)
{
    const auto insert = db.query(
        "INSERT INTO post (id, uri, author, created_at, json) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
    insert->bindNoCopy(2, view.uri.str());
    insert->bindNoCopy(3, view.author.did.str());
    insert->bind(4, static_cast<int64_t>(createdAt.time_since_epoch().count()));
    insert->bindNoCopy(5, json.constData());
    // Its time, so that newer ones are found first; a made-up future would stand on top for ever.
    int64_t id = std::min(createdAt, view.indexedAt.time()).time_since_epoch().count();
    for (int64_t step = 1;; ++step) { // growing steps: many posts that say the same time must not cost more and more
        insert->bind(1, id);
        if (insert->exec() > 0) {
            return {.id = id, .createdAt = createdAt};
        }
        insert->reset();
        id += step;
    }
}

void indexText(Database &db, qint64 id, const std::string &text, const std::string &marks)
{
    const auto insert = db.query("INSERT INTO post_text (rowid, text, marks) VALUES (?, ?, ?)");
    insert->bind(1, static_cast<int64_t>(id));
    insert->bindNoCopy(2, text);
    insert->bindNoCopy(3, marks);
    insert->exec();
}

} // namespace

std::optional<qint64> findPost(Database &db, const std::string &uri)
{
    const auto select = db.query("SELECT id FROM post WHERE substr(uri, -13) = substr(?1, -13) AND uri = ?1");
    select->bindNoCopy(1, uri);
    return select->executeStep() ? std::optional<qint64>(select->getColumn(0).getInt64()) : std::nullopt;
}

StoredPost upsertPost(Database &db, const PostView &view)
{
    const QByteArray json = lexicon::encode(view);
    if (const auto known = updateKnown(db, view, json)) {
        return *known;
    }
    const auto record = model::recordOf(view);
    const StoredPost stored = insertNew(db, view, json, (record ? record->createdAt : view.indexedAt).time());
    if (record) {
        indexText(db, stored.id, std::string(model::bounded(record->text)), marksOf(view.author.did, *record));
    }
    return stored;
}

base::Result<void> writePosts(Database &database, std::span<const PostView> posts)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        for (const PostView &post : posts) {
            upsertPost(db, post);
        }
        transaction.commit();
        return {};
    });
}

model::AuthorFacts authorFacts(SQLite::Statement &row, int firstColumn)
{
    return {.headline = QString::fromUtf8(row.getColumn(firstColumn).getText()),
            .isCreator = row.getColumn(firstColumn + 1).getInt() != 0};
}

model::PostPtr decodePost(const SQLite::Column &json, const model::AuthorFacts &author)
{
    const auto view = lexicon::decode<PostView>(QByteArrayView(json.getText(), json.getBytes()));
    if (!view) {
        qCWarning(lcStore) << "a stored post cannot be read:" << view.error().detail;
        return {};
    }
    return model::toPost(*view, author);
}

base::Result<model::PostPtr> readPost(Database &db, const base::AtUri &uri)
{
    return guarded(db, [&](Database &) -> base::Result<model::PostPtr> {
        const auto id = findPost(db, uri.str());
        if (!id) {
            return model::PostPtr();
        }
        const auto select = db.query("SELECT p.json, a.headline, a.is_creator FROM post p "
                                     "LEFT JOIN person a ON a.did = p.author WHERE p.id = ?");
        select->bind(1, static_cast<int64_t>(*id));
        select->executeStep();
        return decodePost(select->getColumn(0), authorFacts(*select, 1));
    });
}

base::Result<std::optional<QByteArray>> readThread(Database &db, const base::AtUri &uri)
{
    return guarded(db, [&](Database &) -> base::Result<std::optional<QByteArray>> {
        const auto select = db.query("SELECT json FROM thread WHERE uri = ?");
        select->bindNoCopy(1, uri.str());
        if (!select->executeStep()) {
            return std::nullopt;
        }
        const auto json = select->getColumn(0);
        return QByteArray(json.getText(), json.getBytes());
    });
}

base::Result<void> writeThread(Database &database, const base::AtUri &uri, const QByteArray &json, base::Time now,
                               const PostViews &posts)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        for (const PostView *post : posts) {
            upsertPost(db, *post);
        }
        const auto upsert = db.query("INSERT OR REPLACE INTO thread (uri, json, fetched_at) VALUES (?, ?, ?)");
        upsert->bindNoCopy(1, uri.str());
        upsert->bindNoCopy(2, json.constData());
        upsert->bind(3, static_cast<int64_t>(now.time_since_epoch().count()));
        upsert->exec();
        transaction.commit();
        return {};
    });
}

} // namespace rostrum::store
