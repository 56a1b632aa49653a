// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/service_lookup.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using tests::json;
using tests::runTask;
using tests::ScriptedHttpClient;

const base::Did kDid = *base::Did::parse("did:web:api.example.com");

struct ServiceLookup : testing::Test
{
    base::Result<QUrl> find() { return runTask(findService(http, {}, kDid, u"bsky_appview"_s)); }
    static QByteArray document(const QByteArray &services, const QByteArray &id = "did:web:api.example.com")
    {
        return R"({"id":")" + id + R"(","service":[)" + services + "]}";
    }

    ScriptedHttpClient::Outcome web = base::fail(ErrorKind::Network);
    ScriptedHttpClient http{[this](const HttpRequest &) { return std::optional(web); }};
};

TEST_F(ServiceLookup, FindsTheServiceByItsShortOrItsWholeName)
{
    for (const QByteArray &id : {QByteArray("#bsky_appview"), QByteArray("did:web:api.example.com#bsky_appview")}) {
        web = json(200, document(R"({"id":"#other","type":"X","serviceEndpoint":"https://x.example"},{"id":")" + id +
                                 R"(","type":"BskyAppView","serviceEndpoint":"https://api.example.com"})"));
        const auto found = find();
        ASSERT_TRUE(found) << found.error().detail.toStdString();
        EXPECT_EQ(*found, QUrl(u"https://api.example.com"_s));
    }
    EXPECT_EQ(http.requests().front().url, QUrl(u"https://api.example.com/.well-known/did.json"_s));
    EXPECT_EQ(http.requests().front().urlSource, UrlSource::Record) << "it must not lead into a private network";
}

TEST_F(ServiceLookup, TellsWhatIsMissing)
{
    web = json(200, document(R"({"id":"#atproto_pds","type":"X","serviceEndpoint":"https://x.example"})"));
    EXPECT_EQ(find().error().code, kNoService);
    web = json(404, "no");
    EXPECT_EQ(find().error().kind, ErrorKind::NotFound);
    EXPECT_NE(find().error().code, kNoService);
    web = json(500, "no");
    EXPECT_EQ(find().error().kind, ErrorKind::Server);
    web = base::fail(ErrorKind::Network);
    EXPECT_EQ(find().error().kind, ErrorKind::Network);
}

TEST_F(ServiceLookup, BelievesNoDocumentAboutSomebodyElseAndNoAddressThatIsNone)
{
    const QByteArray service = R"({"id":"#bsky_appview","type":"X","serviceEndpoint":"https://x.example"})";
    web = json(200, document(service, "did:web:other.example.com"));
    EXPECT_EQ(find().error().kind, ErrorKind::Malformed);
    for (const QByteArray &endpoint : {QByteArray("https://x.example/path"), QByteArray("nothing"), QByteArray("")}) {
        web = json(200, document(R"({"id":"#bsky_appview","type":"X","serviceEndpoint":")" + endpoint + R"("})"));
        EXPECT_EQ(find().error().kind, ErrorKind::Malformed) << endpoint.toStdString();
    }
    web = json(200, "no JSON");
    EXPECT_EQ(find().error().kind, ErrorKind::Malformed);
}

} // namespace
} // namespace rostrum::net
