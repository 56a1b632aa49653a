// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <QString>

#include <array>
#include <memory>

namespace rostrum::store {

/// The two databases of one account. `person.db` holds what the person did and set and is never dropped; `cache.db`
/// holds what can be fetched again, and is made anew when it is damaged or from another version. Main thread; the work
/// runs on one writer thread a file and two readers of the cache.
class Store
{
public:
    struct Files
    {
        QString person;
        QString cache;
    };

    /// Opens, makes and migrates both files; folders are made. Fails when person.db cannot be used, and leaves it
    /// untouched then.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const Files &files);

    [[nodiscard]] Connection &person() { return m_person; }
    [[nodiscard]] Connection &cacheWriter() { return m_cacheWriter; }
    /// Readers take turns, so that a long query does not hold up the next.
    [[nodiscard]] Connection &cacheReader();
    /// Where the files of drafts and of posts that wait to be sent lie: beside person.db.
    [[nodiscard]] QString mediaFolder() const;

private:
    Store(QString folder, Database person, Database cacheWriter, Database readerA, Database readerB);

    QString m_folder;
    Connection m_person;
    Connection m_cacheWriter;
    std::array<Connection, 2> m_cacheReaders;
    std::size_t m_next = 0;
};

} // namespace rostrum::store
