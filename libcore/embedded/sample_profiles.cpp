// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_profiles.h"

#include "embedded/places.h"
#include "embedded/sample.h"
#include "embedded/sample_people.h"
#include "embedded/world.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::hours kDay{24};
constexpr auto kPublicationAge = 240 * kDay;

QString put(World &world, const RecordPath &path, QJsonObject record, base::Time at)
{
    record.insert(u"$type"_s, QString::fromLatin1(path.collection));
    (void)world.repo().put(path, record, at);
    return QString::fromLatin1(path.uri());
}

/// The members of that name that the source has.
QJsonObject picked(const QJsonObject &source, std::initializer_list<QLatin1StringView> names)
{
    QJsonObject found;
    for (const QLatin1StringView name : names) {
        if (source.contains(name)) {
            found.insert(name, source[name]);
        }
    }
    return found;
}

/// Markdown without its marks, as far as the sample uses them.
QString plainText(QString markdown)
{
    static const QRegularExpression kHeads(u"^#+ "_s, QRegularExpression::MultilineOption);
    static const QRegularExpression kMarks(u"\\*\\*|[*`]"_s);
    return markdown.remove(kHeads).remove(kMarks);
}

class LongTexts
{
public:
    LongTexts(World &world, base::Time now)
        : m_world(world)
        , m_now(now)
    {
    }

    void write(const QJsonArray &publications)
    {
        for (const QJsonValue &each : publications) {
            const QByteArray did = didOfKey(each["author"_L1].toString());
            const QByteArray key = each["key"_L1].toString().toUtf8();
            const base::Time at = m_now - kPublicationAge - 1h * (seedOf(key) % 900);
            const QString uri =
                put(m_world, {.did = did, .collection = "site.standard.publication", .rkey = sampleKey(at, key)},
                    picked(each.toObject(), {"url"_L1, "name"_L1, "description"_L1}), at);
            m_uris.insert(QString::fromUtf8(key), uri);
            for (const QJsonValue &document : each["documents"_L1].toArray()) {
                writeDocument(did, uri, document.toObject());
            }
        }
    }

    /// Of a publication or document, by its key.
    [[nodiscard]] QString uriOf(const QString &key) const { return m_uris.value(key); }

private:
    void writeDocument(const QByteArray &did, const QString &site, const QJsonObject &source)
    {
        constexpr int kCoverWidth = 1200;
        constexpr int kCoverHeight = 630;
        const base::Time at = m_now - 1min * source["ago"_L1].toInteger();
        const QString markdown = source["markdown"_L1].toString();
        QJsonObject cover = source["cover"_L1].toObject();
        cover.insert(u"w"_s, kCoverWidth);
        cover.insert(u"h"_s, kCoverHeight);
        QJsonObject record = picked(source, {"title"_L1, "path"_L1, "description"_L1, "tags"_L1});
        record.insert(u"site"_s, site);
        record.insert(u"publishedAt"_s, isoText(at));
        record.insert(u"coverImage"_s, drawnBlob(m_world, did, cover));
        record.insert(u"content"_s, QJsonObject{{u"$type"_s, u"at.markpub.markdown"_s},
                                                {u"flavor"_s, u"commonmark"_s},
                                                {u"text"_s, QJsonObject{{u"$type"_s, u"at.markpub.text"_s},
                                                                        {u"markdown"_s, markdown}}}});
        record.insert(u"textContent"_s, plainText(markdown));
        if (const QJsonObject post = refToPost(m_world, uriOfSample(m_world, source["post"_L1].toString()));
            !post.isEmpty()) {
            record.insert(u"bskyPostRef"_s, post);
        }
        const QString key = source["key"_L1].toString();
        m_uris.insert(
            key, put(m_world, {.did = did, .collection = "site.standard.document", .rkey = sampleKey(at, key.toUtf8())},
                     record, at));
    }

    World &m_world;
    base::Time m_now;
    QHash<QString, QString> m_uris;
};

/// What the sample's files call `post:ID` and `doc:KEY`, and links as they are.
QString featuredUri(World &world, const LongTexts &texts, const QString &named)
{
    if (named.startsWith("post:"_L1)) {
        return QString::fromUtf8(uriOfSample(world, named.sliced(5)));
    }
    return named.startsWith("doc:"_L1) ? texts.uriOf(named.sliced(4)) : named;
}

void writeCreators(World &world, const QJsonArray &creators, const LongTexts &texts, base::Time now)
{
    for (const QJsonValue &each : creators) {
        const QByteArray did = didOfKey(each["key"_L1].toString());
        const base::Time at = now - 20 * kDay - 1h * (seedOf(did) % 2000);
        QJsonArray featured;
        for (const QJsonValue &named : each["featured"_L1].toArray()) {
            if (const QString uri = featuredUri(world, texts, named.toString()); !uri.isEmpty()) {
                featured.append(uri);
            }
        }
        QJsonObject record{{u"enabled"_s, true},
                           {u"topics"_s, each["topics"_L1]},
                           {u"featured"_s, featured},
                           {u"primaryAction"_s, each["primaryAction"_L1].toString(u"follow"_s)},
                           {u"liveCover"_s, each["liveCover"_L1].toBool(true)},
                           {u"updatedAt"_s, isoText(at)}};
        if (each["newsletter"_L1].isString()) {
            record.insert(u"newsletter"_s, texts.uriOf(each["newsletter"_L1].toString()));
        }
        put(world, {.did = did, .collection = "app.rostrum.actor.creatorMode", .rkey = "self"}, record, at);
    }
}

void writeConnections(World &world, const QJsonObject &connections, base::Time now)
{
    const auto ask = [&world](const QString &who, const QString &whom, base::Time at) {
        putEdge(world, didOfKey(who), "id.sifa.graph.follow", QString::fromLatin1(didOfKey(whom)), at, whom.toUtf8());
    };
    for (const QJsonValue &pair : connections["connected"_L1].toArray()) {
        const QString one = pair[0].toString();
        const QString other = pair[1].toString();
        const base::Time at = now - 10 * kDay - 1h * (seedOf((one + other).toUtf8()) % 3000);
        ask(one, other, at);
        ask(other, one, at + 37min);
    }
    for (const QJsonValue &each : connections["asked"_L1].toArray()) {
        ask(each["by"_L1].toString(), each["subject"_L1].toString(), now - 1min * each["ago"_L1].toInteger());
    }
}

void writePlans(World &world, const QByteArray &did, const QJsonObject &source, base::Time at)
{
    const auto channel = [&did](const QString &key) {
        return RecordPath{.did = did, .collection = "fund.at.funding.channel", .rkey = key.toUtf8()};
    };
    for (const QJsonValue &each : source["channels"_L1].toArray()) {
        QJsonObject record = picked(each.toObject(), {"channelType"_L1, "uri"_L1, "description"_L1});
        record.insert(u"createdAt"_s, isoText(at));
        put(world, channel(each["key"_L1].toString()), record, at);
    }
    for (const QJsonValue &each : source["plans"_L1].toArray()) {
        QJsonObject record = picked(
            each.toObject(), {"name"_L1, "description"_L1, "amount"_L1, "currency"_L1, "frequency"_L1, "status"_L1});
        QJsonArray channels;
        for (const QJsonValue &key : each["channels"_L1].toArray()) {
            channels.append(QString::fromUtf8(channel(key.toString()).uri()));
        }
        if (!channels.isEmpty()) {
            record.insert(u"channels"_s, channels);
        }
        record.insert(u"createdAt"_s, isoText(at));
        put(world, {.did = did, .collection = "fund.at.funding.plan", .rkey = each["key"_L1].toString().toUtf8()},
            record, at);
    }
}

void writeSupport(World &world, const QJsonArray &people, base::Time now)
{
    for (const QJsonValue &each : people) {
        const QByteArray did = didOfKey(each["key"_L1].toString());
        const base::Time at = now - 90 * kDay - 1h * (seedOf(did) % 1000);
        writePlans(world, did, each.toObject(), at);
        const auto putOne = [&](QLatin1StringView member, const QByteArray &collection, const QByteArray &rkey) {
            if (const QJsonObject record = each[member].toObject(); !record.isEmpty()) {
                put(world, {.did = did, .collection = collection, .rkey = rkey}, record, at);
            }
        };
        putOne("contribute"_L1, "fund.at.funding.contribute", "self");
        putOne("fans"_L1, "com.atprotofans.profile", "self");
        putOne("wallet"_L1, "community.lexicon.payments.webMonetization", sampleKey(at, did));
    }
}

} // namespace

base::Result<void> writeSampleProfiles(World &world, base::Time now)
{
    const auto documents = readSample(u"documents"_s);
    const auto creators = readSample(u"creators"_s);
    const auto connections = readSample(u"connections"_s);
    const auto support = readSample(u"support"_s);
    for (const auto *file : {&documents, &creators, &connections, &support}) {
        if (!*file) {
            return std::unexpected(file->error());
        }
    }
    LongTexts texts(world, now);
    texts.write(documents->array());
    writeCreators(world, creators->array(), texts, now);
    writeConnections(world, connections->object(), now);
    writeSupport(world, support->array(), now);
    return {};
}

} // namespace rostrum::embedded
