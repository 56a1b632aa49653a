// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_people.h"

#include "embedded/accounts.h"
#include "embedded/dag_cbor.h"
#include "embedded/json_writer.h"
#include "embedded/people_view.h"
#include "embedded/places.h"
#include "embedded/sample.h"
#include "embedded/world.h"

#include <QJsonArray>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours kDay{24};
/// Members of a CV and the record types they become.
constexpr std::pair<QLatin1StringView, const char *> kCvParts[] = {
    {"positions"_L1, "id.sifa.profile.position"},
    {"education"_L1, "id.sifa.profile.education"},
    {"languages"_L1, "id.sifa.profile.language"},
    {"certifications"_L1, "id.sifa.profile.certification"},
    {"courses"_L1, "id.sifa.profile.course"},
    {"honors"_L1, "id.sifa.profile.honor"},
    {"projects"_L1, "id.sifa.profile.project"},
    {"publications"_L1, "id.sifa.profile.publication"},
    {"volunteering"_L1, "id.sifa.profile.volunteering"},
    {"externalAccounts"_L1, "id.sifa.profile.externalAccount"},
};

void put(World &world, const QByteArray &did, const QByteArray &collection, const QByteArray &rkey, QJsonObject record,
         base::Time at)
{
    record.insert(u"$type"_s, QString::fromLatin1(collection));
    (void)world.repo().put({.did = did, .collection = collection, .rkey = rkey}, record, at);
}

void writeProfile(World &world, const QByteArray &did, const QJsonObject &person, base::Time at)
{
    QJsonObject portrait{{u"portrait"_s, person["portrait"_L1]}, {u"seed"_s, qint64(seedOf(did))}};
    QJsonObject banner = person["banner"_L1].toObject();
    banner.insert(u"w"_s, 1500);
    banner.insert(u"h"_s, 500);
    QJsonObject profile{
        {u"displayName"_s, person["displayName"_L1]},
        // The headline is the first line, so that clients which know nothing of CVs show it too.
        {u"description"_s, QString(person["headline"_L1].toString() + u'\n' + person["description"_L1].toString())},
        {u"avatar"_s, drawnBlob(world, did, portrait)},
        {u"banner"_s, drawnBlob(world, did, banner)},
        {u"createdAt"_s, isoText(at)},
    };
    if (person.contains("pronouns"_L1)) {
        profile.insert(u"pronouns"_s, person["pronouns"_L1]);
    }
    put(world, did, "app.bsky.actor.profile", "self", profile, at);
}

/// A place of the sample as Sifa writes it, if it does not say otherwise.
QJsonObject placeOf(QJsonObject place)
{
    if (!place.contains("$type"_L1)) {
        place.insert(u"$type"_s, u"community.lexicon.location.address"_s);
    }
    return place;
}

void writeProfessional(World &world, const QByteArray &did, const QJsonObject &person, base::Time at)
{
    QJsonObject self{{u"displayName"_s, person["displayName"_L1]},
                     {u"pronouns"_s, person["pronouns"_L1]},
                     {u"headline"_s, person["headline"_L1]},
                     {u"about"_s, person["about"_L1]},
                     {u"langs"_s, person["langs"_L1]},
                     {u"location"_s, placeOf(person["location"_L1].toObject())},
                     {u"createdAt"_s, isoText(at)}};
    for (const QLatin1StringView list : {"industries"_L1, "openTo"_L1, "preferredWorkplace"_L1}) {
        if (person.contains(list)) {
            self.insert(list, person[list]);
        }
    }
    put(world, did, "id.sifa.profile.self", "self", self, at);
}

class CvWriter
{
public:
    CvWriter(World &world, QByteArray did, base::Time start)
        : m_world(world)
        , m_did(std::move(did))
        , m_at(start)
    {
    }

    void write(const QJsonObject &cv)
    {
        for (const QJsonValue &skill : cv["skills"_L1].toArray()) {
            const QString uri = add("id.sifa.profile.skill", skill.toObject());
            m_skills.insert(skill["name"_L1].toString(), QJsonObject{{u"uri"_s, uri}});
        }
        for (const auto &[member, collection] : kCvParts) {
            for (const QJsonValue &entry : cv[member].toArray()) {
                add(collection, entry.toObject());
            }
        }
        for (const QJsonValue &talk : cv["presentations"_L1].toArray()) {
            addTalk(talk.toObject());
        }
    }

private:
    /// A talk and the occasions on which it was given.
    void addTalk(QJsonObject talk)
    {
        const QJsonArray deliveries = talk.take("deliveries"_L1).toArray();
        const QString uri = add("id.sifa.profile.presentation", talk);
        for (const QJsonValue &each : deliveries) {
            QJsonObject delivery = each.toObject();
            delivery.insert(u"presentationRef"_s, QJsonObject{{u"uri"_s, uri}});
            QJsonArray others;
            for (const QJsonValue &key : delivery.take("coSpeakers"_L1).toArray()) {
                others.append(QString::fromLatin1(didOfKey(key.toString())));
            }
            if (!others.isEmpty()) {
                delivery.insert(u"coSpeakers"_s, others);
            }
            add("id.sifa.profile.presentationDelivery", delivery);
        }
    }

    QString add(const char *collection, QJsonObject record)
    {
        if (record.contains("skills"_L1)) { // by name in the sample, by reference in the record
            QJsonArray references;
            for (const QJsonValue &name : record["skills"_L1].toArray()) {
                if (const auto known = m_skills.find(name.toString()); known != m_skills.end()) {
                    references.append(*known);
                }
            }
            record.insert(u"skills"_s, references);
        }
        for (const QLatin1StringView place : {"location"_L1, "address"_L1}) {
            if (const QJsonValue written = record.value(place); written.isObject()) {
                record.insert(place, placeOf(written.toObject()));
            }
        }
        m_at += std::chrono::minutes(1);
        record.insert(u"createdAt"_s, isoText(m_at));
        record.insert(u"$type"_s, QString::fromLatin1(collection));
        const RecordPath path{.did = m_did, .collection = collection, .rkey = sampleKey(m_at, collection)};
        (void)m_world.repo().put(path, record, m_at);
        return QString::fromUtf8(path.uri());
    }

    World &m_world;
    QByteArray m_did;
    base::Time m_at;
    QJsonObject m_skills;
};

} // namespace

QJsonObject blobObject(const QByteArray &cid, const QByteArray &mime, qint64 size)
{
    return {{u"$type"_s, u"blob"_s},
            {u"ref"_s, QJsonObject{{u"$link"_s, QString::fromLatin1(cid)}}},
            {u"mimeType"_s, QString::fromLatin1(mime)},
            {u"size"_s, size}};
}

QJsonObject drawnBlob(World &world, const QByteArray &did, const QJsonObject &drawing)
{
    constexpr qint64 kPixelsPerByte = 8; // about what such a picture takes; the true size is known when it is drawn
    const QByteArray what = toJson(drawing);
    // The bytes do not exist before somebody looks, so this CID names the drawing and not its bytes.
    const QByteArray cid = cidOf(what, CidCodec::Raw);
    const bool isPortrait = drawing.contains("portrait"_L1);
    const QByteArray mime = isPortrait ? "image/png" : "image/jpeg";
    const qint64 size =
        isPortrait ? 24'000 : drawing["w"_L1].toInteger() * drawing["h"_L1].toInteger() / kPixelsPerByte;
    Query(world.database(), "INSERT OR IGNORE INTO blob(did, cid, mime, size, drawing) VALUES(?, ?, ?, ?, ?)", did, cid,
          mime, size, what)
        .run();
    return blobObject(cid, mime, size);
}

void writeSamplePerson(World &world, const QJsonObject &person, base::Time now)
{
    constexpr quint32 kOldestDays = 700;
    constexpr quint32 kYoungestDays = 200;
    const QByteArray handle = person["handle"_L1].toString().toUtf8();
    const QByteArray did = didOfHandle(handle);
    const base::Time joined = now - kDay * (kYoungestDays + seedOf(did) % (kOldestDays - kYoungestDays));
    addAccount(world, {.handle = handle,
                       .password = QLatin1StringView(kSamplePassword),
                       .joined = joined,
                       .baseFollowers = person["followers"_L1].toInteger()});
    writeProfile(world, did, person, joined);
    writeProfessional(world, did, person, joined + std::chrono::minutes(4));
    CvWriter(world, did, joined + std::chrono::minutes(10)).write(person["cv"_L1].toObject());
}

} // namespace rostrum::embedded
