// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include "base/datetime.h"
#include "base/tid.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>

#include <iostream>

namespace rostrum::tests {

using namespace Qt::StringLiterals;

namespace {

/// Long past, so that no server puts "now" in its place.
constexpr base::Time kStart{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1} + std::chrono::hours(8)};

QJsonObject images(const QJsonArray &list)
{
    return {{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, list}};
}

QJsonObject image(const QJsonObject &blob, const QString &alt, int width, int height)
{
    return {{u"alt"_s, alt},
            {u"image"_s, blob},
            {u"aspectRatio"_s, QJsonObject{{u"width"_s, width}, {u"height"_s, height}}}};
}

QJsonObject facet(int start, int end, const QJsonObject &feature)
{
    return {{u"index"_s, QJsonObject{{u"byteStart"_s, start}, {u"byteEnd"_s, end}}},
            {u"features"_s, QJsonArray{feature}}};
}

} // namespace

const QStringList Scenario::kPeople{u"ann"_s, u"ben"_s, u"cia"_s, u"dov"_s, u"eli"_s};
const QStringList Scenario::kPosts{u"hello"_s,        u"pictures"_s, u"card"_s,      u"quote"_s,  u"quoteMedia"_s,
                                   u"rich"_s,         u"root"_s,     u"reply1"_s,    u"reply2"_s, u"reply3"_s,
                                   u"self1"_s,        u"self2"_s,    u"self3"_s,     u"toDov"_s,  u"quoteGone"_s,
                                   u"quoteBlocked"_s, u"orphan"_s,   u"quoteQuote"_s};

const QStringList Scenario::kLists{u"readers"_s, u"loud"_s, u"starters"_s, u"empty"_s};

Scenario::Scenario(Network &network)
    : m_network(network)
{
    writePeople();
    writePosts();
    writeThreads();
    writeReactions();
    writeLists();
    writeStatus();
    m_network.settle();
}

void Scenario::writePeople()
{
    for (const QString &who : kPeople) {
        (void)m_network.account(who);
    }
    for (const QString &who : {u"ann"_s, u"ben"_s, u"cia"_s, u"eli"_s}) {
        QJsonObject profile{
            {u"displayName"_s, QString(who.toUpper())},
            {u"description"_s, QString(u"What "_s + who + u" does.\nhttps://"_s + who + u".example"_s)}};
        if (who == u"ben"_s) {
            profile.insert(u"avatar"_s, picture(who, 64, 64));
            profile.insert(u"banner"_s, picture(who, 300, 100));
        }
        put(u"profile "_s + who, who, u"app.bsky.actor.profile"_s, profile);
    }
    constexpr std::pair<const char16_t *, const char16_t *> kFollows[] = {
        {u"ann", u"ben"}, {u"ann", u"cia"}, {u"ben", u"ann"}, {u"ben", u"cia"},
        {u"cia", u"ann"}, {u"dov", u"ben"}, {u"eli", u"ann"}};
    for (const auto &[from, to] : kFollows) {
        put(u"follow "_s + QStringView(from) + QStringView(to), QString(QStringView(from)), u"app.bsky.graph.follow"_s,
            {{u"subject"_s, m_network.did(QString(QStringView(to)))}});
    }
}

void Scenario::writePosts()
{
    post(u"hello"_s, u"ann"_s, u"Hello "_s + m_network.mark() + u", åäö 👋"_s,
         {{u"langs"_s, QJsonArray{u"sv"_s, u"en"_s}}});
    post(u"pictures"_s, u"ben"_s, u"Two pictures"_s,
         {{u"embed"_s, images({image(picture(u"ben"_s, 80, 60), u"A red one"_s, 80, 60),
                               image(picture(u"ben"_s, 60, 90), u"A tall one"_s, 60, 90)})}});
    const QJsonObject card{{u"uri"_s, u"https://card.example/a?b=1"_s},
                           {u"title"_s, u"A card"_s},
                           {u"description"_s, u"About the card"_s},
                           {u"thumb"_s, picture(u"cia"_s, 120, 63)}};
    post(u"card"_s, u"cia"_s, u"A card"_s,
         {{u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, card}}}});
    post(u"quote"_s, u"ben"_s, u"Quoting the card"_s, {{u"embed"_s, quote(u"card"_s)}});
    post(u"quoteMedia"_s, u"cia"_s, u"Quoting with a picture"_s,
         {{u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.recordWithMedia"_s},
                                   {u"record"_s, quote(u"hello"_s)},
                                   {u"media"_s, images({image(picture(u"cia"_s, 50, 50), u"Square"_s, 50, 50)})}}}});
    post(u"quoteQuote"_s, u"ben"_s, u"Quoting a quote"_s, {{u"embed"_s, quote(u"quote"_s)}});
    const QJsonArray facets{
        facet(3, 7, {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, m_network.did(u"ann"_s)}}),
        facet(8, 12, {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, u"https://link.example"_s}}),
        facet(13, 17, {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, u"tag"_s}})};
    post(u"rich"_s, u"dov"_s, u"Å @ann link #tag "_s + m_network.mark(),
         {{u"facets"_s, facets},
          {u"labels"_s, QJsonObject{{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s},
                                    {u"values"_s, QJsonArray{QJsonObject{{u"val"_s, u"graphic-media"_s}}}}}}});
    post(u"eliPost"_s, u"eli"_s, u"Said by eli"_s);
    post(u"gone"_s, u"cia"_s, u"To be deleted"_s);
    post(u"quoteGone"_s, u"cia"_s, u"Quoting what goes"_s, {{u"embed"_s, quote(u"gone"_s)}});
    post(u"quoteBlocked"_s, u"ben"_s, u"Quoting eli"_s, {{u"embed"_s, quote(u"eliPost"_s)}});
}

void Scenario::writeThreads()
{
    post(u"root"_s, u"ann"_s, u"A thread"_s);
    reply(u"reply1"_s, u"ben"_s, u"root"_s, u"root"_s);
    reply(u"reply2"_s, u"ann"_s, u"root"_s, u"reply1"_s);
    reply(u"reply3"_s, u"cia"_s, u"root"_s, u"reply2"_s);
    reply(u"eliReply"_s, u"eli"_s, u"root"_s, u"root"_s);
    reply(u"wide1"_s, u"cia"_s, u"root"_s, u"root"_s);
    reply(u"wide2"_s, u"ben"_s, u"root"_s, u"root"_s);
    post(u"self1"_s, u"ben"_s, u"One of three"_s);
    reply(u"self2"_s, u"ben"_s, u"self1"_s, u"self1"_s);
    reply(u"self3"_s, u"ben"_s, u"self1"_s, u"self2"_s);
    reply(u"toDov"_s, u"ben"_s, u"rich"_s, u"rich"_s);
    reply(u"orphan"_s, u"ben"_s, u"gone"_s, u"gone"_s);
}

void Scenario::writeReactions()
{
    const auto react = [&](const QString &name, const QString &who, const QString &kind, const QString &subject) {
        put(name, who, u"app.bsky.feed."_s + kind, {{u"subject"_s, ref(subject)}});
    };
    react(u"annLikesPictures"_s, u"ann"_s, u"like"_s, u"pictures"_s);
    react(u"benLikesHello"_s, u"ben"_s, u"like"_s, u"hello"_s);
    react(u"ciaLikesHello"_s, u"cia"_s, u"like"_s, u"hello"_s);
    react(u"eliLikesHello"_s, u"eli"_s, u"like"_s, u"hello"_s);
    react(u"annLikesReply1"_s, u"ann"_s, u"like"_s, u"reply1"_s);
    react(u"benRepostsRich"_s, u"ben"_s, u"repost"_s, u"rich"_s);
    react(u"annRepostsCard"_s, u"ann"_s, u"repost"_s, u"card"_s);
    react(u"ciaRepostsOwn"_s, u"cia"_s, u"repost"_s, u"card"_s);
    gate(u"card"_s, u"cia"_s, u"threadgate"_s, {{u"allow"_s, QJsonArray()}});
    gate(u"self1"_s, u"ben"_s, u"threadgate"_s,
         {{u"allow"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.feed.threadgate#followingRule"_s}}}}});
    gate(u"pictures"_s, u"ben"_s, u"postgate"_s,
         {{u"embeddingRules"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.feed.postgate#disableRule"_s}}}}});
    put(u"block"_s, u"ann"_s, u"app.bsky.graph.block"_s, {{u"subject"_s, m_network.did(u"eli"_s)}});
    const QString gone = uri(u"gone"_s);
    (void)m_network.post(u"cia"_s, u"com.atproto.repo.deleteRecord"_s,
                         {{u"repo"_s, m_network.did(u"cia"_s)},
                          {u"collection"_s, u"app.bsky.feed.post"_s},
                          {u"rkey"_s, gone.section(u'/', -1)}});
    const auto profile =
        m_network.get(u"ben"_s, u"com.atproto.repo.getRecord"_s,
                      u"repo="_s + m_network.did(u"ben"_s) + u"&collection=app.bsky.actor.profile&rkey=self"_s);
    QJsonObject pinned = profile.json["value"_L1].toObject();
    pinned.insert(u"pinnedPost"_s, ref(u"pictures"_s));
    (void)m_network.post(u"ben"_s, u"com.atproto.repo.putRecord"_s,
                         {{u"repo"_s, m_network.did(u"ben"_s)},
                          {u"collection"_s, u"app.bsky.actor.profile"_s},
                          {u"rkey"_s, u"self"_s},
                          {u"record"_s, pinned}});
}

void Scenario::writeLists()
{
    const auto list = [&](const QString &name, const QString &who, const QString &purpose, QJsonObject record) {
        record.insert(u"name"_s, name);
        record.insert(u"purpose"_s, QString(u"app.bsky.graph.defs#"_s + purpose));
        put(name, who, u"app.bsky.graph.list"_s, record);
    };
    list(u"readers"_s, u"ben"_s, u"curatelist"_s,
         {{u"description"_s, u"Who reads, åäö"_s}, {u"avatar"_s, picture(u"ben"_s, 70, 70)}});
    list(u"loud"_s, u"ben"_s, u"modlist"_s, {});
    list(u"starters"_s, u"ben"_s, u"referencelist"_s, {});
    list(u"empty"_s, u"cia"_s, u"curatelist"_s, {{u"description"_s, u"Nobody yet"_s}});
    m_network.settle(); // a list is read before who is on it
    for (const QString &subject : {u"ann"_s, u"dov"_s, u"eli"_s, u"cia"_s}) {
        onList(u"readers"_s, u"ben"_s, subject);
    }
    onList(u"loud"_s, u"ben"_s, u"dov"_s);
    onList(u"starters"_s, u"ben"_s, u"ann"_s);
}

void Scenario::onList(const QString &list, const QString &who, const QString &subject)
{
    put(list + u' ' + subject, who, u"app.bsky.graph.listitem"_s,
        {{u"list"_s, uri(list)}, {u"subject"_s, m_network.did(subject)}});
}

/// A gate has the key of its post.
void Scenario::gate(const QString &post, const QString &who, const QString &kind, QJsonObject record)
{
    record.insert(u"post"_s, uri(post));
    put(kind + u' ' + post, who, u"app.bsky.feed."_s + kind, record, uri(post).section(u'/', -1));
}

void Scenario::writeStatus()
{
    const QJsonObject card{{u"uri"_s, u"https://live.example/cia"_s},
                           {u"title"_s, u"Live"_s},
                           {u"description"_s, u"It was"_s},
                           {u"thumb"_s, picture(u"cia"_s, 160, 90)}};
    put(u"status"_s, u"cia"_s, u"app.bsky.actor.status"_s,
        {{u"status"_s, u"app.bsky.actor.status#live"_s},
         {u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, card}}},
         {u"durationMinutes"_s, 60}},
        u"self"_s);
}

QString Scenario::nextTime()
{
    ++m_seconds;
    return QString::fromStdString(base::Datetime::fromTime(kStart + std::chrono::seconds(m_seconds)).str());
}

void Scenario::put(const QString &name, const QString &who, const QString &collection, QJsonObject record,
                   const QString &fixedKey)
{
    record.insert(u"$type"_s, collection);
    record.insert(u"createdAt"_s, nextTime());
    const QString single = collection == u"app.bsky.actor.profile"_s ? u"self"_s : fixedKey;
    const auto at = std::chrono::microseconds((kStart + std::chrono::seconds(m_seconds)).time_since_epoch()).count();
    const QString key = single.isEmpty() ? QString::fromStdString(base::Tid::fromMicroseconds(at, 7).str()) : single;
    const auto made = m_network.post(
        who, u"com.atproto.repo.createRecord"_s,
        {{u"repo"_s, m_network.did(who)}, {u"collection"_s, collection}, {u"rkey"_s, key}, {u"record"_s, record}});
    if (made.status != 200) {
        std::cerr << "cannot write " << name.toStdString() << ": " << made.body.toStdString() << '\n';
        std::abort();
    }
    m_records[name] = {.uri = made.json["uri"_L1].toString(), .cid = made.json["cid"_L1].toString()};
}

void Scenario::post(const QString &name, const QString &who, const QString &text, const QJsonObject &more)
{
    // The AppView counts quotes by CID: the mark makes each run's posts records of their own.
    QJsonObject record{{u"text"_s, text}, {u"tags"_s, QJsonArray{m_network.mark()}}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        record.insert(it.key(), it.value());
    }
    put(name, who, u"app.bsky.feed.post"_s, record);
}

void Scenario::reply(const QString &name, const QString &who, const QString &root, const QString &parent)
{
    // The AppView reads repositories side by side, and tells nobody of a reply that it read before what it answers.
    m_network.settle();
    post(name, who, name, {{u"reply"_s, QJsonObject{{u"root"_s, ref(root)}, {u"parent"_s, ref(parent)}}}});
}

QJsonObject Scenario::ref(const QString &name) const
{
    const Record &record = m_records.at(name);
    return {{u"uri"_s, record.uri}, {u"cid"_s, record.cid}};
}

QJsonObject Scenario::picture(const QString &who, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(width % 256, height % 256, 120));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return m_network.upload(who, png, "image/png").json["blob"_L1].toObject();
}

QJsonObject Scenario::quote(const QString &name) const
{
    return {{u"$type"_s, u"app.bsky.embed.record"_s}, {u"record"_s, ref(name)}};
}

} // namespace rostrum::tests
