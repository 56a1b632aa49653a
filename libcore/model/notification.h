// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"

#include <memory>
#include <optional>

namespace rostrum::model {

/// Somebody did something that concerns the person who is signed in (app.bsky.notification.listNotifications).
struct Notification
{
    enum class Reason {
        Like,
        Repost,
        Follow,
        Reply,
        Mention,
        Quote,
        LikeOfRepost, ///< of what one reposted
        RepostOfRepost,
        NewPost, ///< of somebody whose posts one asked to be told of
        Joined,  ///< by one's starter pack
        Verified,
        Unverified,
        Other, ///< something this version has no words for
    };

    base::AtUri uri; ///< of the record that says it
    Reason reason = Reason::Other;
    Person by;
    std::optional<base::AtUri> subject = {}; ///< the post it is about; for a reply or quote, one's own
    base::Time at = {};
    PostPtr post = {}; ///< what to show: the reply, mention or quote itself, else the subject; null while unknown

    bool operator==(const Notification &other) const;
};

/// Whether the notification is a post to be read, and not only about one.
[[nodiscard]] bool isPost(Notification::Reason reason);

using NotificationPtr = std::shared_ptr<const Notification>;

} // namespace rostrum::model
