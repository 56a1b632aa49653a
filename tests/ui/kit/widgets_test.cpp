// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/excerpt.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/pill.h"
#include "ui/kit/radio_card.h"
#include "ui/kit/rostrum_style.h"
#include "ui/kit/section_title.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/kit/switch.h"
#include "ui/kit/text_field.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class Widgets : public testing::Test
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }
    void TearDown() override { theme().setTextScale(100); }

    static QAccessible::Role role(QWidget &widget) { return QAccessible::queryAccessibleInterface(&widget)->role(); }
    static QString name(QWidget &widget)
    {
        return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
    }
};

TEST_F(Widgets, RolesAndNamesForAssistiveTechnology)
{
    SectionTitle title(u"Experience"_s);
    EXPECT_EQ(role(title), QAccessible::Heading);
    EXPECT_EQ(name(title), u"Experience"_s);
    Switch creator(u"Creator mode"_s);
    EXPECT_EQ(role(creator), QAccessible::CheckBox);
    EXPECT_EQ(name(creator), u"Creator mode"_s);
    RadioCard card("theme-dark"_L1, u"Dark"_s);
    EXPECT_EQ(role(card), QAccessible::RadioButton);
    IconButton more("more"_L1, u"More"_s);
    EXPECT_EQ(role(more), QAccessible::Button);
    EXPECT_EQ(name(more), u"More"_s);
    Paragraph text;
    text.setText(u"Calm"_s);
    EXPECT_EQ(role(text), QAccessible::StaticText);
    EXPECT_EQ(name(text), u"Calm"_s);
    SegmentedTabs tabs;
    EXPECT_EQ(role(tabs), QAccessible::PageTabList);
}

TEST_F(Widgets, SwitchStateIsReportedAndToggledByTheKeyboard)
{
    Switch creator(u"Creator mode"_s);
    QTest::keyClick(&creator, Qt::Key_Space);
    EXPECT_TRUE(creator.isChecked());
    EXPECT_TRUE(QAccessible::queryAccessibleInterface(&creator)->state().checked);
}

TEST(ExcerptTest, EndsAtASpaceWhereOneIsNear)
{
    EXPECT_EQ(excerptOf(u"short"_s, 5), u"short"_s);
    EXPECT_EQ(excerptOf(u"one two three"_s, 10), u"one two…"_s);
    EXPECT_EQ(excerptOf(u"a "_s + QString(40, u'b'), 20), u"a "_s + QString(17, u'b') + u'…');
}

TEST(ExcerptTest, CutsNoCharacterOfAScriptWithoutSpaces)
{
    EXPECT_EQ(excerptOf(QString(40, u'あ'), 20), QString(19, u'あ') + u'…');
    EXPECT_EQ(excerptOf(u"👩‍👩‍👧"_s.repeated(5), 20), u"👩‍👩‍👧"_s.repeated(2) + u'…');
}

TEST(TextFieldTest, AMagnifierStandsBeforeTheTextOfASearch)
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        TextField field(FieldKind::Search);
        field.resize(300, 60);
        field.show();
        field.setLayoutDirection(direction);
        const QRect icon = field.edit()->findChild<QLabel *>()->geometry();
        const QRect text = field.edit()->rect().marginsRemoved(field.edit()->textMargins());
        EXPECT_TRUE(field.edit()->rect().contains(icon));
        EXPECT_FALSE(icon.intersects(text));
        EXPECT_EQ(icon.right() < text.left(), direction == Qt::LeftToRight);
    }
}

TEST_F(Widgets, FieldErrorStandsBeforeTheHintUntilTheTextIsEdited)
{
    TextField field(FieldKind::Secret);
    field.setLabel(u"App password"_s);
    field.setHint(u"For this program alone"_s);
    field.setError(u"Refused"_s);
    EXPECT_EQ(field.edit()->accessibleDescription(), u"Refused For this program alone"_s);
    EXPECT_EQ(name(*field.edit()), u"App password"_s);
    QTest::keyClicks(field.edit(), u"x"_s);
    EXPECT_TRUE(field.error().isEmpty());
    EXPECT_EQ(field.edit()->accessibleDescription(), u"For this program alone"_s);
}

TEST_F(Widgets, SecretIsShownOnDemand)
{
    TextField field(FieldKind::Secret);
    auto *reveal = field.findChild<IconButton *>();
    ASSERT_NE(reveal, nullptr);
    EXPECT_EQ(field.edit()->echoMode(), QLineEdit::Password);
    EXPECT_EQ(reveal->accessibleName(), u"Show password"_s);
    reveal->click();
    EXPECT_EQ(field.edit()->echoMode(), QLineEdit::Normal);
    EXPECT_EQ(reveal->accessibleName(), u"Hide password"_s);
}

TEST_F(Widgets, ParagraphKeepsTheLineHeightOfItsRole)
{
    Paragraph text(TextRole::Body);
    text.setText(u"one two three four five six seven eight nine ten eleven twelve thirteen"_s);
    const int narrow = text.heightForWidth(120);
    EXPECT_EQ(narrow % 23, 0);
    EXPECT_GT(narrow, text.heightForWidth(400));
    theme().setTextScale(200);
    EXPECT_EQ(text.heightForWidth(4000), 46);
}

TEST_F(Widgets, ElidedLabelKnowsWhenItCuts)
{
    ElidedLabel label;
    label.setText(u"A line that is much longer than the room it has"_s);
    label.resize(60, 24);
    EXPECT_TRUE(label.isElided());
    label.resize(label.sizeHint());
    EXPECT_FALSE(label.isElided());
}

TEST_F(Widgets, ButtonsGrowWithTheTextAndNeverCutIt)
{
    Button button(ButtonKind::Filled, u"Create an account"_s);
    const QSize normal = button.sizeHint();
    theme().setTextScale(200);
    EXPECT_GT(button.sizeHint().width(), normal.width() * 3 / 2);
    EXPECT_GE(button.minimumSizeHint().width(), button.fontMetrics().horizontalAdvance(button.text()));
}

TEST_F(Widgets, PillIsHiddenWithoutNews)
{
    QWidget parent;
    Pill pill(&parent);
    pill.setCount(3);
    EXPECT_FALSE(pill.isHidden());
    EXPECT_TRUE(pill.accessibleName().startsWith(u"3 "_s));
    pill.setCount(0);
    EXPECT_TRUE(pill.isHidden());
}

TEST_F(Widgets, BannerActionGoesBelowWhereItIsNarrow)
{
    Banner banner(BannerKind::Error);
    banner.setText(u"The timeline could not be fetched. What you have read is safe on this computer."_s);
    banner.setAction(u"Try again"_s);
    banner.resize(900, 80);
    banner.show();
    EXPECT_GT(banner.action()->geometry().left(), 600);
    QSignalSpy triggered(&banner, &Banner::actionTriggered);
    banner.action()->click();
    EXPECT_EQ(triggered.count(), 1);
    banner.resize(260, 200);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    EXPECT_LT(banner.action()->geometry().left(), 60);
    EXPECT_EQ(role(banner), QAccessible::AlertMessage);
}

TEST_F(Widgets, BannerIsShortWhereItIsNarrow)
{
    Banner banner(BannerKind::Sample);
    banner.setText(u"You are exploring a sample network."_s, u"Sample network."_s);
    const auto shown = [&banner] { return banner.findChild<Paragraph *>()->text(); };
    banner.resize(640, 60);
    banner.show();
    EXPECT_EQ(shown(), u"You are exploring a sample network."_s);
    banner.resize(639, 60);
    EXPECT_EQ(shown(), u"Sample network."_s);
    EXPECT_EQ(name(banner), u"You are exploring a sample network."_s);
}

TEST_F(Widgets, AvatarShowsThePhotoElseTheInitial)
{
    Avatar avatar(44);
    avatar.resize(avatar.sizeHint());
    avatar.setPerson(u"Amara Okafor"_s, {});
    const QImage initial = avatar.grab().toImage();
    QPixmap photo(88, 88);
    photo.fill(Qt::red);
    avatar.setPerson(u"Amara Okafor"_s, photo);
    const QImage shown = avatar.grab().toImage();
    EXPECT_EQ(shown.pixelColor(22, 22), QColor(Qt::red));
    EXPECT_NE(shown.pixelColor(0, 0), QColor(Qt::red)) << "round";
    EXPECT_NE(initial.pixelColor(10, 22), QColor(Qt::red));
}

TEST_F(Widgets, TheLetterOfAPersonIsReadableAndItsDiscIsSeen)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
        return (light + 0.05) / (dark + 0.05);
    };
    for (const QString &name :
         {u"Ib"_s, u"Ida"_s, u"Ines"_s, u"Iris"_s, u"Ivar"_s, u"Ingrid"_s, u"Isak"_s, u"Imre"_s}) {
        QImage image(120, 120, QImage::Format_RGB32);
        image.fill(kDarkTokens.surface);
        QPainter painter(&image);
        paintAvatar(painter, image.rect(), {}, name);
        painter.end();
        const QColor disc = image.pixelColor(20, 60);
        EXPECT_GE(contrast(disc, kDarkTokens.surface), 3.0) << name.toStdString();
        EXPECT_GE(contrast(image.pixelColor(60, 60), disc), 4.5) << name.toStdString(); // an I has ink in the middle
    }
}

} // namespace
} // namespace rostrum::ui
