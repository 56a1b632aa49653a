// SPDX-License-Identifier: GPL-3.0-or-later
#include "sent_effect.h"

#include "social/feed_source.h"
#include "store/people_cache.h"
#include "store/post_cache.h"
#include "store/viewer_state.h"

namespace rostrum::social {

namespace {

base::Result<void> writeToggle(store::Database &cache, const ToggleIntent &intent,
                               const std::optional<base::AtUri> &record)
{
    const std::string subject = intent.subject.toStdString();
    const auto person = base::Did::parse(subject);
    const bool isSet = intent.wish == Wish::Set;
    const auto value = isSet && record ? std::optional(record->str()) : std::nullopt;
    const bool isOfPerson =
        intent.what == Toggle::Follow || intent.what == Toggle::Block || intent.what == Toggle::Mute;
    if (isOfPerson && !person) {
        return base::fail(base::ErrorKind::Invalid, intent.subject);
    }
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
    case Toggle::Connect:
        return {};
    case Toggle::MuteThread:
        return store::writePostFlag(cache, subject, "threadMuted", isSet);
    case Toggle::Follow:
        return store::writePersonViewer(cache, *person, {.name = "following", .count = "followersCount"}, value);
    case Toggle::Block:
        return store::writePersonViewer(cache, *person, {.name = "blocking"}, value);
    case Toggle::Mute:
        return store::writePersonFlag(cache, *person, "muted", isSet);
    }
    return {};
}

bool isSet(Toggle what, const model::Post &post)
{
    switch (what) {
    case Toggle::Like:
        return post.liked;
    case Toggle::Repost:
        return post.reposted;
    default:
        return post.bookmarked;
    }
}

bool isSet(Toggle what, const model::Relationship &relation)
{
    switch (what) {
    case Toggle::Follow:
        return relation.following.has_value();
    case Toggle::Block:
        return relation.blocking.has_value();
    default:
        return relation.muted;
    }
}

} // namespace

base::Result<bool> showsSentEffect(store::Database &cache, const Intent &intent)
{
    const auto *toggle = std::get_if<ToggleIntent>(&intent);
    if (!toggle || toggle->what == Toggle::MuteThread || toggle->what == Toggle::Connect) {
        return true;
    }
    const bool wanted = toggle->wish == Wish::Set;
    if (const auto uri = base::AtUri::parse(toggle->subject.toStdString())) {
        const auto post = store::readPost(cache, *uri);
        return post ? base::Result<bool>(!*post || isSet(toggle->what, **post) == wanted)
                    : std::unexpected(post.error());
    }
    const auto person = store::readPerson(cache, toggle->subject);
    return person ? base::Result<bool>(!*person || isSet(toggle->what, (*person)->relationship) == wanted)
                  : std::unexpected(person.error());
}

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
