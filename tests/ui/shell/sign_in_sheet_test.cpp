// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_in_sheet.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/rostrum_style.h"
#include "ui/kit/text_field.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class SignInSheetTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { installStyle(*qApp); }

    void SetUp() override
    {
        window.resize(800, 700);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        open(SecretStorage::Keychain);
    }

    void open(SecretStorage storage)
    {
        delete sheet;
        sheet = new SignInSheet(&window);
        sheet->setStorage(storage);
        sheet->open(u"Sign in"_s);
        const auto fields = sheet->findChildren<TextField *>();
        ASSERT_EQ(fields.size(), 2);
        handle = fields.at(0);
        password = fields.at(1);
    }

    Button *button(const QString &text)
    {
        for (auto *candidate : sheet->findChildren<Button *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    QWidget window;
    QPointer<SignInSheet> sheet;
    TextField *handle = nullptr;
    TextField *password = nullptr;
};

TEST_F(SignInSheetTest, AsksWithWhatWasTyped)
{
    QSignalSpy requested(sheet, &SignInSheet::signInRequested);
    handle->setText(u"  @Alice.Test "_s);
    password->setText(u"abcd-efgh-ijkl-mnop"_s);
    QTest::keyClick(password->edit(), Qt::Key_Return);
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.at(0).at(0).toString(), u"@Alice.Test"_s);
    EXPECT_EQ(requested.at(0).at(1).toString(), u"abcd-efgh-ijkl-mnop"_s);
}

TEST_F(SignInSheetTest, FormErrorsStandAtTheirField)
{
    QSignalSpy requested(sheet, &SignInSheet::signInRequested);
    button(u"Sign in"_s)->click();
    EXPECT_FALSE(handle->error().isEmpty());
    EXPECT_TRUE(handle->edit()->hasFocus());
    handle->setText(u"alice.test"_s);
    handle->setError({});
    button(u"Sign in"_s)->click();
    EXPECT_FALSE(password->error().isEmpty());
    EXPECT_TRUE(password->edit()->hasFocus());
    EXPECT_EQ(requested.count(), 0);
}

TEST_F(SignInSheetTest, WaitsOnceAndShowsTheRefusal)
{
    QSignalSpy requested(sheet, &SignInSheet::signInRequested);
    handle->setText(u"alice.test"_s);
    password->setText(u"wrong"_s);
    sheet->setBusy(u"Looking up alice.test…"_s);
    button(u"Sign in"_s)->click();
    EXPECT_EQ(requested.count(), 0) << "one attempt at a time";
    sheet->setError(SignInField::Password, u"The server refused this app password."_s);
    EXPECT_EQ(password->error(), u"The server refused this app password."_s);
    EXPECT_EQ(password->edit()->selectedText().size(), 5) << "ready to be typed over";
    EXPECT_TRUE(button(u"Sign in"_s)->isEnabled());
}

TEST_F(SignInSheetTest, SaysSoWhenNoKeychainRuns)
{
    const auto warns = [this] {
        for (const auto *banner : sheet->findChildren<Banner *>()) {
            if (!banner->isHidden() && banner->text().contains("sign in again next time"_L1))
                return true;
        }
        return false;
    };
    EXPECT_FALSE(warns());
    open(SecretStorage::MemoryOnly);
    EXPECT_TRUE(warns());
}

} // namespace
} // namespace rostrum::ui
