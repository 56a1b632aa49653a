// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class ThemeTest : public testing::Test
{
protected:
    void TearDown() override
    {
        theme().setMode(ThemeMode::Light);
        theme().setTextScale(100);
    }
};

TEST_F(ThemeTest, DarkModeChangesPaletteAndSaysSoOnce)
{
    theme().setMode(ThemeMode::Light);
    const quint32 before = theme().generation();
    QSignalSpy changed(&theme(), &Theme::changed);
    theme().setMode(ThemeMode::Dark);
    theme().setMode(ThemeMode::Dark);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(theme().generation(), before + 1);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), kDarkTokens.bg);
    EXPECT_EQ(QToolTip::palette().color(QPalette::ToolTipBase), kDarkTokens.text);
}

TEST_F(ThemeTest, TextScaleIsKeptInItsRangeAndScalesTypeAndLines)
{
    const qreal size = theme().font(TextRole::Headline).pointSizeF();
    theme().setTextScale(500);
    EXPECT_EQ(theme().textScale(), 200);
    EXPECT_NEAR(theme().font(TextRole::Headline).pointSizeF(), 2 * size, 0.01);
    EXPECT_EQ(theme().lineHeight(TextRole::Body), 46);
    theme().setTextScale(10);
    EXPECT_EQ(theme().textScale(), 80);
}

TEST_F(ThemeTest, FontsAreTheOnesOfTheDesign)
{
    EXPECT_EQ(theme().lineHeight(TextRole::Body), 23);
    EXPECT_EQ(QFontMetrics(theme().font(TextRole::Body)).fontDpi(), 96);
    EXPECT_EQ(QFontInfo(theme().font(TextRole::Body)).family(), "Inter"_L1);
    EXPECT_EQ(QFontInfo(theme().font(TextRole::Body)).pixelSize(), 15);
    EXPECT_EQ(QFontInfo(theme().font(TextRole::Code)).family(), "JetBrains Mono"_L1);
    EXPECT_EQ(theme().font(TextRole::Name).weight(), QFont::DemiBold);
}

TEST_F(ThemeTest, NumbersOfMetaAreTabular)
{
    const QFontMetricsF metrics(theme().font(TextRole::Meta));
    EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(u"1111"_s), metrics.horizontalAdvance(u"8888"_s));
    const QFontMetricsF proportional(theme().font(TextRole::Body));
    EXPECT_NE(proportional.horizontalAdvance(u"1111"_s), proportional.horizontalAdvance(u"8888"_s));
}

TEST_F(ThemeTest, EveryIconIsTintedAtDevicePixels)
{
    const QStringList icons = QDir(u":/icons"_s).entryList();
    ASSERT_GT(icons.size(), 20);
    const QColor tint(200, 30, 60);
    for (const QString &file : icons) {
        const QByteArray name = file.chopped(4).toLatin1();
        const QPixmap pixmap = theme().icon(QLatin1StringView(name), tint, 20, 2);
        EXPECT_EQ(pixmap.size(), QSize(40, 40));
        EXPECT_EQ(pixmap.devicePixelRatio(), 2);
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() == 255) {
                    ++inked;
                    EXPECT_EQ(pixel.rgb(), tint.rgb());
                }
            }
        }
        EXPECT_GT(inked, 5) << name.constData();
    }
}

TEST_F(ThemeTest, SameIconIsRenderedOnce)
{
    const QPixmap first = theme().icon("home"_L1, Qt::red, 20, 1);
    EXPECT_EQ(first.cacheKey(), theme().icon("home"_L1, Qt::red, 20, 1).cacheKey());
    EXPECT_NE(first.cacheKey(), theme().icon("home"_L1, Qt::blue, 20, 1).cacheKey());
}

TEST_F(ThemeTest, StyledWidgetsFollowTheTheme)
{
    theme().setMode(ThemeMode::Light);
    QLabel label;
    setTextStyle(&label, TextRole::Body, &Tokens::text);
    setTextStyle(&label, TextRole::Headline, &Tokens::muted);
    theme().setMode(ThemeMode::Dark);
    theme().setTextScale(150);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), kDarkTokens.muted);
    EXPECT_NEAR(label.font().pointSizeF(), theme().font(TextRole::Headline).pointSizeF(), 0.01);
}

TEST_F(ThemeTest, NothingMovesWhereThePersonOrTheSystemWantsSo)
{
    const bool before = QApplication::isEffectEnabled(Qt::UI_General);
    QApplication::setEffectEnabled(Qt::UI_General, true);
    EXPECT_EQ(theme().motion(150), 150);
    theme().setMotion(Motion::Reduced);
    EXPECT_EQ(theme().motion(150), 0);
    theme().setMotion(Motion::System);
    EXPECT_EQ(theme().motion(150), 150);
    QApplication::setEffectEnabled(Qt::UI_General, false);
    EXPECT_EQ(theme().motion(150), 0);
    QApplication::setEffectEnabled(Qt::UI_General, before);
}

} // namespace
} // namespace rostrum::ui
