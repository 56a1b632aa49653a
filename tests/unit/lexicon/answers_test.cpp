// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer of a real server is read without anything left out, and what is written back is read as the same.
#include "lexicon/app_bsky_actor_getPreferences.h"
#include "lexicon/app_bsky_actor_getProfile.h"
#include "lexicon/app_bsky_actor_getProfiles.h"
#include "lexicon/app_bsky_actor_getSuggestions.h"
#include "lexicon/app_bsky_actor_searchActors.h"
#include "lexicon/app_bsky_actor_searchActorsTypeahead.h"
#include "lexicon/app_bsky_actor_status.h"
#include "lexicon/app_bsky_feed_getAuthorFeed.h"
#include "lexicon/app_bsky_feed_getLikes.h"
#include "lexicon/app_bsky_feed_getPostThread.h"
#include "lexicon/app_bsky_feed_getPosts.h"
#include "lexicon/app_bsky_feed_getRepostedBy.h"
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/app_bsky_feed_post.h"
#include "lexicon/app_bsky_feed_searchPosts.h"
#include "lexicon/app_bsky_graph_getFollowers.h"
#include "lexicon/app_bsky_graph_getFollows.h"
#include "lexicon/com_atproto_identity_resolveHandle.h"
#include "lexicon/com_atproto_repo_createRecord.h"
#include "lexicon/com_atproto_repo_describeRepo.h"
#include "lexicon/com_atproto_repo_getRecord.h"
#include "lexicon/com_atproto_repo_listRecords.h"
#include "lexicon/com_atproto_repo_putRecord.h"
#include "lexicon/com_atproto_server_createSession.h"
#include "lexicon/com_atproto_server_describeServer.h"
#include "lexicon/com_atproto_server_getSession.h"
#include "lexicon/id_sifa_profile_position.h"
#include "lexicon/id_sifa_profile_self.h"
#include "lexicon/site_standard_document.h"
#include "unit/lexicon/answers.h"

#include "lexicon/codec.h"

namespace rostrum::lexicon {
namespace {

template <typename T> T whole(const char *name)
{
    DecodeStats stats;
    auto value = decode<T>(answer(name), &stats);
    EXPECT_TRUE(value) << name << ": " << value.error().detail.toStdString();
    EXPECT_TRUE(stats.clean()) << name << ": " << stats.firstProblem;
    const auto again = decode<T>(encode(*value), &stats);
    EXPECT_TRUE(again && *again == *value && stats.clean()) << name << " changes when it is written";
    return *std::move(value);
}

/// A record of an answer, nothing of it left out.
template <typename T> T record(const Unknown &value)
{
    DecodeStats stats;
    auto decoded = decodeUnknown<T>(value, &stats);
    EXPECT_TRUE(decoded) << decoded.error().detail.toStdString();
    EXPECT_TRUE(stats.clean()) << stats.firstProblem;
    return *std::move(decoded);
}

TEST(Answers, Server)
{
    EXPECT_EQ(whole<DescribeServer::Output>("describeServer").availableUserDomains.front(), ".test");
    EXPECT_EQ(whole<GetSession::Output>("session").email, "alice@example.test");
    EXPECT_EQ(whole<CreateSession::Output>("createAccount").refreshJwt, "HEADER.PAYLOAD.SIGNATURE");
    EXPECT_EQ(whole<ResolveHandle::Output>("resolveHandle").did.method(), "plc");
}

TEST(Answers, Repository)
{
    EXPECT_TRUE(whole<DescribeRepo::Output>("describeRepo").handleIsCorrect);
    EXPECT_EQ(whole<CreateRecord::Output>("createRecord-video").commit->rev.str(), "3n2zzfnm6222w");
    EXPECT_EQ(whole<PutRecord::Output>("put-unknown-unset").validationStatus, "unknown");
    const auto position = record<id_sifa_profile_position::Main>(
        whole<ListRecords::Output>("listRecords-sifa-position").records.at(0).value);
    EXPECT_EQ(position.title, "Developer");
    EXPECT_EQ(position.endedAt, "2021-06");
    const auto documents = whole<ListRecords::Output>("listRecords-site.standard.document").records;
    ASSERT_EQ(documents.size(), 2U);
    EXPECT_EQ(record<site_standard_document::Main>(documents[1].value).path, "/post-0");
    const auto status =
        record<app_bsky_actor_status::Main>(whole<GetRecord::Output>("getRecord-app.bsky.actor.status").value);
    EXPECT_EQ(status.status, app_bsky_actor_status::kLive);
    EXPECT_EQ(status.durationMinutes, 60);

    const auto sifa =
        decodeUnknown<id_sifa_profile_self::Main>(whole<GetRecord::Output>("getRecord-id.sifa.profile.self").value);
    ASSERT_TRUE(sifa);
    EXPECT_EQ(sifa->headline, "Engineer 0");
    EXPECT_EQ(sifa->location->city, "Berlin");
    EXPECT_EQ(sifa->openTo, std::vector<std::string>{"work"});
}

TEST(Answers, Actors)
{
    EXPECT_EQ(whole<GetProfile::Output>("getProfile").handle.str(), "alice.test");
    EXPECT_TRUE(whole<GetProfile::Output>("getProfile-other").viewer);
    EXPECT_EQ(whole<GetProfile::Output>("getProfile-with-status").status->status, "app.bsky.actor.status#live");
    EXPECT_FALSE(whole<GetProfiles::Output>("getProfiles").profiles.empty());
    EXPECT_FALSE(whole<SearchActors::Output>("searchActors").actors.empty());
    EXPECT_FALSE(whole<SearchActorsTypeahead::Output>("searchActorsTypeahead").actors.empty());
    whole<GetSuggestions::Output>("getSuggestions");
    whole<GetPreferences::Output>("getPreferences");
    EXPECT_FALSE(whole<GetFollows::Output>("getFollows").follows.empty());
    EXPECT_FALSE(whole<GetFollowers::Output>("getFollowers").followers.empty());
}

TEST(Answers, Feeds)
{
    for (const char *name : {"getTimeline", "getTimeline-page2"}) {
        const auto timeline = whole<GetTimeline::Output>(name);
        EXPECT_FALSE(timeline.feed.empty());
        for (const auto &item : timeline.feed) {
            DecodeStats stats;
            EXPECT_TRUE(decodeUnknown<app_bsky_feed_post::Main>(item.post.record, &stats)) << item.post.record.json;
            EXPECT_TRUE(stats.clean()) << stats.firstProblem;
        }
    }
    for (const char *name :
         {"getAuthorFeed-blocked", "getAuthorFeed-posts_and_author_threads", "getAuthorFeed-posts_no_replies",
          "getAuthorFeed-posts_with_media", "getAuthorFeed-posts_with_replies", "getAuthorFeed-posts_with_video"}) {
        whole<GetAuthorFeed::Output>(name);
    }
    whole<SearchPosts::Output>("searchPosts");
    whole<SearchPosts::Output>("searchPosts-author");
    EXPECT_FALSE(whole<GetLikes::Output>("getLikes").likes.empty());
    whole<GetRepostedBy::Output>("getRepostedBy");
}

TEST(Answers, EmbedsOfEveryKind)
{
    const auto posts = whole<GetPosts::Output>("getPosts-rich").posts;
    int images = 0;
    int links = 0;
    int quotes = 0;
    int both = 0;
    int videos = 0;
    for (const auto &post : posts) {
        images += as<app_bsky_embed_images::View>(post.embed) != nullptr;
        links += as<app_bsky_embed_external::View>(post.embed) != nullptr;
        quotes += as<app_bsky_embed_record::View>(post.embed) != nullptr;
        both += as<app_bsky_embed_recordWithMedia::View>(post.embed) != nullptr;
        videos += as<app_bsky_embed_video::View>(post.embed) != nullptr;
        EXPECT_EQ(as<Unknown>(post.embed), nullptr);
    }
    EXPECT_GT(images, 0);
    EXPECT_GT(links, 0);
    EXPECT_GT(quotes, 0);
    EXPECT_GT(both, 0);
    const auto video = whole<GetPostThread::Output>("getPostThread-video");
    const auto *root = as<app_bsky_feed_defs::ThreadViewPost>(video.thread);
    ASSERT_TRUE(root);
    videos += as<app_bsky_embed_video::View>(root->post.embed) != nullptr;
    EXPECT_GT(videos, 0);
}

TEST(Answers, ThreadsAreNested)
{
    const auto answer = whole<GetPostThread::Output>("getPostThread");
    const auto *root = as<app_bsky_feed_defs::ThreadViewPost>(answer.thread);
    ASSERT_TRUE(root);
    ASSERT_TRUE(root->replies);
    EXPECT_EQ(root->replies->size(), 7U);
    int deepest = 0;
    const auto walk = [&](const auto &self, const app_bsky_feed_defs::ThreadViewPost &post, int depth) -> void {
        deepest = std::max(deepest, depth);
        for (const auto &reply : *post.replies) {
            self(self, *as<app_bsky_feed_defs::ThreadViewPost>(reply), depth + 1);
        }
    };
    walk(walk, *root, 0);
    EXPECT_EQ(deepest, 4);
}

TEST(Answers, AnErrorIsNotAFeed)
{
    const auto timeline = decode<GetTimeline::Output>(answer("getTimeline-badcursor"));
    ASSERT_FALSE(timeline);
    EXPECT_EQ(timeline.error().kind, base::ErrorKind::Malformed);
    EXPECT_EQ(timeline.error().detail.toStdString(), "is missing \"feed\"");
}

} // namespace
} // namespace rostrum::lexicon
