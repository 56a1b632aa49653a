// SPDX-License-Identifier: GPL-3.0-or-later
#include "reset.h"

namespace rostrum::store {

base::Result<void> clearCache(Database &db)
{
    return guarded(db, [](Database &database) -> base::Result<void> {
        SQLite::Transaction transaction(database.handle());
        database.execute("DELETE FROM feed; DELETE FROM post; DELETE FROM person; DELETE FROM thread;"
                         "DELETE FROM repo; DELETE FROM record; DELETE FROM follow_list;"
                         "DELETE FROM people_list;"
                         "DELETE FROM notification_list;"
                         "INSERT INTO post_text (post_text) VALUES ('delete-all');");
        transaction.commit();
        database.execute("VACUUM");
        return {};
    });
}

} // namespace rostrum::store
