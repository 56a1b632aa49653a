// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

namespace rostrum::tests {

static Network &realNetwork()
{
    static const auto network = Network::real();
    return *network;
}

INSTANTIATE_TEST_SUITE_P(Real, Contract, testing::Values(&realNetwork));

} // namespace rostrum::tests
