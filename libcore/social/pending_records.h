// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/outbox_entry.h"
#include "social/record_rows.h"

#include <optional>
#include <vector>

namespace rostrum::social {

/// Records of one's own as they will be: what waits in the outbox, and what was sent and is not in the store yet.
class PendingRecords
{
public:
    /// In the order of doing; rows that are not about records are passed over.
    void add(const OutboxEntry &entry, const base::Did &self);

    /// `stored` is all that the store has of one's own records of a collection, or, where that is empty, of all. New
    /// ones come first in their collection.
    [[nodiscard]] std::vector<model::Record> merged(std::vector<model::Record> stored,
                                                    std::string_view collection) const;

private:
    struct Change
    {
        RecordIntent act;
        bool isSent = false;
        std::optional<model::Record> after = {}; ///< of what was sent
        Versions bases = {};
    };
    /// Who is to be connected, or not any more.
    struct Connection
    {
        Wish wish = Wish::Set;
        model::Record record;
    };

    [[nodiscard]] std::optional<model::Record> merged(const base::AtUri &uri,
                                                      std::optional<model::Record> stored) const;

    std::vector<Change> m_changes = {};
    std::vector<Connection> m_connections = {};
};

} // namespace rostrum::social
