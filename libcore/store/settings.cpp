// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

namespace rostrum::store {

base::Task<base::Result<std::optional<QByteArray>>> readSetting(Store &store, QByteArray key)
{
    return store.person().read([key = std::move(key)](Database &db) -> base::Result<std::optional<QByteArray>> {
        const auto select = db.query("SELECT value FROM setting WHERE key = ?");
        select->bindNoCopy(1, key.constData());
        if (!select->executeStep()) {
            return std::nullopt;
        }
        return QByteArray(select->getColumn(0).getText());
    });
}

base::Task<base::Result<void>> writeSetting(Store &store, QByteArray key, QByteArray value)
{
    return store.person().write([key = std::move(key), value = std::move(value)](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto upsert = db.query("INSERT INTO setting (key, value) VALUES (?, ?) "
                                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        upsert->bindNoCopy(1, key.constData());
        upsert->bindNoCopy(2, value.constData());
        upsert->exec();
        transaction.commit();
        return {};
    });
}

base::Task<base::Result<void>> removeSetting(Store &store, QByteArray key)
{
    return store.person().write([key = std::move(key)](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto erase = db.query("DELETE FROM setting WHERE key = ?");
        erase->bindNoCopy(1, key.constData());
        erase->exec();
        transaction.commit();
        return {};
    });
}

} // namespace rostrum::store
