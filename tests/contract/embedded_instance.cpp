// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

namespace rostrum::tests {

static Network &embeddedNetwork()
{
    static const auto network = Network::embedded();
    return *network;
}

INSTANTIATE_TEST_SUITE_P(Embedded, Contract, testing::Values(&embeddedNetwork));

} // namespace rostrum::tests
