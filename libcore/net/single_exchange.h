// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/http_message.h"
#include "net/reply_reader.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>

#include <chrono>

namespace rostrum::net {

/// One exchange that is never repeated: a connection of its own, one request, one answer, HTTP/1.1. Qt's access manager
/// cannot promise that: it sends a request again, even on a fresh connection, when the server closes before it answers,
/// and a refresh token or a code that is used twice ends an OAuth session. Resolves once, from the event loop;
/// destroying it closes the connection.
class SingleExchange final : public QObject
{
    Q_OBJECT

public:
    using Outcome = base::Result<HttpReply>;

    SingleExchange(HttpRequest request, const QNetworkProxy &proxy, std::chrono::milliseconds timeout,
                   base::Resolver<Outcome> resolver);
    ~SingleExchange() override;
    Q_DISABLE_COPY_MOVE(SingleExchange)

private:
    void write();
    void readMore();
    void readEnd(QAbstractSocket::SocketError error);
    void finish(Outcome outcome);

    const HttpRequest m_request;
    const base::Resolver<Outcome> m_resolver;
    ReplyReader m_reader;
    QSslSocket m_socket;
    QTimer m_timer;
    bool m_finished = false;
};

} // namespace rostrum::net
