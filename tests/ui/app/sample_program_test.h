// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/app/app_driver.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace rostrum::tests {

/// The whole program on the sample network, new, with the home feed on the screen and its window active.
class SampleProgramTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(dataDir.isValid());
        driver.emplace(AppDriver::sampleIn(dataDir));
        driver->waitFor(ui::View::home());
        ASSERT_TRUE(QTest::qWaitForWindowActive(&driver->window()));
    }

    QTemporaryDir dataDir;
    std::optional<AppDriver> driver;
};

} // namespace rostrum::tests
