// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/http_message.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace rostrum::net {

/// An answer that is on its way: resolves once, in time or with why not. Destroying it gives the exchange up.
class PendingReply : public QObject
{
    Q_OBJECT

public:
    using Outcome = base::Result<HttpReply>;

    Q_DISABLE_COPY_MOVE(PendingReply)

protected:
    /// `host` is for the words of a time-out.
    PendingReply(const QString &host, std::chrono::milliseconds timeout, base::Resolver<Outcome> resolver);

    /// Resolves from the event loop, not from inside Qt's network code: whoever waits may destroy anything, this
    /// object first.
    void finish(Outcome outcome);
    /// The time begins anew.
    void restartTime() { m_timer.start(); }
    [[nodiscard]] bool isFinished() const { return m_finished; }

private:
    const base::Resolver<Outcome> m_resolver;
    QTimer m_timer;
    bool m_finished = false;
};

} // namespace rostrum::net
