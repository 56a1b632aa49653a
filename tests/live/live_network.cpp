// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/live_network.h"

#include "support/run_task.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::tests {

namespace {

QJsonObject readStatus()
{
    QFile file(qEnvironmentVariable("ROSTRUM_SERVERS"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("ROSTRUM_SERVERS names no file: ./dev servers up");
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

net::NetworkConfig onLoopback()
{
    net::NetworkConfig config;
    config.plainHttpOnLoopback = true;
    return config;
}

} // namespace

LiveNetwork::LiveNetwork()
    : m_status(readStatus())
    , m_pdsPort(static_cast<quint16>(QUrl(m_status[u"pds"].toString()).port()))
    , m_plcPort(static_cast<quint16>(QUrl(m_status[u"plc"].toString()).port()))
    , m_http(onLoopback())
    , m_proxy([this](const ServerRequest &) { return pass(); })
    , m_document(documentThroughProxy())
    , m_directory([this, path = '/' + didOf(reader()).toLatin1()](const ServerRequest &request) -> ServerAction {
        if (request.path() == path) {
            return Answer{.headers = {{"Content-Type", "application/did+ld+json"}}, .body = m_document};
        }
        return Forward{.port = m_plcPort};
    })
{
}

QByteArray LiveNetwork::documentThroughProxy()
{
    const QUrl url(m_status[u"plc"].toString() + u'/' + didOf(reader()));
    const auto reply = runTask(m_http.send({.url = url}));
    if (!reply || !reply->ok()) {
        qFatal("the PLC directory does not know the reader");
    }
    QByteArray document = reply->body;
    const QByteArray pds = m_status[u"pds"].toString().toLatin1();
    if (!document.contains(pds)) {
        qFatal("the document names another server: %s", document.constData());
    }
    return document.replace(pds, m_proxy.url().toString().toLatin1());
}

net::NetworkConfig LiveNetwork::config() const
{
    auto config = net::NetworkConfig::fromJson(configFile());
    if (!config) {
        qFatal("%s", qPrintable(config.error().detail));
    }
    return *config;
}

QByteArray LiveNetwork::configFile() const
{
    return QJsonDocument(QJsonObject{{u"plc"_s, m_directory.url().toString()},
                                     {u"appview"_s, m_status[u"appviewDid"]},
                                     {u"handleResolver"_s, m_status[u"pds"]},
                                     {u"plainHttpOnLoopback"_s, true}})
        .toJson();
}

QJsonObject LiveNetwork::account(const QString &handle) const
{
    for (const auto accounts = m_status[u"accounts"].toArray(); const QJsonValue &account : accounts) {
        if (account[u"handle"].toString() == handle) {
            return account.toObject();
        }
    }
    qFatal("no account %s", qPrintable(handle));
}

QString LiveNetwork::appPassword(const QString &handle) const
{
    return account(handle)[u"appPassword"].toString();
}

QString LiveNetwork::didOf(const QString &handle) const
{
    return account(handle)[u"did"].toString();
}

LiveNetwork::Reply LiveNetwork::ask(net::Method method, const QString &call, const QByteArray &token,
                                    const QJsonObject &input, const QString &query)
{
    net::HttpRequest request{.method = method,
                             .url = QUrl(m_status[u"pds"].toString()),
                             .timeout = std::chrono::seconds(90)}; // also on a busy machine
    request.url.setPath(u"/xrpc/"_s + call);
    request.url.setQuery(query);
    if (!token.isEmpty()) {
        request.headers.emplace_back("Authorization", "Bearer " + token);
    }
    if (!input.isEmpty()) {
        request.headers.emplace_back("Content-Type", "application/json");
        request.body = QJsonDocument(input).toJson(QJsonDocument::Compact);
    }
    const auto reply = runTask(m_http.send(std::move(request)));
    if (!reply) {
        qFatal("%s: %s", qPrintable(call), qPrintable(reply.error().detail));
    }
    return {.status = reply->status, .json = QJsonDocument::fromJson(reply->body).object()};
}

QByteArray LiveNetwork::readerToken()
{
    const auto session = ask(net::Method::Post, u"com.atproto.server.createSession"_s, {},
                             {{u"identifier"_s, reader()}, {u"password"_s, appPassword(reader())}});
    return session.json[u"accessJwt"].toString().toLatin1();
}

QByteArray LiveNetwork::timelinePage()
{
    return QJsonDocument(ask(net::Method::Get, u"app.bsky.feed.getTimeline"_s, readerToken()).json).toJson();
}

void LiveNetwork::settle()
{
    QUrl process(m_status[u"control"].toString());
    process.setPath(u"/process"_s);
    const auto reply = runTask(m_http.send({.method = net::Method::Post, .url = process, .timeout = 120s}));
    if (!reply || !reply->ok()) {
        qFatal("the servers did not settle");
    }
}

std::vector<QString> LiveNetwork::timeline()
{
    const QByteArray token = readerToken();
    std::vector<QString> uris;
    QString cursor;
    do {
        QString query = u"limit=100"_s;
        if (!cursor.isEmpty()) {
            query += u"&cursor="_s + QString::fromLatin1(QUrl::toPercentEncoding(cursor));
        }
        const auto page = ask(net::Method::Get, u"app.bsky.feed.getTimeline"_s, token, {}, query);
        for (const auto feed = page.json[u"feed"].toArray(); const QJsonValue &item : feed) {
            uris.push_back(item[u"post"].toObject()[u"uri"].toString());
        }
        cursor = page.json[u"cursor"].toString();
    } while (!cursor.isEmpty());
    return uris;
}

} // namespace rostrum::tests
