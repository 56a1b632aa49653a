// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "store/store.h"

#include <QString>

#include <optional>

namespace rostrum::social {

/// Where one was reading in a feed: a row and the pixels of it that are above the edge.
struct ReadingPosition
{
    QString row = {}; ///< FeedEntry::id()
    int offset = 0;

    bool operator==(const ReadingPosition &) const = default;
};

/// Kept in person.db, found again at the next start.
[[nodiscard]] base::Task<std::optional<ReadingPosition>> loadReadingPosition(store::Store &store, QString feed);
[[nodiscard]] base::Task<void> saveReadingPosition(store::Store &store, QString feed, ReadingPosition position);

} // namespace rostrum::social
