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
    /// Takes care of `reply`. `maxBytes` bounds the decoded body.
    Exchange(QNetworkReply *reply, qint64 maxBytes, std::chrono::milliseconds timeout,
             base::Resolver<Outcome> resolver);
    ~Exchange() override;

private:
    void readMore();
    void readEnd();

    QPointer<QNetworkReply> m_reply;
    const qint64 m_maxBytes;
    QByteArray m_body = {};
};

} // namespace rostrum::net
