// SPDX-License-Identifier: GPL-3.0-or-later
// A live status (app.bsky.actor.status) in one's repository and on one's profile.
#include "contract/contract.h"

#include "base/datetime.h"

namespace rostrum::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

base::Time timeOf(const QJsonValue &text)
{
    const auto parsed = base::Datetime::parse(text.toString().toStdString());
    EXPECT_TRUE(parsed) << text.toString().toStdString();
    return parsed ? parsed->time() : base::Time();
}

QString textOf(base::Time time)
{
    return QString::fromStdString(base::Datetime::fromTime(time).str());
}

base::Time now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Puts gil's status; what the server thinks of it.
QString putStatus(Network &net, QJsonObject record, const QString &rkey = u"self"_s)
{
    return net
        .post(u"gil"_s, u"com.atproto.repo.putRecord"_s,
              {{u"repo"_s, net.did(u"gil"_s)},
               {u"collection"_s, u"app.bsky.actor.status"_s},
               {u"rkey"_s, rkey},
               {u"record"_s, std::move(record)}})
        .outcome();
}

QJsonObject statusOf(Network &net, const QString &reader = u"ann"_s)
{
    net.settle();
    return net.get(reader, u"app.bsky.actor.getProfile"_s, u"actor="_s + net.did(u"gil"_s))
        .json["status"_L1]
        .toObject();
}

QJsonObject live(base::Time since, const QJsonValue &minutes)
{
    QJsonObject record{{u"status"_s, u"app.bsky.actor.status#live"_s}, {u"createdAt"_s, textOf(since)}};
    if (!minutes.isUndefined()) {
        record.insert(u"durationMinutes"_s, minutes);
    }
    return record;
}

} // namespace

TEST_P(Contract, AStatusHoldsForItsTime)
{
    Network &net = network();
    const base::Time began = now() - 2min;
    const QJsonObject card{
        {u"uri"_s, u"https://live.example.test/gil"_s}, {u"title"_s, u"Live now"_s}, {u"description"_s, u"A room"_s}};
    QJsonObject record = live(began, 60);
    record.insert(u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, card}});
    ASSERT_EQ(putStatus(net, record), u"200"_s);
    const QJsonObject status = statusOf(net);
    EXPECT_EQ(status["status"_L1].toString(), u"app.bsky.actor.status#live"_s);
    EXPECT_EQ(status["uri"_L1].toString(), u"at://"_s + net.did(u"gil"_s) + u"/app.bsky.actor.status/self"_s);
    EXPECT_EQ(status["record"_L1]["createdAt"_L1], record["createdAt"_L1]);
    EXPECT_EQ(status["embed"_L1]["$type"_L1].toString(), u"app.bsky.embed.external#view"_s);
    EXPECT_EQ(status["embed"_L1]["external"_L1], card);
    EXPECT_EQ(timeOf(status["expiresAt"_L1]) - began, 60min);
    EXPECT_EQ(status["isActive"_L1], true);
    EXPECT_FALSE(status.contains("isDisabled"_L1));
    EXPECT_EQ(statusOf(net, u"gil"_s)["isDisabled"_L1], false) << "that is for its owner";
}

TEST_P(Contract, AStatusIsNeitherShorterNorLongerThanTheAppViewAllows)
{
    Network &net = network();
    for (const auto &[minutes, counted] : {std::pair(1, 5min), std::pair(5, 5min), std::pair(1000, 240min)}) {
        const base::Time began = now() - 1min;
        ASSERT_EQ(putStatus(net, live(began, minutes)), u"200"_s);
        EXPECT_EQ(timeOf(statusOf(net)["expiresAt"_L1]) - began, counted) << minutes;
    }
    ASSERT_EQ(putStatus(net, live(now() - 3h, 60)), u"200"_s);
    EXPECT_EQ(statusOf(net)["isActive"_L1], false);
    ASSERT_EQ(putStatus(net, live(now(), QJsonValue(QJsonValue::Undefined))), u"200"_s);
    const QJsonObject endless = statusOf(net);
    EXPECT_FALSE(endless.contains("expiresAt"_L1));
    EXPECT_FALSE(endless.contains("isActive"_L1));
}

TEST_P(Contract, AStatusIsChecked)
{
    Network &net = network();
    const QJsonObject good = live(now(), 60);
    EXPECT_EQ(putStatus(net, good, u"other"_s), u"400 InvalidRequest"_s);
    for (const QString &missing : {u"status"_s, u"createdAt"_s}) {
        QJsonObject record = good;
        record.remove(missing);
        EXPECT_EQ(putStatus(net, record), u"400 InvalidRequest"_s) << missing.toStdString();
    }
    EXPECT_EQ(putStatus(net, live(now(), 0)), u"400 InvalidRequest"_s);
    EXPECT_EQ(putStatus(net, live(now(), u"long"_s)), u"400 InvalidRequest"_s);
    EXPECT_EQ(putStatus(net, good), u"200"_s);
}

} // namespace rostrum::tests
