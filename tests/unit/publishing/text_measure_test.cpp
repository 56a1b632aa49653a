// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/text_measure.h"

#include <gtest/gtest.h>

#include <QString>

using namespace Qt::StringLiterals;

namespace rostrum::publishing {
namespace {

TEST(TextMeasureTest, CountsWhatAReaderSees)
{
    EXPECT_EQ(measure(u""), (TextSize{0, 0}));
    EXPECT_EQ(measure(u"på"), (TextSize{2, 3}));
    EXPECT_EQ(measure(u"pa\u030A"), (TextSize{2, 4}));     // a with a combining ring
    EXPECT_EQ(measure(u"👩‍🚀"), (TextSize{1, 11})); // woman, joiner, rocket
    EXPECT_EQ(measure(u"🇸🇪🇳🇴"), (TextSize{2, 16}));
    EXPECT_EQ(measure(u"a\n\nb"), (TextSize{4, 4}));
}

TEST(TextMeasureTest, LoneSurrogatesAreCountedToo)
{
    const QString text = u"a"_s + QChar(0xD800) + u"b"_s;
    EXPECT_EQ(measure(text).graphemes, 3);
    EXPECT_EQ(measure(text).bytes, text.toUtf8().size());
}

} // namespace
} // namespace rostrum::publishing
