// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_settings.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/letter_keys.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/rostrum_style.h"
#include "ui/kit/status_line.h"
#include "ui/shell/confirm_sheet.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/shortcut_sheet.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

/// A page with a field and a state that the test sets.
class FakePage final : public Page
{
public:
    FakePage(const View &view, QWidget *parent)
        : Page(parent)
        , field(new QLineEdit(this))
        , m_title(view.uri())
    {
        setFocusPolicy(Qt::StrongFocus);
    }
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] std::optional<Trouble> trouble() const override { return m_trouble; }
    void setTrouble(const std::optional<Trouble> &trouble)
    {
        m_trouble = trouble;
        Q_EMIT troubleChanged();
    }
    [[nodiscard]] QVariant state() const override { return position; }
    void restore(const QVariant &state) override { position = state.toInt(); }
    void chosenAgain() override { position = 0; }
    bool handleKey(const QKeyEvent &event) override
    {
        keys += event.text();
        return true;
    }

    QLineEdit *field;
    QString keys;
    int position = 0;

private:
    QString m_title;
    std::optional<Trouble> m_trouble;
};

class FakeSide final : public SideColumn
{
public:
    [[nodiscard]] bool isComplete() const override { return complete; }
    bool complete = false;
};

class MainWindowTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }

    void SetUp() override
    {
        language.apply(LanguageChoice::English);
        window = std::make_unique<MainWindow>(
            settings, language,
            [this](const View &view, QWidget *parent) {
                ++made;
                return new FakePage(view, parent);
            },
            [this] { return side = new FakeSide; });
        window->reset(View::home());
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    void TearDown() override { language.apply(LanguageChoice::English); }

    FakePage &page() { return static_cast<FakePage &>(*window->currentPage()); }

    [[nodiscard]] QStringList lines() const
    {
        QStringList texts;
        for (const auto *line : window->findChildren<StatusLine *>()) {
            if (line->isVisible())
                texts << line->text();
        }
        return texts;
    }

    RailButton *rail(const QString &name)
    {
        for (auto *button : window->findChildren<RailButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    FakeSettings settings;
    Language language;
    int made = 0;
    QPointer<FakeSide> side;
    std::unique_ptr<MainWindow> window;
};

TEST_F(MainWindowTest, RailHasTheBuiltScreensUnderTheirNames)
{
    for (const QString &name :
         {u"Home"_s, u"Search"_s, u"Network"_s, u"Notifications"_s, u"Profile"_s, u"Settings"_s}) {
        ASSERT_NE(rail(name), nullptr) << name.toStdString();
        EXPECT_EQ(QAccessible::queryAccessibleInterface(rail(name))->role(), QAccessible::Button);
    }
    EXPECT_EQ(window->findChildren<RailButton *>().size(), 6) << "nothing is a placeholder";
    window->setBadge(View::home(), 12);
    EXPECT_NE(rail(u"Home, 12"_s), nullptr);
}

TEST_F(MainWindowTest, BackAndForwardKeepThePositionWithKeysAndMouse)
{
    page().position = 340;
    window->open(View::profile(u"alice.test"_s));
    page().position = 20;
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window->navigator().current(), View::home());
    EXPECT_EQ(page().position, 340);
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(page().position, 20);
    QTest::mouseClick(page().field, Qt::BackButton);
    EXPECT_EQ(window->navigator().current(), View::home());
    QTest::mouseClick(&page(), Qt::ForwardButton);
    EXPECT_EQ(window->navigator().current(), View::profile(u"alice.test"_s));
    QTest::keyClick(&page(), Qt::Key_Escape);
    EXPECT_EQ(window->navigator().current(), View::home());
    EXPECT_EQ(made, 2) << "pages that are likely to be seen again are kept";
}

TEST_F(MainWindowTest, EscapeFromADeepStartLeadsHome)
{
    window->reset(View::profile(u"alice.test"_s));
    QTest::keyClick(&page(), Qt::Key_Escape);
    EXPECT_EQ(window->navigator().current(), View::home());
    EXPECT_TRUE(window->navigator().canGoBack());
}

TEST_F(MainWindowTest, SingleLettersActOnThePageButNeverWhileTyping)
{
    rail(u"Settings"_s)->setFocus();
    QTest::keyClick(rail(u"Settings"_s), Qt::Key_J);
    EXPECT_EQ(page().keys, u"j"_s);
    page().field->setFocus();
    QTest::keyClick(page().field, Qt::Key_J);
    QTest::keyClick(page().field, Qt::Key_Escape);
    EXPECT_EQ(page().keys, u"j"_s);
    EXPECT_EQ(page().field->text(), u"j"_s);
}

TEST_F(MainWindowTest, AClickInTheRailLeavesTheKeyboardToThePage)
{
    QTest::mouseClick(rail(u"Settings"_s), Qt::LeftButton);
    EXPECT_EQ(window->navigator().current(), View::settings());
    EXPECT_FALSE(rail(u"Settings"_s)->hasFocus());
    ASSERT_NE(window->focusWidget(), nullptr);
    EXPECT_TRUE(window->currentPage() == window->focusWidget() ||
                window->currentPage()->isAncestorOf(window->focusWidget()));
}

/// Counts the menus that are asked for.
struct Menus : QObject
{
    explicit Menus(QWidget *watched) { watched->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        asked += event->type() == QEvent::ContextMenu ? 1 : 0;
        return event->type() == QEvent::ContextMenu;
    }
    int asked = 0;
};

TEST_F(MainWindowTest, ShiftF10AsksForTheMenuOfWhatHasTheKeyboard)
{
    page().field->setFocus();
    const Menus menus(page().field);
    QTest::keyClick(page().field, Qt::Key_F10, Qt::ShiftModifier);
    EXPECT_EQ(menus.asked, 1);
}

TEST_F(MainWindowTest, AQuestionMarkListsTheKeysButNotWhileTyping)
{
    page().setFocus();
    QTest::keyClicks(&page(), u"?"_s);
    auto *sheet = window->findChild<ShortcutSheet *>();
    ASSERT_NE(sheet, nullptr);
    EXPECT_TRUE(sheet->isVisible());
    sheet->dismiss();
    page().field->setFocus();
    QTest::keyClicks(page().field, u"?"_s);
    EXPECT_EQ(page().field->text(), u"?"_s);
}

TEST_F(MainWindowTest, TheListOfKeysSaysThatLettersAreSwitchedOff)
{
    const auto words = [this] {
        page().setFocus();
        QTest::keyClicks(&page(), u"?"_s);
        QStringList texts;
        for (auto *sheet : window->findChildren<ShortcutSheet *>())
            for (const auto *text : sheet->findChildren<Paragraph *>())
                texts << text->text();
        return texts.join(u'\n');
    };
    setLetterKeys(LetterKeys::Off);
    const QString without = words();
    setLetterKeys(LetterKeys::On);
    EXPECT_TRUE(without.contains(u"Single-letter keys are switched off"_s));
    EXPECT_TRUE(without.contains(u"Next post"_s));
    EXPECT_FALSE(without.contains(u"Like the post"_s));
}

TEST_F(MainWindowTest, TheUsualKeysCloseTheWindow)
{
    QTest::keyClick(window.get(), Qt::Key_W, Qt::ControlModifier);
    EXPECT_FALSE(window->isVisible());
}

TEST_F(MainWindowTest, ChoosingTheRailEntryAgainGoesToTheTop)
{
    page().position = 900;
    rail(u"Home"_s)->click();
    EXPECT_EQ(page().position, 0);
}

TEST_F(MainWindowTest, ColumnsFollowTheWidthOfTheWindow)
{
    settings.setAccount({.name = u"Elin"_s, .handle = u"elin.test"_s});
    window->resize(1400, 800);
    QCoreApplication::processEvents();
    EXPECT_TRUE(side->isVisible());
    EXPECT_EQ(page().width(), 664);
    EXPECT_EQ(rail(u"Home"_s)->parentWidget()->width(), 236);
    window->resize(1100, 800);
    QCoreApplication::processEvents();
    EXPECT_FALSE(side->isVisible());
    EXPECT_EQ(rail(u"Home"_s)->parentWidget()->width(), 236);
    window->resize(900, 800);
    QCoreApplication::processEvents();
    EXPECT_EQ(rail(u"Home"_s)->parentWidget()->width(), 56);
    EXPECT_EQ(rail(u"Home"_s)->toolTip(), u"Home"_s) << "icons alone say their name on demand";
    EXPECT_EQ(page().width(), 664);
}

TEST_F(MainWindowTest, TheRailIsAsWideForOneAccountAsForAnother)
{
    window->resize(1400, 800);
    const auto width = [this](const QString &handle) {
        settings.setAccount({.name = u"Elin Sandberg"_s, .handle = handle});
        QCoreApplication::processEvents();
        return rail(u"Home"_s)->parentWidget()->width();
    };
    const int usual = width(u"elin.test"_s);
    EXPECT_EQ(width(u"elin.sandberg.of.a.very.long.name.rostrum.test"_s), usual) << "what is read stays where it is";
}

TEST_F(MainWindowTest, RailLabelsAreNeverCutAtAnyTextSize)
{
    window->resize(1400, 800);
    window->open(View::settings());
    language.apply(LanguageChoice::Swedish);
    for (const int percent : {100, 150, 200}) {
        theme().setTextScale(percent);
        QCoreApplication::processEvents();
        EXPECT_GE(rail(u"Inställningar"_s)->width(), rail(u"Inställningar"_s)->wideWidth()) << percent;
    }
    theme().setTextScale(100);
}

TEST_F(MainWindowTest, LargeTextTakesTheRoomOfTheRightColumn)
{
    window->resize(1400, 800);
    theme().setTextScale(150);
    QCoreApplication::processEvents();
    EXPECT_FALSE(side->isVisible());
    EXPECT_EQ(page().width(), 664 * 150 / 100);
    theme().setTextScale(100);
    QCoreApplication::processEvents();
    EXPECT_TRUE(side->isVisible());
}

TEST_F(MainWindowTest, TheRightColumnStandsBesideEveryPageAndLeadsToOthers)
{
    window->resize(1400, 800);
    window->open(View::settings());
    EXPECT_TRUE(side->isVisible());
    Q_EMIT side->viewRequested(View::profile(u"alice.test"_s));
    EXPECT_EQ(window->navigator().current(), View::profile(u"alice.test"_s));
}

TEST_F(MainWindowTest, IsCompleteWhenPageAndRightColumnAre)
{
    QSignalSpy changed(window.get(), &MainWindow::completeChanged);
    EXPECT_FALSE(window->isComplete());
    side->complete = true;
    Q_EMIT side->completeChanged();
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(window->isComplete());
}

TEST_F(MainWindowTest, TheSampleNetworkIsMarkedAndAnAccountIsNot)
{
    auto *banner = window->findChild<Banner *>();
    EXPECT_TRUE(banner->isVisible());
    EXPECT_EQ(banner->text(), u"You are exploring a sample network. Sign in or create an account."_s);
    banner->action()->click();
    ASSERT_NE(window->signInSheet(), nullptr);
    EXPECT_TRUE(window->signInSheet()->isVisible());
    window->signInSheet()->dismiss();
    settings.setAccount({.name = u"Alice"_s, .handle = u"alice.test"_s, .isSample = false});
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(MainWindowTest, HistoryRestsWhileASheetIsOpen)
{
    window->open(View::settings());
    window->openSignIn();
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QTest::mouseClick(window.get(), Qt::BackButton);
    EXPECT_EQ(window->navigator().current(), View::settings());
}

TEST_F(MainWindowTest, SignOutAsksFirstAndCancelIsTheDefault)
{
    settings.setAccount({.name = u"Alice"_s, .handle = u"alice.test"_s, .isSample = false});
    QSignalSpy signedOut(window.get(), &MainWindow::signOutRequested);
    window->open(View::settings());
    const auto press = [](QWidget *where, const QString &text) {
        for (auto *button : where->findChildren<Button *>()) {
            if (button->text() == text)
                return button->click();
        }
        ADD_FAILURE() << "no button " << text.toStdString();
    };
    press(window->currentPage(), u"Sign out"_s);
    auto *sheet = window->findChild<ConfirmSheet *>();
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(qobject_cast<Button *>(QApplication::focusWidget())->text(), u"Cancel"_s);
    EXPECT_EQ(signedOut.count(), 0);
    press(sheet, u"Sign out"_s);
    EXPECT_EQ(signedOut.count(), 1);
}

TEST_F(MainWindowTest, OfflineLineSaysHowOldThingsAreInEitherLanguage)
{
    page().setTrouble(Trouble{.message = u"No network."_s, .offlineShowing = std::chrono::minutes(1)});
    EXPECT_EQ(lines(), QStringList(u"Offline. What you see is 1 minute old."_s));
    language.apply(LanguageChoice::Swedish);
    QCoreApplication::processEvents();
    EXPECT_EQ(lines(), QStringList(u"Ingen anslutning. Det du ser är 1 minut gammalt."_s));
    page().setTrouble({});
    EXPECT_EQ(lines(), QStringList());
}

TEST_F(MainWindowTest, WhatKeepsAPageFromTheNewestIsSaidWhileThePageIsShown)
{
    page().setTrouble(Trouble{.message = u"The disk is full."_s});
    EXPECT_EQ(lines(), QStringList(u"The disk is full."_s));
    window->open(View::settings());
    EXPECT_EQ(lines(), QStringList());
    window->navigator().back();
    EXPECT_EQ(lines(), QStringList(u"The disk is full."_s));
}

TEST_F(MainWindowTest, NothingLeadsAnywhereBeforeAnAccountIsOpen)
{
    MainWindow early(
        settings, language, [](const View &view, QWidget *parent) { return new FakePage(view, parent); },
        [] { return new FakeSide; });
    early.open(View::settings());
    EXPECT_EQ(early.currentPage(), nullptr);
    early.reset(View::home());
    early.open(View::settings());
    EXPECT_NE(early.currentPage(), nullptr);
}

TEST_F(MainWindowTest, IsClosedToEverythingWhileTheAccountChanges)
{
    window->setBusy(u"Signing out"_s);
    EXPECT_FALSE(rail(u"Settings"_s)->isEnabled());
    window->openSignIn();
    EXPECT_EQ(window->signInSheet(), nullptr);
    window->reset(View::home());
    EXPECT_TRUE(rail(u"Settings"_s)->isEnabled());
}

TEST_F(MainWindowTest, AProblemStaysUntilItIsClosed)
{
    QSignalSpy closed(window.get(), &MainWindow::problemClosed);
    window->showProblem(u"This account cannot be opened"_s, u"The disk is full."_s);
    auto *sheet = window->findChild<ConfirmSheet *>();
    ASSERT_NE(sheet, nullptr);
    qobject_cast<Button *>(QApplication::focusWidget())->click();
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(MainWindowTest, GeometryIsRemembered)
{
    window->resize(760, 640); // fits the screen of the offscreen platform
    window->close();
    EXPECT_FALSE(settings.geometry.isEmpty());
    MainWindow again(
        settings, language, [](const View &view, QWidget *parent) { return new FakePage(view, parent); },
        [] { return new FakeSide; });
    EXPECT_EQ(again.size(), QSize(760, 640));
}

TEST_F(MainWindowTest, OldPagesAreDroppedButHomeStays)
{
    QPointer<Page> home = window->currentPage();
    window->open(View::profile(u"first.test"_s));
    QPointer<Page> first = window->currentPage();
    for (int i = 0; i < 20; ++i)
        window->open(View::profile(u"p%1.test"_s.arg(i)));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(first.isNull());
    EXPECT_FALSE(home.isNull());
}

TEST_F(MainWindowTest, AnotherAccountStartsAfresh)
{
    QPointer<Page> home = window->currentPage();
    window->open(View::settings());
    QPointer<FakeSide> before = side;
    window->reset(View::home());
    EXPECT_TRUE(home.isNull());
    EXPECT_TRUE(before.isNull());
    EXPECT_FALSE(side.isNull());
    EXPECT_FALSE(window->navigator().canGoBack());
    EXPECT_EQ(made, 2);
}

} // namespace
} // namespace rostrum::ui
