// SPDX-License-Identifier: GPL-3.0-or-later
#include "reactions.h"

#include "embedded/json_writer.h"
#include "embedded/people_view.h"
#include "embedded/sample.h"
#include "embedded/world.h"
#include "embedded/writes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array kEnglishReplies = {
    "Thank you for writing this down. I am going to think about it on the train home.",
    "Yes. And it took me far too long to find that out by myself.",
    "Can I borrow this for our meeting on Monday? With your name on it, of course.",
    "This is the part nobody puts on the slide.",
    "Good to see you write here. More of this, please.",
    "I did the opposite for two years. You are right, and I have the scars.",
    "Saved. What would you do differently the second time?",
    "I read this twice, and the second time I closed three tabs.",
};
constexpr std::array kSwedishReplies = {
    "Tack för att du skrev ner det. Det här tar jag med mig på tåget hem.",
    "Ja! Och det tog mig alldeles för lång tid att komma på det själv.",
    "Får jag låna det här till mötet på måndag? Med ditt namn på, förstås.",
    "Precis den delen som aldrig kommer med på bilden.",
    "Roligt att du skriver här. Mer sådant, tack.",
    "Jag gjorde tvärtom i två år. Du har rätt, och jag har ärren.",
};

void writeEdge(World &world, const Reaction &reaction, const QByteArray &collection)
{
    const bool isPerson = reaction.kind == "follow";
    const QJsonValue subject =
        isPerson ? QJsonValue(QString::fromUtf8(reaction.what)) : refToPost(world, reaction.what);
    const RecordPath path{.did = reaction.did, .collection = collection, .rkey = sampleKey(reaction.at, reaction.what)};
    const QJsonObject record{
        {u"$type"_s, QString::fromLatin1(collection)}, {u"subject"_s, subject}, {u"createdAt"_s, isoText(reaction.at)}};
    const bool isGone = subject.isObject() && subject.toObject().isEmpty();
    if (!isGone && !world.repo().duplicateOf(path, record)) {
        (void)world.repo().put(path, record, reaction.at);
    }
}

void writeReply(World &world, const Reaction &reaction)
{
    const QJsonObject what = QJsonDocument::fromJson(reaction.what).object();
    const QByteArray parent = what["parent"_L1].toString().toUtf8();
    Query query(world.database(), "SELECT root FROM post WHERE uri = ?", parent);
    if (!query.next()) {
        return;
    }
    const QJsonObject root = refToPost(world, query.isNull(0) ? parent : query.text(0));
    const QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s},
                             {u"text"_s, what["text"_L1]},
                             {u"langs"_s, QJsonArray{what["lang"_L1]}},
                             {u"reply"_s, QJsonObject{{u"root"_s, root}, {u"parent"_s, refToPost(world, parent)}}},
                             {u"createdAt"_s, isoText(reaction.at)}};
    (void)world.repo().put(
        {.did = reaction.did, .collection = "app.bsky.feed.post", .rkey = sampleKey(reaction.at, parent)}, record,
        reaction.at);
}

/// A later post becomes popular over a day, not at once.
void planGrowth(World &world, const QJsonObject &post, base::Time at)
{
    struct Step
    {
        std::chrono::minutes after;
        int percent;
    };
    constexpr Step kSteps[] = {{6min, 4},    {20min, 12},  {55min, 26},   {140min, 46},
                               {360min, 70}, {800min, 90}, {1500min, 100}};
    for (const Step &step : kSteps) {
        const auto part = [&](QLatin1StringView member) { return post[member].toInteger() * step.percent / 100; };
        const QJsonObject counts{
            {u"id"_s, post["id"_L1]}, {u"likes"_s, part("likes"_L1)}, {u"reposts"_s, part("reposts"_L1)}};
        planReaction(world, {.at = at + step.after, .kind = "grow", .did = "", .what = toJson(counts)});
    }
}

void grow(World &world, const QJsonObject &counts)
{
    Query(world.database(), R"sql(UPDATE post SET base_likes = ?, base_reposts = ?
        WHERE uri = (SELECT uri FROM sample_post WHERE id = ?))sql",
          counts["likes"_L1].toInteger(), counts["reposts"_L1].toInteger(), counts["id"_L1].toString().toUtf8())
        .run();
}

std::vector<QByteArray> followersOf(World &world, const QByteArray &did)
{
    std::vector<QByteArray> followers;
    Query query(world.database(), "SELECT did FROM edge WHERE subject = ? AND kind = 'follow' ORDER BY uri", did);
    while (query.next()) {
        followers.push_back(query.text(0));
    }
    return followers;
}

void answerPost(World &world, const Write &write)
{
    const QByteArray uri = write.path.uri();
    const quint32 seed = seedOf(uri);
    const base::Time now = world.now();
    const QByteArray parent = write.value["reply"_L1]["parent"_L1]["uri"_L1].toString().toUtf8();
    if (!parent.isEmpty()) {
        const QByteArray author = didOfUri(parent);
        if (author != write.path.did) {
            planReaction(world, {.at = now + 40s + 1s * (seed % 120), .kind = "like", .did = author, .what = uri});
        }
        return;
    }
    const auto followers = followersOf(world, write.path.did);
    if (followers.empty()) {
        return;
    }
    const quint32 likes = 2 + seed % 4;
    base::Time at = now;
    for (quint32 i = 0; i < likes; ++i) {
        at += 35s + 1s * ((seed >> (i * 3)) % 240);
        planReaction(world,
                     {.at = at, .kind = "like", .did = followers[(seed + i * 5) % followers.size()], .what = uri});
    }
    const bool isSwedish = write.value["langs"_L1].toArray().contains(u"sv"_s);
    const char *text = isSwedish ? kSwedishReplies[(seed >> 5) % kSwedishReplies.size()]
                                 : kEnglishReplies[(seed >> 5) % kEnglishReplies.size()];
    const QJsonObject reply{{u"parent"_s, QString::fromUtf8(uri)},
                            {u"text"_s, QString::fromUtf8(text)},
                            {u"lang"_s, isSwedish ? u"sv"_s : u"en"_s}};
    planReaction(world, {.at = now + 110s + 1s * (seed % 200),
                         .kind = "reply",
                         .did = followers[seed % followers.size()],
                         .what = toJson(reply)});
}

void answerFollow(World &world, const Write &write)
{
    const QByteArray subject = write.value["subject"_L1].toString().toUtf8();
    const quint32 seed = seedOf(subject);
    if (seed % 2 == 0) {
        planReaction(
            world,
            {.at = world.now() + 2min + 1s * (seed % 500), .kind = "follow", .did = subject, .what = write.path.did});
    }
}

} // namespace

void planReaction(World &world, const Reaction &reaction)
{
    Query(world.database(), "INSERT INTO due(at, kind, did, what) VALUES(?, ?, ?, ?)",
          qint64(reaction.at.time_since_epoch().count()), reaction.kind, reaction.did, reaction.what)
        .run();
}

void carryOut(World &world, const Reaction &reaction)
{
    if (reaction.kind == "post") {
        const QJsonObject post = QJsonDocument::fromJson(reaction.what).object();
        if (writeSamplePost(world, post, reaction.at, false)) {
            planGrowth(world, post, reaction.at);
        }
    } else if (reaction.kind == "like") {
        writeEdge(world, reaction, "app.bsky.feed.like");
    } else if (reaction.kind == "repost") {
        writeEdge(world, reaction, "app.bsky.feed.repost");
    } else if (reaction.kind == "follow") {
        writeEdge(world, reaction, "app.bsky.graph.follow");
    } else if (reaction.kind == "reply") {
        writeReply(world, reaction);
    } else if (reaction.kind == "grow") {
        grow(world, QJsonDocument::fromJson(reaction.what).object());
    }
}

void planAnswers(World &world, const Write &write)
{
    if (write.path.collection == "app.bsky.feed.post") {
        answerPost(world, write);
    } else if (write.path.collection == "app.bsky.graph.follow") {
        answerFollow(world, write);
    }
}

} // namespace rostrum::embedded
