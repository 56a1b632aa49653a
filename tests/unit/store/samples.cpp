// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "base/datetime.h"
#include "lexicon/codec.h"
#include "store/migrations.h"
#include "store/schema.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

using namespace lexicon::app_bsky_feed_defs;

QString text(base::Time time)
{
    return QString::fromStdString(base::Datetime::fromTime(time).str());
}

QJsonObject person(const QString &name)
{
    return {{u"did"_s, u"did:plc:%1"_s.arg(name)}, {u"handle"_s, u"%1.test"_s.arg(name)}, {u"displayName"_s, name}};
}

template <typename T> T decoded(const QJsonObject &json)
{
    auto value = lexicon::decode<T>(QJsonDocument(json).toJson());
    if (!value) {
        qFatal("a sample is wrong: %s", qPrintable(value.error().detail));
    }
    return std::move(*value);
}

store::Database openCache(const QTemporaryDir &folder)
{
    auto database = store::Database::open(folder.filePath(u"cache.db"_s), store::Durability::Normal);
    if (!database || !store::migrate(*database, store::cacheSchema())) {
        qFatal("no cache");
    }
    return std::move(*database);
}

} // namespace

base::Time minute(int minutes)
{
    return base::Time(std::chrono::milliseconds(1'790'000'000'000)) + std::chrono::minutes(minutes);
}

QJsonObject postJson(const SamplePost &post)
{
    return {{u"uri"_s, u"at://did:plc:%1/app.bsky.feed.post/%2"_s.arg(post.author, post.key)},
            {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s},
            {u"author"_s, person(post.author)},
            {u"record"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.post"_s},
                                      {u"text"_s, post.text.isEmpty() ? post.key : post.text},
                                      {u"createdAt"_s, text(post.createdAt)}}},
            {u"replyCount"_s, post.replies},
            {u"indexedAt"_s, text(post.indexedAt.value_or(post.createdAt))}};
}

PostView postView(const SamplePost &post)
{
    return decoded<PostView>(postJson(post));
}

FeedViewPost item(const SamplePost &post)
{
    return decoded<FeedViewPost>({{u"post"_s, postJson(post)}});
}

FeedViewPost repost(const SamplePost &post, const QString &by, base::Time at)
{
    return decoded<FeedViewPost>({{u"post"_s, postJson(post)},
                                  {u"reason"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#reasonRepost"_s},
                                                            {u"by"_s, person(by)},
                                                            {u"indexedAt"_s, text(at)}}}});
}

FeedViewPost pinned(const SamplePost &post)
{
    return decoded<FeedViewPost>(
        {{u"post"_s, postJson(post)}, {u"reason"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#reasonPin"_s}}}});
}

store::FeedPage pageOf(const std::vector<int> &minutes, std::optional<std::string> cursor)
{
    store::FeedPage page{.cursor = std::move(cursor)};
    for (const int at : minutes) {
        page.items.push_back(item({.key = QString::number(at), .createdAt = minute(at)}));
    }
    return page;
}

QJsonObject profileJson(const QString &name, const QString &description)
{
    QJsonObject json = person(name);
    json.insert(u"description"_s, description);
    return json;
}

lexicon::app_bsky_actor_defs::ProfileViewDetailed profile(const QString &name, const QString &description)
{
    return decoded<lexicon::app_bsky_actor_defs::ProfileViewDetailed>(profileJson(name, description));
}

QString listedCid(const std::string &json)
{
    QString cid = u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s;
    qsizetype at = 12; // digits of the hash from here on, other ones for another text
    for (const char byte : QCryptographicHash::hash(QByteArray::fromStdString(json), QCryptographicHash::Sha1)) {
        cid[at++] = QChar(u'a' + (static_cast<unsigned char>(byte) & 0xF));
    }
    return cid;
}

ListedRecord listed(const QString &did, const QString &path, const std::string &json)
{
    return {.uri = *base::AtUri::parse(u"at://%1/%2"_s.arg(did, path).toStdString()),
            .cid = *base::Cid::parse(listedCid(json).toStdString()),
            .value = {.json = json}};
}

QStringList names(const std::vector<store::FeedEntry> &rows)
{
    QStringList out;
    for (const store::FeedEntry &row : rows) {
        const QString id = row.id();
        out.push_back(row.item ? id.section(u'/', -1).replace(u"did:plc:"_s, QString()) : u"gap"_s);
    }
    return out;
}

CacheFile::CacheFile()
    : m_database(openCache(m_folder))
{
}

std::vector<store::FeedEntry> CacheFile::rows(const QString &feed)
{
    auto rows = store::readFeed(m_database, feed, {.limit = 100'000});
    if (!rows) {
        qFatal("cannot read: %s", qPrintable(rows.error().detail));
    }
    return std::move(*rows);
}

qint64 CacheFile::count(const char *sql)
{
    return m_database.handle().execAndGet(sql).getInt64();
}

} // namespace rostrum::tests
