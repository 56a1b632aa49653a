// SPDX-License-Identifier: GPL-3.0-or-later
#include "people_search.h"

#include "store/full_text.h"
#include "store/people_cache.h"

using namespace Qt::StringLiterals;

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

/// What the full-text index of people is asked; empty when no name has it.
std::string nameMatch(const QString &prefix)
{
    return hasLetters(prefix) ? QString(u"name : "_s + quoted(prefix) + u" *").toStdString() : std::string();
}

} // namespace

base::Result<std::vector<model::Person>> findPeople(Database &cache, const QString &prefix, int limit)
{
    return guarded(cache, [&](Database &db) -> base::Result<std::vector<model::Person>> {
        std::vector<QString> dids;
        {
            const std::string match = prefix.isEmpty() ? std::string() : nameMatch(prefix);
            const auto select =
                db.query(match.empty() ? "SELECT did FROM person WHERE ?1 = '' "
                                         "ORDER BY following IS NULL, handle LIMIT ?2"
                                       : "SELECT p.did FROM person_text t JOIN person p ON p.id = t.rowid "
                                         "WHERE person_text MATCH ?1 "
                                         "ORDER BY p.following IS NULL, p.handle LIMIT ?2");
            select->bind(1, match.empty() ? prefix.toStdString() : match);
            select->bind(2, limit);
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
