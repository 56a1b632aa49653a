// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/rostrum_style.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class FocusRingTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }

    void SetUp() override
    {
        theme().setMode(ThemeMode::Light);
        m_window.resize(400, 300);
    }

    void show()
    {
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    /// Whether the 2 px ring lies 2 px outside the middle of the left edge of `widget`.
    bool hasRing(const QWidget &widget)
    {
        const QImage image = m_window.grab().toImage();
        const QPoint left = widget.mapTo(&m_window, QPoint(0, widget.height() / 2));
        const QColor accent = theme().tokens().accent;
        return image.pixelColor(left - QPoint(4, 0)) == accent && image.pixelColor(left - QPoint(3, 0)) == accent &&
               image.pixelColor(left - QPoint(1, 0)) != accent && image.pixelColor(left - QPoint(5, 0)) != accent;
    }

    void pressTab() { QTest::keyClick(&m_window, Qt::Key_Tab); }

    QWidget m_window;
};

TEST_F(FocusRingTest, EveryControlGetsItFromTheKeyboard)
{
    QList<QWidget *> controls{new Button(ButtonKind::Filled, u"Write"_s, &m_window),
                              new QCheckBox(u"a"_s, &m_window),
                              new QRadioButton(u"b"_s, &m_window),
                              new QComboBox(&m_window),
                              new QLineEdit(&m_window),
                              new QSlider(Qt::Horizontal, &m_window),
                              new QPushButton(u"c"_s, &m_window)};
    int y = 20;
    for (QWidget *control : controls) {
        control->setGeometry(30, y, 200, 30);
        y += 40;
    }
    show();
    pressTab();
    for (QWidget *control : controls) {
        control->setFocus(Qt::TabFocusReason);
        EXPECT_TRUE(hasRing(*control)) << control->metaObject()->className();
    }
}

TEST_F(FocusRingTest, StaysAwayAfterTheMouseButNotFromFields)
{
    auto *button = new Button(ButtonKind::Outlined, u"Follow"_s, &m_window);
    auto *field = new QLineEdit(&m_window);
    button->setGeometry(30, 20, 120, 34);
    field->setGeometry(30, 80, 200, 36);
    show();
    QTest::mouseClick(button, Qt::LeftButton);
    button->setFocus();
    EXPECT_FALSE(hasRing(*button));
    QTest::mouseClick(field, Qt::LeftButton);
    EXPECT_TRUE(hasRing(*field));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Shift);
    EXPECT_TRUE(hasRing(*button));
}

TEST_F(FocusRingTest, FollowsAMovedWidgetAndIsClippedByItsScrollArea)
{
    auto *area = new QScrollArea(&m_window);
    area->setFrameShape(QFrame::NoFrame);
    area->setGeometry(50, 50, 250, 200);
    auto *body = new QWidget;
    body->resize(240, 600);
    auto *button = new Button(ButtonKind::Outlined, u"Follow"_s, body);
    button->setGeometry(20, 20, 120, 34);
    area->setWidget(body);
    show();
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Shift);
    EXPECT_TRUE(hasRing(*button));
    button->move(20, 60);
    EXPECT_TRUE(hasRing(*button));
    body->move(0, -120); // the button is above what the area shows
    EXPECT_FALSE(m_window.findChild<QWidget *>(u"focusRing"_s)->isVisible());
}

TEST_F(FocusRingTest, IsMadeAnewForAnotherWindow)
{
    {
        QWidget first;
        first.resize(200, 100);
        auto *field = new QLineEdit(&first);
        field->setGeometry(20, 20, 100, 36);
        first.show();
        first.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&first));
        field->setFocus();
        EXPECT_NE(first.findChild<QWidget *>(u"focusRing"_s), nullptr);
    }
    auto *field = new QLineEdit(&m_window);
    field->setGeometry(30, 30, 100, 36);
    show();
    field->setFocus();
    EXPECT_TRUE(hasRing(*field));
}

} // namespace
} // namespace rostrum::ui
