// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/identity_resolver.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <map>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using tests::json;
using tests::runTask;
using tests::ScriptedHttpClient;
using Outcome = ScriptedHttpClient::Outcome;
using Texts = base::Result<QStringList>;

QByteArray documentOf(const QByteArray &did, const QByteArray &handle,
                      const QByteArray &pds = "https://pds.example.com")
{
    return R"({"id":")" + did + R"(","alsoKnownAs":["https://x.example.com","at://)" + handle +
           R"("],"service":[{"id":"#other","type":"X","serviceEndpoint":"https://x.example.com"},{"id":"#atproto_pds",)" +
           R"("type":"AtprotoPersonalDataServer","serviceEndpoint":")" + pds + R"("}]})";
}

class IdentityResolverTest : public testing::Test
{
protected:
    std::map<QString, Outcome> web = {
        {u"https://plc.directory/did:plc:mira"_s, json(200, documentOf("did:plc:mira", "mira.person.com"))},
    };
    Texts dns = base::fail(ErrorKind::NotFound);
    bool dnsHangs = false;
    bool webHangs = false;
    QStringList asked = {};
    base::SettableClock clock{base::Time{}};
    ScriptedHttpClient http{[this](const HttpRequest &request) -> std::optional<Outcome> {
        if (webHangs && request.url.path().contains(u"atproto-did")) {
            return std::nullopt;
        }
        const auto found = web.find(request.url.toString());
        return found == web.end() ? json(404, "no") : found->second;
    }};
    IdentityResolver resolver = makeResolver({});

    IdentityResolver makeResolver(NetworkConfig config)
    {
        return {http, std::move(config), [this](QString name) { return lookUp(std::move(name)); }, clock};
    }
    base::Task<Texts> lookUp(QString name)
    {
        asked << name;
        base::Suspension<Texts> answer;
        if (!dnsHangs) {
            base::postToMain([this, to = answer.resolver()] { to.resolve(dns); });
        }
        co_return co_await answer;
    }
    base::Result<Identity> resolve(std::string_view handle)
    {
        return runTask(resolver.resolve(*base::Handle::parse(handle)));
    }
    base::Result<Identity> resolveDid(std::string_view did)
    {
        return runTask(resolver.resolve(*base::Did::parse(did)));
    }
    std::optional<ErrorKind> failure(std::string_view handle)
    {
        const auto identity = resolve(handle);
        return identity ? std::nullopt : std::optional(identity.error().kind);
    }
    void setWellKnown(Outcome outcome)
    {
        web.insert_or_assign(u"https://mira.person.com/.well-known/atproto-did"_s, std::move(outcome));
    }
};

void expectMira(const base::Result<Identity> &identity)
{
    ASSERT_TRUE(identity) << identity.error().detail.toStdString();
    EXPECT_EQ(identity->did.str(), "did:plc:mira");
    ASSERT_TRUE(identity->handle);
    EXPECT_EQ(identity->handle->str(), "mira.person.com");
    EXPECT_EQ(identity->pds, QUrl(u"https://pds.example.com"_s));
}

TEST_F(IdentityResolverTest, ByDns)
{
    dns = QStringList{u"v=spf1"_s, u"did=did:plc:mira"_s};
    expectMira(resolve("Mira.Person.com"));
    EXPECT_EQ(asked, QStringList{u"_atproto.mira.person.com"_s});
}

TEST_F(IdentityResolverTest, DnsWinsAndDoesNotWaitForTheWeb)
{
    dns = QStringList{u"did=did:plc:mira"_s};
    webHangs = true;
    expectMira(resolve("mira.person.com"));
    EXPECT_EQ(http.cancelled(), 1);
}

TEST_F(IdentityResolverTest, ByWellKnown)
{
    setWellKnown(json(200, " did:plc:mira\n"));
    for (const Texts &none : {Texts(base::fail(ErrorKind::NotFound)), Texts(base::fail(ErrorKind::Network)),
                              Texts(QStringList{}), Texts(QStringList{u"did=nonsense"_s})}) {
        dns = none;
        clock.advance(2h);
        expectMira(resolve("mira.person.com"));
    }
    const auto &request = http.requests().front();
    EXPECT_EQ(request.urlSource, UrlSource::Record);
    EXPECT_EQ(request.redirects, Redirects::Follow);
}

TEST_F(IdentityResolverTest, ByAServerWhereTheConfigurationNamesOne)
{
    const QString url = u"https://resolver.example/xrpc/com.atproto.identity.resolveHandle?handle=mira.person.com"_s;
    web.insert_or_assign(url, json(200, R"({"did":"did:plc:mira"})"));
    auto configured = makeResolver({.handleResolver = QUrl(u"https://resolver.example"_s)});
    expectMira(runTask(configured.resolve(*base::Handle::parse("mira.person.com"))));
    EXPECT_TRUE(asked.isEmpty());
    web.insert_or_assign(url, json(400, R"({"error":"InvalidRequest","message":"Unable to resolve handle"})"));
    clock.advance(2h);
    EXPECT_EQ(runTask(configured.resolve(*base::Handle::parse("mira.person.com"))).error().kind, ErrorKind::NotFound);
}

TEST_F(IdentityResolverTest, NobodyKnowsTheHandle)
{
    EXPECT_EQ(failure("mira.person.com"), ErrorKind::NotFound);
    setWellKnown(json(200, "<html>did:plc:mira</html>"));
    EXPECT_EQ(failure("mira.person.com"), ErrorKind::NotFound);
    setWellKnown(base::fail(ErrorKind::Network));
    EXPECT_EQ(failure("mira.person.com"), ErrorKind::NotFound);
}

TEST_F(IdentityResolverTest, WithoutANetworkNothingIsCertain)
{
    dns = base::fail(ErrorKind::Network);
    setWellKnown(base::fail(ErrorKind::Network));
    EXPECT_EQ(failure("mira.person.com"), ErrorKind::Network);
}

TEST_F(IdentityResolverTest, ReservedNamesAreNotAskedFor)
{
    for (const char *handle : {"mira.test", "mira.local", "mira.invalid", "mira.onion", "printer.internal"}) {
        EXPECT_EQ(failure(handle), ErrorKind::NotFound);
    }
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_TRUE(http.requests().empty());
}

TEST_F(IdentityResolverTest, SeveralDidsInDnsAreNone)
{
    dns = QStringList{u"did=did:plc:mira"_s, u"did=did:plc:evil"_s};
    setWellKnown(json(200, "did:plc:mira"));
    EXPECT_EQ(failure("mira.person.com"), ErrorKind::Invalid);
    dns = QStringList{u"did=did:plc:mira"_s, u"did=did:plc:mira"_s};
    expectMira(resolve("mira.person.com"));
}

TEST_F(IdentityResolverTest, BothDirectionsMustAgree)
{
    dns = QStringList{u"did=did:plc:mira"_s};
    EXPECT_EQ(failure("other.person.com"), ErrorKind::Invalid);

    dns = QStringList{u"did=did:plc:other"_s}; // the DID's handle leads elsewhere
    const auto identity = resolveDid("did:plc:mira");
    ASSERT_TRUE(identity);
    EXPECT_FALSE(identity->handle);
    EXPECT_EQ(identity->pds, QUrl(u"https://pds.example.com"_s));
}

TEST_F(IdentityResolverTest, FromADidToItsHandle)
{
    dns = QStringList{u"did=did:plc:mira"_s};
    expectMira(resolveDid("did:plc:mira"));
}

TEST_F(IdentityResolverTest, DidWeb)
{
    dns = QStringList{u"did=did:web:person.com"_s};
    web.insert_or_assign(u"https://person.com/.well-known/did.json"_s,
                         json(200, documentOf("did:web:person.com", "mira.person.com")));
    const auto identity = resolve("mira.person.com");
    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->did.str(), "did:web:person.com");
    EXPECT_EQ(http.requests().back().urlSource, UrlSource::Record);
}

TEST_F(IdentityResolverTest, DidsThatCannotBeResolved)
{
    EXPECT_EQ(resolveDid("did:plc:unknown").error().kind, ErrorKind::NotFound);
    for (const char *did :
         {"did:key:zabc", "did:web:person.com:path", "did:web:person.com%3A8443", "did:web:per%73on.com"}) {
        EXPECT_EQ(resolveDid(did).error().kind, ErrorKind::Invalid) << did;
    }
}

TEST_F(IdentityResolverTest, DocumentsThatAreNotBelieved)
{
    const QString url = u"https://plc.directory/did:plc:mira"_s;
    for (const QByteArray &body :
         {QByteArray("{}"), QByteArray("nonsense"), documentOf("did:plc:other", "mira.person.com"),
          documentOf("did:plc:mira", "mira.person.com", "http://pds.example.com"),
          documentOf("did:plc:mira", "mira.person.com", "https://10.0.0.1"),
          documentOf("did:plc:mira", "mira.person.com", "https://localhost:2583"),
          documentOf("did:plc:mira", "mira.person.com", "https://user@pds.example.com"),
          documentOf("did:plc:mira", "mira.person.com", "https://pds.example.com/path")}) {
        web.insert_or_assign(url, json(200, body));
        const auto identity = resolveDid("did:plc:mira");
        ASSERT_FALSE(identity) << body.toStdString();
        EXPECT_EQ(identity.error().kind, ErrorKind::Malformed);
    }
    web.insert_or_assign(url, json(503, "busy"));
    EXPECT_EQ(resolveDid("did:plc:mira").error().kind, ErrorKind::Server);
}

TEST_F(IdentityResolverTest, AnswersAreKeptForAnHour)
{
    dns = QStringList{u"did=did:plc:mira"_s};
    expectMira(resolve("mira.person.com"));
    const auto requests = http.requests().size();
    clock.advance(59min);
    expectMira(resolve("mira.person.com"));
    expectMira(resolveDid("did:plc:mira"));
    EXPECT_EQ(http.requests().size(), requests);
    clock.advance(2min);
    expectMira(resolve("mira.person.com"));
    EXPECT_GT(http.requests().size(), requests);
}

TEST_F(IdentityResolverTest, CancelledWithItsOwner)
{
    dnsHangs = webHangs = true;
    base::TaskScope scope;
    const auto never = [&]() -> base::Task<void> {
        co_await resolver.resolve(*base::Handle::parse("mira.person.com"));
        ADD_FAILURE() << "ran after its owner died";
    };
    scope.start(never());
    EXPECT_EQ(http.open(), 1U);
    scope.cancelAll();
    EXPECT_EQ(http.cancelled(), 1);
}

TEST(DidDocumentUrl, OnLoopbackMayHaveAPort)
{
    const QUrl plc(u"http://localhost:2582"_s);
    EXPECT_EQ(didDocumentUrl(*base::Did::parse("did:plc:a"), plc), QUrl(u"http://localhost:2582/did:plc:a"_s));
    EXPECT_EQ(didDocumentUrl(*base::Did::parse("did:web:localhost%3A2583"), plc),
              QUrl(u"http://localhost:2583/.well-known/did.json"_s));
    EXPECT_FALSE(didDocumentUrl(*base::Did::parse("did:web:localhost%3A99999"), plc));
}

} // namespace
} // namespace rostrum::net
