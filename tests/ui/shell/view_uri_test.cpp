// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_uri.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

TEST(ViewUri, ReadsWhatTheContractNames)
{
    EXPECT_EQ(View::parse(u"home"_s), View::home());
    EXPECT_EQ(View::parse(u"settings"_s), View::settings());
    EXPECT_EQ(View::parse(u"profile/me"_s), View::ownProfile());
    EXPECT_EQ(View::parse(u"profile/alice.test"_s), View::profile(u"alice.test"_s));
    EXPECT_EQ(View::parse(u"profile/did:plc:z72i7hdynmk6r22z27h6tvur"_s),
              View::profile(u"did:plc:z72i7hdynmk6r22z27h6tvur"_s));
    const QString post = u"at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3jt5tsfbx2s2a"_s;
    EXPECT_EQ(View::parse(post), View::post(post));
    const QString list = u"at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.graph.list/3jt5tsfbx2s2a"_s;
    EXPECT_EQ(View::parse(list), View::list(list));
}

TEST(ViewUri, AnAccountsUriIsItsProfile)
{
    EXPECT_EQ(View::parse(u"at://alice.test"_s), View::profile(u"alice.test"_s));
    EXPECT_EQ(View::parse(u"at://alice.test/app.bsky.actor.profile/self"_s), View::profile(u"alice.test"_s));
}

TEST(ViewUri, RefusesTheRestWithASentence)
{
    for (const QString &text :
         {u""_s, u"Home"_s, u"home "_s, u"profile"_s, u"profile/"_s, u"profile/not a handle"_s, u"profile/me/posts"_s,
          u"rooms"_s, u"studio"_s, u"at://alice.test/app.bsky.feed.post"_s, u"at://alice.test/app.bsky.graph.list"_s,
          u"at://alice.test/app.bsky.feed.like/3jt5tsfbx2s2a"_s, u"at://"_s, u"https://example.com/"_s}) {
        const auto view = View::parse(text);
        ASSERT_FALSE(view.has_value()) << text.toStdString();
        EXPECT_EQ(view.error().kind, base::ErrorKind::Invalid);
        EXPECT_TRUE(view.error().message.contains(text));
    }
}

TEST(ViewUri, WritesWhatItReads)
{
    for (const QString &text :
         {u"home"_s, u"notifications"_s, u"settings"_s, u"moderation"_s, u"queue"_s, u"profile/me"_s,
          u"profile/alice.test"_s, u"at://alice.test/app.bsky.feed.post/3jt5tsfbx2s2a"_s,
          u"at://alice.test/app.bsky.graph.list/3jt5tsfbx2s2a"_s}) {
        const auto view = View::parse(text);
        ASSERT_TRUE(view.has_value()) << text.toStdString();
        EXPECT_EQ(view->uri(), text);
    }
}

TEST(ViewUri, FollowsLinksThatTheProgramCanShow)
{
    const QString site = u"https://bsky.app/profile/alice.test"_s;
    EXPECT_EQ(View::ofLink(site), View::profile(u"alice.test"_s));
    EXPECT_EQ(View::ofLink(site + u"/"), View::profile(u"alice.test"_s));
    EXPECT_EQ(View::ofLink(u"https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur"_s),
              View::profile(u"did:plc:z72i7hdynmk6r22z27h6tvur"_s));
    EXPECT_EQ(View::ofLink(site + u"/post/3jt5tsfbx2s2a?ref=mail#top"),
              View::post(u"at://alice.test/app.bsky.feed.post/3jt5tsfbx2s2a"_s));
    EXPECT_EQ(View::ofLink(site + u"/lists/3jt5tsfbx2s2a"),
              View::list(u"at://alice.test/app.bsky.graph.list/3jt5tsfbx2s2a"_s));
    EXPECT_EQ(View::ofLink(u"at://alice.test"_s), View::profile(u"alice.test"_s));
}

TEST(ViewUri, LeavesOtherLinksToTheBrowser)
{
    for (const QString &link :
         {u""_s, u"home"_s, u"profile/me"_s, u"https://bsky.app"_s, u"https://bsky.app/profile/"_s,
          u"https://bsky.app/profile/not a handle"_s, u"https://bsky.app/profile/alice.test/feed/abc"_s,
          u"https://bsky.app/profile/alice.test/post/3jt5tsfbx2s2a/liked-by"_s,
          u"https://bsky.app/profile/alice.test/followers"_s, u"https://bsky.app/settings/app-passwords"_s,
          u"http://bsky.app/profile/alice.test"_s, u"https://bsky.app.example/profile/alice.test"_s,
          u"https://example.com/profile/alice.test"_s, u"javascript:alert(1)"_s})
        EXPECT_FALSE(View::ofLink(link)) << link.toStdString();
}

} // namespace
} // namespace rostrum::ui
