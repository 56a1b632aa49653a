// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/network_config.h"

#include <gtest/gtest.h>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;

TEST(NetworkConfig, ReleaseValues)
{
    const NetworkConfig config;
    EXPECT_EQ(config.appViewProxy(), QByteArray("did:web:api.bsky.app#bsky_appview"));
    EXPECT_TRUE(config.allows(config.plc));
    EXPECT_FALSE(config.plainHttpOnLoopback);
}

TEST(NetworkConfig, ReadsEveryEntry)
{
    const auto config = NetworkConfig::fromJson(R"({"plc": "http://localhost:2582", "appview": "did:example:view",
        "handleResolver": "http://127.0.0.1:2583", "stream": ["wss://a.example/x", "ws://localhost:1"],
        "plainHttpOnLoopback": true})");
    ASSERT_TRUE(config) << config.error().detail.toStdString();
    EXPECT_EQ(config->plc, QUrl(u"http://localhost:2582"_s));
    EXPECT_EQ(config->appViewDid, u"did:example:view"_s);
    EXPECT_EQ(config->handleResolver, QUrl(u"http://127.0.0.1:2583"_s));
    EXPECT_EQ(config->eventStreams, (QStringList{u"wss://a.example/x"_s, u"ws://localhost:1"_s}));
    EXPECT_TRUE(config->plainHttpOnLoopback);

    const auto empty = NetworkConfig::fromJson("{}");
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->plc, NetworkConfig().plc);
}

TEST(NetworkConfig, RefusesWhatItCannotMean)
{
    for (const char *json : {"", "[]", "null", "{", R"({"plc": 1})", R"({"plc": "no url"})", R"({"appview": "view"})",
                             R"({"stream": "wss://a.example"})", R"({"stream": [1]})", R"({"plainHttpOnLoopback": 1})",
                             R"({"plcs": "https://a.example"})", R"({"plc": "http://localhost:2582"})",
                             R"({"plc": "http://a.example", "plainHttpOnLoopback": true})"}) {
        const auto config = NetworkConfig::fromJson(json);
        ASSERT_FALSE(config) << json;
        EXPECT_EQ(config.error().kind, base::ErrorKind::Invalid);
        EXPECT_FALSE(config.error().detail.isEmpty());
    }
    EXPECT_FALSE(NetworkConfig::fromFile(u"/nonexistent/network.json"_s));
}

TEST(NetworkConfig, AllowsHttpsAndNothingElse)
{
    const NetworkConfig config;
    EXPECT_TRUE(config.allows(QUrl(u"https://a.example/x"_s)));
    EXPECT_TRUE(config.allows(QUrl(u"https://192.168.1.1"_s))); // a PDS at home that the person named
    for (const QString &url :
         {u"http://a.example"_s, u"ftp://a.example"_s, u"file:///etc/passwd"_s, u"https://"_s, u""_s,
          u"http://localhost"_s, u"http://127.0.0.1:80"_s, u"https://user:pw@a.example"_s}) {
        EXPECT_FALSE(config.allows(QUrl(url))) << url.toStdString();
    }
}

TEST(NetworkConfig, PlainHttpReachesLoopbackOnly)
{
    const NetworkConfig config{.plainHttpOnLoopback = true};
    for (const QString &url : {u"http://localhost:1"_s, u"http://LOCALHOST"_s, u"http://127.0.0.1:1"_s,
                               u"http://127.1.2.3"_s, u"http://[::1]:1"_s}) {
        EXPECT_TRUE(config.allows(QUrl(url))) << url.toStdString();
        EXPECT_TRUE(config.allows(QUrl(url), UrlSource::Record)) << url.toStdString();
    }
    for (const QString &url : {u"http://a.example"_s, u"http://localhost.a.example"_s, u"http://10.0.0.1"_s,
                               u"http://[::2]"_s, u"file://localhost/etc/passwd"_s, u"http://0.0.0.0"_s}) {
        EXPECT_FALSE(config.allows(QUrl(url))) << url.toStdString();
    }
}

TEST(NetworkConfig, AddressesFromRecordsStayOutOfPrivateNetworks)
{
    const NetworkConfig config;
    const auto allows = [&](const QString &host) {
        return config.allows(QUrl(u"https://"_s + host), UrlSource::Record);
    };
    for (const QString &host : {u"a.example"_s, u"a.example:8443"_s, u"8.8.8.8"_s, u"[2606:4700::1111]"_s}) {
        EXPECT_TRUE(allows(host)) << host.toStdString();
    }
    for (const QString &host : {u"localhost"_s,
                                u"127.0.0.1"_s,
                                u"127.9.9.9"_s,
                                u"[::1]"_s,
                                u"0.0.0.0"_s,
                                u"0.1.2.3"_s,
                                u"10.1.2.3"_s,
                                u"172.16.0.1"_s,
                                u"172.31.255.255"_s,
                                u"192.168.0.1"_s,
                                u"169.254.169.254"_s,
                                u"100.64.0.1"_s,
                                u"224.0.0.1"_s,
                                u"255.255.255.255"_s,
                                u"[::]"_s,
                                u"[fe80::1]"_s,
                                u"[fc00::1]"_s,
                                u"[fd12:3456::1]"_s,
                                u"[ff02::1]"_s,
                                u"[::ffff:10.0.0.1]"_s,
                                u"[::ffff:127.0.0.1]"_s,
                                u"2130706433"_s,
                                u"0x7f.1"_s,
                                u"127.1"_s,
                                u"router"_s,
                                u"printer.local"_s,
                                u"x.localhost"_s,
                                u"metadata.internal"_s}) {
        EXPECT_FALSE(allows(host)) << host.toStdString();
    }
}

} // namespace
} // namespace rostrum::net
