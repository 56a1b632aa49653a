// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include "ui/feedview/post_speech.h"
#include "ui/feedview/relative_time.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {
namespace {

using sample::kNow;

TEST(RelativeTime, GetsCoarserWithAge)
{
    EXPECT_EQ(RelativeTime::brief(kNow, kNow), u"now");
    EXPECT_EQ(RelativeTime::brief(kNow + 5min, kNow), u"now") << "a clock that is ahead";
    EXPECT_EQ(RelativeTime::brief(kNow - 59s, kNow), u"now");
    EXPECT_EQ(RelativeTime::brief(kNow - 60s, kNow), u"1 min");
    EXPECT_EQ(RelativeTime::brief(kNow - 59min, kNow), u"59 min");
    EXPECT_EQ(RelativeTime::brief(kNow - 60min, kNow), u"1 h");
    EXPECT_EQ(RelativeTime::brief(kNow - 23h, kNow), u"23 h");
    EXPECT_EQ(RelativeTime::brief(kNow - 24h, kNow), u"1 d");
    EXPECT_EQ(RelativeTime::brief(kNow - 24h * 6, kNow), u"6 d");
    EXPECT_EQ(RelativeTime::brief(kNow - 24h * 30, kNow), u"31 Oct");
    EXPECT_EQ(RelativeTime::brief(kNow - 24h * 400, kNow), u"26 Oct 2025");
}

TEST(RelativeTime, TheFullDateBeginsWithACapital)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Swedish));
    EXPECT_TRUE(RelativeTime::full(kNow).front().isUpper()) << RelativeTime::full(kNow).toStdString();
    QLocale::setDefault(before);
}

TEST(CountText, IsShortAndNeverRoundsUp)
{
    EXPECT_EQ(countText(0), u"0");
    EXPECT_EQ(countText(402), u"402");
    EXPECT_EQ(countText(8431), u"8,431");
    EXPECT_EQ(countText(12'490), u"12.4K");
    EXPECT_EQ(countText(20'000), u"20K");
    EXPECT_EQ(countText(999'999), u"999K");
    EXPECT_EQ(countText(1'250'000), u"1.2M");
}

TEST(SpokenSummary, BeginsWithTheAuthorAndSaysWhatIsSeen)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "We open the stage.");
    post.liked = true;
    post.embed.media = model::Images{.images = {{.alt = u"A stage"_s}}};
    const QString said = spokenSummary(sample::row(post), kNow);
    EXPECT_TRUE(said.startsWith(u"Amara Okafor. "));
    for (const QStringView part : {u"8 minute", u"We open the stage.", u"Image: A stage", u"187 like", u"liked"})
        EXPECT_TRUE(said.contains(part)) << said.toStdString();
    post.liked = false;
    EXPECT_FALSE(spokenSummary(sample::row(post), kNow).endsWith(u"liked"));
}

TEST(SpokenSummary, DoesNotSayWhatALabelCovers)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "The words.");
    post.labels = {{.source = post.author.did, .value = u"graphic-media"_s}};
    post.embed.media = model::Images{.images = {{.alt = u"The wound"_s}}};
    QString said = spokenSummary(sample::row(post), kNow);
    EXPECT_TRUE(said.contains(u"Graphic media"));
    EXPECT_TRUE(said.contains(u"The words."));
    EXPECT_FALSE(said.contains(u"The wound"));
    post.labels = {{.source = post.author.did, .value = u"!warn"_s}};
    said = spokenSummary(sample::row(post), kNow);
    EXPECT_FALSE(said.contains(u"The words."));
}

TEST(SpokenSummary, OfAReplyAndARepostNamesTheOthers)
{
    auto item = std::make_shared<model::FeedItem>();
    item->post = std::make_shared<const model::Post>(sample::post(u"Amara Okafor"_s, "Yes."));
    item->parent = std::make_shared<const model::Post>(sample::post(u"Jonas Lindqvist"_s, "No?"));
    item->reason = model::Reason{.by = sample::person(u"Sigrid Ahlm"_s)};
    const QString said = spokenSummary(postRow(item), kNow);
    EXPECT_TRUE(said.startsWith(u"Amara Okafor. reposted by Sigrid Ahlm. replying to Jonas Lindqvist"));
}

} // namespace
} // namespace rostrum::ui
