// SPDX-License-Identifier: GPL-3.0-or-later
#include "sent_effect.h"

#include "social/feed_source.h"
#include "store/viewer_state.h"

namespace rostrum::social {

namespace {

base::Result<void> writeToggle(store::Database &cache, const ToggleIntent &intent,
                               const std::optional<base::AtUri> &record)
{
    const std::string subject = intent.subject.toStdString();
    const bool isSet = intent.wish == Wish::Set;
    const auto value = isSet && record ? std::optional(record->str()) : std::nullopt;
    switch (intent.what) {
    case Toggle::Like:
        return store::writePostViewer(cache, subject, {.name = "like", .count = "likeCount"}, value);
    case Toggle::Repost:
        return store::writePostViewer(cache, subject, {.name = "repost", .count = "repostCount"}, value);
    case Toggle::Bookmark:
        if (!isSet) {
            if (auto removed = store::removeFromFeed(cache, kBookmarksFeed, subject); !removed) {
                return removed;
            }
        }
        return store::writePostFlag(cache, subject, "bookmarked", isSet);
    case Toggle::MuteThread:
        return store::writePostFlag(cache, subject, "threadMuted", isSet);
    case Toggle::Follow:
        return store::writePersonViewer(cache, subject, {.name = "following", .count = "followersCount"}, value);
    case Toggle::Block:
        return store::writePersonViewer(cache, subject, {.name = "blocking"}, value);
    case Toggle::Mute:
        return store::writePersonFlag(cache, subject, "muted", isSet);
    }
    return {};
}

} // namespace

base::Result<void> writeSentEffect(store::Database &cache, const Intent &intent,
                                   const std::optional<base::AtUri> &record)
{
    if (const auto *toggle = std::get_if<ToggleIntent>(&intent)) {
        return writeToggle(cache, *toggle, record);
    }
    if (const auto *gone = std::get_if<DeletePostIntent>(&intent)) {
        return store::removePost(cache, gone->post.str());
    }
    return {};
}

} // namespace rostrum::social
