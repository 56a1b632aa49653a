// SPDX-License-Identifier: GPL-3.0-or-later
// The broadcast of the embedded network is one that the program plays.
#include "embedded/places.h"
#include "embedded/router.h"
#include "playback/live_loader.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

namespace rostrum::playback {
namespace {

using namespace Qt::StringLiterals;
using tests::waitFor;

struct SampleBroadcast : testing::Test
{
    [[nodiscard]] static QUrl playlistOf(const QString &person)
    {
        QUrl url(QLatin1StringView(embedded::kLiveUrl));
        url.setPath(u"/xrpc/place.stream.playback.getLivePlaylist"_s);
        url.setQuery(u"streamer="_s + QString::fromLatin1(embedded::didOfKey(person)));
        return url;
    }

    const base::SystemClock clock;
    embedded::Router router{{.file = u":memory:"_s, .clock = clock}};
};

TEST_F(SampleBroadcast, ComesWithSoundAndCaptions)
{
    LiveLoader loader(router, playlistOf(u"sigrid"_s), 720);
    std::vector<LiveChunk> pictures;
    std::vector<LiveChunk> sounds;
    std::vector<Cue> cues;
    QObject::connect(&loader, &LiveLoader::pictureCame, &loader,
                     [&](const LiveChunk &chunk) { pictures.push_back(chunk); });
    QObject::connect(&loader, &LiveLoader::soundCame, &loader,
                     [&](const LiveChunk &chunk) { sounds.push_back(chunk); });
    QObject::connect(&loader, &LiveLoader::captionsCame, &loader, [&](const std::vector<Cue> &came) { cues = came; });
    QObject::connect(&loader, &LiveLoader::failed, &loader,
                     [](const base::Error &error) { ADD_FAILURE() << error.detail.toStdString(); });
    loader.setSoundWanted(true);
    loader.setCaptionsWanted(true);
    loader.start();
    waitFor([&] { return pictures.size() > 1 && sounds.size() > 1 && !cues.empty(); });
    ASSERT_GT(pictures.size(), 1U);
    ASSERT_GT(sounds.size(), 1U);
    ASSERT_FALSE(cues.empty());
    EXPECT_TRUE(loader.hasSoundApart());
    EXPECT_FALSE(cues.front().text.isEmpty());
    for (const LiveChunk &chunk : {pictures.front(), pictures.at(1), sounds.front()}) {
        EXPECT_EQ(chunk.init.sliced(4, 4), "ftyp");
        EXPECT_EQ(chunk.data.sliced(4, 4), "moof");
        EXPECT_FALSE(chunk.isDiscontinuous);
        EXPECT_EQ(chunk.duration, std::chrono::seconds(2));
    }
    EXPECT_EQ(pictures.front().init, pictures.at(1).init);
    EXPECT_NE(pictures.front().data, pictures.at(1).data);
}

TEST_F(SampleBroadcast, OfSomebodyElseIsNotThere)
{
    LiveLoader loader(router, playlistOf(u"tomasz"_s), 720, {.gone = std::chrono::milliseconds(100)});
    bool hasEnded = false;
    QObject::connect(&loader, &LiveLoader::pictureCame, &loader, [] { ADD_FAILURE() << "there is something"; });
    QObject::connect(&loader, &LiveLoader::ended, &loader, [&] { hasEnded = true; });
    loader.start();
    waitFor([&] { return hasEnded; });
    EXPECT_TRUE(hasEnded);
}

} // namespace
} // namespace rostrum::playback
