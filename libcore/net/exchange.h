// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/http_message.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace rostrum::net {

/// One exchange with a server on its way: collects the answer within limits of size and time and resolves once, from
/// the event loop. Destroying it aborts the reply.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    using Outcome = base::Result<HttpReply>;

    /// Takes care of `reply`. `maxBytes` bounds the decoded body.
    Exchange(QNetworkReply *reply, qint64 maxBytes, std::chrono::milliseconds timeout,
             base::Resolver<Outcome> resolver);
    ~Exchange() override;
    Q_DISABLE_COPY_MOVE(Exchange)

private:
    void readMore();
    void readEnd();
    void finish(Outcome outcome);

    QPointer<QNetworkReply> m_reply;
    const qint64 m_maxBytes;
    const base::Resolver<Outcome> m_resolver;
    QByteArray m_body = {};
    QTimer m_timer;
    bool m_finished = false;
};

} // namespace rostrum::net
