// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QFile>

namespace rostrum::lexicon {

/// What a real server once answered, from tests/data/answers.
inline QByteArray answer(const char *name)
{
    QFile file(QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/data/answers/") + QLatin1StringView(name) +
               QLatin1StringView(".json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

} // namespace rostrum::lexicon
