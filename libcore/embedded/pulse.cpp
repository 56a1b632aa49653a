// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulse.h"

#include "embedded/json_writer.h"
#include "embedded/people_view.h"
#include "embedded/places.h"
#include "embedded/reactions.h"
#include "embedded/sample.h"
#include "embedded/sample_live.h"
#include "embedded/world.h"
#include "embedded/writes.h"

#include <QJsonDocument>

#include <SQLiteCpp/Transaction.h>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLongAbsence = 4h; // the plan is half a day long: a night away should not use it up
constexpr auto kNoteEvery = 2min; // hosts of rooms say as often that they are there
constexpr int kPlannedLikes = 90;
constexpr int kRecentPosts = 60;
constexpr quint32 kUsualMinutesBetweenLikes = 40;
constexpr int kNewsPosts = 3; ///< of the newcomer, that people come to like
constexpr auto kFirstNews = 4min;

base::Time timeOf(qint64 milliseconds)
{
    return base::Time(std::chrono::milliseconds(milliseconds));
}

std::vector<QByteArray> texts(Query &query)
{
    std::vector<QByteArray> rows;
    while (query.next()) {
        rows.push_back(query.text(0));
    }
    return rows;
}

/// People like what was written lately, and repost a little of it.
void planLikes(World &world, base::Time now)
{
    Query recent(world.database(), "SELECT uri FROM post ORDER BY sort_at DESC LIMIT ?", kRecentPosts);
    const auto posts = texts(recent);
    Query everybody(world.database(), "SELECT did FROM actor WHERE handle <> ? ORDER BY id", kNewcomerHandle);
    const auto people = texts(everybody);
    base::Time at = now;
    for (int i = 0; i < kPlannedLikes && !posts.empty() && !people.empty(); ++i) {
        const quint32 seed = seedOf(QByteArray("like " + QByteArray::number(i)));
        at += 3min + 1min * (seed % kUsualMinutesBetweenLikes);
        constexpr int kLikesToRepost = 8;
        planReaction(world, {.at = at,
                             .kind = i % kLikesToRepost == 0 ? "repost" : "like",
                             .did = people[(seed >> 8) % people.size()],
                             .what = posts[(seed >> 4) % posts.size()]});
    }
}

/// Now and then somebody likes what the newcomer wrote, or begins to follow.
void planNews(World &world, base::Time now)
{
    const QByteArray newcomer = didOfHandle(kNewcomerHandle);
    Query recent(world.database(), "SELECT uri FROM post WHERE did = ? ORDER BY sort_at DESC LIMIT ?", newcomer,
                 kNewsPosts);
    const auto posts = texts(recent);
    const auto people = strangersTo(world, newcomer);
    base::Time at = now + kFirstNews;
    for (std::size_t i = 0; i < people.size() && !posts.empty(); ++i) {
        const quint32 seed = seedOf(people[i]);
        planReaction(world, {.at = at, .kind = "like", .did = people[i], .what = posts[seed % posts.size()]});
        planReaction(world, {.at = at + 7min, .kind = "follow", .did = people[i], .what = newcomer});
        at += 25min + 1min * (seed % kUsualMinutesBetweenLikes);
    }
}

} // namespace

void Pulse::start(World &world)
{
    const base::Time now = world.now();
    const QByteArray noted = world.database().meta("seen");
    const auto absence = noted.isEmpty() ? std::chrono::milliseconds(0) : now - timeOf(noted.toLongLong());
    if (absence > kLongAbsence) {
        const qint64 shift = (absence - std::chrono::milliseconds(kLongAbsence)).count();
        Query(world.database(), "UPDATE due SET at = at + ?", shift).run();
    }
    world.database().setMeta("seen", QByteArray::number(qint64(now.time_since_epoch().count())));
    m_noted = now;
    keepLive(world);
    noteNext(world);
}

void Pulse::catchUp(World &world)
{
    const base::Time now = world.now();
    const bool mustNote = now - m_noted > kNoteEvery;
    if (now < m_next && !mustNote) {
        return;
    }
    SQLite::Transaction transaction(world.database().connection());
    while (true) {
        qint64 id = 0;
        Reaction reaction;
        {
            Query query(world.database(),
                        "SELECT id, at, kind, did, what FROM due WHERE at <= ? ORDER BY at, id LIMIT 1",
                        qint64(now.time_since_epoch().count()));
            if (!query.next()) {
                break;
            }
            id = query.number(0);
            reaction = {
                .at = timeOf(query.number(1)), .kind = query.text(2), .did = query.text(3), .what = query.text(4)};
        }
        Query(world.database(), "DELETE FROM due WHERE id = ?", id).run();
        carryOut(world, reaction);
    }
    noteNext(world); // also after a write that was planned for and then rolled back
    world.database().setMeta("seen", QByteArray::number(qint64(now.time_since_epoch().count())));
    m_noted = now;
    if (mustNote) {
        keepLive(world);
    }
    transaction.commit();
}

void Pulse::plan(World &world, const QJsonArray &later, base::Time now)
{
    for (const QJsonValue &each : later) {
        const QJsonObject post = each.toObject();
        planReaction(
            world, {.at = now + 1min * post["after"_L1].toInteger(), .kind = "post", .did = "", .what = toJson(post)});
    }
    planLikes(world, now);
    planNews(world, now);
    noteNext(world);
}

void Pulse::onWrite(World &world, const Write &write)
{
    if (write.path.did == didOfHandle(kNewcomerHandle) && write.action != Write::Action::Delete) {
        planAnswers(world, write);
        noteNext(world);
    }
}

void Pulse::noteNext(World &world)
{
    Query query(world.database(), "SELECT min(at) FROM due");
    m_next = query.next() && !query.isNull(0) ? timeOf(query.number(0)) : base::Time::max();
}

} // namespace rostrum::embedded
