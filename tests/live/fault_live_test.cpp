// SPDX-License-Identifier: GPL-3.0-or-later
// Acting in the window while requests fail, on the real PDS and AppView; ./dev soak runs many more scenarios.
#include "faults/fault_scenario.h"
#include "live/live_network.h"

#include "net/qt_http_client.h"

#include <gtest/gtest.h>

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

constexpr int kScenarios = 4;

TEST(FaultLive, TheServerHasWhatThePersonMeant)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("ROSTRUM_SOAK_SCENARIOS", &isGiven);
    const int scenarios = isGiven ? given : kScenarios;
    LiveNetwork network;
    std::map<Fault, int> faults;
    for (int i = 0; i < scenarios; ++i) {
        network.settle(); // whom the last one unfollowed and followed again is back in the timeline
        const quint32 seed = QRandomGenerator::system()->generate();
        net::QtHttpClient http(network.config());
        FaultScenario scenario({.http = http,
                                .config = network.config(),
                                .handle = network.reader(),
                                .password = network.appPassword(network.reader()),
                                .now = base::SystemClock().now()},
                               seed);
        const QStringList differences = scenario.run();
        EXPECT_TRUE(differences.isEmpty()) << "seed " << seed << "\n" << differences.join(u'\n').toStdString();
        for (const auto &[fault, count] : scenario.faults()) {
            faults[fault] += count;
        }
    }
    for (const auto &[fault, count] : faults) {
        RecordProperty(QMetaEnum::fromType<Fault>().valueToKey(static_cast<int>(fault)), count);
    }
}

} // namespace
} // namespace rostrum::tests
