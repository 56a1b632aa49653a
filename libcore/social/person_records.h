// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/record.h"
#include "social/loadable.h"
#include "social/record_fetch.h"

#include <optional>
#include <string_view>
#include <vector>

namespace rostrum::social {

/// What a person's own repository says (kProfileCollections): from the store at once, then from their server, which is
/// asked for no more than its latest commit when nothing has changed. Main thread.
class PersonRecords final : public Loadable
{
    Q_OBJECT

public:
    PersonRecords(base::Did did, Services services, QObject *parent = nullptr);
    ~PersonRecords() override;

    [[nodiscard]] const base::Did &did() const { return m_did; }
    /// Collection by collection, the newest keys first; one's own as they will be once the outbox is empty.
    [[nodiscard]] std::vector<model::Record> records() const;
    [[nodiscard]] std::vector<model::Record> records(std::string_view collection) const;
    /// How many connections they have, as far as the stored records tell; nothing until they were read.
    [[nodiscard]] const std::optional<model::ConnectionCount> &connections() const { return m_connections; }
    /// How many records of the last answer were none.
    [[nodiscard]] int skipped() const { return m_skipped; }

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;
    void notePending(const QString &subject);
    void noteSent(qint64 row);

    base::Did m_did;
    Services m_services;
    std::vector<model::Record> m_records = {};
    std::optional<model::ConnectionCount> m_connections = {};
    int m_skipped = 0;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
