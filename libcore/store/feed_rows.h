// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feed_cache.h"

#include <optional>
#include <string>

namespace rostrum::store {

/// One feed's rows in SQL, for the writer. Part of the caller's transaction; throws what SQLite throws.
class FeedRows
{
public:
    /// Makes the feed when it is new.
    FeedRows(Database &db, const QString &feed);

    struct NewRow
    {
        std::string item;
        qint64 post = 0;
        std::optional<qint64> parent = {};
        std::optional<std::string> reason = {}; ///< see reasonToJson()
    };
    void insert(FeedKey key, const NewRow &row);
    void insertGap(FeedKey key, const std::string &cursor);
    void remove(FeedKey key);
    /// Removes the rows from `oldest` to below `newest`.
    void removeRange(FeedKey oldest, FeedKey newest);
    /// Remembers what asks for the rows behind this one.
    void setCursor(FeedKey key, const std::string &cursor);
    void setOlderCursor(const std::optional<std::string> &cursor);
    void setRefreshed(base::Time now);

    struct Stored
    {
        FeedKey key = 0;
        std::optional<std::string> reason = {};
    };
    [[nodiscard]] std::optional<Stored> find(qint64 post, const std::string &item);
    /// What asks for the rows in a gap; nothing when there is no gap at `key`.
    [[nodiscard]] std::optional<std::string> gapCursor(FeedKey key);
    [[nodiscard]] std::optional<std::string> olderCursor();
    [[nodiscard]] std::optional<FeedKey> newestBelow(FeedKey key);
    [[nodiscard]] std::optional<FeedKey> oldest();

private:
    [[nodiscard]] Query query(const char *sql); ///< its first parameter is the feed

    Database &m_db;
    int64_t m_feed = 0;
};

} // namespace rostrum::store
