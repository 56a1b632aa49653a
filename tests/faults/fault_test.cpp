// SPDX-License-Identifier: GPL-3.0-or-later
// Forty scenarios of acting while requests fail, with fresh seeds each time, on the sample network.
#include "faults/fault_scenario.h"

#include "embedded/router.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

constexpr int kScenarios = 40;
constexpr int kShards = 4; ///< for ctest, which runs two at once
constexpr base::Time kNow{std::chrono::milliseconds(1'773'221'400'000)};

class FaultTest : public testing::TestWithParam<int>
{
};

/// ROSTRUM_FAULT_SEED repeats one.
std::vector<quint32> seeds()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("ROSTRUM_FAULT_SEED").toUInt(&isGiven);
    if (isGiven) {
        return {given};
    }
    std::vector<quint32> seeds(kScenarios / kShards);
    std::ranges::generate(seeds, [] { return QRandomGenerator::system()->generate(); });
    return seeds;
}

TEST_P(FaultTest, TheServerHasWhatThePersonMeant)
{
    for (const quint32 seed : seeds()) {
        QTemporaryDir folder;
        base::SettableClock clock(kNow);
        embedded::Router router({.file = folder.filePath(u"sample.db"_s), .clock = clock});
        FaultScenario scenario({.http = router,
                                .config = embedded::Router::networkConfig(),
                                .handle = QString::fromStdString(embedded::Router::self().handle->str()),
                                .password = embedded::Router::samplePassword(),
                                .now = kNow},
                               seed);
        const QStringList differences = scenario.run();
        EXPECT_TRUE(differences.isEmpty()) << "ROSTRUM_FAULT_SEED=" << seed << "\n"
                                           << differences.join(u'\n').toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(FreshSeeds, FaultTest, testing::Range(0, kShards));

} // namespace
} // namespace rostrum::tests
