// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/creator/reorder_list.h"

#include "ui/kit/button.h"
#include "ui/kit/rostrum_style.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class ReorderListTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }

    void SetUp() override
    {
        m_list.resize(420, 400);
        m_list.setItems({{.uri = u"a"_s, .title = u"Ada"_s},
                         {.uri = u"b"_s, .title = u"Bo"_s, .detail = u"A line below, which makes it higher"_s},
                         {.uri = u"c"_s, .title = u"Cleo"_s}});
        m_list.show();
        m_list.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_list));
    }

    ReorderRow *row(const QString &uri)
    {
        for (auto *row : m_list.findChildren<ReorderRow *>()) {
            if (row->item().uri == uri) {
                return row;
            }
        }
        qFatal("no row");
    }

    static QAbstractButton *button(ReorderRow *row, const QString &name)
    {
        for (auto *button : row->findChildren<QAbstractButton *>()) {
            if (button->toolTip() == name) {
                return button;
            }
        }
        qFatal("no button");
    }

    /// Rows from top to bottom, as they are seen.
    QStringList seen()
    {
        QCoreApplication::processEvents();
        auto rows = m_list.findChildren<ReorderRow *>();
        std::ranges::sort(rows, {}, [](const ReorderRow *row) { return row->y(); });
        QStringList uris;
        for (const ReorderRow *row : rows) {
            uris.append(row->item().uri);
        }
        return uris;
    }

    ReorderList m_list;
    QSignalSpy m_changes{&m_list, &ReorderList::orderChanged};
};

TEST_F(ReorderListTest, AltWithArrowsMovesTheRow)
{
    row(u"a"_s)->setFocus();
    QTest::keyClick(row(u"a"_s), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(m_list.order(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    EXPECT_EQ(seen(), m_list.order());
    EXPECT_TRUE(row(u"a"_s)->hasFocus());
    QTest::keyClick(row(u"a"_s), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(row(u"a"_s), Qt::Key_Down, Qt::AltModifier); // it is the last already
    ASSERT_EQ(m_changes.count(), 2);
    EXPECT_EQ(m_changes[1][0].toStringList(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    QTest::keyClick(row(u"a"_s), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(m_list.order(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
}

TEST_F(ReorderListTest, ArrowsGoFromRowToRow)
{
    row(u"a"_s)->setFocus();
    QTest::keyClick(row(u"a"_s), Qt::Key_Down);
    EXPECT_TRUE(row(u"b"_s)->hasFocus());
    QTest::keyClick(row(u"b"_s), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(row(u"b"_s), Qt::Key_Down);
    EXPECT_TRUE(row(u"a"_s)->hasFocus()) << "as they stand now";
    EXPECT_EQ(m_changes.count(), 1);
}

TEST_F(ReorderListTest, TabGoesAsTheEyeDoesAfterAMove)
{
    button(row(u"c"_s), u"Move up"_s)->click();
    row(u"a"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.append(QApplication::focusWidget()->accessibleName());
    }
    EXPECT_EQ(order, (QStringList{u"Move down: Ada"_s, u"Cleo, 2 of 3"_s, u"Move up: Cleo"_s, u"Move down: Cleo"_s,
                                  u"Bo, 3 of 3"_s, u"Move up: Bo"_s, u"Ada, 1 of 3"_s}));
}

TEST_F(ReorderListTest, AButtonThatHasDoneItsPartGivesTheFocusToItsRow)
{
    QAbstractButton *up = button(row(u"b"_s), u"Move up"_s);
    up->setFocus();
    QTest::keyClick(up, Qt::Key_Space);
    EXPECT_EQ(m_list.order().front(), u"b"_s);
    EXPECT_FALSE(up->isEnabled());
    EXPECT_TRUE(row(u"b"_s)->hasFocus());
}

TEST_F(ReorderListTest, IsDraggedAndToldOnce)
{
    ReorderRow *first = row(u"a"_s);
    const int end = row(u"c"_s)->geometry().bottom();
    const auto dragTo = [&](int y) { QTest::mouseMove(first, first->mapFromParent(QPoint(10, y))); };
    QTest::mousePress(first, Qt::LeftButton, {}, QPoint(10, 10));
    dragTo(row(u"b"_s)->geometry().center().y() + 2);
    EXPECT_EQ(m_list.order(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    dragTo(end);
    EXPECT_TRUE(m_changes.empty()) << "it is still held";
    QTest::mouseRelease(first, Qt::LeftButton);
    ASSERT_EQ(m_changes.count(), 1);
    EXPECT_EQ(m_changes[0][0].toStringList(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    EXPECT_EQ(seen(), m_list.order());
}

TEST_F(ReorderListTest, IsAListToAssistiveTechnology)
{
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&m_list)->role(), QAccessible::List);
    const auto *item = QAccessible::queryAccessibleInterface(row(u"b"_s));
    EXPECT_EQ(item->role(), QAccessible::ListItem);
    EXPECT_EQ(item->text(QAccessible::Name), u"Bo, 2 of 3"_s);
    EXPECT_FALSE(item->text(QAccessible::Description).isEmpty());
}

} // namespace
} // namespace rostrum::ui
