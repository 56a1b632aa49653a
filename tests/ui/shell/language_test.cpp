// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_settings.h"
#include "ui/kit/pill.h"
#include "ui/kit/rostrum_style.h"
#include "ui/kit/section_title.h"
#include "ui/shell/language.h"
#include "ui/shell/settings_page.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class LanguageTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }
    void SetUp() override { language.apply(LanguageChoice::English); }
    void TearDown() override { language.apply(LanguageChoice::English); }

    Language language;
    FakeSettings settings;
};

TEST_F(LanguageTest, SettingsPageSpeaksSwedishAtOnce)
{
    SettingsPage page(settings, language, nullptr);
    QSignalSpy titled(&page, &Page::titleChanged);
    auto *languages = page.findChild<QComboBox *>();
    ASSERT_NE(languages, nullptr);
    languages->setCurrentIndex(2);
    Q_EMIT languages->activated(2);
    QCoreApplication::processEvents();
    EXPECT_EQ(page.title(), u"Inställningar"_s);
    EXPECT_EQ(titled.count(), 1);
    EXPECT_EQ(settings.choice, LanguageChoice::Swedish);
    QStringList headings;
    for (const auto *title : page.findChildren<SectionTitle *>())
        headings.append(title->text());
    EXPECT_TRUE(headings.contains(u"Utseende"_s));
    EXPECT_TRUE(headings.contains(u"Konto"_s));
    EXPECT_EQ(languages->itemText(1), u"English"_s) << "languages keep their own names";
}

TEST_F(LanguageTest, PluralsOfBothLanguages)
{
    QWidget parent;
    Pill pill(&parent);
    pill.setCount(1);
    EXPECT_EQ(pill.text(), u"1 new post"_s);
    pill.setCount(12);
    EXPECT_EQ(pill.text(), u"12 new posts"_s);
    language.apply(LanguageChoice::Swedish);
    QCoreApplication::processEvents();
    EXPECT_EQ(pill.text(), u"12 nya inlägg"_s);
    pill.setCount(1);
    EXPECT_EQ(pill.text(), u"1 nytt inlägg"_s);
}

TEST_F(LanguageTest, NumbersFollowTheLanguage)
{
    language.apply(LanguageChoice::Swedish);
    EXPECT_EQ(QLocale().toString(0.5), u"0,5"_s);
    language.apply(LanguageChoice::English);
    EXPECT_EQ(QLocale().toString(0.5), u"0.5"_s);
}

TEST_F(LanguageTest, QtsOwnMenusAreSwedishToo)
{
    language.apply(LanguageChoice::Swedish);
    QLineEdit field;
    const std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
    QString words;
    for (const QAction *action : menu->actions())
        words += action->text() + u'|';
    EXPECT_TRUE(words.contains(u"Ångra"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"Markera allt"_s)) << words.toStdString();
}

} // namespace
} // namespace rostrum::ui
