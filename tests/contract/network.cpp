// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include "base/clock.h"
#include "embedded/router.h"
#include "net/qt_http_client.h"
#include "support/run_task.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <iostream>

namespace rostrum::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const base::SystemClock kClock;

[[noreturn]] void giveUp(const QString &why)
{
    std::cerr << why.toStdString() << '\n';
    std::abort();
}

} // namespace

QString Reply::outcome() const
{
    const QString error = json["error"_L1].toString();
    return error.isEmpty() ? QString::number(status) : QString::number(status) + u' ' + error;
}

std::unique_ptr<Network> Network::embedded()
{
    auto router = std::make_unique<embedded::Router>(embedded::Router::Options{.file = u":memory:"_s, .clock = kClock});
    return std::unique_ptr<Network>(
        new Network(std::move(router), embedded::Router::networkConfig(), embedded::Router::self().pds, {}));
}

std::unique_ptr<Network> Network::real()
{
    QFile file(qEnvironmentVariable("ROSTRUM_SERVERS"));
    if (!file.open(QIODevice::ReadOnly)) {
        giveUp(u"ROSTRUM_SERVERS names no file; ./dev test starts the servers and sets it"_s);
    }
    const QJsonObject servers = QJsonDocument::fromJson(file.readAll()).object();
    net::NetworkConfig config;
    config.plc = QUrl(servers["plc"_L1].toString());
    config.appViewDid = servers["appviewDid"_L1].toString();
    config.handleResolver = QUrl(servers["pds"_L1].toString());
    config.plainHttpOnLoopback = true;
    auto http = std::make_unique<net::QtHttpClient>(config);
    return std::unique_ptr<Network>(new Network(std::move(http), config, QUrl(servers["pds"_L1].toString()),
                                                QUrl(servers["control"_L1].toString())));
}

Network::Network(std::unique_ptr<net::HttpClient> http, net::NetworkConfig config, QUrl pds, QUrl control)
    : m_http(std::move(http))
    , m_config(std::move(config))
    , m_pds(std::move(pds))
    , m_control(std::move(control))
    , m_mark(u'z' + QString::number(QDateTime::currentMSecsSinceEpoch() % 10'000'000'000, 36))
{
}

Network::~Network() = default;

Network::Account &Network::account(const QString &name)
{
    const auto known = m_accounts.find(name);
    if (known != m_accounts.end()) {
        return known->second;
    }
    Account account{
        .name = name, .handle = name + u'-' + m_mark + u".test"_s, .did = {}, .password = u"password of "_s + name};
    const auto make = [&] {
        return post({}, u"com.atproto.server.createAccount"_s,
                    {{u"handle"_s, account.handle},
                     {u"email"_s, QString(name + u'-' + m_mark + u"@example.test"_s)},
                     {u"password"_s, account.password}});
    };
    auto made = make();
    for (int again = 0; again < 3 && made.status >= 500; ++again) { // a server under load
        made = make();
    }
    if (made.status != 200) {
        giveUp(u"no account: "_s + QString::fromUtf8(made.body));
    }
    account.did = made.json["did"_L1].toString();
    const auto token = [&](QLatin1StringView key) { return base::Secret(made.json[key].toString().toLatin1()); };
    account.session =
        std::make_unique<net::Session>(*m_http, m_secrets, m_config,
                                       net::SessionTokens{.did = *base::Did::parse(account.did.toStdString()),
                                                          .handle = *base::Handle::parse(account.handle.toStdString()),
                                                          .pds = m_pds,
                                                          .access = token("accessJwt"_L1),
                                                          .refresh = token("refreshJwt"_L1)});
    return m_accounts.emplace(name, std::move(account)).first->second;
}

QUrl Network::url(const QString &nsid, const QString &query) const
{
    QUrl url = m_pds;
    url.setPath(u"/xrpc/"_s + nsid);
    if (!query.isEmpty()) {
        url.setQuery(query);
    }
    return url;
}

Reply Network::send(const QString &name, net::HttpRequest request)
{
    request.timeout = 120s; // a busy machine is no failure
    if (request.url.path().startsWith("/xrpc/app.bsky."_L1)) {
        request.headers.emplace_back("atproto-proxy", m_config.appViewProxy());
    }
    const auto reply = name.isEmpty() ? runTask(m_http->send(std::move(request)))
                                      : runTask(account(name).session->send(std::move(request)));
    if (!reply) {
        giveUp(u"no answer: "_s + reply.error().detail);
    }
    return {.status = reply->status, .json = QJsonDocument::fromJson(reply->body).object(), .body = reply->body};
}

Reply Network::get(const QString &name, const QString &nsid, const QString &query)
{
    return send(name, {.url = url(nsid, query)});
}

Reply Network::post(const QString &name, const QString &nsid, const QJsonObject &body)
{
    return send(name, {.method = net::Method::Post,
                       .url = url(nsid),
                       .headers = {{"Content-Type", "application/json"}},
                       .body = QJsonDocument(body).toJson(QJsonDocument::Compact)});
}

Reply Network::upload(const QString &name, const QByteArray &bytes, const QByteArray &type)
{
    return send(name, {.method = net::Method::Post,
                       .url = url(u"com.atproto.repo.uploadBlob"_s),
                       .headers = {{"Content-Type", type}},
                       .body = bytes});
}

void Network::settle()
{
    if (m_control.isEmpty()) {
        return;
    }
    QUrl process = m_control;
    process.setPath(u"/process"_s);
    const auto reply = runTask(m_http->send({.method = net::Method::Post, .url = process, .timeout = 120s}));
    if (!reply || !reply->ok()) {
        giveUp(u"the servers did not settle"_s);
    }
}

} // namespace rostrum::tests
