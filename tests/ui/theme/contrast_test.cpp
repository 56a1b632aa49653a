// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {
namespace {

/// Relative luminance and contrast ratio as WCAG 2.2 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// `over` with its alpha on `under`.
QColor on(const QColor &over, const QColor &under)
{
    const double alpha = over.alphaF();
    const auto mix = [alpha](double a, double b) { return static_cast<float>(a * alpha + b * (1 - alpha)); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

class Contrast : public testing::TestWithParam<const Tokens *>
{
protected:
    const Tokens &t = *GetParam();
};

TEST(ContrastFormula, AgreesWithTheKnownEnds)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.54, 0.01);
}

TEST_P(Contrast, TextIsReadableOnEveryGround)
{
    for (const QColor &ground : {t.bg, t.surface, t.raised, t.code}) {
        for (const TokenColor ink : {&Tokens::text, &Tokens::muted, &Tokens::accent, &Tokens::live, &Tokens::danger}) {
            EXPECT_GE(contrast(t.*ink, ground), 4.5)
                << (t.*ink).name().toStdString() << " on " << ground.name().toStdString();
        }
    }
}

TEST_P(Contrast, TextStaysReadableUnderThePointer)
{
    for (const QColor &ground : {t.bg, t.surface, t.raised}) {
        EXPECT_GE(contrast(t.text, on(t.pressed, ground)), 4.5);
        EXPECT_GE(contrast(t.accent, on(t.hover, ground)), 4.5);
        EXPECT_GE(contrast(t.muted, on(t.hover, ground)), 4.5);
    }
}

TEST_P(Contrast, TextOnFillsIsReadable)
{
    for (const QColor &fill : {t.accent, t.accentHover, t.accentPressed})
        EXPECT_GE(contrast(t.onAccent, fill), 4.5);
    EXPECT_GE(contrast(t.onCreator, t.creatorFill), 4.5);
    EXPECT_GE(contrast(t.creatorInk, t.creatorSoft), 4.5);
    EXPECT_GE(contrast(t.accent, t.accentSoft), 4.5);
    EXPECT_GE(contrast(t.text, t.accentSoft), 4.5);
    EXPECT_GE(contrast(t.surface, t.text), 4.5) << "tool tips";
}

TEST_P(Contrast, IconsAndFocusAreSeen)
{
    for (const QColor &ground : {t.bg, t.surface, t.raised}) {
        EXPECT_GE(contrast(t.accent, ground), 3.0) << "focus ring";
        EXPECT_GE(contrast(t.creator, ground), 3.0) << "ring of creator mode";
        EXPECT_GE(contrast(t.muted, on(t.pressed, ground)), 3.0) << "icons of pressed buttons";
    }
}

INSTANTIATE_TEST_SUITE_P(BothThemes, Contrast, testing::Values(&kLightTokens, &kDarkTokens),
                         [](const auto &which) { return which.param == &kLightTokens ? "Light" : "Dark"; });

} // namespace
} // namespace rostrum::ui
