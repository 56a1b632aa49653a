// SPDX-License-Identifier: GPL-3.0-or-later
#include "sent_effect.h"

#include "social/feed_source.h"
#include "social/outbox_rules.h"
#include "store/people_cache.h"
#include "store/post_cache.h"
#include "store/record_cache.h"
#include "store/viewer_state.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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
        return {}; // see writeConnection()
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

/// The person's own records of this collection, as the cache has them.
base::Result<std::vector<model::Record>> readOwn(store::Database &cache, const base::Did &self, std::string_view nsid)
{
    const auto collection = base::Nsid::parse(nsid);
    return collection ? store::readRecords(cache, self, *collection)
                      : base::fail(base::ErrorKind::Invalid, QString::fromUtf8(nsid));
}

base::Result<void> writeConnection(store::Database &cache, const ToggleIntent &intent,
                                   const std::optional<base::AtUri> &record, const base::Did &self)
{
    if (intent.wish == Wish::Set) {
        return record ? store::putRecord(cache, connectionRecord(intent, *record)) : base::Result<void>();
    }
    const auto records = readOwn(cache, self, kConnectNsid);
    for (const model::Record &each : records.value_or(std::vector<model::Record>())) {
        if (each.value["subject"_L1].toString() == intent.subject) {
            if (auto removed = store::removeRecord(cache, each.uri); !removed) {
                return removed;
            }
        }
    }
    return records ? base::Result<void>() : std::unexpected(records.error());
}

base::Result<bool> showsConnection(store::Database &cache, const ToggleIntent &intent, const base::Did &self)
{
    const auto records = readOwn(cache, self, kConnectNsid);
    if (!records) {
        return std::unexpected(records.error());
    }
    const bool isThere = std::ranges::any_of(*records, [&intent](const model::Record &each) {
        return each.value["subject"_L1].toString() == intent.subject;
    });
    return isThere == (intent.wish == Wish::Set);
}

base::Result<bool> showsChange(store::Database &cache, const OutboxEntry &sent, const Versions &earlier,
                               const base::AtUri &uri, const base::Did &self)
{
    const auto records = readOwn(cache, self, uri.collection());
    if (!records) {
        return std::unexpected(records.error());
    }
    const auto found = std::ranges::find(*records, uri, &model::Record::uri);
    return !isBehind(sent, earlier, found == records->end() ? nullptr : &*found);
}

} // namespace

base::Result<bool> showsSentEffect(store::Database &cache, const OutboxEntry &sent, const Versions &earlier,
                                   const base::Did &self)
{
    if (const auto act = recordIntentOf(sent.intent)) {
        return showsChange(cache, sent, earlier, uriOf(*act), self);
    }
    const auto *toggle = std::get_if<ToggleIntent>(&sent.intent);
    if (!toggle || toggle->what == Toggle::MuteThread) {
        return true;
    }
    if (toggle->what == Toggle::Connect) {
        return showsConnection(cache, *toggle, self);
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

base::Result<void> writeSentEffect(store::Database &cache, const OutboxEntry &sent, const base::Did &self)
{
    if (const auto act = recordIntentOf(sent.intent)) {
        const auto after = recordAfter(sent);
        return after ? store::putRecord(cache, *after) : store::removeRecord(cache, uriOf(*act));
    }
    const auto *toggle = std::get_if<ToggleIntent>(&sent.intent);
    if (toggle && toggle->what == Toggle::Connect) {
        return writeConnection(cache, *toggle, recordOf(sent), self);
    }
    if (toggle) {
        return writeToggle(cache, *toggle, recordOf(sent));
    }
    if (const auto *gone = std::get_if<DeletePostIntent>(&sent.intent)) {
        return store::removePost(cache, gone->post.str());
    }
    return {};
}

} // namespace rostrum::social
