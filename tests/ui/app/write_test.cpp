// SPDX-License-Identifier: GPL-3.0-or-later
// Writing in the whole program on the sample network: what is posted shows at once, once, and after a restart.
#include "ui/app/app_driver.h"
#include "ui/publishing/composer.h"
#include "ui/publishing/post_edit.h"
#include "ui/publishing/post_editor.h"

#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class WriteTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(dataDir.isValid());
        start();
    }
    void start()
    {
        driver.reset();
        driver.emplace(AppDriver::sampleIn(dataDir));
        driver->waitFor(ui::View::home());
        ASSERT_TRUE(QTest::qWaitForWindowActive(&driver->window()));
    }
    [[nodiscard]] ui::Composer *composer() { return driver->app().writing()->composer(); }
    void pressInWindow(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void write(const QString &text)
    {
        waitFor([this] { return composer() && composer()->isComplete(); });
        composer()->editors().front()->edit()->insertPlainText(text);
    }
    void post()
    {
        pressInWindow(Qt::Key_Return, Qt::ControlModifier);
        waitFor([this] { return !composer(); });
    }
    void waitUntilSent()
    {
        waitFor([this] { return driver->app().outbox()->isIdle(); });
    }
    [[nodiscard]] std::vector<model::PostPtr> postsOf(const QString &text)
    {
        std::vector<model::PostPtr> found;
        for (int i = 0; i < driver->feed().rowCount(); ++i) {
            const auto *row = std::get_if<ui::PostRow>(&driver->feed().row(i).what);
            if (row && row->item->post->plainText() == text) {
                found.push_back(row->item->post);
            }
        }
        return found;
    }
    [[nodiscard]] model::PostPtr chooseFirst()
    {
        driver->feed().setCurrentRow(0, ui::FeedView::Ring::Visible);
        return std::get<ui::PostRow>(driver->feed().row(0).what).item->post;
    }

    QTemporaryDir dataDir;
    std::optional<AppDriver> driver;
};

TEST_F(WriteTest, WhatIsPostedStandsFirstAndOnlyOnce)
{
    const QString text = u"Nytt försök på torsdag, utan bullret 🎧"_s;
    driver->press(Qt::Key_N, Qt::ControlModifier);
    write(text);
    post();
    waitFor([&] { return postsOf(text).size() == 1; });
    const auto *first = std::get_if<ui::PostRow>(&driver->feed().row(0).what);
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->item->post->plainText(), text);
    EXPECT_TRUE(driver->feed().isAtTop());
    waitUntilSent();
    driver->waitUntilComplete();
    EXPECT_EQ(postsOf(text).size(), 1U);
    start();
    ASSERT_EQ(postsOf(text).size(), 1U);
    EXPECT_EQ(postsOf(text).front()->delivery, model::Delivery::Published);
}

TEST_F(WriteTest, TheRailsButtonOpensIt)
{
    driver->button(u"Write"_s)->click();
    ASSERT_TRUE(composer());
    driver->press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(driver->window().findChildren<ui::Composer *>().size(), 1) << "one at a time";
    pressInWindow(Qt::Key_Escape);
    EXPECT_FALSE(composer());
}

TEST_F(WriteTest, WhatWaitsForItsTimeSaysThatItsButtonPostsNow)
{
    const QString text = u"Not before tomorrow"_s;
    driver->press(Qt::Key_N, Qt::ControlModifier);
    write(text);
    driver->button(u"When: Now"_s)->click();
    driver->button(u"Tomorrow morning"_s)->click();
    driver->button(u"Schedule"_s)->click(); // the sheet's
    driver->button(u"Schedule"_s, composer())->click();
    waitFor([this] { return !composer(); });
    driver->window().open(ui::View::queue());
    driver->waitFor(ui::View::queue());
    waitFor([this] { return driver->textsOf<QAbstractButton>().contains(u"Post now"_s); });
    EXPECT_FALSE(driver->textsOf<QAbstractButton>().contains(u"Try again"_s)) << "nothing was tried";
    driver->button(u"Post now"_s)->click();
    waitUntilSent();
    driver->window().open(ui::View::home());
    driver->waitFor(ui::View::home());
    EXPECT_EQ(postsOf(text).size(), 1U);
}

TEST_F(WriteTest, AnAnswerStandsInItsConversation)
{
    const model::PostPtr answered = chooseFirst();
    const QString text = u"Det håller jag med om."_s;
    driver->press(Qt::Key_R);
    write(text);
    post();
    waitFor([&] { return chooseFirst()->counts.replies == answered->counts.replies + 1; });
    driver->press(Qt::Key_Return);
    driver->waitFor(ui::View::post(QString::fromStdString(answered->uri.str())));
    EXPECT_EQ(postsOf(text).size(), 1U);
    waitUntilSent();
    start();
    const auto again = postsOf(answered->plainText());
    ASSERT_FALSE(again.empty());
    EXPECT_EQ(again.front()->counts.replies, answered->counts.replies + 1);
}

TEST_F(WriteTest, AQuoteCarriesThePost)
{
    const model::PostPtr quoted = chooseFirst();
    const QString text = u"Read this twice."_s;
    driver->press(Qt::Key_Q);
    write(text);
    post();
    waitFor([&] { return postsOf(text).size() == 1; });
    waitUntilSent();
    start();
    ASSERT_EQ(postsOf(text).size(), 1U);
    const auto &quote = postsOf(text).front()->embed.quote;
    ASSERT_TRUE(quote && quote->post);
    EXPECT_EQ(quote->post->uri, quoted->uri);
}

TEST_F(WriteTest, AnUnfinishedDraftIsOfferedAfterARestart)
{
    driver->press(Qt::Key_N, Qt::ControlModifier);
    write(u"Half a thought"_s);
    start();
    driver->press(Qt::Key_N, Qt::ControlModifier);
    waitFor([this] { return composer() && composer()->isComplete(); });
    driver->button(u"Continue"_s)->click();
    waitFor([this] { return composer()->editors().front()->edit()->content() == u"Half a thought"; });
}

} // namespace
} // namespace rostrum::tests
