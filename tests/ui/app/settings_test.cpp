// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the settings in the whole program.
#include "support/run_task.h"
#include "ui/app/app_driver.h"
#include "ui/feedview/feed_view.h"
#include "ui/kit/banner.h"
#include "ui/kit/letter_keys.h"
#include "ui/kit/radio_card.h"
#include "ui/kit/section_title.h"
#include "ui/kit/text_field.h"
#include "ui/shell/frame.h"
#include "ui/social/highlights_column.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class SettingsTest : public testing::Test
{
protected:
    void SetUp() override { start({}); }
    void TearDown() override
    {
        driver.reset();
        ui::theme().setTextScale(100);
        ui::theme().setMotion(ui::Motion::System);
        ui::setLetterKeys(ui::LetterKeys::On);
        ui::theme().setMode(ui::ThemeMode::Light);
    }
    void start(const QString &language)
    {
        app::Options options = AppDriver::sampleIn(dataDir);
        options.language = language;
        driver.emplace(std::move(options));
        driver->waitFor(ui::View::home());
        ASSERT_TRUE(QTest::qWaitForWindowActive(&driver->window()));
    }
    /// What a person does to a combo box with the keyboard.
    void choose(int index)
    {
        auto *languages = driver->window().currentPage()->findChild<QComboBox *>();
        ASSERT_NE(languages, nullptr);
        languages->setCurrentIndex(index);
        Q_EMIT languages->activated(index);
        QCoreApplication::processEvents(); // every widget hears of it
    }

    QTemporaryDir dataDir;
    std::optional<AppDriver> driver;
};

TEST_F(SettingsTest, EveryChangeTakesEffectAtOnceAndIsThereAtTheNextStart)
{
    driver->window().open(ui::View::settings());
    choose(2);
    EXPECT_EQ(driver->window().windowTitle().toStdString(), "Inställningar – Rostrum");
    EXPECT_NE(driver->button(u"Hem"_s), nullptr);
    QTest::mouseClick(driver->button(u"Mörkt"_s), Qt::LeftButton);
    EXPECT_TRUE(ui::theme().isDark());
    auto *size = driver->window().currentPage()->findChild<QSlider *>();
    ASSERT_NE(size, nullptr);
    size->setValue(150);
    EXPECT_EQ(ui::theme().textScale(), 150);

    driver.reset();
    ui::theme().setMode(ui::ThemeMode::Light);
    ui::theme().setTextScale(100);
    start({});
    EXPECT_TRUE(ui::theme().isDark());
    EXPECT_EQ(ui::theme().textScale(), 150);
    EXPECT_EQ(driver->window().windowTitle(), u"Hem – Rostrum"_s);
}

TEST_F(SettingsTest, LettersDoNothingWhereTheyAreSwitchedOff)
{
    const auto pressed = [this](Qt::Key key) {
        driver->window().open(ui::View::home());
        driver->waitFor(ui::View::home());
        auto *view = driver->window().currentPage()->findChild<ui::FeedView *>();
        view->setFocus();
        QTest::keyClick(view, key);
        return view->currentRow();
    };
    const int first = pressed(Qt::Key_J);
    EXPECT_NE(pressed(Qt::Key_J), first);
    driver->window().open(ui::View::settings());
    driver->button(u"Single-letter keys"_s)->click();
    const int stays = pressed(Qt::Key_Down);
    EXPECT_EQ(pressed(Qt::Key_J), stays);
    EXPECT_NE(pressed(Qt::Key_Down), stays);

    driver.reset();
    ui::setLetterKeys(ui::LetterKeys::On);
    start({});
    EXPECT_EQ(ui::letterKeys(), ui::LetterKeys::Off);
}

TEST_F(SettingsTest, ReducedMotionTakesEffectAtOnceAndIsThereAtTheNextStart)
{
    const bool before = QApplication::isEffectEnabled(Qt::UI_General);
    QApplication::setEffectEnabled(Qt::UI_General, true);
    driver->window().open(ui::View::settings());
    driver->button(u"Reduce motion"_s)->click();
    EXPECT_EQ(ui::theme().motion(150), 0);
    driver.reset();
    ui::theme().setMotion(ui::Motion::System);
    start({});
    EXPECT_EQ(ui::theme().motion(150), 0);
    QApplication::setEffectEnabled(Qt::UI_General, before);
}

TEST_F(SettingsTest, ALanguageChangeReachesPagesThatAreNotOnTheScreen)
{
    driver->window().open(ui::View::settings());
    choose(1);
    const auto titles = [this] {
        QStringList texts;
        for (const auto *title : driver->window().findChildren<ui::SectionTitle *>()) {
            texts << title->text();
        }
        return texts;
    };
    EXPECT_TRUE(titles().contains(u"People to follow"_s));
    choose(2);
    EXPECT_FALSE(titles().contains(u"People to follow"_s));
    EXPECT_TRUE(titles().contains(u"Personer att följa"_s)) << titles().join(u'|').toStdString();
}

TEST_F(SettingsTest, ANarrowWindowKeepsThePositionAndLeavesTheSideOut)
{
    auto *frame = driver->window().findChild<ui::Frame *>();
    ASSERT_NE(frame, nullptr);
    driver->window().resize(1400, 900);
    EXPECT_TRUE(frame->isSideVisible());
    driver->feed().verticalScrollBar()->setValue(1200);
    const QString row = driver->feed().anchor().rowId;
    driver->window().open(ui::View::settings());
    EXPECT_TRUE(frame->isSideVisible()) << "beside every page";
    driver->window().navigator().back();
    driver->window().resize(900, 700);
    EXPECT_FALSE(frame->isSideVisible());
    EXPECT_EQ(driver->feed().anchor().rowId, row);
    driver->window().resize(480, 700);
    EXPECT_EQ(driver->feed().anchor().rowId, row);
    for (const QWidget *child : driver->window().findChildren<QWidget *>()) {
        if (child->isVisible() && child->parentWidget() == frame) {
            EXPECT_LE(child->geometry().right(), frame->width()) << child->metaObject()->className();
        }
    }
}

TEST_F(SettingsTest, SayingWhereOneIsAndOfferingToSignIn)
{
    start(u"en"_s);
    auto *banner = driver->window().findChild<ui::Banner *>();
    ASSERT_NE(banner, nullptr);
    EXPECT_TRUE(banner->isVisible());
    EXPECT_EQ(banner->text(), u"You are exploring a sample network. Sign in or create an account."_s);
    QTest::mouseClick(driver->button(u"Sign in"_s, banner), Qt::LeftButton);
    ASSERT_NE(driver->window().signInSheet(), nullptr);
    // Whatever is typed goes into the fields, not to the timeline.
    driver->type(u"jk"_s);
    const auto fields = driver->window().signInSheet()->findChildren<ui::TextField *>();
    ASSERT_EQ(fields.size(), 2);
    EXPECT_EQ(fields.front()->text(), u"jk"_s);
    EXPECT_EQ(driver->feed().currentRow(), -1);
    driver->press(Qt::Key_Return);
    driver->press(Qt::Key_Return);
    EXPECT_EQ(fields.back()->error(), u"Type an app password."_s);
    driver->press(Qt::Key_Escape);
    EXPECT_EQ(driver->window().signInSheet(), nullptr);
    EXPECT_EQ(driver->window().navigator().current(), ui::View::home());
}

} // namespace
} // namespace rostrum::tests
