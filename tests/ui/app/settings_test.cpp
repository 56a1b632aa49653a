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
#include "ui/kit/toast.h"
#include "ui/shell/confirm_sheet.h"
#include "ui/shell/frame.h"
#include "ui/shell/language_section.h"
#include "ui/shell/section_list.h"
#include "ui/shell/storage_section.h"
#include "ui/social/highlights_column.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
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
        auto *languages = driver->window().currentPage()->findChild<ui::LanguageSection *>()->findChild<QComboBox *>();
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

/// The titles that the list of sections has, and the one that is marked.
struct Sections
{
    explicit Sections(const ui::Page &page)
        : list(page.findChild<ui::SectionList *>())
        , bar(page.findChild<QScrollArea *>()->verticalScrollBar())
    {
    }
    [[nodiscard]] QString marked() const { return list->currentItem()->text(); }
    [[nodiscard]] int rowOf(const QString &title) const
    {
        return list->row(list->findItems(title, Qt::MatchExactly).value(0));
    }

    ui::SectionList *list;
    QScrollBar *bar;
};

TEST_F(SettingsTest, TheListOfSectionsLeadsToThemAndFollowsTheReader)
{
    start(u"en"_s);
    driver->window().resize(1400, 900);
    driver->window().open(ui::View::settings());
    const Sections sections(*driver->window().currentPage());
    ASSERT_TRUE(sections.list->isVisible());
    EXPECT_EQ(sections.marked(), u"Account"_s);
    sections.list->setFocus();
    while (sections.marked() != u"Storage"_s) {
        QTest::keyClick(sections.list, Qt::Key_Down);
    }
    auto *storage = driver->window().currentPage()->findChild<ui::StorageSection *>();
    EXPECT_EQ(sections.bar->value(), storage->y());
    // Enter takes the keyboard there.
    QTest::keyClick(sections.list, Qt::Key_Return);
    EXPECT_TRUE(storage->isAncestorOf(QApplication::focusWidget()));
    // The last ones cannot come to the top, and are marked all the same.
    sections.list->setCurrentRow(sections.rowOf(u"About"_s));
    EXPECT_EQ(sections.marked(), u"About"_s);
    EXPECT_EQ(sections.bar->value(), sections.bar->maximum());
    sections.bar->setValue(0);
    EXPECT_EQ(sections.marked(), u"Account"_s);
    sections.bar->setValue(storage->y() + 20);
    EXPECT_EQ(sections.marked(), u"Storage"_s);
}

TEST_F(SettingsTest, InANarrowWindowTheSectionsAreInTheHeader)
{
    driver->window().resize(480, 700);
    driver->window().open(ui::View::settings());
    const Sections sections(*driver->window().currentPage());
    EXPECT_FALSE(sections.list->isVisible());
    QComboBox *chooser = nullptr;
    for (auto *each : driver->window().currentPage()->findChildren<QComboBox *>()) {
        if (each->accessibleName() == u"Section") {
            chooser = each;
        }
    }
    ASSERT_NE(chooser, nullptr);
    EXPECT_TRUE(chooser->isVisible());
    const int row = chooser->findText(u"Storage"_s);
    chooser->setCurrentIndex(row);
    Q_EMIT chooser->activated(row);
    EXPECT_EQ(sections.bar->value(), driver->window().currentPage()->findChild<ui::StorageSection *>()->y());
}

TEST_F(SettingsTest, TheCacheIsClearedAfterAQuestionAndItIsSaidHowMuch)
{
    driver->window().open(ui::View::settings());
    const auto use = [this] { return driver->window().currentPage()->findChild<ui::StorageSection *>(); };
    waitFor([&] { return driver->button(u"Clear cache"_s, use())->isEnabled(); });
    driver->button(u"Clear cache"_s, use())->click();
    auto *sheet = driver->window().findChild<ui::ConfirmSheet *>();
    ASSERT_NE(sheet, nullptr);
    driver->button(u"Cancel"_s, sheet)->click();
    EXPECT_TRUE(driver->button(u"Clear cache"_s, use())->isEnabled());
    driver->button(u"Clear cache"_s, use())->click();
    driver->button(u"Clear cache"_s, driver->window().findChildren<ui::ConfirmSheet *>().back())->click();
    auto *toast = driver->window().findChild<ui::Toast *>();
    waitFor([toast] { return toast->message().startsWith(u"Cache cleared, "_s); });
    EXPECT_TRUE(toast->message().endsWith(u"freed"_s)) << toast->message().toStdString();
}

TEST_F(SettingsTest, HowMuchMayBeKeptIsThereAtTheNextStart)
{
    const auto choice = [this] {
        return driver->window().currentPage()->findChild<ui::StorageSection *>()->findChild<QComboBox *>();
    };
    driver->window().open(ui::View::settings());
    EXPECT_EQ(choice()->currentText(), u"1 GB"_s);
    choice()->setCurrentIndex(0);
    Q_EMIT choice()->activated(0);
    driver.reset();
    start({});
    driver->window().open(ui::View::settings());
    EXPECT_EQ(choice()->currentText(), u"250 MB"_s);
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
