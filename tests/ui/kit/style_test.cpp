// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"
#include "ui/kit/rostrum_style.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class StyleTest : public testing::TestWithParam<ThemeMode>
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }
    void SetUp() override { theme().setMode(GetParam()); }
    void TearDown() override { theme().setMode(ThemeMode::Light); }

    static QColor middle(QWidget &widget)
    {
        return widget.grab().toImage().pixelColor(widget.width() / 2, widget.height() / 2);
    }
};

TEST_P(StyleTest, ButtonsTakeTheirColoursFromTheTokens)
{
    const Tokens &t = theme().tokens();
    for (const auto &[kind, fill] : {std::pair{ButtonKind::Filled, t.accent},
                                     {ButtonKind::Creator, t.creatorFill},
                                     {ButtonKind::Outlined, t.surface},
                                     {ButtonKind::Danger, t.danger}}) {
        Button button(kind);
        button.resize(120, 34);
        EXPECT_EQ(middle(button), fill);
    }
}

TEST_P(StyleTest, FieldsAreSurfaceWithABorder)
{
    QLineEdit field;
    field.resize(200, 36);
    EXPECT_EQ(middle(field), theme().tokens().surface);
    EXPECT_EQ(field.grab().toImage().pixelColor(100, 0), theme().tokens().faint);
    QComboBox combo;
    combo.resize(200, 36);
    EXPECT_EQ(middle(combo), theme().tokens().surface);
    EXPECT_EQ(combo.grab().toImage().pixelColor(100, 0), theme().tokens().faint);
}

TEST_P(StyleTest, CheckedBoxIsAccent)
{
    QCheckBox box;
    box.setChecked(true);
    box.resize(18, 18);
    EXPECT_EQ(box.grab().toImage().pixelColor(9, 2), theme().tokens().accent);
}

TEST_P(StyleTest, SliderIsFilledUpToItsHandle)
{
    QSlider slider(Qt::Horizontal);
    slider.setRange(0, 100);
    slider.setValue(50);
    slider.resize(200, 24);
    const QImage image = slider.grab().toImage();
    EXPECT_EQ(image.pixelColor(40, 12), theme().tokens().accent);
    EXPECT_EQ(image.pixelColor(160, 12), theme().tokens().line);
}

INSTANTIATE_TEST_SUITE_P(BothThemes, StyleTest, testing::Values(ThemeMode::Light, ThemeMode::Dark),
                         [](const auto &which) { return which.param == ThemeMode::Light ? "Light" : "Dark"; });

TEST(ScrollBarStyle, ClickBelowTheHandlePagesAndDraggingReachesTheEnd)
{
    installStyle(*qApp);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 1000);
    bar.setPageStep(100);
    bar.resize(bar.sizeHint().width(), 220);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.subControls = QStyle::SC_All;
    option.orientation = Qt::Vertical;
    option.minimum = 0;
    option.maximum = 1000;
    option.pageStep = 100;
    option.sliderPosition = 1000;
    const QRect handle = bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    EXPECT_EQ(handle.bottom(), bar.rect().bottom());
    EXPECT_GE(handle.height(), 36) << "long content must leave something to take hold of";
    EXPECT_LE(bar.sizeHint().width(), 12);
    EXPECT_TRUE(
        bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddLine, &bar).isEmpty());
}

} // namespace
} // namespace rostrum::ui
