// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include "ui/feedview/feed_view.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class AccessibleFeedTest : public testing::Test
{
protected:
    void SetUp() override
    {
        view.resize(664, 800);
        view.show();
        view.activateWindow();
        view.setFocus();
        view.setRows(sample::shortRows(300));
        QApplication::processEvents();
    }

    [[nodiscard]] QAccessibleInterface *feed() { return QAccessible::queryAccessibleInterface(&view); }
    [[nodiscard]] QList<QAccessibleInterface *> items()
    {
        QList<QAccessibleInterface *> found;
        for (int i = 0; i < feed()->childCount(); ++i) {
            if (QAccessibleInterface *child = feed()->child(i); child && child->role() == QAccessible::ListItem)
                found << child;
        }
        return found;
    }

    base::SettableClock clock{sample::kNow};
    FeedView view{nullptr, &clock};
};

TEST_F(AccessibleFeedTest, IsAListCalledFeed)
{
    EXPECT_EQ(feed()->role(), QAccessible::List);
    EXPECT_EQ(feed()->text(QAccessible::Name), u"Feed");
}

TEST_F(AccessibleFeedTest, RowsNearTheScreenAreItsItems)
{
    const auto rows = items();
    ASSERT_GT(rows.size(), view.geometry().lastVisible());
    EXPECT_LT(rows.size(), 60) << "not all three hundred";
    EXPECT_TRUE(rows[0]->text(QAccessible::Name).startsWith(u"Amara Okafor. "));
    EXPECT_TRUE(rows[1]->text(QAccessible::Name).startsWith(u"Jonas Lindqvist. "));
    for (QAccessibleInterface *row : rows) {
        EXPECT_TRUE(row->isValid());
        EXPECT_EQ(row->parent(), feed());
        EXPECT_EQ(row->childCount(), 0) << "one stop each";
    }
}

TEST_F(AccessibleFeedTest, ChildrenAndTheirNumbersAgree)
{
    for (int i = 0; i < feed()->childCount(); ++i) {
        QAccessibleInterface *child = feed()->child(i);
        ASSERT_NE(child, nullptr) << i;
        EXPECT_EQ(feed()->indexOfChild(child), i);
        EXPECT_EQ(feed()->child(i), child) << "the same object every time";
    }
}

TEST_F(AccessibleFeedTest, ActionsAreNamedAndWork)
{
    QAccessibleInterface *row = items()[1];
    QAccessibleActionInterface *actions = row->actionInterface();
    ASSERT_NE(actions, nullptr);
    EXPECT_TRUE(actions->actionNames().contains(u"Open"_s));
    EXPECT_TRUE(actions->actionNames().contains(u"Profile"_s));
    EXPECT_TRUE(actions->actionNames().contains(u"More"_s));
    QSignalSpy opened(&view, &FeedView::postActivated);
    QSignalSpy person(&view, &FeedView::personActivated);
    actions->doAction(u"Open"_s);
    actions->doAction(u"Profile"_s);
    const auto &post = *std::get<PostRow>(view.row(1).what).item->post;
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(*static_cast<const base::AtUri *>(opened.first().first().constData()), post.uri);
    ASSERT_EQ(person.count(), 1);
    EXPECT_EQ(*static_cast<const base::Did *>(person.first().first().constData()), post.author.did);
}

TEST_F(AccessibleFeedTest, StatesFollowTheKeyboard)
{
    EXPECT_FALSE(items()[0]->state().selected);
    QTest::keyClick(&view, Qt::Key_J);
    QAccessibleInterface *row = items()[0];
    EXPECT_TRUE(row->state().focusable);
    EXPECT_TRUE(row->state().selected);
    EXPECT_TRUE(row->state().focused);
    EXPECT_EQ(feed()->focusChild(), row);
    QTest::keyClick(&view, Qt::Key_J);
    EXPECT_FALSE(row->state().focused);
    EXPECT_EQ(feed()->focusChild(), items()[1]);
}

TEST_F(AccessibleFeedTest, RowsOfAPageBehindAreNotShown)
{
    QAccessibleInterface *row = items()[0];
    EXPECT_FALSE(row->state().invisible);
    view.hide();
    EXPECT_TRUE(row->state().invisible) << "else its actions are offered on a page that does not show it";
}

TEST_F(AccessibleFeedTest, RectanglesAreThoseOfTheRows)
{
    QAccessibleInterface *row = items()[1];
    EXPECT_EQ(row->rect().size(), view.rowRect(1).size());
    EXPECT_EQ(feed()->childAt(row->rect().center().x(), row->rect().center().y()), row);
}

TEST_F(AccessibleFeedTest, ARowThatIsGoneIsInvalid)
{
    QAccessibleInterface *row = items()[0];
    view.removeRows(0, 1);
    EXPECT_FALSE(row->isValid());
    EXPECT_TRUE(row->text(QAccessible::Name).isEmpty());
    EXPECT_TRUE(row->state().invalid);
}

TEST_F(AccessibleFeedTest, AGapOffersOnlyToOpen)
{
    view.setRows({{.id = u"gap"_s, .what = GapRow{}}, {.id = u"wait"_s, .what = SkeletonRow{}}});
    const auto rows = items();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0]->text(QAccessible::Name), u"Show posts from between");
    EXPECT_TRUE(rows[0]->actionInterface()->actionNames().contains(u"Open"_s));
    EXPECT_FALSE(rows[0]->actionInterface()->actionNames().contains(u"Profile"_s));
    EXPECT_TRUE(rows[1]->actionInterface()->actionNames().isEmpty());
}

} // namespace
} // namespace rostrum::ui
