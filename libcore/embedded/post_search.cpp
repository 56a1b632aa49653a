// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_search.h"

#include "base/datetime.h"
#include "embedded/posts_view.h"
#include "embedded/world.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> readTime(const QByteArray &text, qint64 missing)
{
    if (text.isEmpty()) {
        return missing;
    }
    const QByteArray whole = text.size() == 10 ? text + "T00:00:00Z" : text;
    const auto time = base::Datetime::parse(whole.toStdString());
    return time ? std::optional<qint64>(time->time().time_since_epoch().count()) : std::nullopt;
}

bool hasFeature(const QJsonObject &record, QLatin1StringView member, const QString &value)
{
    for (const QJsonValue &facet : record["facets"_L1].toArray()) {
        for (const QJsonValue &feature : facet["features"_L1].toArray()) {
            if (feature[member].toString().compare(value, Qt::CaseInsensitive) == 0) {
                return true;
            }
        }
    }
    return false;
}

bool matches(const QJsonObject &record, const SearchTerms &terms)
{
    const QString text = record["text"_L1].toString();
    const auto hasTag = [&](const QString &tag) {
        return hasFeature(record, "tag"_L1, tag) || record["tags"_L1].toArray().contains(tag);
    };
    const auto isIn = [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); };
    const QString url = QString::fromUtf8(terms.url);
    return std::ranges::all_of(terms.words, isIn) && std::ranges::all_of(terms.tags, hasTag) &&
           (terms.mentions.isEmpty() || hasFeature(record, "did"_L1, QString::fromUtf8(terms.mentions))) &&
           (terms.language.isEmpty() || record["langs"_L1].toArray().contains(QString::fromUtf8(terms.language))) &&
           (url.isEmpty() || hasFeature(record, "uri"_L1, url) ||
            record["embed"_L1]["external"_L1]["uri"_L1].toString() == url);
}

} // namespace

std::optional<SearchTerms> SearchTerms::read(World &world, const Call &call)
{
    SearchTerms terms;
    for (const QString &word : QString::fromUtf8(call.param("q")).split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'#') && word.size() > 1) {
            terms.tags.append(word.sliced(1));
        } else if (word.startsWith("from:"_L1)) {
            terms.author = world.findActor(word.sliced(5).remove(u'@').toUtf8());
        } else {
            terms.words.append(word);
        }
    }
    for (const QByteArray &tag : call.params("tag")) {
        terms.tags.append(QString::fromUtf8(tag));
    }
    if (const QByteArray author = call.param("author"); !author.isEmpty()) {
        terms.author = world.findActor(author);
    }
    if (const QByteArray mentions = call.param("mentions"); !mentions.isEmpty()) {
        terms.mentions = world.findActor(mentions);
    }
    terms.language = call.param("lang");
    terms.url = call.param("url");
    terms.byPopularity = call.param("sort") == "top";
    const auto since = readTime(call.param("since"), std::numeric_limits<qint64>::min());
    const auto until = readTime(call.param("until"), std::numeric_limits<qint64>::max());
    if (!since || !until || call.param("q").isEmpty()) {
        return std::nullopt;
    }
    terms.since = *since;
    terms.until = *until;
    return terms;
}

QByteArray searchJson(World &world, const QByteArray &viewer, const SearchTerms &terms, int limit, const Cursor &cursor)
{
    PeopleView people(world, viewer);
    PostsView posts(world, people);
    std::vector<const PostRow *> found;
    std::optional<Cursor> last;
    Query query(world.database(),
                R"sql(SELECT feed_item.uri, feed_item.cid, feed_item.sort_at, record.value, feed_item.did
        FROM feed_item JOIN post ON post.uri = feed_item.uri JOIN record ON record.id = post.record
        WHERE (feed_item.sort_at, feed_item.cid) < (?, ?) AND (?3 IS NULL OR feed_item.did = ?3)
          AND feed_item.sort_at >= ?4 AND feed_item.sort_at < ?5
        ORDER BY feed_item.sort_at DESC, feed_item.cid DESC)sql",
                cursor.time, cursor.cid, terms.author, terms.since, terms.until);
    while (found.size() < static_cast<std::size_t>(limit) && query.next()) {
        if (!matches(QJsonDocument::fromJson(query.text(3)).object(), terms) || people.isBlocked(query.text(4))) {
            continue;
        }
        if (const PostRow *post = posts.find(query.text(0))) {
            found.push_back(post);
            last = Cursor{.time = query.number(2), .cid = query.text(1)};
        }
    }
    if (terms.byPopularity) {
        std::ranges::stable_sort(found, std::greater{}, [](const PostRow *post) { return post->likes; });
    }
    JsonWriter json;
    json.beginObject().key("posts").beginArray();
    for (const PostRow *post : found) {
        json.beginObject();
        posts.write(json, *post);
        json.endObject();
    }
    json.endArray();
    if (last) {
        json.field("cursor", last->text());
    }
    json.endObject();
    return json.take();
}

} // namespace rostrum::embedded
