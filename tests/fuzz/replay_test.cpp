// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over its corpus: what once broke it stays mended.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void run(const std::string &input)
{
    const std::vector<std::uint8_t> exact(input.begin(), input.end()); // its own block, so that ASan sees its ends
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

std::vector<std::string> corpus()
{
    std::vector<std::string> inputs;
    for (const auto &entry : std::filesystem::directory_iterator(ROSTRUM_CORPUS)) {
        std::ifstream in(entry.path(), std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    std::ranges::sort(inputs);
    return inputs;
}

TEST(Corpus, IsReplayed)
{
    const auto inputs = corpus();
    ASSERT_GE(inputs.size(), 3U) << "no corpus in " ROSTRUM_CORPUS;
    run({});
    for (const auto &input : inputs) {
        run(input);
    }
}

/// Every file cut short and with bytes changed: a little fuzzing, the same each time.
TEST(Corpus, SurvivesCutsAndFlips)
{
    std::mt19937 random(20261124); // NOLINT: meant to repeat
    for (const auto &input : corpus()) {
        for (int n = 0; n < 200 && !input.empty(); ++n) {
            auto changed = input.substr(0, n % 4 == 0 ? random() % input.size() : input.size());
            for (int flips = n % 5; flips > 0 && !changed.empty(); --flips) {
                changed[random() % changed.size()] = static_cast<char>(random());
            }
            run(changed);
        }
    }
}

} // namespace
