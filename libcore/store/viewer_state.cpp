// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer_state.h"

#include "store/person_index.h"
#include "store/post_cache.h"
#include "store/post_marks.h"

namespace rostrum::store {

namespace {

/// The JSON of one row of a table, changed in its own transaction.
class Stored
{
public:
    static Stored post(Database &db, const std::string &uri)
    {
        return {db, "SELECT json FROM post WHERE substr(uri, -13) = substr(?1, -13) AND uri = ?1",
                "UPDATE post SET json = ?2 WHERE substr(uri, -13) = substr(?1, -13) AND uri = ?1", uri};
    }
    static Stored person(Database &db, const std::string &did)
    {
        return {db, "SELECT json FROM person WHERE did = ?1", "UPDATE person SET json = ?2 WHERE did = ?1", did};
    }

    /// Runs a query over the JSON (?1); what it gives is the new JSON.
    template <typename Bind> base::Result<void> change(const std::string &expression, const Bind &bind)
    {
        return guarded(m_db, [&](Database &db) -> base::Result<void> {
            SQLite::Transaction transaction(db.handle());
            const auto select = db.query(m_select);
            select->bindNoCopy(1, m_key);
            if (!select->executeStep()) {
                return {};
            }
            SQLite::Statement compute(db.handle(), "SELECT " + expression);
            compute.bind(1, select->getColumn(0).getString());
            bind(compute);
            compute.executeStep();
            const std::string json = compute.getColumn(0).getString();
            const auto update = db.query(m_update);
            update->bindNoCopy(1, m_key);
            update->bindNoCopy(2, json);
            update->exec();
            transaction.commit();
            return {};
        });
    }

private:
    Stored(Database &db, const char *select, const char *update, const std::string &key)
        : m_db(db)
        , m_select(select)
        , m_update(update)
        , m_key(key)
    {
    }

    Database &m_db;
    const char *m_select;
    const char *m_update;
    const std::string &m_key;
};

std::string quoted(const std::string &text)
{
    return '\'' + text + '\'';
}

base::Result<void> writeMember(Stored stored, const ViewerMember &member, const std::optional<std::string> &value)
{
    const std::string path = quoted(std::string("$.viewer.") + member.name);
    const std::string isSet = "json_extract(?1, " + path + ") IS NOT NULL";
    std::string json = value ? "json_set(?1, " + path + ", ?2)" : "json_remove(?1, " + path + ")";
    if (member.count) {
        const std::string count = quoted(std::string("$.") + member.count);
        json = "json_set(" + json + ", " + count + ", max(0, coalesce(json_extract(?1, " + count + "), 0) " +
               (value ? "+ 1" : "- 1") + "))";
    }
    const std::string unchanged = value ? isSet : "NOT (" + isSet + ')';
    return stored.change("CASE WHEN " + unchanged + " THEN ?1 ELSE " + json + " END", [&](SQLite::Statement &compute) {
        if (value) {
            compute.bind(2, *value);
        }
    });
}

base::Result<void> writeFlag(Stored stored, const char *name, bool value)
{
    return stored.change("json_set(?1, " + quoted(std::string("$.viewer.") + name) + ", json(?2))",
                         [&](SQLite::Statement &compute) { compute.bind(2, value ? "true" : "false"); });
}

/// What follows from the stored view of a person.
base::Result<void> indexPerson(Database &database, const base::Did &did)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        updatePersonIndex(db, did);
        transaction.commit();
        return {};
    });
}

/// In all stored posts of an author. They are found by their mark: posts have no index by author.
base::Result<void> writeAuthorMember(Database &database, const base::Did &author, const char *name,
                                     const std::optional<std::string> &json)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const std::string path = std::string("$.author.viewer.") + name;
        const auto update = db.query("UPDATE post SET json = CASE WHEN ?1 IS NULL THEN json_remove(json, ?2) "
                                     "ELSE json_set(json, ?2, json(?1)) END WHERE author = ?3 "
                                     "AND id IN (SELECT rowid FROM post_text WHERE post_text MATCH ?4)");
        if (json) {
            update->bind(1, *json);
        }
        update->bind(2, path);
        update->bind(3, author.str());
        update->bind(4, "marks : \"" + authorMark(author) + '"');
        update->exec();
        transaction.commit();
        return {};
    });
}

} // namespace

base::Result<void> writePostViewer(Database &db, const std::string &uri, const ViewerMember &member,
                                   const std::optional<std::string> &value)
{
    return writeMember(Stored::post(db, uri), member, value);
}

base::Result<void> writePersonViewer(Database &db, const base::Did &did, const ViewerMember &member,
                                     const std::optional<std::string> &value)
{
    if (auto written = writeMember(Stored::person(db, did.str()), member, value); !written) {
        return written;
    }
    if (auto indexed = indexPerson(db, did); !indexed) {
        return indexed;
    }
    // An at:// URI holds nothing that JSON would have to escape.
    return writeAuthorMember(db, did, member.name, value ? std::optional('"' + *value + '"') : std::nullopt);
}

base::Result<void> writePostFlag(Database &db, const std::string &uri, const char *name, bool value)
{
    return writeFlag(Stored::post(db, uri), name, value);
}

base::Result<void> writePersonFlag(Database &db, const base::Did &did, const char *name, bool value)
{
    if (auto written = writeFlag(Stored::person(db, did.str()), name, value); !written) {
        return written;
    }
    return writeAuthorMember(db, did, name, value ? "true" : "false");
}

base::Result<void> removePost(Database &database, const std::string &uri)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        if (const auto id = findPost(db, uri)) {
            const auto unindex = db.query("DELETE FROM post_text WHERE rowid = ?");
            unindex->bind(1, static_cast<int64_t>(*id));
            unindex->exec();
            const auto erase = db.query("DELETE FROM post WHERE id = ?");
            erase->bind(1, static_cast<int64_t>(*id));
            erase->exec();
        }
        transaction.commit();
        return {};
    });
}

base::Result<void> removeFromFeed(Database &database, const QString &feed, const std::string &uri)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        if (const auto id = findPost(db, uri)) {
            const auto erase =
                db.query("DELETE FROM feed_item WHERE post = ? AND feed = (SELECT id FROM feed WHERE name = ?)");
            erase->bind(1, static_cast<int64_t>(*id));
            erase->bind(2, feed.toStdString());
            erase->exec();
        }
        transaction.commit();
        return {};
    });
}

} // namespace rostrum::store
