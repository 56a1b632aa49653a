// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/json_writer.h"
#include "embedded/sample.h"
#include "embedded/world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace rostrum::tests {

/// The sample at a fixed time, asked as a person of it.
class SampleWorld
{
public:
    explicit SampleWorld(QString path = QStringLiteral(":memory:"))
        : file(std::move(path))
    {
        open();
    }

    void open()
    {
        world.reset();
        auto opened = embedded::World::open(file, clock);
        if (!opened) {
            ADD_FAILURE() << opened.error().detail.toStdString();
            std::abort();
        }
        world = std::move(*opened);
    }

    embedded::Answer ask(embedded::Call call, const QByteArray &handle = embedded::kNewcomerHandle)
    {
        call.bearer = world->tokens().issue(world->findActor(handle)).access;
        return world->answer(std::move(call));
    }

    embedded::Answer get(const QByteArray &nsid, const QString &query = {},
                         const QByteArray &handle = embedded::kNewcomerHandle)
    {
        return ask({.nsid = nsid, .method = net::Method::Get, .query = QUrlQuery(query)}, handle);
    }

    QJsonObject json(const QByteArray &nsid, const QString &query = {},
                     const QByteArray &handle = embedded::kNewcomerHandle)
    {
        const auto answer = get(nsid, query, handle);
        EXPECT_EQ(answer.status, 200) << answer.body.toStdString();
        return QJsonDocument::fromJson(answer.body).object();
    }

    embedded::Answer post(const QByteArray &nsid, const QJsonObject &body,
                          const QByteArray &handle = embedded::kNewcomerHandle)
    {
        return ask({.nsid = nsid, .method = net::Method::Post, .body = embedded::toJson(body)}, handle);
    }

    /// Writes a post of the newcomer; its URI.
    QString write(const QString &text, const QJsonObject &more = {})
    {
        using namespace Qt::StringLiterals;
        QJsonObject record{
            {u"text"_s, text}, {u"createdAt"_s, embedded::isoText(clock.now())}, {u"langs"_s, QJsonArray{u"en"_s}}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            record.insert(it.key(), it.value());
        }
        const auto answer = post(
            "com.atproto.repo.createRecord",
            {{u"repo"_s, u"elin.rostrum.test"_s}, {u"collection"_s, u"app.bsky.feed.post"_s}, {u"record"_s, record}});
        EXPECT_EQ(answer.status, 200) << answer.body.toStdString();
        return QJsonDocument::fromJson(answer.body)[u"uri"_s].toString();
    }

    static constexpr base::Time kStart{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} +
                                       std::chrono::hours(9)};
    QString file;
    base::SettableClock clock{kStart};
    std::unique_ptr<embedded::World> world;
};

} // namespace rostrum::tests
