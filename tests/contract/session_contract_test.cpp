// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "lexicon/com_atproto_identity_resolveHandle.h"
#include "support/run_task.h"

#include <QJsonArray>

namespace rostrum::tests {

using namespace Qt::StringLiterals;

TEST_P(Contract, SessionIsMadeRefreshedAndEnded)
{
    Network &net = network();
    const auto &ann = net.account(u"ann"_s);
    const auto signIn = [&](const QString &identifier, const QString &password) {
        return net.post({}, u"com.atproto.server.createSession"_s,
                        {{u"identifier"_s, identifier}, {u"password"_s, password}});
    };
    const Reply session = signIn(ann.handle, ann.password);
    ASSERT_EQ(session.outcome(), u"200"_s);
    EXPECT_EQ(session.json["did"_L1].toString(), ann.did);
    EXPECT_EQ(session.json["handle"_L1].toString(), ann.handle);
    EXPECT_TRUE(session.json["active"_L1].toBool());
    EXPECT_EQ(session.json["didDoc"_L1]["service"_L1][0]["type"_L1].toString(), u"AtprotoPersonalDataServer"_s);
    EXPECT_EQ(signIn(ann.did, ann.password).outcome(), u"200"_s);
    EXPECT_EQ(signIn(ann.handle, u"wrong"_s).outcome(), u"401 AuthenticationRequired"_s);
    EXPECT_EQ(signIn(u"nobody-"_s + net.mark() + u".test"_s, u"wrong"_s).outcome(), u"401 AuthenticationRequired"_s);

    const auto with = [&](const QString &nsid, net::Method method, const QJsonValue &token) {
        return net.send({}, {.method = method,
                             .url = net.url(nsid),
                             .headers = {{"Authorization", "Bearer " + token.toString().toLatin1()}}});
    };
    const Reply refreshed =
        with(u"com.atproto.server.refreshSession"_s, net::Method::Post, session.json["refreshJwt"_L1]);
    ASSERT_EQ(refreshed.outcome(), u"200"_s);
    EXPECT_NE(refreshed.json["refreshJwt"_L1], session.json["refreshJwt"_L1]);
    const QString whoAmI = u"com.atproto.server.getSession"_s;
    EXPECT_EQ(with(whoAmI, net::Method::Get, refreshed.json["accessJwt"_L1]).json["did"_L1].toString(), ann.did);
    EXPECT_EQ(with(whoAmI, net::Method::Get, u"a.b.c"_s).outcome(), u"400 InvalidToken"_s);
    EXPECT_EQ(net.get({}, whoAmI).outcome(), u"401 AuthMissing"_s);
    EXPECT_EQ(with(u"com.atproto.server.deleteSession"_s, net::Method::Post, refreshed.json["refreshJwt"_L1]).status,
              200);
    EXPECT_EQ(
        with(u"com.atproto.server.refreshSession"_s, net::Method::Post, refreshed.json["refreshJwt"_L1]).outcome(),
        u"400 ExpiredToken"_s);
}

TEST_P(Contract, HandlesAreResolved)
{
    Network &net = network();
    const auto xrpc = net.xrpc(u"ann"_s);
    const auto found = runTask(
        xrpc.query<lexicon::ResolveHandle>({.handle = *base::Handle::parse(net.handle(u"ann"_s).toStdString())}));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->did.str(), net.did(u"ann"_s).toStdString());
    const QString nobody = u"handle=nobody-"_s + net.mark() + u".test"_s;
    EXPECT_EQ(net.get({}, u"com.atproto.identity.resolveHandle"_s, nobody).outcome(), u"400 InvalidRequest"_s);
}

} // namespace rostrum::tests
