// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_reply.h"

#include "base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::net {

PendingReply::PendingReply(const QString &host, std::chrono::milliseconds timeout, base::Resolver<Outcome> resolver)
    : m_resolver(std::move(resolver))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this, host] { finish(base::fail(base::ErrorKind::Timeout, u"no whole answer in time from "_s + host)); });
    m_timer.start(std::max(timeout, std::chrono::milliseconds(0)));
}

void PendingReply::finish(Outcome outcome)
{
    m_finished = true;
    m_timer.stop();
    if (!outcome) {
        qCDebug(lcNet) << "failed:" << outcome.error().detail;
    }
    QMetaObject::invokeMethod(
        this, [resolver = m_resolver, kept = std::move(outcome)]() mutable { resolver.resolve(std::move(kept)); },
        Qt::QueuedConnection);
}

} // namespace rostrum::net
