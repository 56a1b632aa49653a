// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

/// Texts in failures as texts.
inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}

namespace rostrum::tests {

/// One side of the contract; made once a process.
class Contract : public testing::TestWithParam<Network &(*)()>
{
protected:
    Network &network() { return GetParam()(); }
    Scenario &scenario();
};

inline Scenario &Contract::scenario()
{
    static Scenario scenario(network());
    return scenario;
}

} // namespace rostrum::tests
