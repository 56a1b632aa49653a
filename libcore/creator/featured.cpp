// SPDX-License-Identifier: GPL-3.0-or-later
#include "featured.h"

#include "base/datetime.h"
#include "lexicon/app_bsky_feed_getPosts.h"
#include "lexicon/com_atproto_repo_getRecord.h"
#include "model/from_wire.h"
#include "publishing/link_card.h"
#include "store/post_cache.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::creator {

namespace {

constexpr std::string_view kPosts = "app.bsky.feed.post";
constexpr std::string_view kDocuments = "site.standard.document";
constexpr qint64 kMostRecordBytes = 256 * 1024;
constexpr qsizetype kMostLetters = 400;

QString lineOf(const QJsonValue &value)
{
    return value.toString().left(kMostLetters).simplified();
}

std::optional<base::Time> timeOf(const QJsonValue &value)
{
    const auto time = base::Datetime::parse(value.toString().toStdString());
    return time ? std::optional(time->time()) : std::nullopt;
}

FeaturedItem::Kind kindOf(std::string_view collection)
{
    using enum FeaturedItem::Kind;
    return collection == kPosts                       ? Post
           : collection == kDocuments                 ? Article
           : collection == "community.beachwave.room" ? Room
           : collection.starts_with("place.stream.")  ? Video
                                                      : Link;
}

/// What is shown before anything is known.
FeaturedItem unknownItem(const QString &address)
{
    if (const auto uri = base::AtUri::parse(address.toStdString())) {
        return {.address = address, .kind = kindOf(uri->collection())};
    }
    const QUrl url(address, QUrl::StrictMode);
    return {.address = address, .title = url.host() + url.path(), .source = url.host(), .page = url};
}

QUrl pictureOf(const model::Post &post)
{
    if (const auto *images = std::get_if<model::Images>(&post.embed.media); images && !images->images.empty()) {
        return images->images.front().thumb;
    }
    if (const auto *video = std::get_if<model::Video>(&post.embed.media)) {
        return video->poster;
    }
    const auto *card = std::get_if<model::External>(&post.embed.media);
    return card ? card->thumb : QUrl();
}

} // namespace

FeaturedItem featuredOf(const model::Record &record)
{
    FeaturedItem item = unknownItem(QString::fromStdString(record.uri.str()));
    item.state = FeaturedItem::State::Shown;
    item.title = lineOf(record.value["title"_L1]);
    if (item.title.isEmpty()) {
        item.title = lineOf(record.value["name"_L1]);
    }
    if (item.title.isEmpty()) {
        item.title = lineOf(record.value["text"_L1]);
    }
    item.at = timeOf(record.value["publishedAt"_L1]);
    if (!item.at) {
        item.at = timeOf(record.value["createdAt"_L1]);
    }
    return item;
}

FeaturedItem featuredOf(const model::Post &post)
{
    FeaturedItem item = unknownItem(QString::fromStdString(post.uri.str()));
    item.state = FeaturedItem::State::Shown;
    item.title = post.plainText().left(kMostLetters).simplified();
    item.picture = pictureOf(post);
    item.at = post.createdAt;
    return item;
}

FeaturedItem articleOf(const model::Record &document, std::span<const model::Record> known)
{
    FeaturedItem item = featuredOf(document);
    const QString site = document.value["site"_L1].toString();
    QString address = site;
    const auto publication = std::ranges::find_if(
        known, [&](const model::Record &record) { return QString::fromStdString(record.uri.str()) == site; });
    if (publication != known.end()) {
        item.source = lineOf(publication->value["name"_L1]);
        address = publication->value["url"_L1].toString();
    }
    QUrl page(address, QUrl::StrictMode);
    if (page.scheme() != "https"_L1) {
        return item;
    }
    if (item.source.isEmpty()) {
        item.source = page.host();
    }
    while (address.endsWith(u'/')) {
        address.chop(1);
    }
    item.page = QUrl(address + document.value["path"_L1].toString(), QUrl::StrictMode);
    return item;
}

Featured::Featured(social::Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

Featured::~Featured()
{
    m_tasks.cancelAll();
}

std::vector<FeaturedItem> Featured::items() const
{
    std::vector<FeaturedItem> items;
    for (const QString &address : m_addresses) {
        items.push_back(m_items.value(address, unknownItem(address)));
    }
    return items;
}

void Featured::setAddresses(const QStringList &addresses, std::span<const model::Record> known)
{
    m_addresses = addresses;
    for (const model::Record &record : known) {
        if (const QString address = QString::fromStdString(record.uri.str());
            addresses.contains(address) && record.uri.collection() != kPosts) {
            takeRecord(record, known);
        }
    }
    std::vector<base::AtUri> posts;
    for (const QString &address : addresses) {
        if (m_items.contains(address)) {
            continue;
        }
        m_items.insert(address, unknownItem(address));
        const auto uri = base::AtUri::parse(address.toStdString());
        if (uri && uri->collection() == kPosts) {
            posts.push_back(*uri);
            continue;
        }
        ++m_pending;
        m_tasks.start(uri ? findRecord(*uri) : findPage(QUrl(address)));
    }
    if (!posts.empty()) {
        ++m_pending;
        m_tasks.start(findPosts(std::move(posts)));
    }
    Q_EMIT changed();
}

void Featured::finish()
{
    --m_pending;
    Q_EMIT changed();
}

void Featured::markGone(const QString &address)
{
    m_items[address].state = FeaturedItem::State::Gone;
}

void Featured::takePost(const model::Post &post)
{
    FeaturedItem item = featuredOf(post);
    m_items.insert(item.address, item);
}

base::Task<void> Featured::findPosts(std::vector<base::AtUri> uris)
{
    constexpr std::size_t kMostAtOnce = 25;
    for (const base::AtUri &uri : uris) {
        const auto stored = co_await m_services.store.cacheReader().read(
            [uri](store::Database &db) { return store::readPost(db, uri); });
        if (stored && *stored) {
            takePost(**stored);
        }
    }
    Q_EMIT changed();
    for (std::size_t first = 0; first < uris.size(); first += kMostAtOnce) {
        const auto from = uris.begin() + static_cast<std::ptrdiff_t>(first);
        const auto count = static_cast<std::ptrdiff_t>(std::min(kMostAtOnce, uris.size() - first));
        const std::vector asked(from, from + count);
        auto answer = co_await m_services.xrpc.query<lexicon::GetPosts>({.uris = asked});
        if (!answer) {
            continue; // what the store had is shown
        }
        for (const base::AtUri &uri : asked) {
            const auto found = std::ranges::find(answer->posts, uri, &lexicon::app_bsky_feed_defs::PostView::uri);
            if (found == answer->posts.end()) {
                markGone(QString::fromStdString(uri.str()));
            } else if (const auto post = model::toPost(*found, {})) {
                takePost(*post);
            }
        }
        (void)co_await m_services.store.cacheWriter().write(
            [posts = std::move(answer->posts)](store::Database &db) { return store::writePosts(db, posts); });
    }
    finish();
}

base::Task<base::Result<model::Record>> Featured::fetchRecord(base::AtUri uri)
{
    const auto did = base::Did::parse(uri.authority());
    if (!did) {
        co_return base::fail(base::ErrorKind::Invalid, QString::fromStdString(uri.str()));
    }
    const auto identity = co_await m_services.identities.resolve(*did);
    if (!identity) {
        co_return std::unexpected(identity.error());
    }
    const net::Xrpc pds(m_services.http, identity->pds, {},
                        {.urlSource = net::UrlSource::Record, .maxBytes = kMostRecordBytes});
    const auto collection = base::Nsid::parse(uri.collection());
    const auto rkey = base::RecordKey::parse(uri.rkey());
    if (!collection || !rkey) {
        co_return base::fail(base::ErrorKind::Invalid, QString::fromStdString(uri.str()));
    }
    lexicon::GetRecord::Params which{.repo = lexicon::AtIdentifier(*did), .collection = *collection, .rkey = *rkey};
    const auto answer = co_await pds.query<lexicon::GetRecord>(std::move(which));
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    const QByteArray json = QByteArray::fromStdString(answer->value.json);
    co_return model::Record{.uri = uri, .cid = answer->cid, .value = QJsonDocument::fromJson(json).object()};
}

void Featured::takeRecord(const model::Record &record, std::span<const model::Record> known)
{
    if (record.uri.collection() != kDocuments) {
        FeaturedItem item = featuredOf(record);
        m_items.insert(item.address, item);
        return;
    }
    FeaturedItem item = articleOf(record, known);
    if (const FeaturedItem before = m_items.value(item.address); item.source.isEmpty() && before.title == item.title) {
        return; // its publication was asked for
    }
    m_items.insert(item.address, item);
    const auto publication = base::AtUri::parse(record.value["site"_L1].toString().toStdString());
    if (publication && item.source.isEmpty()) {
        ++m_pending;
        m_tasks.start(findPublication(record, *publication));
    }
}

base::Task<void> Featured::findPublication(model::Record document, base::AtUri publication)
{
    const auto found = co_await fetchRecord(std::move(publication));
    if (found) {
        FeaturedItem item = articleOf(document, std::span(&*found, 1));
        m_items.insert(item.address, item);
    }
    finish();
}

base::Task<void> Featured::findRecord(base::AtUri uri)
{
    const QString address = QString::fromStdString(uri.str());
    const auto record = co_await fetchRecord(std::move(uri));
    if (record) {
        takeRecord(*record, {});
    } else if (record.error().kind == base::ErrorKind::NotFound || record.error().code == "RecordNotFound"_L1) {
        markGone(address);
    }
    finish();
}

base::Task<void> Featured::findPage(QUrl link)
{
    const QString address = link.toString();
    const auto facts = co_await publishing::fetchPage(m_services.http, link);
    FeaturedItem &item = m_items[address];
    item.state = FeaturedItem::State::Shown; // by its address, where the page says nothing
    if (facts) {
        item.title = facts->title;
        item.picture = facts->picture;
    }
    finish();
}

} // namespace rostrum::creator
