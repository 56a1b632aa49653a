// SPDX-License-Identifier: GPL-3.0-or-later
#include "from_wire.h"

#include "lexicon/codec.h"
#include "model/embed_from_wire.h"
#include "model/wire_text.h"

#include <algorithm>

namespace rostrum::model {

namespace {

using namespace lexicon;
using app_bsky_feed_defs::BlockedPost;
using app_bsky_feed_defs::NotFoundPost;
using app_bsky_feed_defs::PostView;
using app_bsky_feed_defs::ThreadViewPost;
namespace facet = app_bsky_richtext_facet;

/// Nothing where the status is another than "live", or did not hold when the server was asked.
std::optional<LiveStatus> toLiveStatus(const std::optional<app_bsky_actor_defs::StatusView> &view)
{
    constexpr std::string_view kLive = "app.bsky.actor.status#live";
    if (!view || view->status != kLive || !view->isActive.value_or(true) || view->isDisabled.value_or(false)) {
        return std::nullopt;
    }
    LiveStatus status;
    if (view->expiresAt) {
        status.until = view->expiresAt->time();
    }
    if (const auto *link = as<app_bsky_embed_external::View>(view->embed)) {
        status.title = toName(link->external.title);
        status.link = toUrl(link->external.uri);
        status.still = toUrl(link->external.thumb);
    }
    return status;
}

template <typename Profile> Person makePerson(const Profile &profile)
{
    Person person{.did = profile.did,
                  .handle = toQString(profile.handle.str()),
                  .displayName = toName(profile.displayName),
                  .pronouns = toQString(profile.pronouns),
                  .avatar = toUrl(profile.avatar),
                  .labels = toLabels(profile.labels),
                  .status = toLiveStatus(profile.status)};
    if (const auto &viewer = profile.viewer) {
        person.relationship = {.following = viewer->following,
                               .followedBy = viewer->followedBy,
                               .blocking = viewer->blocking,
                               .blockedBy = viewer->blockedBy.value_or(false),
                               .muted = viewer->muted.value_or(false)};
    }
    return person;
}

std::optional<ByteFacet> toByteFacet(const facet::Main &wire)
{
    ByteFacet out{.byteStart = wire.index.byteStart, .byteEnd = wire.index.byteEnd};
    for (const auto &feature : wire.features) { // one use a stretch of text: the first that is known
        if (const auto *link = as<facet::Link>(feature); link && !toUrl(link->uri).isEmpty()) {
            out.kind = Span::Kind::Link;
            out.target = toQString(link->uri);
        } else if (const auto *mention = as<facet::Mention>(feature)) {
            out.kind = Span::Kind::Mention;
            out.target = toQString(mention->did.str());
        } else if (const auto *tag = as<facet::Tag>(feature)) {
            out.kind = Span::Kind::Tag;
            out.target = toQString(tag->tag);
        } else {
            continue;
        }
        return out;
    }
    return std::nullopt;
}

/// The post of a thread by itself.
ThreadNode toSingleNode(const PostView &view)
{
    ThreadNode node{.uri = toQString(view.uri.str()), .post = toPost(view, {})};
    node.state = node.post ? ThreadNode::State::Visible : ThreadNode::State::NotFound;
    return node;
}

/// What stands in the place of a post that is not shown.
template <typename Union> ThreadNode toEmptyNode(const Union &member)
{
    if (const auto *blocked = as<BlockedPost>(member)) {
        return {.state = ThreadNode::State::Blocked, .uri = toQString(blocked->uri.str())};
    }
    const auto *missing = as<NotFoundPost>(member);
    return {.state = ThreadNode::State::NotFound, .uri = missing ? toQString(missing->uri.str()) : QString()};
}

ThreadNode toNode(const ThreadViewPost &view)
{
    ThreadNode node = toSingleNode(view.post);
    if (!view.replies) { // the server stopped at its depth
        node.hiddenReplies = node.post ? node.post->counts.replies : 0;
        return node;
    }
    for (const auto &reply : *view.replies) {
        if (const auto *post = as<ThreadViewPost>(reply)) {
            node.replies.push_back(toNode(*post));
        } else if (as<BlockedPost>(reply)) { // of deleted ones nothing is said
            node.replies.push_back(toEmptyNode(reply));
        }
    }
    return node;
}

} // namespace

Person toPerson(const app_bsky_actor_defs::ProfileViewBasic &profile)
{
    return makePerson(profile);
}

Person toPerson(const app_bsky_actor_defs::ProfileView &profile)
{
    Person person = makePerson(profile);
    person.description = toQString(profile.description);
    person.headline = firstLine(person.description);
    return person;
}

Person toPerson(const app_bsky_actor_defs::ProfileViewDetailed &profile)
{
    Person person = makePerson(profile);
    person.description = toQString(profile.description);
    person.headline = firstLine(person.description);
    person.banner = toUrl(profile.banner);
    if (profile.followersCount || profile.followsCount || profile.postsCount) {
        person.counts = PersonCounts{.followers = profile.followersCount.value_or(0),
                                     .follows = profile.followsCount.value_or(0),
                                     .posts = profile.postsCount.value_or(0)};
    }
    return person;
}

PeopleList toPeopleList(const app_bsky_graph_defs::ListView &list)
{
    using Purpose = PeopleList::Purpose;
    const Purpose purpose = list.purpose == "app.bsky.graph.defs#curatelist" ? Purpose::Curation
                            : list.purpose == "app.bsky.graph.defs#modlist"  ? Purpose::Moderation
                                                                             : Purpose::Other;
    return {.uri = list.uri,
            .name = toName(list.name),
            .purpose = purpose,
            .description = toQString(list.description).trimmed(),
            .avatar = toUrl(list.avatar),
            .count = list.listItemCount.value_or(0),
            .creator = toPerson(list.creator)};
}

QString firstLine(const QString &description)
{
    const QString text = description.trimmed();
    return text.left(text.indexOf(u'\n')).simplified();
}

std::optional<app_bsky_feed_post::Main> recordOf(const PostView &view)
{
    auto record = decodeUnknown<app_bsky_feed_post::Main>(view.record);
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

std::vector<TextBlock> toBlocks(const app_bsky_feed_post::Main &record)
{
    std::vector<ByteFacet> facets;
    for (const auto &wire : record.facets.value_or(std::vector<facet::Main>())) {
        if (auto byteFacet = toByteFacet(wire)) {
            facets.push_back(std::move(*byteFacet));
        }
    }
    return makeBlocks(bounded(record.text), std::move(facets));
}

PostPtr toPost(const PostView &view, const AuthorFacts &author)
{
    const auto record = recordOf(view);
    if (!record) {
        return {};
    }
    auto post = std::make_shared<Post>(Post{.uri = view.uri, .cid = view.cid, .author = toPerson(view.author)});
    post->author.headline = author.headline;
    post->author.isCreator = author.isCreator;
    post->blocks = toBlocks(*record);
    if (view.embed) {
        post->embed = toEmbed(*view.embed);
        completeVideo(&post->embed, *record);
    }
    post->createdAt = record->createdAt.time();
    post->indexedAt = view.indexedAt.time();
    for (const std::string &language : record->langs.value_or(std::vector<std::string>())) {
        post->languages.push_back(toQString(language));
    }
    if (record->reply) {
        post->replyParent = record->reply->parent.uri;
        post->replyRoot = record->reply->root.uri;
    }
    post->counts = {.replies = view.replyCount.value_or(0),
                    .reposts = view.repostCount.value_or(0),
                    .likes = view.likeCount.value_or(0),
                    .quotes = view.quoteCount.value_or(0)};
    if (const auto &viewer = view.viewer) {
        post->liked = viewer->like.has_value();
        post->reposted = viewer->repost.has_value();
        post->bookmarked = viewer->bookmarked.value_or(false);
        post->isReplyDisabled = viewer->replyDisabled.value_or(false);
        post->isQuoteDisabled = viewer->embeddingDisabled.value_or(false);
    }
    post->labels = toLabels(view.labels);
    return post;
}

Thread toThread(const app_bsky_feed_getPostThread::Output &answer)
{
    const auto *node = as<ThreadViewPost>(answer.thread);
    Thread thread{.focus = node ? toNode(*node) : toEmptyNode(answer.thread)};
    while (node && node->parent) {
        const auto *parent = as<ThreadViewPost>(node->parent);
        thread.ancestors.push_back(parent ? toSingleNode(parent->post) : toEmptyNode(*node->parent));
        node = parent;
    }
    std::ranges::reverse(thread.ancestors);
    return thread;
}

} // namespace rostrum::model
