// SPDX-License-Identifier: GPL-3.0-or-later
#include "tid.h"

#include <algorithm>

namespace rostrum::base {

namespace {
constexpr std::string_view kAlphabet = "234567abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kLength = 13;
constexpr int kClockBits = 10;
} // namespace

bool Tid::isValid(std::string_view text)
{
    // The first character carries the four upper bits only, and the top bit is zero.
    return text.size() == kLength && kAlphabet.find(text.front()) < 16 &&
           std::ranges::all_of(text, [](char c) { return kAlphabet.contains(c); });
}

Tid Tid::fromMicroseconds(std::int64_t microseconds, unsigned clockId)
{
    auto bits = (static_cast<std::uint64_t>(microseconds) << kClockBits) | (clockId & ((1U << kClockBits) - 1));
    bits &= ~(std::uint64_t{1} << 63);
    Tid tid;
    tid.m_text.resize(kLength);
    for (auto at = tid.m_text.rbegin(); at != tid.m_text.rend(); ++at) {
        *at = kAlphabet[bits & 31];
        bits >>= 5;
    }
    return tid;
}

std::int64_t Tid::microseconds() const
{
    std::uint64_t bits = 0;
    for (const char c : m_text) {
        bits = (bits << 5) | kAlphabet.find(c);
    }
    return static_cast<std::int64_t>(bits >> kClockBits);
}

} // namespace rostrum::base
