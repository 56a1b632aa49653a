// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications in the whole program, on the sample network.
#include "support/run_task.h"
#include "ui/app/sample_program_test.h"
#include "ui/feedview/feed_view.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/kit/switch.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::tests {
namespace {

class NotificationsTest : public SampleProgramTest
{
protected:
    /// What the rail says of it: "Notifications, 8".
    [[nodiscard]] QString entry()
    {
        for (const QAbstractButton *button : driver->window().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->accessibleName().startsWith(u"Notifications"_s)) {
                return button->accessibleName();
            }
        }
        return {};
    }

    void openPage()
    {
        driver->window().open(ui::View::notifications());
        driver->waitFor(ui::View::notifications());
    }

    [[nodiscard]] QString nameOf(int row)
    {
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&driver->feed());
        const int widgets = list->childCount() - (driver->feed().geometry().range(1).second + 1);
        return list->child(widgets + row)->text(QAccessible::Name);
    }
};

TEST_F(NotificationsTest, TheRailCountsAndLookingTakesTheCountAway)
{
    EXPECT_TRUE(entry().startsWith(u"Notifications, "_s)) << entry().toStdString();
    openPage();
    waitFor([this] { return entry() == u"Notifications"_s; });
    // What was new is still marked, until one comes back.
    EXPECT_TRUE(nameOf(0).contains(u"New"_s)) << nameOf(0).toStdString();
    driver->window().open(ui::View::home());
    driver->waitFor(ui::View::home());
    driver->window().open(ui::View::notifications());
    driver->waitFor(ui::View::notifications());
    waitFor([this] { return !nameOf(0).contains(u"New"_s); });
    EXPECT_EQ(entry(), u"Notifications"_s);
}

TEST_F(NotificationsTest, ARowIsOneStopThatSaysWhoDidWhat)
{
    openPage();
    EXPECT_TRUE(nameOf(0).contains(u"followed you"_s)) << nameOf(0).toStdString();
    EXPECT_TRUE(nameOf(0).contains(u"ago"_s)) << nameOf(0).toStdString();
    EXPECT_TRUE(nameOf(1).startsWith(u"Leila Rahimi mentioned you. New"_s)) << nameOf(1).toStdString();
}

TEST_F(NotificationsTest, EnterOpensThePostOrThePerson)
{
    openPage();
    const auto find = [this](auto matches) {
        for (int i = 0; i < driver->feed().rowCount(); ++i) {
            const auto *row = std::get_if<ui::ActivityRow>(&driver->feed().row(i).what);
            if (row && matches(*row)) {
                return i;
            }
        }
        return -1;
    };
    const int liked = find([](const ui::ActivityRow &row) { return row.post.has_value(); });
    ASSERT_GE(liked, 0);
    const auto post = *std::get<ui::ActivityRow>(driver->feed().row(liked).what).post;
    driver->feed().setFocus();
    driver->feed().setCurrentRow(liked, ui::FeedView::Ring::Visible);
    driver->press(Qt::Key_Return);
    driver->waitFor(ui::View::post(QString::fromStdString(post.str())));

    openPage();
    const int followed = find([](const ui::ActivityRow &row) { return !row.post; });
    ASSERT_GE(followed, 0);
    const auto person = std::get<ui::ActivityRow>(driver->feed().row(followed).what).people.front().did;
    driver->feed().setFocus();
    driver->feed().setCurrentRow(followed, ui::FeedView::Ring::Visible);
    driver->press(Qt::Key_Return);
    driver->waitFor(ui::View::profile(QString::fromStdString(person.str())));
}

TEST_F(NotificationsTest, MentionsAreWhatOneMayAnswer)
{
    openPage();
    auto *tabs = driver->window().currentPage()->findChild<ui::SegmentedTabs *>();
    ASSERT_NE(tabs, nullptr);
    tabs->setFocus();
    driver->press(Qt::Key_Right);
    driver->waitUntilComplete();
    ASSERT_GT(driver->feed().rowCount(), 0);
    for (int i = 0; i < driver->feed().rowCount(); ++i) {
        EXPECT_FALSE(std::holds_alternative<ui::ActivityRow>(driver->feed().row(i).what)) << i;
    }
    EXPECT_FALSE(driver->posts().empty());
}

TEST_F(NotificationsTest, NewsReachTheCountAndTheList)
{
    openPage();
    waitFor([this] { return entry() == u"Notifications"_s; });
    driver->app().stillClock()->advance(3h);
    driver->window().currentPage()->chosenAgain();
    waitFor([this] { return nameOf(0).contains(u"New"_s); });
    EXPECT_FALSE(nameOf(0).isEmpty());
}

TEST_F(NotificationsTest, TheDesktopIsToldOnlyWhereOneWants)
{
    driver->window().open(ui::View::settings());
    driver->waitFor(ui::View::settings());
    auto *desktop = driver->window().currentPage()->findChild<ui::Switch *>();
    ASSERT_NE(desktop, nullptr);
    EXPECT_EQ(desktop->text(), u"Notifications on the desktop"_s);
    EXPECT_TRUE(desktop->isChecked());
    desktop->click();
    driver.reset();
    driver.emplace(AppDriver::sampleIn(dataDir));
    driver->waitFor(ui::View::home());
    driver->window().open(ui::View::settings());
    driver->waitFor(ui::View::settings());
    EXPECT_FALSE(driver->window().currentPage()->findChild<ui::Switch *>()->isChecked());
}

} // namespace
} // namespace rostrum::tests
