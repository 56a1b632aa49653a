// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/pending_reply.h"
#include "net/reply_reader.h"

#include <QNetworkProxy>
#include <QSslSocket>

namespace rostrum::net {

/// One exchange that is never repeated: a connection of its own, one request, one answer, HTTP/1.1. Qt's access manager
/// cannot promise that: it sends a request again, even on a fresh connection, when the server closes before it answers,
/// and a refresh token or a code that is used twice ends an OAuth session. Resolves once, from the event loop;
/// destroying it closes the connection.
class SingleExchange final : public PendingReply
{
    Q_OBJECT

public:
    SingleExchange(HttpRequest request, const QNetworkProxy &proxy, std::chrono::milliseconds timeout,
                   base::Resolver<Outcome> resolver);
    ~SingleExchange() override;

private:
    void write();
    void readMore();
    void readEnd(QAbstractSocket::SocketError error);

    const HttpRequest m_request;
    ReplyReader m_reader;
    QSslSocket m_socket;
};

} // namespace rostrum::net
