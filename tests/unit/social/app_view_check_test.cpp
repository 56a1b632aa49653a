// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "lexicon/app_bsky_actor_getProfile.h"
#include "net/memory_secret_store.h"
#include "social/app_view_check.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using base::ErrorKind;
using tests::headerOf;
using tests::json;
using tests::runTask;

constexpr auto kDocument =
    R"({"id":"did:web:api.example.com","service":[{"id":"#bsky_appview","type":"BskyAppView","serviceEndpoint":"https://view.example.com"}]})";

struct AppViewCheck : testing::Test
{
    using Outcome = tests::ScriptedHttpClient::Outcome;

    base::Result<AppViewAnswer> check(const QString &text) { return runTask(checkAppView(http, session, text)); }
    QString complaint(const QString &text)
    {
        const auto answer = check(text);
        EXPECT_FALSE(answer);
        return answer ? QString() : answer.error().message;
    }

    Outcome document = json(200, kDocument);
    Outcome profile = json(200, R"({"did":"did:plc:mira","handle":"mira.test","displayName":"Mira Ek"})");
    tests::ScriptedHttpClient http{[this](const net::HttpRequest &request) {
        return std::optional(request.url.path() == u"/xrpc/app.bsky.actor.getProfile" ? profile : document);
    }};
    net::MemorySecretStore secrets;
    net::Session session{http,
                         secrets,
                         {},
                         {.did = *base::Did::parse("did:plc:mira"),
                          .handle = *base::Handle::parse("mira.test"),
                          .pds = QUrl(u"https://pds.example.com"_s),
                          .access = base::Secret<QByteArray>("a"),
                          .refresh = base::Secret<QByteArray>("r")}};
};

TEST_F(AppViewCheck, AsksForOneselfThroughTheServer)
{
    for (const QString &text : {u"did:web:api.example.com"_s, u" did:web:api.example.com#bsky_appview \n"_s}) {
        const auto answer = check(text);
        ASSERT_TRUE(answer) << answer.error().message.toStdString();
        EXPECT_EQ(answer->did.str(), "did:web:api.example.com");
        EXPECT_TRUE(answer->knowsOne);
        EXPECT_EQ(answer->name, u"Mira Ek"_s);
        const net::HttpRequest &asked = http.requests().back();
        EXPECT_EQ(asked.url.host(), u"pds.example.com"_s);
        EXPECT_EQ(headerOf(asked, "atproto-proxy"), QByteArray("did:web:api.example.com#bsky_appview"));
    }
    EXPECT_EQ(session.config().appViewDid, u"did:web:api.bsky.app"_s) << "a check changes nothing";
}

TEST_F(AppViewCheck, WhatIsNoDidOfAnAppViewAsksNobody)
{
    for (const QString &text : {u""_s, u"api.example.com"_s, u"https://api.example.com"_s, u"did:key:abc"_s,
                                u"did:web:api.example.com#atproto_pds"_s, u"@mira.test"_s}) {
        EXPECT_TRUE(complaint(text).startsWith(u"This is not the DID of an AppView."_s)) << text.toStdString();
    }
    EXPECT_TRUE(http.requests().empty());
}

TEST_F(AppViewCheck, SaysWhichStepFailed)
{
    const QString did = u"did:web:api.example.com"_s;
    document = json(404, "no");
    EXPECT_EQ(complaint(did), u"There is no DID did:web:api.example.com."_s);
    document = json(200, R"({"id":"did:web:api.example.com","service":[]})");
    EXPECT_EQ(complaint(did),
              u"did:web:api.example.com exists, but its DID document names no AppView (#bsky_appview)."_s);
    document = json(200, "{}");
    EXPECT_EQ(complaint(did), u"The DID document of did:web:api.example.com cannot be used."_s);
    document = base::fail(ErrorKind::Network);
    EXPECT_EQ(complaint(did),
              u"The DID document of did:web:api.example.com cannot be fetched. The server cannot be reached."_s);
    document = json(200, kDocument);
    for (const Outcome &dead : {json(502, R"({"error":"UpstreamFailure"})"), json(400, R"({"error":"InvalidRequest"})"),
                                json(200, "<html>")}) {
        profile = dead;
        EXPECT_EQ(complaint(did), u"The AppView at view.example.com does not answer, or refuses to."_s);
    }
    profile = base::fail(ErrorKind::Network);
    EXPECT_EQ(complaint(did), u"The server cannot be reached."_s) << "one's own: nothing is known of the AppView";
}

TEST_F(AppViewCheck, OneThatDoesNotKnowThePersonAnswersAllTheSame)
{
    profile = json(400, R"({"error":"InvalidRequest","message":"Profile not found"})");
    const auto answer = check(u"did:web:api.example.com"_s);
    ASSERT_TRUE(answer) << answer.error().message.toStdString();
    EXPECT_FALSE(answer->knowsOne);
}

TEST_F(AppViewCheck, CallsGoToTheOneThatWasChosenAtOnce)
{
    const net::Xrpc xrpc(session);
    session.setAppView(u"did:web:api.example.com"_s);

    (void)check(u"did:web:api.bsky.app"_s);
    (void)runTask(xrpc.queryRaw<lexicon::GetProfile>({.actor = lexicon::AtIdentifier(session.did())}));
    EXPECT_EQ(headerOf(http.requests().back(), "atproto-proxy"), QByteArray("did:web:api.example.com#bsky_appview"));
}

} // namespace
} // namespace rostrum::social
