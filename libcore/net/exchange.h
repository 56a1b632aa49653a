// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/pending_reply.h"

#include <QNetworkReply>
#include <QPointer>

namespace rostrum::net {

/// One exchange with a server on its way: collects the answer within limits of size and time and resolves once, from
/// the event loop. Destroying it aborts the reply.
class Exchange final : public PendingReply
{
    Q_OBJECT

public:
    /// Takes care of `reply`.
    Exchange(QNetworkReply *reply, const HttpRequest &request, std::chrono::milliseconds timeout,
             base::Resolver<Outcome> resolver);
    ~Exchange() override;

private:
    void readMore();
    void readIntoSink();
    void readEnd();

    QPointer<QNetworkReply> m_reply;
    const qint64 m_maxBytes; ///< of the decoded body
    QIODevice *const m_sink;
    qint64 m_received = 0;
    QByteArray m_body = {};
};

} // namespace rostrum::net
