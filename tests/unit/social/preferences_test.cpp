// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/preferences.h"

#include "social/preferences_json.h"
#include "world.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::World;

const QString kGet = u"/xrpc/app.bsky.actor.getPreferences"_s;
const QString kPut = u"/xrpc/app.bsky.actor.putPreferences"_s;

constexpr auto kStored = R"({"preferences":[
    {"$type":"app.bsky.actor.defs#savedFeedsPrefV2","items":[{"id":"a","type":"timeline","value":"following","pinned":true}]},
    {"$type":"app.bsky.actor.defs#adultContentPref","enabled":true},
    {"$type":"app.bsky.actor.defs#contentLabelPref","label":"nudity","visibility":"ignore"},
    {"$type":"app.bsky.actor.defs#contentLabelPref","label":"rude","labelerDid":"did:plc:lab","visibility":"hide"},
    {"$type":"app.bsky.actor.defs#mutedWordsPref","items":[
        {"id":"w1","value":"crypto","targets":["content","tag"],"actorTarget":"exclude-following",
         "expiresAt":"2026-12-01T00:00:00.000Z"}]},
    {"$type":"app.bsky.actor.defs#hiddenPostsPref","items":["at://did:plc:ada/app.bsky.feed.post/a"]},
    {"$type":"com.example#later","deep":{"list":[1,{"x":null}]}}]})";

struct PreferencesTest : testing::Test
{
    PreferencesTest()
    {
        world.answer(kGet, [this](const net::HttpRequest &) { return json(200, server); });
        world.answer(kPut, [this](const net::HttpRequest &request) {
            server = request.body;
            ++puts;
            return json(200, "");
        });
    }

    [[nodiscard]] QJsonObject item(const QString &type) const
    {
        for (const QJsonValue &each : QJsonDocument::fromJson(server)[u"preferences"_s].toArray()) {
            if (each[u"$type"_s].toString() == type) {
                return each.toObject();
            }
        }
        return {};
    }

    World world;
    QByteArray server = kStored;
    int puts = 0;
    Preferences &preferences = world.services().preferences;
};

TEST_F(PreferencesTest, AreReadFromTheServer)
{
    QSignalSpy changed(&preferences, &Preferences::changed);
    preferences.start();
    world.settle();
    const model::ModerationPreferences &moderation = preferences.moderation();
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(moderation.showsAdultContent);
    ASSERT_EQ(moderation.labels.size(), 2U);
    EXPECT_EQ(moderation.labels[0].choice, model::LabelChoice::Show);
    EXPECT_EQ(moderation.labels[1].labeler, base::Did::parse("did:plc:lab"));
    ASSERT_EQ(moderation.mutedWords.size(), 1U);
    EXPECT_EQ(moderation.mutedWords[0].actors, model::MutedWord::Actors::NotFollowed);
    EXPECT_TRUE(moderation.mutedWords[0].expiresAt);
    EXPECT_EQ(moderation.hiddenPosts.size(), 1U);
}

TEST_F(PreferencesTest, HoldOffline)
{
    preferences.start();
    world.settle();
    world.answer(kGet, tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network)));
    const social::Services services = world.services();
    Preferences again(services.xrpc, *base::Did::parse("did:plc:me"), services.store, services.clock);
    again.start();
    world.settle();
    EXPECT_EQ(again.moderation(), preferences.moderation());
    EXPECT_FALSE(again.isCurrent());
}

TEST_F(PreferencesTest, AnswersThatCannotBeReadChangeNothing)
{
    preferences.start();
    world.settle();
    const auto before = preferences.moderation();
    server = R"({"preferences":7})";
    preferences.refresh();
    world.settle();
    EXPECT_EQ(preferences.moderation(), before);
}

TEST_F(PreferencesTest, SavingKeepsWhatIsNotOurs)
{
    const QJsonObject feeds = item(u"app.bsky.actor.defs#savedFeedsPrefV2"_s);
    const QJsonObject later = item(u"com.example#later"_s);
    ASSERT_TRUE(tests::runTask(preferences.savePreferences([](model::ModerationPreferences &moderation) {
        moderation.mutedWords.push_back({.value = u"räksmörgås"_s, .inTags = false});
        moderation.showsAdultContent = false;
    })));
    EXPECT_EQ(puts, 1);
    EXPECT_EQ(item(u"app.bsky.actor.defs#savedFeedsPrefV2"_s), feeds);
    EXPECT_EQ(item(u"com.example#later"_s), later);
    const auto written = readPreferences(server);
    ASSERT_TRUE(written);
    EXPECT_EQ(*written, preferences.moderation());
    ASSERT_EQ(written->mutedWords.size(), 2U);
    EXPECT_EQ(written->mutedWords[0].id, u"w1"_s);
    EXPECT_EQ(written->mutedWords[1].value, u"räksmörgås"_s);
    EXPECT_FALSE(written->showsAdultContent);
    EXPECT_EQ(written->labels.size(), 2U);
    EXPECT_EQ(written->hiddenPosts.size(), 1U);
}

TEST_F(PreferencesTest, ChangesThatMeetAreBothSaved)
{
    base::TaskScope scope;
    int done = 0;
    const auto add = [&](const QString &word) -> base::Task<void> {
        const auto saved = co_await preferences.savePreferences(
            [word](model::ModerationPreferences &moderation) { moderation.mutedWords.push_back({.value = word}); });
        EXPECT_TRUE(saved);
        ++done;
    };
    scope.start(add(u"one"_s));
    scope.start(add(u"two"_s));
    scope.start(add(u"three"_s));
    tests::waitFor([&done] { return done == 3; });
    EXPECT_EQ(readPreferences(server)->mutedWords.size(), 4U);
}

TEST_F(PreferencesTest, WhoGoesAwayDoesNotHoldUpTheNext)
{
    {
        base::TaskScope scope;
        scope.start([](Preferences &target) -> base::Task<void> {
            (void)co_await target.savePreferences([](auto &) {});
        }(preferences));
    }
    EXPECT_TRUE(tests::runTask(preferences.savePreferences([](auto &) {})));
}

TEST_F(PreferencesTest, AFailedSaveChangesNothing)
{
    preferences.start();
    world.settle();
    const auto before = preferences.moderation();
    world.answer(kPut, json(500, R"({"error":"InternalServerError"})"));
    EXPECT_FALSE(tests::runTask(
        preferences.savePreferences([](model::ModerationPreferences &moderation) { moderation.mutedWords.clear(); })));
    EXPECT_EQ(preferences.moderation(), before);
}

} // namespace
} // namespace rostrum::social
