// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

namespace rostrum::store {

base::Result<std::vector<DraftRow>> readDrafts(Database &database)
{
    return guarded(database, [](Database &db) -> base::Result<std::vector<DraftRow>> {
        std::vector<DraftRow> rows;
        const auto select = db.query("SELECT id, json, updated_at FROM draft ORDER BY updated_at DESC, id DESC");
        while (select->executeStep()) {
            const auto json = select->getColumn(1);
            rows.push_back({.id = QString::fromStdString(select->getColumn(0).getString()),
                            .json = QByteArray(json.getText(), json.getBytes()),
                            .updatedAt = base::Time(std::chrono::milliseconds(select->getColumn(2).getInt64()))});
        }
        return rows;
    });
}

base::Result<void> writeDraft(Database &database, const DraftRow &row)
{
    return guarded(database, [&row](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto upsert = db.query("INSERT INTO draft (id, json, updated_at) VALUES (?, ?, ?) "
                                     "ON CONFLICT (id) DO UPDATE SET json = excluded.json, "
                                     "updated_at = excluded.updated_at");
        upsert->bind(1, row.id.toStdString());
        upsert->bindNoCopy(2, row.json.constData());
        upsert->bind(3, static_cast<int64_t>(row.updatedAt.time_since_epoch().count()));
        upsert->exec();
        transaction.commit();
        return {};
    });
}

base::Result<void> removeDraft(Database &database, const QString &id)
{
    return guarded(database, [&id](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto erase = db.query("DELETE FROM draft WHERE id = ?");
        erase->bind(1, id.toStdString());
        erase->exec();
        transaction.commit();
        return {};
    });
}

} // namespace rostrum::store
