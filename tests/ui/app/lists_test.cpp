// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people in the whole program on the sample network.
#include "support/run_task.h"
#include "ui/app/sample_program_test.h"
#include "ui/creator/profile_head.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/social/list_head.h"

#include <QAccessible>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

const ui::View kProfile = ui::View::profile(u"amara.rostrum.test"_s);

class ListsTest : public SampleProgramTest
{
protected:
    void openLists(const ui::View &profile)
    {
        driver->window().open(profile);
        driver->waitFor(profile);
        tabs()->setCurrentIndex(static_cast<int>(ui::ProfileHead::Tab::Lists));
        driver->waitUntilComplete();
    }
    [[nodiscard]] ui::SegmentedTabs *tabs()
    {
        ui::Page *page = driver->window().currentPage();
        const auto *head = page->findChild<ui::ProfileHead *>();
        return head ? head->findChild<ui::SegmentedTabs *>() : page->findChild<ui::SegmentedTabs *>();
    }
    template <typename Row> [[nodiscard]] std::vector<Row> rows()
    {
        std::vector<Row> found;
        for (int i = 0; i < driver->feed().rowCount(); ++i) {
            if (const auto *row = std::get_if<Row>(&driver->feed().row(i).what)) {
                found.push_back(*row);
            }
        }
        return found;
    }
    [[nodiscard]] QStringList listNames()
    {
        QStringList names;
        for (const ui::ListRow &row : rows<ui::ListRow>()) {
            names << row.list.name;
        }
        return names;
    }
    /// Opens the list of that name from the profile's tab.
    void openList(const QString &name)
    {
        openLists(kProfile);
        driver->feed().setCurrentRow(static_cast<int>(listNames().indexOf(name)), ui::FeedView::Ring::Visible);
        driver->feed().setFocus();
        QTest::keyClick(&driver->feed(), Qt::Key_Return);
        waitFor([this] { return driver->window().navigator().current().kind() == ui::View::Kind::List; });
        driver->waitUntilComplete();
    }
};

TEST_F(ListsTest, AProfileHasItsListsAndItsPostsAgain)
{
    openLists(kProfile);
    EXPECT_EQ(listNames(),
              QStringList({u"Loud on launch days"_s, u"Göteborg, after work"_s, u"Distributed systems, plainly"_s}));
    EXPECT_TRUE(rows<ui::PostRow>().empty());
    tabs()->setCurrentIndex(0);
    driver->waitUntilComplete();
    EXPECT_TRUE(rows<ui::ListRow>().empty());
    EXPECT_FALSE(rows<ui::PostRow>().empty());
}

TEST_F(ListsTest, WhoMadeNoneIsSaidToHaveNone)
{
    openLists(ui::View::profile(u"grace.rostrum.test"_s));
    ASSERT_TRUE(driver->notice());
    EXPECT_EQ(driver->notice()->title, u"No lists yet"_s);
}

TEST_F(ListsTest, AListShowsItsPeopleWhoCanBeFollowedThere)
{
    openList(u"Distributed systems, plainly"_s);
    EXPECT_EQ(driver->window().windowTitle(), u"Distributed systems, plainly – Rostrum"_s);
    auto people = rows<ui::FoundPersonRow>();
    ASSERT_EQ(people.size(), 7U);
    const bool follows = people[0].person.relationship.following.has_value();
    driver->feed().setCurrentRow(0, ui::FeedView::Ring::Visible);
    driver->feed().setFocus();
    QTest::keyClick(&driver->feed(), Qt::Key_F);
    waitFor([&] { return rows<ui::FoundPersonRow>()[0].person.relationship.following.has_value() != follows; });
    waitFor([this] { return driver->app().outbox()->isIdle(); });
    EXPECT_NE(rows<ui::FoundPersonRow>()[0].person.relationship.following.has_value(), follows);
}

TEST_F(ListsTest, ItsPostsAreThoseOfItsPeople)
{
    openList(u"Distributed systems, plainly"_s);
    std::vector<base::Did> dids;
    for (const ui::FoundPersonRow &row : rows<ui::FoundPersonRow>()) {
        dids.push_back(row.person.did);
    }
    tabs()->setCurrentIndex(1);
    driver->waitUntilComplete();
    const auto posts = rows<ui::PostRow>();
    ASSERT_FALSE(posts.empty());
    for (const ui::PostRow &row : posts) {
        EXPECT_TRUE(std::ranges::contains(dids, row.item->post->author.did));
    }
    // Away and back: the same tab.
    driver->window().open(ui::View::settings());
    driver->window().navigator().back();
    driver->waitUntilComplete();
    EXPECT_EQ(tabs()->currentIndex(), 1);
    EXPECT_FALSE(rows<ui::PostRow>().empty());
}

TEST_F(ListsTest, AListForModerationIsNotRead)
{
    openList(u"Loud on launch days"_s);
    EXPECT_FALSE(tabs()->isTabVisible(1));
    EXPECT_EQ(rows<ui::FoundPersonRow>().size(), 3U);
}

TEST_F(ListsTest, AnAddressLeadsToAListAndAWrongOneSaysSo)
{
    openList(u"Göteborg, after work"_s);
    const QString key = driver->window().navigator().current().target().section(u'/', -1);
    const auto linked = ui::View::ofLink(u"https://bsky.app/profile/amara.rostrum.test/lists/"_s + key);
    ASSERT_TRUE(linked);
    driver->window().open(*linked);
    driver->waitFor(*linked);
    EXPECT_EQ(driver->window().windowTitle(), u"Göteborg, after work – Rostrum"_s);
    const ui::View wrong = ui::View::list(u"at://amara.rostrum.test/app.bsky.graph.list/3jt5tsfbx2s2a"_s);
    driver->window().open(wrong);
    driver->waitFor(wrong);
    ASSERT_TRUE(driver->notice());
    EXPECT_EQ(driver->notice()->title, u"This list cannot be found"_s);
}

TEST_F(ListsTest, RowsSpeak)
{
    openLists(kProfile);
    QAccessibleInterface *feed = QAccessible::queryAccessibleInterface(&driver->feed());
    QStringList spoken;
    for (int i = 0; i < feed->childCount(); ++i) {
        if (QAccessibleInterface *child = feed->child(i); child != nullptr && child->role() == QAccessible::ListItem) {
            spoken << child->text(QAccessible::Name);
        }
    }
    ASSERT_FALSE(spoken.isEmpty());
    EXPECT_EQ(spoken.front(),
              u"Loud on launch days. Moderation list · 3 people. Friends, all of them. Muted for a week "
              "while the product ships."_s);
}

} // namespace
} // namespace rostrum::tests
