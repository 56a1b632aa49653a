// SPDX-License-Identifier: GPL-3.0-or-later
#include "txt_lookup.h"

#include <QDnsLookup>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using Answer = base::Result<QStringList>;

Answer answerOf(const QDnsLookup &lookup)
{
    if (lookup.error() == QDnsLookup::NotFoundError) {
        return base::fail(base::ErrorKind::NotFound, u"no such name in DNS: "_s + lookup.name());
    }
    if (lookup.error() != QDnsLookup::NoError) {
        return base::fail(base::ErrorKind::Network, u"DNS: "_s + lookup.errorString());
    }
    QStringList texts;
    for (const auto records = lookup.textRecords(); const QDnsTextRecord &record : records) {
        texts << QString::fromUtf8(record.values().join());
    }
    return texts;
}

base::Task<Answer> lookUp(QString name)
{
    constexpr auto kTimeout = std::chrono::seconds(3);
    base::Suspension<Answer> answer;
    QDnsLookup lookup(QDnsLookup::TXT, name); // aborts when this frame is freed
    QTimer timer;
    QObject::connect(
        &lookup, &QDnsLookup::finished, &timer,
        [&lookup, resolver = answer.resolver()] { resolver.resolve(answerOf(lookup)); }, Qt::QueuedConnection);
    QObject::connect(&timer, &QTimer::timeout, &timer, [resolver = answer.resolver()] {
        resolver.resolve(base::fail(base::ErrorKind::Timeout, u"DNS did not answer in time"_s));
    });
    timer.setSingleShot(true);
    timer.start(kTimeout);
    lookup.lookup();
    co_return co_await answer;
}

} // namespace

TxtLookup systemTxtLookup()
{
    return lookUp;
}

} // namespace rostrum::net
