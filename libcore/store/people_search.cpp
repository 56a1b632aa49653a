// SPDX-License-Identifier: GPL-3.0-or-later
#include "people_search.h"

#include "store/people_cache.h"

namespace rostrum::store {

namespace {

/// A LIKE pattern for texts that begin with `prefix`, with \ as escape.
std::string beginsWith(const QString &prefix)
{
    QString pattern;
    for (const QChar c : prefix) {
        if (c == u'%' || c == u'_' || c == u'\\') {
            pattern += u'\\';
        }
        pattern += c;
    }
    pattern += u'%';
    return pattern.toStdString();
}

} // namespace

base::Result<std::vector<model::Person>> findPeople(Database &cache, const QString &prefix, int limit)
{
    return guarded(cache, [&](Database &db) -> base::Result<std::vector<model::Person>> {
        std::vector<QString> dids;
        {
            const std::string pattern = beginsWith(prefix);
            const std::string inside = "% " + pattern;
            const auto select = db.query(R"(SELECT did FROM person WHERE handle LIKE ?1 ESCAPE '\'
                OR json ->> '$.displayName' LIKE ?1 ESCAPE '\' OR json ->> '$.displayName' LIKE ?2 ESCAPE '\'
                ORDER BY json ->> '$.viewer.following' IS NULL, handle LIMIT ?3)");
            select->bindNoCopy(1, pattern);
            select->bindNoCopy(2, inside);
            select->bind(3, limit);
            while (select->executeStep()) {
                dids.push_back(QString::fromStdString(select->getColumn(0).getString()));
            }
        }
        std::vector<model::Person> people;
        for (const QString &did : dids) {
            auto person = readPerson(db, did);
            if (!person) {
                return std::unexpected(std::move(person.error()));
            }
            if (*person) {
                people.push_back(std::move(**person));
            }
        }
        return people;
    });
}

base::Result<QStringList> findTags(Database &cache, const base::Did &author, const QString &prefix, int limit)
{
    return guarded(cache, [&](Database &db) -> base::Result<QStringList> {
        // Of the author's feed alone, which is short: the posts of everybody else have no index by author.
        const auto select = db.query(R"(
            WITH own AS (SELECT post.json FROM feed JOIN feed_item ON feed_item.feed = feed.id
                         JOIN post ON post.id = feed_item.post
                         WHERE feed.name = ?1 AND post.author = ?2 ORDER BY feed_item.sort_key DESC LIMIT 400),
                 used AS (SELECT feature.value ->> '$.tag' AS tag FROM own, json_each(own.json, '$.record.facets') AS facet,
                          json_each(facet.value, '$.features') AS feature)
            SELECT tag FROM used WHERE tag LIKE ?3 ESCAPE '\' GROUP BY lower(tag) ORDER BY count(*) DESC, tag LIMIT ?4)");
        select->bind(1, "author/" + author.str());
        select->bind(2, author.str());
        select->bind(3, beginsWith(prefix));
        select->bind(4, limit);
        QStringList tags;
        while (select->executeStep()) {
            tags.append(QString::fromStdString(select->getColumn(0).getString()));
        }
        return tags;
    });
}

} // namespace rostrum::store
