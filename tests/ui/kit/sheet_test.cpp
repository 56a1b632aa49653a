// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"
#include "ui/kit/rostrum_style.h"
#include "ui/kit/sheet.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class SheetTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }

    void SetUp() override
    {
        m_window.resize(600, 400);
        m_behind = new QLineEdit(&m_window);
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_behind->setFocus();
        m_sheet = new Sheet(&m_window);
        auto *column = new QVBoxLayout(m_sheet->content());
        m_first = new QLineEdit;
        m_last = new Button(ButtonKind::Filled, u"OK"_s);
        column->addWidget(m_first);
        column->addWidget(m_last);
        m_sheet->open(u"Question"_s);
    }

    QWidget m_window;
    QLineEdit *m_behind = nullptr;
    QPointer<Sheet> m_sheet;
    QLineEdit *m_first = nullptr;
    Button *m_last = nullptr;
};

TEST_F(SheetTest, KeepsTheKeyboardInside)
{
    EXPECT_TRUE(m_first->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_TRUE(m_last->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_TRUE(m_first->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    EXPECT_TRUE(m_last->hasFocus());
}

TEST_F(SheetTest, EscapeClosesItAndGivesTheFocusBack)
{
    QSignalSpy dismissed(m_sheet, &Sheet::dismissed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(dismissed.count(), 1);
    EXPECT_TRUE(m_behind->hasFocus());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(m_sheet.isNull());
}

TEST_F(SheetTest, IsADialogToAssistiveTechnology)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_sheet);
    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->role(), QAccessible::Dialog);
    EXPECT_EQ(interface->text(QAccessible::Name), u"Question"_s);
}

TEST_F(SheetTest, CoversTheWindowAsItGrows)
{
    m_window.resize(700, 500);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_sheet->geometry(), m_window.rect());
}

TEST_F(SheetTest, GrowsDownwardsOnly)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const int top = m_first->mapTo(&m_window, QPoint()).y();
    auto *more = new QWidget;
    more->setFixedHeight(80);
    m_sheet->content()->layout()->addWidget(more);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_first->mapTo(&m_window, QPoint()).y(), top);
    EXPECT_TRUE(m_sheet->rect().contains(QRect(more->mapTo(m_sheet, QPoint()), more->size())));
}

TEST_F(SheetTest, NothingBehindItIsLouder)
{
    auto *behind = new Button(ButtonKind::Filled, u"Sign in"_s, &m_window);
    auto *second = new Sheet(&m_window);
    auto *answer = new Button(ButtonKind::Filled, u"OK"_s, second->content());
    second->open(u"Question"_s);
    EXPECT_EQ(behind->kind(), ButtonKind::Outlined);
    EXPECT_EQ(answer->kind(), ButtonKind::Filled);
    second->dismiss();
    EXPECT_EQ(behind->kind(), ButtonKind::Filled);
}

} // namespace
} // namespace rostrum::ui
