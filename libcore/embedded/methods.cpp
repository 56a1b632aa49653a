// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods.h"

#include "embedded/actor_calls.h"
#include "embedded/feed_calls.h"
#include "embedded/graph_calls.h"
#include "embedded/list_calls.h"
#include "embedded/mark_calls.h"
#include "embedded/notification_calls.h"
#include "embedded/repo_calls.h"
#include "embedded/server_calls.h"

#include <string_view>
#include <unordered_map>

namespace rostrum::embedded {

const MethodEntry *findMethod(QByteArrayView nsid)
{
    using enum net::Method;
    static const std::unordered_map<std::string_view, MethodEntry> kMethods = {
        {"com.atproto.server.createAccount", {Post, Auth::None, createAccount}},
        {"com.atproto.server.createSession", {Post, Auth::None, createSession}},
        {"com.atproto.server.refreshSession", {Post, Auth::Refresh, refreshSession}},
        {"com.atproto.server.getSession", {Get, Auth::Access, getSession}},
        {"com.atproto.server.deleteSession", {Post, Auth::Refresh, deleteSession}},
        {"com.atproto.server.describeServer", {Get, Auth::None, describeServer}},
        {"com.atproto.identity.resolveHandle", {Get, Auth::None, resolveHandle}},
        {"com.atproto.repo.createRecord", {Post, Auth::Access, createRecord}},
        {"com.atproto.repo.putRecord", {Post, Auth::Access, putRecord}},
        {"com.atproto.repo.deleteRecord", {Post, Auth::Access, deleteRecord}},
        {"com.atproto.repo.applyWrites", {Post, Auth::Access, applyWrites}},
        {"com.atproto.repo.getRecord", {Get, Auth::None, getRecord}},
        {"com.atproto.repo.listRecords", {Get, Auth::None, listRecords}},
        {"com.atproto.repo.describeRepo", {Get, Auth::None, describeRepo}},
        {"com.atproto.repo.uploadBlob", {Post, Auth::Access, uploadBlob}},
        {"com.atproto.sync.getLatestCommit", {Get, Auth::None, getLatestCommit}},
        {"com.atproto.sync.getBlob", {Get, Auth::None, getBlob}},
        {"com.atproto.sync.listBlobs", {Get, Auth::None, listBlobs}},
        {"app.bsky.feed.getTimeline", {Get, Auth::Access, getTimeline}},
        {"app.bsky.feed.getAuthorFeed", {Get, Auth::Access, getAuthorFeed}},
        {"app.bsky.feed.getListFeed", {Get, Auth::Access, getListFeed}},
        {"app.bsky.feed.getPostThread", {Get, Auth::Access, getPostThread}},
        {"app.bsky.feed.getPosts", {Get, Auth::Access, getPosts}},
        {"app.bsky.feed.searchPosts", {Get, Auth::Access, searchPosts}},
        {"app.bsky.feed.getLikes", {Get, Auth::Access, getLikes}},
        {"app.bsky.feed.getRepostedBy", {Get, Auth::Access, getRepostedBy}},
        {"app.bsky.feed.getQuotes", {Get, Auth::Access, getQuotes}},
        {"app.bsky.actor.getProfile", {Get, Auth::Access, getProfile}},
        {"app.bsky.actor.getProfiles", {Get, Auth::Access, getProfiles}},
        {"app.bsky.actor.searchActors", {Get, Auth::Access, searchActors}},
        {"app.bsky.actor.searchActorsTypeahead", {Get, Auth::Access, searchActorsTypeahead}},
        {"app.bsky.actor.getSuggestions", {Get, Auth::Access, getSuggestions}},
        {"app.bsky.actor.getPreferences", {Get, Auth::Access, getPreferences}},
        {"app.bsky.actor.putPreferences", {Post, Auth::Access, putPreferences}},
        {"app.bsky.notification.listNotifications", {Get, Auth::Access, listNotifications}},
        {"app.bsky.notification.getUnreadCount", {Get, Auth::Access, getUnreadCount}},
        {"app.bsky.notification.updateSeen", {Post, Auth::Access, updateSeen}},
        {"app.bsky.graph.getFollows", {Get, Auth::Access, getFollows}},
        {"app.bsky.graph.getFollowers", {Get, Auth::Access, getFollowers}},
        {"app.bsky.graph.getBlocks", {Get, Auth::Access, getBlocks}},
        {"app.bsky.graph.getMutes", {Get, Auth::Access, getMutes}},
        {"app.bsky.graph.getLists", {Get, Auth::Access, getLists}},
        {"app.bsky.graph.getList", {Get, Auth::Access, getList}},
        {"app.bsky.graph.muteActor", {Post, Auth::Access, muteActor}},
        {"app.bsky.graph.unmuteActor", {Post, Auth::Access, unmuteActor}},
        {"app.bsky.graph.muteThread", {Post, Auth::Access, muteThread}},
        {"app.bsky.graph.unmuteThread", {Post, Auth::Access, unmuteThread}},
        {"com.atproto.moderation.createReport", {Post, Auth::Access, createReport}},
        {"app.bsky.bookmark.createBookmark", {Post, Auth::Access, createBookmark}},
        {"app.bsky.bookmark.getBookmarks", {Get, Auth::Access, getBookmarks}},
        {"app.bsky.bookmark.deleteBookmark", {Post, Auth::Access, deleteBookmark}},
    };
    const auto found = kMethods.find(std::string_view(nsid.data(), static_cast<std::size_t>(nsid.size())));
    return found == kMethods.end() ? nullptr : &found->second;
}

} // namespace rostrum::embedded
