// SPDX-License-Identifier: GPL-3.0-or-later
// Acting in the whole program on the sample network: what is done shows at once, and is there after a restart.
#include "support/run_task.h"
#include "ui/app/app_driver.h"
#include "ui/kit/paragraph.h"
#include "ui/social/queue_page.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class ActTest : public testing::Test
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
    [[nodiscard]] model::PostPtr post(const QString &rowId)
    {
        const int index = driver->feed().indexOf(rowId);
        return index < 0 ? nullptr : std::get<ui::PostRow>(driver->feed().row(index).what).item->post;
    }
    /// A post of another person that nobody here liked, made the current one.
    [[nodiscard]] QString choosePost()
    {
        for (int i = 0; i < driver->feed().rowCount(); ++i) {
            const auto *row = std::get_if<ui::PostRow>(&driver->feed().row(i).what);
            if (row && !row->item->post->liked && !driver->feed().isOwn(row->item->post->author.did)) {
                driver->feed().setCurrentRow(i, ui::FeedView::Ring::Visible);
                return driver->feed().row(i).id;
            }
        }
        return {};
    }
    void waitUntilSent()
    {
        waitFor([this] { return driver->app().outbox()->isIdle(); });
    }

    QTemporaryDir dataDir;
    std::optional<AppDriver> driver;
};

TEST_F(ActTest, ALikeShowsAtOnceAndLasts)
{
    const QString row = choosePost();
    const qint64 likes = post(row)->counts.likes;
    driver->press(Qt::Key_L);
    waitFor([&] { return post(row)->liked; });
    EXPECT_EQ(post(row)->counts.likes, likes + 1);
    waitUntilSent();
    start();
    ASSERT_TRUE(post(row));
    EXPECT_TRUE(post(row)->liked);
    EXPECT_EQ(post(row)->counts.likes, likes + 1);
    driver->feed().setCurrentRow(driver->feed().indexOf(row), ui::FeedView::Ring::Visible);
    driver->press(Qt::Key_L);
    waitFor([&] { return !post(row)->liked; });
    EXPECT_EQ(post(row)->counts.likes, likes);
}

TEST_F(ActTest, TheConversationShowsWhatTheFeedShows)
{
    const QString row = choosePost();
    driver->press(Qt::Key_L);
    driver->press(Qt::Key_B);
    waitFor([&] { return post(row)->liked && post(row)->bookmarked; });
    const qint64 likes = post(row)->counts.likes;
    const QString uri = QString::fromStdString(post(row)->uri.str());
    driver->press(Qt::Key_Return);
    driver->waitFor(ui::View::post(uri));
    const auto shown = post(uri);
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->liked);
    EXPECT_TRUE(shown->bookmarked);
    EXPECT_EQ(shown->counts.likes, likes);
}

TEST_F(ActTest, AssistiveTechnologyLikesByTheActionsName)
{
    const QString row = choosePost();
    auto *list = QAccessible::queryAccessibleInterface(&driver->feed());
    ASSERT_NE(list, nullptr);
    const auto likable = [&]() -> QAccessibleActionInterface * {
        auto *child = list->focusChild();
        return child ? child->actionInterface() : nullptr;
    };
    driver->feed().setFocus();
    ASSERT_NE(likable(), nullptr);
    const QStringList names = likable()->actionNames();
    for (const auto &name : {u"Open"_s, u"Repost"_s, u"Like"_s, u"Bookmark"_s, u"Profile"_s, u"More"_s}) {
        EXPECT_TRUE(names.contains(name)) << name.toStdString();
    }
    likable()->doAction(u"Like"_s);
    waitFor([&] { return post(row)->liked; });
    EXPECT_TRUE(likable()->actionNames().contains(u"Unlike"_s));
}

TEST_F(ActTest, AFollowIsTakenBackByTheSameKey)
{
    const QString row = choosePost();
    const bool before = post(row)->author.relationship.following.has_value();
    const auto follows = [&] { return post(row)->author.relationship.following.has_value(); };
    driver->press(Qt::Key_F);
    waitFor([&] { return follows() != before; });
    waitUntilSent();
    driver->press(Qt::Key_F);
    waitFor([&] { return follows() == before; });
    waitUntilSent();
}

TEST_F(ActTest, TheQueueIsEmptyWhenEverythingIsSent)
{
    driver->window().open(ui::View::queue());
    driver->waitFor(ui::View::queue());
    waitFor([this] { return driver->textsOf<QLabel>().contains(u"Everything is sent"_s); });
}

TEST_F(ActTest, TheKeyboardStaysAtItsRowOfTheQueue)
{
    const auto writeForLater = [this](const QString &text) {
        social::NewThread thread;
        thread.posts.push_back({.text = text});
        const base::Time later{
            std::chrono::milliseconds{QDateTime::currentDateTime().addSecs(3600).toMSecsSinceEpoch()}};
        driver->app().outbox()->publish(std::move(thread), later);
    };
    writeForLater(u"First"_s);
    driver->window().open(ui::View::queue());
    waitFor([this] { return driver->textsOf<ui::Paragraph>().contains(u"First"_s); });
    const QPointer<QAbstractButton> before = driver->button(u"Post now"_s, driver->window().currentPage());
    const QString name = before->objectName();
    before->setFocus();
    writeForLater(u"Second"_s);
    waitFor([this] { return driver->textsOf<ui::Paragraph>().contains(u"Second"_s); });
    EXPECT_TRUE(before.isNull()) << "the rows were made anew";
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), name);
}

} // namespace
} // namespace rostrum::tests
