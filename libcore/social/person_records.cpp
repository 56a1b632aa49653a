// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_records.h"

#include "social/outbox.h"
#include "store/connections.h"
#include "store/record_cache.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace rostrum::social {

PersonRecords::PersonRecords(base::Did did, Services services, QObject *parent)
    : Loadable(parent)
    , m_did(std::move(did))
    , m_services(std::move(services))
{
    if (m_did == m_services.self) {
        connect(&m_services.outbox, &Outbox::changed, this, &PersonRecords::notePending);
        connect(&m_services.outbox, &Outbox::sent, this, &PersonRecords::noteSent);
    }
}

PersonRecords::~PersonRecords()
{
    m_tasks.cancelAll();
    cancel();
}

std::vector<model::Record> PersonRecords::records() const
{
    return m_services.outbox.pending().merged(m_did, m_records);
}

std::vector<model::Record> PersonRecords::records(std::string_view collection) const
{
    std::vector<model::Record> chosen;
    std::ranges::copy_if(m_records, std::back_inserter(chosen),
                         [collection](const model::Record &record) { return record.uri.collection() == collection; });
    return m_services.outbox.pending().merged(m_did, QString::fromUtf8(collection), std::move(chosen));
}

/// A like in one's own repository is nothing to a profile.
void PersonRecords::notePending(const QString &subject)
{
    const auto uri = base::AtUri::parse(subject.toStdString());
    const bool isRecord = uri && uri->did() == m_did && std::ranges::contains(kProfileCollections, uri->collection());
    if (isRecord || subject == QString::fromStdString(m_did.str())) {
        Q_EMIT changed();
    }
}

/// What the server has taken is in the store, and the outbox forgets it after a while.
void PersonRecords::noteSent(qint64 /*row*/)
{
    m_tasks.start(showStored());
}

base::Task<void> PersonRecords::showStored()
{
    struct Stored
    {
        std::vector<model::Record> records;
        model::ConnectionCount connections;
    };
    auto stored =
        co_await m_services.store.cacheReader().read([did = m_did](store::Database &db) -> base::Result<Stored> {
            auto records = store::readRecords(db, did);
            if (!records) {
                return std::unexpected(std::move(records.error()));
            }
            const auto connections = store::countConnections(db, did);
            return Stored{.records = std::move(*records),
                          .connections = connections.value_or(model::ConnectionCount())};
        });
    if (!stored) {
        co_return; // what was shown stays
    }
    const bool isNew = !m_connections || *m_connections != stored->connections || m_records != stored->records;
    m_records = std::move(stored->records);
    m_connections = stored->connections;
    if (isNew) { // asked again and again while a profile is seen, it is mostly the same
        Q_EMIT changed();
    }
}

base::Task<base::Result<void>> PersonRecords::fetch()
{
    const auto identity = co_await m_services.identities.resolve(m_did);
    if (!identity) {
        co_return std::unexpected(identity.error());
    }
    const QUrl pds = identity->pds;
    auto refreshed = co_await refreshRecords(m_services, m_did, pds);
    m_skipped = refreshed.skipped;
    if (refreshed.error && isRepoGone(*refreshed.error)) {
        co_await forgetRecords(m_services, m_did, pds);
    }
    co_await showStored();
    if (refreshed.error) {
        co_return std::unexpected(std::move(*refreshed.error));
    }
    co_return base::Result<void>();
}

} // namespace rostrum::social
