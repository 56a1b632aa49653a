// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keychain_secret_store.h"
#include "net/memory_secret_store.h"
#include "net/sign_in.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using tests::json;
using tests::runTask;
using tests::ScriptedHttpClient;

using Outcome = ScriptedHttpClient::Outcome;

const NetworkConfig kConfig{.plc = QUrl(u"https://plc.example"_s),
                            .handleResolver = QUrl(u"https://resolver.example"_s)};
const base::Did kDid = *base::Did::parse("did:plc:mira");

/// The three servers that signing in meets.
struct World
{
    Outcome resolver = json(200, R"({"did":"did:plc:mira"})");
    Outcome directory =
        json(200, R"({"id":"did:plc:mira","alsoKnownAs":["at://mira.example.com"],"service":[{"id":"#atproto_pds",
        "type":"AtprotoPersonalDataServer","serviceEndpoint":"https://pds.example"}]})");
    Outcome session =
        json(200, R"({"did":"did:plc:mira","handle":"mira.example.com","accessJwt":"a1","refreshJwt":"r1"})");

    ScriptedHttpClient http{[this](const HttpRequest &request) -> std::optional<Outcome> {
        const QString host = request.url.host();
        return host == u"resolver.example" ? resolver : host == u"plc.example" ? directory : session;
    }};
    MemorySecretStore secrets = {};

    base::Result<SessionTokens> signIn(const QString &handle = u"mira.example.com"_s, const QString &password = u"pw"_s)
    {
        return runTask(net::signIn(http, secrets, kConfig, handle, base::Secret(password)));
    }
    bool keptSomething() { return runTask(secrets.read(secretKeyOf(kDid)))->has_value(); }
};

TEST(SignIn, FindsTheServerAndKeepsTheTokens)
{
    World world;
    const auto tokens = world.signIn();
    ASSERT_TRUE(tokens) << tokens.error().detail.toStdString();
    EXPECT_EQ(tokens->did, kDid);
    EXPECT_EQ(tokens->pds, QUrl(u"https://pds.example"_s));
    EXPECT_EQ(tokens->access.reveal(), QByteArray("a1"));
    const auto &request = world.http.requests().back();
    EXPECT_EQ(request.url, QUrl(u"https://pds.example/xrpc/com.atproto.server.createSession"_s));
    EXPECT_EQ(request.repeat, Repeat::Never);
    const auto body = QJsonDocument::fromJson(request.body).object();
    EXPECT_EQ(body.value("identifier"_L1).toString(), u"did:plc:mira"_s);
    EXPECT_EQ(body.value("password"_L1).toString(), u"pw"_s);

    const auto kept = runTask(loadTokens(world.secrets, kDid));
    ASSERT_TRUE(kept && *kept);
    EXPECT_EQ((*kept)->refresh.reveal(), QByteArray("r1"));
    EXPECT_FALSE(*runTask(loadTokens(world.secrets, *base::Did::parse("did:plc:other"))));
}

TEST(SignIn, TakesAHandleAsPeopleTypeIt)
{
    for (const QString &typed : {u"@mira.example.com"_s, u"  Mira.Example.COM "_s, u"\u202amira.example.com\u202c"_s}) {
        World world;
        const auto tokens = world.signIn(typed);
        ASSERT_TRUE(tokens) << typed.toStdString();
        EXPECT_EQ(tokens->handle.str(), "mira.example.com");
    }
}

TEST(SignIn, ReadsWhatPeopleTypeAndPaste)
{
    for (const QString &typed :
         {u"mira.example.com"_s, u" @Mira.Example.com\n"_s, u"\u200emira.example.com\u200f"_s,
          u"\u2068@mira.example.com\u2069"_s, u"at://mira.example.com"_s,
          u"AT://mira.example.com/app.bsky.feed.post/3k"_s, u"https://bsky.app/profile/mira.example.com"_s,
          u"https://bsky.app/profile/Mira.example.com/post/3k"_s, u"bsky.app/profile/mira.example.com/"_s}) {
        const auto name = readAccountName(typed);
        ASSERT_TRUE(name) << typed.toStdString();
        EXPECT_EQ(name->str(), "mira.example.com") << typed.toStdString();
    }
    for (const QString &typed :
         {u"did:plc:mira"_s, u" Did:plc:mira"_s, u"at://did:plc:mira/app.bsky.actor.profile/self"_s,
          u"https://bsky.app/profile/did:plc:mira"_s}) {
        const auto name = readAccountName(typed);
        ASSERT_TRUE(name) << typed.toStdString();
        EXPECT_EQ(name->str(), "did:plc:mira");
    }
    EXPECT_TRUE(readAccountName(u" "_s).error().message.contains(u"Enter"_s));
    EXPECT_FALSE(readAccountName(u"https://bsky.app/profile/"_s));
}

TEST(SignIn, TakesADid)
{
    World world;
    const auto tokens = world.signIn(u"did:plc:mira"_s);
    ASSERT_TRUE(tokens) << tokens.error().detail.toStdString();
    EXPECT_EQ(tokens->did, kDid);
    EXPECT_EQ(tokens->handle.str(), "mira.example.com");
    World other;
    other.resolver = json(400, R"({"error":"InvalidRequest"})"); // nobody vouches for the handle
    EXPECT_EQ(other.signIn(u"did:plc:mira"_s)->handle.str(), "mira.example.com") << "the account's own server does";
    World nobody;
    nobody.directory = json(404, "{}");
    const auto refused = nobody.signIn(u"did:plc:mira"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
    EXPECT_EQ(refused.error().message, u"There is no account did:plc:mira."_s);
    EXPECT_FALSE(nobody.keptSomething());
}

TEST(SignIn, RefusesWhatCannotBeRightBeforeAskingAnybody)
{
    World world;
    for (const QString &typed : {u""_s, u"mira"_s, u"mira@example.com"_s, u"mira example"_s, u"did:plc:"_s}) {
        const auto tokens = world.signIn(typed);
        ASSERT_FALSE(tokens);
        EXPECT_EQ(tokens.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(tokens.error().message.contains(u"handle"_s));
    }
    EXPECT_EQ(world.signIn(u"mira.example.com"_s, QString()).error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(world.http.requests().empty());
}

struct Failure
{
    const char *name;
    std::function<void(World &)> arrange;
    ErrorKind kind;
    QString says; ///< a part of the message
};

class SignInFailures : public testing::TestWithParam<Failure>
{
};

TEST_P(SignInFailures, SayWhatHappenedAndKeepNothing)
{
    World world;
    GetParam().arrange(world);
    const auto tokens = world.signIn();
    ASSERT_FALSE(tokens);
    EXPECT_EQ(tokens.error().kind, GetParam().kind);
    EXPECT_TRUE(tokens.error().message.contains(GetParam().says)) << tokens.error().message.toStdString();
    EXPECT_FALSE(world.keptSomething());
}

INSTANTIATE_TEST_SUITE_P(
    All, SignInFailures,
    testing::Values(
        Failure{"UnknownHandle", [](World &w) { w.resolver = json(400, R"({"error":"InvalidRequest"})"); },
                ErrorKind::Invalid, u"no account with the handle mira.example.com"_s},
        Failure{"ResolverGone", [](World &w) { w.resolver = base::fail(ErrorKind::Network); }, ErrorKind::Network,
                u"cannot be reached"_s},
        Failure{"OtherDirection",
                [](World &w) {
                    w.directory = json(200, R"({"id":"did:plc:mira","alsoKnownAs":["at://evil.example.com"],
                 "service":[{"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":"https://pds.example"}]})");
                },
                ErrorKind::Invalid, u"do not belong together"_s},
        Failure{"NoServer",
                [](World &w) {
                    w.directory = json(200, R"({"id":"did:plc:mira","alsoKnownAs":["at://mira.example.com"]})");
                },
                ErrorKind::Malformed, u"damaged"_s},
        Failure{"PdsGone", [](World &w) { w.session = base::fail(ErrorKind::Network); }, ErrorKind::Network,
                u"pds.example, cannot be reached"_s},
        Failure{"PdsNotTrusted", [](World &w) { w.session = base::fail(ErrorKind::Tls); }, ErrorKind::Tls,
                u"not secure"_s},
        Failure{"WrongPassword",
                [](World &w) { w.session = json(401, R"({"error":"AuthenticationRequired","message":"Invalid"})"); },
                ErrorKind::Auth, u"password is not right"_s},
        Failure{"Code", [](World &w) { w.session = json(401, R"({"error":"AuthFactorTokenRequired"})"); },
                ErrorKind::Refused, u"app password"_s},
        Failure{"Takedown", [](World &w) { w.session = json(401, R"({"error":"AccountTakedown"})"); },
                ErrorKind::Refused, u"closed"_s},
        Failure{"TooOften",
                [](World &w) { w.session = json(429, R"({"error":"RateLimitExceeded"})", {{"retry-after", "120"}}); },
                ErrorKind::RateLimited, u"Try again after"_s},
        Failure{"ServerError", [](World &w) { w.session = json(500, "oops"); }, ErrorKind::Server, u"problem"_s},
        Failure{"SomebodyElse",
                [](World &w) {
                    w.session = json(200, R"({"did":"did:plc:evil","handle":"a.b","accessJwt":"a","refreshJwt":"r"})");
                },
                ErrorKind::Malformed, u"damaged"_s},
        Failure{"Cut", [](World &w) { w.session = json(200, R"({"did":"did:plc:mira","handle":"mira.exam)"); },
                ErrorKind::Malformed, u"damaged"_s}),
    [](const auto &at) { return std::string(at.param.name); });

/// Without a session bus the answer is "no keychain", in words, and nothing hangs.
TEST(KeychainSecretStore, SaysSoonThatThereIsNone)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    EXPECT_FALSE(runTask(KeychainSecretStore::isAvailable()));
    KeychainSecretStore store;
    const auto written = runTask(store.write(u"test"_s, base::Secret<QByteArray>("secret")));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Storage);
    EXPECT_EQ(written.error().code, KeychainSecretStore::kNoKeychain);
    EXPECT_TRUE(written.error().message.contains(u"keychain"_s));
    EXPECT_FALSE(runTask(store.read(u"test"_s)));
    EXPECT_FALSE(runTask(store.remove(u"test"_s)));
}

TEST(MemorySecretStore, KeepsUntilItIsGone)
{
    MemorySecretStore store;
    EXPECT_FALSE(runTask(store.isLasting()));
    EXPECT_FALSE(runTask(store.read(u"a"_s))->has_value());
    ASSERT_TRUE(runTask(store.write(u"a"_s, base::Secret<QByteArray>("1"))));
    EXPECT_EQ((*runTask(store.read(u"a"_s)))->reveal(), QByteArray("1"));
    ASSERT_TRUE(runTask(store.remove(u"a"_s)));
    EXPECT_FALSE(runTask(store.read(u"a"_s))->has_value());
}

} // namespace
} // namespace rostrum::net
