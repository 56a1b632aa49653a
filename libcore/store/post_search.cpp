// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_search.h"

#include "store/full_text.h"
#include "store/post_cache.h"
#include "store/post_marks.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rostrum::store {

namespace {

/// Below this a beginning matches too much to be worth its time; of this length it has an index of its own.
constexpr int kShortestPrefix = 3;

enum class LastWord { Whole, Begun };

QString wordsExpression(const QStringList &words, LastWord last)
{
    QStringList terms;
    for (const QString &word : words) {
        if (hasLetters(word)) { // else it stands in no text of the index
            terms.append(quoted(word));
        }
    }
    if (terms.isEmpty()) {
        return {};
    }
    if (last == LastWord::Begun) {
        terms.back() += u" *";
    }
    return u"text : ("_s + terms.join(u" AND "_s) + u')';
}

QString marksExpression(const PostQuery &query)
{
    QStringList marks;
    const auto add = [&marks](const std::string &mark) { marks.append(quoted(QString::fromStdString(mark))); };
    if (query.author) {
        add(authorMark(*query.author));
    }
    if (!query.language.isEmpty()) {
        add(languageMark(query.language));
    }
    for (const QString &tag : query.tags) {
        add(tagMark(tag));
    }
    if (query.hasMedia) {
        add(kMediaMark);
    }
    return marks.isEmpty() ? QString() : u"marks : ("_s + marks.join(u" AND "_s) + u')';
}

/// What the full-text index is asked; empty when nothing but time and feed bound the search.
std::string matchOf(const PostQuery &query, LastWord last)
{
    QStringList parts{wordsExpression(query.words, last), marksExpression(query)};
    parts.removeAll(QString());
    return parts.join(u" AND "_s).toStdString();
}

int64_t toId(const std::optional<base::Time> &time, int64_t missing)
{
    return time ? std::chrono::milliseconds(time->time_since_epoch()).count() : missing;
}

constexpr auto kByIndex = R"(
    SELECT p.json, a.headline, a.is_creator FROM post_text t JOIN post p ON p.id = t.rowid LEFT JOIN person a ON a.did = p.author
    WHERE post_text MATCH ?5 AND t.rowid >= ?1 AND t.rowid < ?2 AND (?3 = '' OR EXISTS (SELECT 1 FROM feed_item i
        WHERE i.post = t.rowid AND i.feed = (SELECT id FROM feed WHERE name = ?3)))
    ORDER BY t.rowid DESC LIMIT ?4)";

constexpr auto kByTime = R"(
    SELECT p.json, a.headline, a.is_creator FROM post p LEFT JOIN person a ON a.did = p.author
    WHERE p.id >= ?1 AND p.id < ?2 AND (?3 = '' OR EXISTS (SELECT 1 FROM feed_item i
        WHERE i.post = p.id AND i.feed = (SELECT id FROM feed WHERE name = ?3)))
    ORDER BY p.id DESC LIMIT ?4)";

std::vector<model::PostPtr> run(Database &db, const PostQuery &query, LastWord last)
{
    const std::string match = matchOf(query, last);
    const auto select = db.query(match.empty() ? kByTime : kByIndex);
    select->bind(1, toId(query.since, std::numeric_limits<int64_t>::min()));
    select->bind(2, toId(query.before, std::numeric_limits<int64_t>::max()));
    select->bind(3, query.feed.toStdString());
    select->bind(4, query.limit);
    if (!match.empty()) {
        select->bind(5, match);
    }
    std::vector<model::PostPtr> posts;
    while (select->executeStep()) {
        if (auto post = decodePost(select->getColumn(0), authorFacts(*select, 1))) {
            posts.push_back(std::move(post));
        }
    }
    return posts;
}

} // namespace

base::Result<std::vector<model::PostPtr>> findPosts(Database &cache, const PostQuery &query)
{
    if (!query.words.isEmpty() && std::ranges::none_of(query.words, hasLetters)) { // "!!"
        return std::vector<model::PostPtr>();
    }
    return guarded(cache, [&](Database &db) -> base::Result<std::vector<model::PostPtr>> {
        auto posts = run(db, query, LastWord::Whole);
        const bool mayBeBegun =
            !query.words.isEmpty() && query.words.back().size() >= kShortestPrefix && hasLetters(query.words.back());
        // Whoever wrote the whole word is not made to wait for all words that begin with it.
        if (mayBeBegun && std::ssize(posts) < query.limit) {
            posts = run(db, query, LastWord::Begun);
        }
        return posts;
    });
}

} // namespace rostrum::store
