// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "store/database.h"

#include <QString>

#include <optional>
#include <string>

namespace rostrum::store {

/// A member of the `viewer` of a view and the number that goes with it: likes and `likeCount`. Names are literals.
struct ViewerMember
{
    const char *name = nullptr;
    const char *count = nullptr; ///< null: nothing counts it
};

/// What the server took from the outbox, in the stored view of a post, until the server's next view comes: `value` is
/// the record, or nothing when there is none any more. Counts only where that is a change.
[[nodiscard]] base::Result<void> writePostViewer(Database &db, const std::string &uri, const ViewerMember &member,
                                                 const std::optional<std::string> &value);
/// The same in the stored view of a person, and of the author in their stored posts.
[[nodiscard]] base::Result<void> writePersonViewer(Database &db, const base::Did &did, const ViewerMember &member,
                                                   const std::optional<std::string> &value);
/// `viewer` members that are true or false.
[[nodiscard]] base::Result<void> writePostFlag(Database &db, const std::string &uri, const char *name, bool value);
[[nodiscard]] base::Result<void> writePersonFlag(Database &db, const base::Did &did, const char *name, bool value);
/// A post that is gone, out of every feed.
[[nodiscard]] base::Result<void> removePost(Database &db, const std::string &uri);
/// A post that left one feed, by the feed's name.
[[nodiscard]] base::Result<void> removeFromFeed(Database &db, const QString &feed, const std::string &uri);

} // namespace rostrum::store
