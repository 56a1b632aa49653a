// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "lexicon/codec.h"
#include "store/people_cache.h"
#include "store/people_search.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::CacheFile;
using tests::minute;

class PeopleSearch : public testing::Test
{
protected:
    void add(const QString &name, const QString &displayName, bool followed)
    {
        QJsonObject json = tests::profileJson(name, {});
        json["displayName"_L1] = displayName;
        if (followed) {
            json["viewer"_L1] = QJsonObject{{u"following"_s, u"at://did:plc:me/app.bsky.graph.follow/3l"_s}};
        }
        const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
        const auto decoded = lexicon::decode<lexicon::app_bsky_actor_defs::ProfileViewDetailed>(bytes);
        ASSERT_TRUE(decoded.has_value());
        const std::vector people{*decoded};
        ASSERT_TRUE(writePeople(cache.db(), people, minute(1)).has_value());
    }
    QStringList found(const QString &prefix)
    {
        QStringList names;
        const auto people = findPeople(cache.db(), prefix, 6);
        for (const model::Person &person : people.value()) {
            names << person.handle;
        }
        return names;
    }

    CacheFile cache;
};

TEST_F(PeopleSearch, LooksAtHandlesAndNames)
{
    add(u"anna"_s, u"Anna Öst"_s, false);
    add(u"bo"_s, u"Bo Annasson"_s, true);
    add(u"cilla"_s, u"Cilla"_s, true);
    EXPECT_EQ(found(u"ann"_s), (QStringList{u"bo.test"_s, u"anna.test"_s})); // one follows Bo
    EXPECT_EQ(found(u"Öst"_s), QStringList{u"anna.test"_s});
    EXPECT_EQ(found(u"cilla.t"_s), QStringList{u"cilla.test"_s});
    EXPECT_EQ(found(u"%"_s), QStringList());
    EXPECT_EQ(found({}).size(), 3);
}

TEST_F(PeopleSearch, TagsAreOnesOwn)
{
    const auto post = [](const QString &key, const QString &author, const QStringList &tags) {
        QJsonObject json =
            tests::postJson({.key = key, .createdAt = minute(1), .author = author, .text = u"#abcdefgh"_s});
        QJsonArray features;
        for (const QString &tag : tags) {
            features.append(QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, tag}});
        }
        QJsonObject record = json["record"_L1].toObject();
        record["facets"_L1] = QJsonArray{
            QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, 0}, {u"byteEnd"_s, 3}}}, {u"features"_s, features}}};
        json["record"_L1] = record;
        const QJsonObject whole{{u"post"_s, json}};
        const QByteArray bytes = QJsonDocument(whole).toJson(QJsonDocument::Compact);
        return lexicon::decode<lexicon::app_bsky_feed_defs::FeedViewPost>(bytes).value();
    };
    FeedPage page;
    page.items = {post(u"3laaaaaaaaaa2"_s, u"ada"_s, {u"språk"_s, u"sport"_s}),
                  post(u"3laaaaaaaaab2"_s, u"ada"_s, {u"Språk"_s}), post(u"3laaaaaaaaac2"_s, u"bo"_s, {u"spel"_s})};
    ASSERT_TRUE(writeNewest(cache.db(), u"author/did:plc:ada"_s, page, minute(2)).has_value());
    const auto ada = *base::Did::parse("did:plc:ada");
    const QStringList tags = findTags(cache.db(), ada, u"sp"_s, 6).value();
    ASSERT_EQ(tags.size(), 2);
    EXPECT_EQ(tags[0].toLower(), u"språk"_s);
    EXPECT_EQ(tags[1], u"sport"_s);
    EXPECT_TRUE(findTags(cache.db(), ada, u"x"_s, 6)->isEmpty());
}

} // namespace
} // namespace rostrum::store
