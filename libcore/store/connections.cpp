// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections.h"

#include "base/tid.h"
#include "store/full_text.h"
#include "store/people_cache.h"
#include "store/record_cache.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rostrum::store {

namespace {

using model::ConnectionList;

// Parameter 1 is one's own DID in all of them.

#define ROSTRUM_CONNECT "collection = 'id.sifa.graph.follow'"

/// Members with the key of the record that made them one: keys are times.
constexpr auto kMine = "SELECT json ->> '$.subject' AS did, min(rkey) AS key FROM record WHERE did = ?1 "
                       "AND " ROSTRUM_CONNECT " GROUP BY json ->> '$.subject'";
constexpr auto kTheirs =
    "SELECT did, min(rkey) AS key FROM record WHERE " ROSTRUM_CONNECT " AND json ->> '$.subject' = ?1 GROUP BY did";

/// `members (did, key, since)`: key is a record's, since is in ms; one of the two says when.
std::string membersOf(ConnectionList list)
{
    const std::string mine = std::string("mine AS (") + kMine + "), ";
    const std::string theirs = std::string("theirs AS (") + kTheirs + "), ";
    const auto members = [](const char *select) { return std::string("members AS (") + select + ')'; };
    switch (list) {
    case ConnectionList::Connections:
        return mine + theirs +
               members("SELECT did, max(mine.key, theirs.key) AS key, NULL AS since FROM mine JOIN theirs USING (did)");
    case ConnectionList::RequestsIn:
        return mine + theirs +
               members(
                   "SELECT did, key, NULL AS since FROM theirs WHERE did NOT IN (SELECT did FROM mine) AND did <> ?1");
    case ConnectionList::RequestsOut:
        return mine + theirs +
               members("SELECT did, key, NULL AS since FROM mine WHERE did NOT IN (SELECT did FROM theirs)");
    case ConnectionList::Following:
        return members("SELECT did, NULL AS key, following AS since FROM person WHERE following IS NOT NULL");
    case ConnectionList::Followers:
        return members("SELECT did, NULL AS key, follower AS since FROM person WHERE follower IS NOT NULL");
    case ConnectionList::Everybody:
        break;
    }
    return members("SELECT did, NULL AS key, NULL AS since FROM person WHERE did <> ?1");
}

/// Every word's beginning, whatever stands between; empty when there is no word.
std::string matchOf(const QString &words)
{
    QStringList terms;
    for (const QString &word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (hasLetters(word)) {
            terms << QString(quoted(word) + u" *");
        }
    }
    return terms.join(u" AND "_s).toStdString();
}

struct Member
{
    QString did;
    std::optional<base::Time> since;
};

std::optional<base::Time> sinceOf(const SQLite::Statement &row)
{
    if (const auto tid = base::Tid::parse(row.getColumn(1).getText())) {
        return base::Time(std::chrono::milliseconds(tid->microseconds() / 1000));
    }
    const int64_t ms = row.getColumn(2).getInt64();
    return ms > 0 ? std::optional(base::Time(std::chrono::milliseconds(ms))) : std::nullopt;
}

/// A name counts for more than a word in a headline; whom one knows stands above others.
constexpr auto kRanked =
    " SELECT m.did, m.key, m.since FROM person_text t JOIN person p ON p.id = t.rowid "
    "JOIN members m ON m.did = p.did WHERE person_text MATCH ?4 "
    "ORDER BY p.following IS NULL AND p.follower IS NULL, bm25(person_text, 10, 4, 6, 3, 2), p.handle "
    "LIMIT ?2 OFFSET ?3";
constexpr auto kNewest = " SELECT m.did, m.key, m.since FROM members m WHERE EXISTS (SELECT 1 FROM person p "
                         "WHERE p.did = m.did) ORDER BY m.key DESC, m.since DESC, m.did LIMIT ?2 OFFSET ?3";
constexpr auto kUnknown = " SELECT m.did, m.key, m.since FROM members m WHERE NOT EXISTS (SELECT 1 FROM person p "
                          "WHERE p.did = m.did) ORDER BY m.key DESC LIMIT ?2 OFFSET ?3";

std::vector<Member> readMembers(Database &db, const ConnectionQuery &query, const char *rest, const std::string &match)
{
    SQLite::Statement select(db.handle(), "WITH " + membersOf(query.list) + rest);
    select.bind(1, query.self.str());
    select.bind(2, query.limit);
    select.bind(3, query.offset);
    if (!match.empty()) {
        select.bind(4, match);
    }
    std::vector<Member> members;
    while (select.executeStep()) {
        members.push_back({.did = QString::fromUtf8(select.getColumn(0).getText()), .since = sinceOf(select)});
    }
    return members;
}

QString companyOf(Database &db, const base::Did &did)
{
    const auto select = db.query("SELECT company FROM person WHERE did = ?");
    select->bindNoCopy(1, did.str());
    return select->executeStep() ? QString::fromUtf8(select->getColumn(0).getText()) : QString();
}

base::Result<std::optional<model::Connection>> readOne(Database &db, const base::Did &self, const Member &member)
{
    auto person = readAcquaintance(db, self, member.did);
    if (!person) {
        return std::unexpected(std::move(person.error()));
    }
    if (!*person) {
        return std::nullopt;
    }
    const base::Did did = (*person)->did;
    return model::Connection{.person = std::move(**person), .company = companyOf(db, did), .since = member.since};
}

const char *walkName(ConnectionList list)
{
    return list == ConnectionList::Following ? "following" : "followers";
}

bool isWalked(Database &db, ConnectionList list)
{
    const auto walk = readWalk(db, list);
    return walk && *walk && (*walk)->isWhole;
}

/// Whether all records are stored that the answer to "who is connected with `did`" depends on.
bool knowsAllOf(Database &db, const base::Did &did)
{
    const auto select =
        db.query("SELECT (SELECT count(*) FROM repo WHERE did = ?1 AND fetched_at > 0), "
                 "(SELECT count(*) FROM record WHERE did = ?1 AND " ROSTRUM_CONNECT "), "
                 "(SELECT count(*) FROM record f WHERE f.did = ?1 AND f." ROSTRUM_CONNECT " AND NOT EXISTS "
                 "(SELECT 1 FROM repo r WHERE r.did = f.json ->> '$.subject' AND r.fetched_at > 0))");
    select->bindNoCopy(1, did.str());
    select->executeStep();
    return select->getColumn(0).getInt() > 0 && select->getColumn(1).getInt() < kMostRecords &&
           select->getColumn(2).getInt() == 0;
}

} // namespace

base::Result<std::vector<model::Connection>> readConnections(Database &database, const ConnectionQuery &query)
{
    return guarded(database, [&](Database &db) -> base::Result<std::vector<model::Connection>> {
        const std::string match = matchOf(query.words);
        const bool isSearch = !query.words.trimmed().isEmpty();
        std::vector<model::Connection> connections;
        if ((isSearch || query.list == ConnectionList::Everybody) && match.empty()) {
            return connections;
        }
        for (const Member &member : readMembers(db, query, isSearch ? kRanked : kNewest, match)) {
            auto connection = readOne(db, query.self, member);
            if (!connection) {
                return std::unexpected(std::move(connection.error()));
            }
            if (*connection) {
                connections.push_back(std::move(**connection));
            }
        }
        return connections;
    });
}

base::Result<std::vector<base::Did>> unknownConnections(Database &database, const ConnectionQuery &query)
{
    return guarded(database, [&](Database &db) -> base::Result<std::vector<base::Did>> {
        std::vector<base::Did> dids;
        for (const Member &member : readMembers(db, query, kUnknown, {})) {
            if (const auto did = base::Did::parse(member.did.toStdString())) {
                dids.push_back(*did);
            }
        }
        return dids;
    });
}

base::Result<model::ConnectionCount> countList(Database &database, const base::Did &self, ConnectionList list)
{
    return guarded(database, [&](Database &db) -> base::Result<model::ConnectionCount> {
        SQLite::Statement select(db.handle(),
                                 "WITH " + membersOf(list) + " SELECT count(*) FROM members WHERE ?1 <> ''");
        select.bind(1, self.str());
        select.executeStep();
        model::ConnectionCount count{.known = select.getColumn(0).getInt64()};
        switch (list) {
        case ConnectionList::Connections:
        case ConnectionList::RequestsOut:
            count.isWhole = knowsAllOf(db, self);
            break;
        case ConnectionList::Following:
        case ConnectionList::Followers:
            count.isWhole = isWalked(db, list);
            break;
        case ConnectionList::RequestsIn: // anybody may have asked
        case ConnectionList::Everybody:
            break;
        }
        return count;
    });
}

base::Result<model::ConnectionCount> countConnections(Database &db, const base::Did &did)
{
    return countList(db, did, ConnectionList::Connections);
}

base::Result<void> finishWalk(Database &database, ConnectionList list, base::Time began, base::Time now, bool isWhole)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        if (isWhole) {
            const auto update =
                db.query(list == ConnectionList::Following
                             ? "UPDATE person SET following = NULL, json = json_remove(json, '$.viewer.following') "
                               "WHERE following IS NOT NULL AND viewed_at < ?"
                             : "UPDATE person SET follower = NULL, json = json_remove(json, '$.viewer.followedBy') "
                               "WHERE follower IS NOT NULL AND viewed_at < ?");
            update->bind(1, static_cast<int64_t>(began.time_since_epoch().count()));
            update->exec();
        }
        const auto upsert = db.query("INSERT OR REPLACE INTO follow_list (name, walked_at, is_whole) VALUES (?, ?, ?)");
        upsert->bind(1, walkName(list));
        upsert->bind(2, static_cast<int64_t>(now.time_since_epoch().count()));
        upsert->bind(3, isWhole ? 1 : 0);
        upsert->exec();
        transaction.commit();
        return {};
    });
}

base::Result<std::optional<Walk>> readWalk(Database &database, ConnectionList list)
{
    return guarded(database, [&](Database &db) -> base::Result<std::optional<Walk>> {
        const auto select = db.query("SELECT walked_at, is_whole FROM follow_list WHERE name = ?");
        select->bind(1, walkName(list));
        if (!select->executeStep()) {
            return std::nullopt;
        }
        return Walk{.at = base::Time(std::chrono::milliseconds(select->getColumn(0).getInt64())),
                    .isWhole = select->getColumn(1).getInt() != 0};
    });
}

base::Result<std::vector<base::Did>> staleRepos(Database &database, const base::Did &self, base::Time since, int limit)
{
    return guarded(database, [&](Database &db) -> base::Result<std::vector<base::Did>> {
        const auto select = db.query(
            "WITH wanted (did, tier) AS (SELECT ?1, -1 "
            "UNION ALL SELECT json ->> '$.subject', 0 FROM record WHERE did = ?1 AND " ROSTRUM_CONNECT " "
            "UNION ALL SELECT did, 0 FROM record WHERE " ROSTRUM_CONNECT " AND json ->> '$.subject' = ?1 "
            "UNION ALL SELECT did, 1 FROM person WHERE following IS NOT NULL "
            "UNION ALL SELECT did, 2 FROM (SELECT did FROM person WHERE follower IS NOT NULL "
            "ORDER BY follower DESC LIMIT 500)) "
            "SELECT w.did FROM wanted w LEFT JOIN repo r ON r.did = w.did WHERE coalesce(r.checked_at, 0) < ?2 "
            "AND w.did IS NOT NULL "
            "GROUP BY w.did ORDER BY min(w.tier), coalesce(r.checked_at, 0), w.did LIMIT ?3");
        select->bindNoCopy(1, self.str());
        select->bind(2, static_cast<int64_t>(since.time_since_epoch().count()));
        select->bind(3, limit);
        std::vector<base::Did> dids;
        while (select->executeStep()) {
            if (auto did = base::Did::parse(select->getColumn(0).getText())) {
                dids.push_back(std::move(*did));
            }
        }
        return dids;
    });
}

} // namespace rostrum::store
