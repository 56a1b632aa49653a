// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rostrum::store {

/// Something that is being written, as person.db keeps it.
struct DraftRow
{
    QString id = {};
    QByteArray json = {}; ///< a publishing::Draft
    base::Time updatedAt = {};
};

/// All of them, the last written first.
[[nodiscard]] base::Result<std::vector<DraftRow>> readDrafts(Database &db);
/// Adds the row, or takes the place of the one with its id. One transaction.
[[nodiscard]] base::Result<void> writeDraft(Database &db, const DraftRow &row);
/// One transaction.
[[nodiscard]] base::Result<void> removeDraft(Database &db, const QString &id);

} // namespace rostrum::store
