// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed (SIGKILL) at random moments while it acts on the real PDS, and started again: what its screen
// acknowledged is on the server once, and its drafts are whole.
#include "live/live_network.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

constexpr int kKills = 4;
constexpr int kLongestMs = 2500; ///< of acting
constexpr int kPatienceMs = 60'000;

class KillLive : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        QFile file(m_folder.filePath(u"network.json"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(m_network.configFile()) > 0);
    }

    void begin(QProcess &player, const QString &mode)
    {
        player.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        player.start(QStringLiteral(ROSTRUM_PLAYER),
                     {m_folder.filePath(u"data"_s), m_folder.filePath(u"network.json"_s), m_network.reader(), mode});
        player.write(m_network.appPassword(m_network.reader()).toUtf8() + '\n');
        QByteArray said; // the program's network runs in this process: the event loop has to go on
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return player.bytesAvailable() > 0 || player.state() == QProcess::NotRunning; }, kPatienceMs));
        ASSERT_EQ(player.state(), QProcess::Running)
            << "it did not start: exit " << player.exitCode() << " status " << int(player.exitStatus());
    }

    void actAndKill()
    {
        QProcess player;
        begin(player, u"act"_s);
        QTest::qWait(QRandomGenerator::system()->bounded(kLongestMs));
        player.kill();
        ASSERT_TRUE(QTest::qWaitFor([&] { return player.state() == QProcess::NotRunning; }, kPatienceMs));
        ASSERT_EQ(player.exitStatus(), QProcess::CrashExit) << "it ended by itself";
        take(player.readAllStandardOutput());
    }

    void finish()
    {
        QProcess player;
        begin(player, u"finish"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return player.state() == QProcess::NotRunning; }, kPatienceMs));
        ASSERT_EQ(player.exitCode(), 0);
        take(player.readAllStandardOutput());
    }

    void take(const QByteArray &output)
    {
        for (const QString &line : QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(u'\t');
            const bool isDone = words[0] == u"done";
            if (words[0] == u"refused") {
                ADD_FAILURE() << line.toStdString();
            } else if (words[0] == u"draft") {
                m_drafts << words[1];
            } else if (isDone && words[1] == u"draft") {
                m_keptDrafts << words[2];
            } else if ((isDone || words[0] == u"try") && words[1] == u"topic") {
                m_topics << words[2];
                m_lastTopic = isDone ? words[2] : m_lastTopic;
            } else if ((isDone || words[0] == u"try") && words[1] == u"post") {
                (isDone ? m_posted : m_tried).insert(words[2]);
            } else if (isDone || words[0] == u"try") {
                m_likes[words[2]] = {.isSet = words[3] == u"1", .isCertain = isDone};
            }
        }
    }

    [[nodiscard]] std::vector<QJsonObject> records(const QString &collection)
    {
        std::vector<QJsonObject> found;
        QString cursor;
        do {
            const QString query = u"repo=%1&collection=%2&limit=100&cursor=%3"_s.arg(
                m_network.didOf(m_network.reader()), collection, cursor);
            const auto page = m_network.ask(net::Method::Get, u"com.atproto.repo.listRecords"_s, {}, {}, query);
            for (const auto all = page.json[u"records"].toArray(); const QJsonValue &record : all) {
                found.push_back(record.toObject());
            }
            cursor = page.json[u"cursor"].toString();
        } while (!cursor.isEmpty());
        return found;
    }

    void comparePosts()
    {
        std::map<QString, int> onServer;
        const QByteArray token = m_network.readerToken();
        for (const QJsonObject &record : records(u"app.bsky.feed.post"_s)) {
            const QString text = record[u"value"][u"text"].toString();
            ++onServer[text];
            if (m_tried.contains(text)) { // other tests read the same timeline
                m_network.ask(net::Method::Post, u"com.atproto.repo.deleteRecord"_s, token,
                              {{u"repo"_s, m_network.didOf(m_network.reader())},
                               {u"collection"_s, u"app.bsky.feed.post"_s},
                               {u"rkey"_s, record[u"uri"].toString().section(u'/', -1)}});
            }
        }
        for (const QString &text : m_tried) {
            EXPECT_LE(onServer[text], 1) << text.toStdString();
            if (m_posted.contains(text)) {
                EXPECT_EQ(onServer[text], 1) << text.toStdString();
            }
            // What is posted is no draft any more; what is not posted still is one.
            EXPECT_EQ(m_drafts.count(text), 1 - onServer[text]) << text.toStdString();
        }
    }

    void compareLikes()
    {
        std::map<QString, int> onServer;
        for (const QJsonObject &record : records(u"app.bsky.feed.like"_s)) {
            ++onServer[record[u"value"][u"subject"][u"uri"].toString()];
        }
        for (const auto &[uri, like] : m_likes) {
            EXPECT_LE(onServer[uri], 1) << uri.toStdString();
            if (like.isCertain) {
                EXPECT_EQ(onServer[uri], like.isSet ? 1 : 0) << uri.toStdString();
            }
        }
    }

    /// Creator mode is as the last change that the screen acknowledged, or as one that was begun after it.
    void compareTopics()
    {
        const auto onServer = records(u"app.rostrum.actor.creatorMode"_s);
        ASSERT_LE(onServer.size(), 1U);
        const QString topic = onServer.empty() ? QString() : onServer.front()[u"value"][u"topics"][0].toString();
        const QStringList fine = m_topics.mid(m_lastTopic.isEmpty() ? 0 : m_topics.lastIndexOf(m_lastTopic));
        EXPECT_TRUE(fine.contains(topic) || (m_lastTopic.isEmpty() && onServer.empty())) << topic.toStdString();
        m_network.ask(net::Method::Post, u"com.atproto.repo.deleteRecord"_s, m_network.readerToken(),
                      {{u"repo"_s, m_network.didOf(m_network.reader())},
                       {u"collection"_s, u"app.rostrum.actor.creatorMode"_s},
                       {u"rkey"_s, u"self"_s}});
    }

    struct Like
    {
        bool isSet = false;
        bool isCertain = false; ///< the screen acknowledged it
    };
    QTemporaryDir m_folder;
    LiveNetwork m_network;
    std::set<QString> m_tried;
    std::set<QString> m_posted;
    std::map<QString, Like> m_likes;
    QStringList m_topics; ///< those that were begun, in order; what was acknowledged is there again
    QString m_lastTopic;  ///< that was acknowledged
    QStringList m_keptDrafts;
    QStringList m_drafts;
};

TEST_F(KillLive, WhatTheScreenAcknowledgedIsThereOnce)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("ROSTRUM_SOAK_KILLS", &isGiven);
    for (int i = 0; i < (isGiven ? given : kKills); ++i) {
        ASSERT_NO_FATAL_FAILURE(actAndKill());
    }
    ASSERT_NO_FATAL_FAILURE(finish());
    comparePosts();
    compareLikes();
    compareTopics();
    for (const QString &text : m_keptDrafts) {
        EXPECT_EQ(m_drafts.count(text), 1) << text.toStdString();
    }
    RecordProperty("posts", static_cast<int>(m_posted.size()));
    RecordProperty("likes", static_cast<int>(m_likes.size()));
    RecordProperty("topics", static_cast<int>(m_topics.size()));
    RecordProperty("drafts", static_cast<int>(m_keptDrafts.size()));
    std::printf("acknowledged: %zu posts, %zu liked or unliked, %lld drafts\n", m_posted.size(), m_likes.size(),
                static_cast<long long>(m_keptDrafts.size()));
}

} // namespace
} // namespace rostrum::tests
