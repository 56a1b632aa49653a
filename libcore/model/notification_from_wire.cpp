// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification_from_wire.h"

#include "lexicon/app_bsky_feed_like.h"
#include "lexicon/codec.h"
#include "model/from_wire.h"

#include <array>
#include <utility>

namespace rostrum::model {

namespace {

using Reason = Notification::Reason;

constexpr std::array<std::pair<std::string_view, Reason>, 12> kReasons{{
    {"like", Reason::Like},
    {"repost", Reason::Repost},
    {"follow", Reason::Follow},
    {"reply", Reason::Reply},
    {"mention", Reason::Mention},
    {"quote", Reason::Quote},
    {"like-via-repost", Reason::LikeOfRepost},
    {"repost-via-repost", Reason::RepostOfRepost},
    {"subscribed-post", Reason::NewPost},
    {"starterpack-joined", Reason::Joined},
    {"verified", Reason::Verified},
    {"unverified", Reason::Unverified},
}};

Reason reasonOf(const std::string &word)
{
    for (const auto &[name, reason] : kReasons) {
        if (name == word) {
            return reason;
        }
    }
    return Reason::Other;
}

std::optional<base::AtUri> subjectOf(const NotificationView &view)
{
    constexpr std::string_view kPost = "app.bsky.feed.post";
    if (view.reasonSubject && view.reasonSubject->collection() == kPost) {
        return view.reasonSubject;
    }
    // Of a reposted post the server names the repost; the record of a like or a repost names the post.
    const auto record = lexicon::decodeUnknown<lexicon::app_bsky_feed_like::Main>(view.record);
    if (record && record->subject.uri.collection() == kPost) {
        return record->subject.uri;
    }
    return std::nullopt;
}

} // namespace

std::optional<base::AtUri> shownPost(const NotificationView &view)
{
    return isPost(reasonOf(view.reason)) ? view.uri : subjectOf(view);
}

Notification toNotification(const NotificationView &view, PostPtr post)
{
    return {.uri = view.uri,
            .reason = reasonOf(view.reason),
            .by = toPerson(view.author),
            .subject = subjectOf(view),
            .at = view.indexedAt.time(),
            .post = std::move(post)};
}

} // namespace rostrum::model
