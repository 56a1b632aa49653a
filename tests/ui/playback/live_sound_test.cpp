// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard of a live broadcast: recorded from the null sound device of the test desktop.
#include "net/qt_http_client.h"
#include "support/live_broadcast.h"
#include "ui/playback/live_player.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QTest>
#include <QtEndian>

#include <cmath>
#include <complex>
#include <numbers>
#include <span>

namespace rostrum::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWait = 60'000; ///< ms
constexpr int kRate = 8000;   ///< samples a second
constexpr double kTone = 440; ///< Hz, what the broadcast sounds

/// How much of `samples` is that tone: 1 when nothing else is in them.
double shareOfTone(std::span<const qint16> samples)
{
    std::complex<double> tone;
    double energy = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double angle = 2 * std::numbers::pi * kTone * double(i) / kRate;
        tone += double(samples[i]) * std::polar(1.0, -angle);
        energy += double(samples[i]) * double(samples[i]);
    }
    return energy > 0 ? 2 * std::norm(tone) / (energy * double(samples.size())) : 0;
}

class LiveSoundTest : public testing::TestWithParam<tests::BroadcastKind>
{
protected:
    void SetUp() override
    {
        recorder.start(u"parec"_s, {u"--device=test.monitor"_s, u"--format=s16le"_s, u"--channels=1"_s,
                                    u"--rate="_s + QString::number(kRate), u"--latency-msec=50"_s});
        ASSERT_TRUE(recorder.waitForStarted()) << "no parec";
        ASSERT_TRUE(QTest::qWaitFor([this] { return broadcast.isOn(); }, kWait));
    }
    void TearDown() override
    {
        recorder.kill();
        recorder.waitForFinished();
    }
    /// What came in the next second.
    [[nodiscard]] QByteArray record()
    {
        recorder.readAll();
        QByteArray bytes;
        const bool isFull = QTest::qWaitFor(
            [&] {
                bytes += recorder.readAll();
                return bytes.size() >= qsizetype{2} * kRate;
            },
            kWait);
        return isFull ? bytes.first(qsizetype{2} * kRate) : QByteArray();
    }
    [[nodiscard]] double toneHeard()
    {
        const QByteArray bytes = record();
        std::vector<qint16> samples;
        for (qsizetype at = 0; at < bytes.size(); at += 2) {
            samples.push_back(qFromLittleEndian<qint16>(bytes.constData() + at));
        }
        return shareOfTone(samples);
    }

    QProcess recorder;
    tests::LiveBroadcast broadcast{GetParam()};
    net::QtHttpClient http{{.plainHttpOnLoopback = true}};
};

TEST_P(LiveSoundTest, IsHeardWhenItIsWantedAndOnlyThen)
{
    LivePlayer player(http, broadcast.playlist(), playback::PictureFit::Inside, nullptr);
    player.resize(640, 360);
    player.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return player.state() == LivePlayer::State::Playing; }, kWait));
    EXPECT_EQ(toneHeard(), 0) << "muted at first";
    player.setMuted(false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return toneHeard() > 0.95; }, kWait)) << "without gaps or noise";
    player.setMuted(true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return toneHeard() == 0; }, kWait));
    EXPECT_EQ(player.state(), LivePlayer::State::Playing);
}

INSTANTIATE_TEST_SUITE_P(Kinds, LiveSoundTest, testing::Values(tests::BroadcastKind::Ts, tests::BroadcastKind::Fmp4),
                         [](const auto &kind) { return kind.param == tests::BroadcastKind::Ts ? "Ts" : "Fmp4"; });

} // namespace
} // namespace rostrum::ui
