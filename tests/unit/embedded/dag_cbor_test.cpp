// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/base32.h"
#include "embedded/dag_cbor.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace rostrum::embedded;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const char *json)
{
    const auto cbor = encodeDagCbor(QJsonDocument::fromJson(QByteArray(json)).object());
    return cbor ? cbor->toHex() : QByteArray("refused");
}

/// Every object in an answer that says both a record and its CID.
void collect(const QJsonValue &value, std::vector<std::pair<QJsonObject, QByteArray>> &found)
{
    for (const QJsonValue &each : value.toArray()) {
        collect(each, found);
    }
    const QJsonObject object = value.toObject();
    for (const QString &key : {u"record"_s, u"value"_s}) {
        if (object[key].isObject() && object[key]["$type"_L1].isString() && object["cid"_L1].isString()) {
            found.emplace_back(object[key].toObject(), object["cid"_L1].toString().toLatin1());
        }
    }
    for (const QJsonValue &member : object) {
        collect(member, found);
    }
}

TEST(DagCbor, IsCanonical)
{
    // Shortest integers; keys by length, then by byte.
    EXPECT_EQ(encoded(R"({"b":1,"a":23,"aa":24,"c":-1})"), "a461611761620161632062616118"
                                                           "18");
    EXPECT_EQ(encoded(R"({"n":[255,256,65535,65536,4294967296,-25]})"),
              "a1616e8618ff19010019ffff1a000100001b00000001000000003818");
    EXPECT_EQ(encoded(R"({"t":true,"f":false,"z":null,"s":"é"})"), "a46166f4617362c3a96174f5617af6");
    EXPECT_EQ(encoded(R"({"$bytes":"AQI"})"), "420102");
}

TEST(DagCbor, RefusesWhatTheDataModelLacks)
{
    EXPECT_EQ(encoded(R"({"a":1.5})"), "refused");
    EXPECT_EQ(encoded(R"({"a":{"$link":"not a cid"}})"), "refused");
    const auto refused = encodeDagCbor({{u"a"_s, QJsonArray{1, 2.5}}});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().detail.endsWith(u"(got 2.5) at $.record.a[1]"_s))
        << refused.error().detail.toStdString();
}

TEST(DagCbor, WholeNumbersAreIntegersHoweverTheyAreWritten)
{
    EXPECT_EQ(encoded(R"({"a":1.0})"), encoded(R"({"a":1})"));
}

TEST(Base32, GoesBothWays)
{
    for (int size = 0; size < 12; ++size) {
        const QByteArray bytes = QByteArray::fromHex("ff001080206279746573212e").first(size);
        EXPECT_EQ(fromBase32(toBase32(bytes)), bytes);
    }
    EXPECT_EQ(toBase32("foobar"), "mzxw6ytboi");
    EXPECT_FALSE(fromBase32("mzxw1"));
}

// The CIDs that a real PDS gave to records of many kinds.
TEST(Cid, IsTheOneARealServerGives)
{
    std::vector<std::pair<QJsonObject, QByteArray>> found;
    QDirIterator files(QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/data/answers"), {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto document = QJsonDocument::fromJson(file.readAll());
        collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), found);
    }
    ASSERT_GT(found.size(), 100U);
    for (const auto &[record, cid] : found) {
        const auto cbor = encodeDagCbor(record);
        ASSERT_TRUE(cbor);
        EXPECT_EQ(cidOf(*cbor, CidCodec::DagCbor), cid) << QJsonDocument(record).toJson().toStdString();
    }
}

} // namespace
