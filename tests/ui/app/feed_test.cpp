// SPDX-License-Identifier: GPL-3.0-or-later
// Reading in the whole program: the sample network's timeline, conversations, people, and the way back.
#include "support/run_task.h"
#include "ui/app/app_driver.h"
#include "ui/creator/profile_page.h"
#include "ui/kit/pill.h"
#include "ui/social/thread_page.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class FeedTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(dataDir.isValid());
        start();
    }
    void start()
    {
        driver.emplace(AppDriver::sampleIn(dataDir));
        driver->waitFor(ui::View::home());
        ASSERT_TRUE(QTest::qWaitForWindowActive(&driver->window()));
    }
    /// Reads some screens down, where the top of a post is not at the edge.
    ui::Anchor readDown(int pixels)
    {
        driver->feed().verticalScrollBar()->setValue(pixels);
        driver->waitUntilRested();
        const ui::Anchor anchor = driver->feed().anchor();
        EXPECT_FALSE(anchor.rowId.isEmpty());
        EXPECT_NE(driver->feed().verticalScrollBar()->value(), 0);
        return anchor;
    }
    void refresh()
    {
        QSignalSpy refreshed(&driver->home(), &ui::HomePage::refreshed);
        driver->home().feed().refresh();
        waitFor([&] { return !refreshed.empty(); });
        driver->waitUntilComplete();
    }

    QTemporaryDir dataDir;
    std::optional<AppDriver> driver;
};

TEST_F(FeedTest, ShowsTheNewestPostsFirstAndNoneTwice)
{
    const auto posts = driver->posts();
    EXPECT_GE(posts.size(), 30U);
    const auto &rows = driver->home().feed().rows();
    const auto timeOf = [](const store::FeedEntry &row) {
        return row.item->reason ? row.item->reason->at : row.item->post->createdAt;
    };
    EXPECT_TRUE(std::ranges::is_sorted(rows, std::ranges::greater(), timeOf));
    std::set<QString> ids;
    for (const auto &row : rows) {
        EXPECT_TRUE(ids.insert(row.id()).second) << row.id().toStdString();
    }
    EXPECT_EQ(driver->window().windowTitle(), u"Home – Rostrum"_s);
}

TEST_F(FeedTest, AddressesOfTheNetworkStayInTheProgram)
{
    const model::PostPtr post = driver->home().feed().rows().front().item->post;
    const QString author = u"https://bsky.app/profile/"_s + post->author.handle;
    Q_EMIT driver->feed().linkActivated(
        QUrl(author + u"/post/" + QString::fromStdString(std::string(post->uri.rkey()))));
    waitFor([this] { return qobject_cast<ui::ThreadPage *>(driver->window().currentPage()) != nullptr; });
    driver->waitUntilComplete();
    EXPECT_TRUE(std::ranges::contains(driver->posts(), QString::fromStdString(post->uri.str())));
    Q_EMIT driver->feed().linkActivated(QUrl(author));
    waitFor([this] { return qobject_cast<ui::ProfilePage *>(driver->window().currentPage()) != nullptr; });
    EXPECT_EQ(driver->window().navigator().current(), ui::View::profile(post->author.handle));
}

TEST_F(FeedTest, KeysMoveFromPostToPost)
{
    ui::FeedView &feed = driver->feed();
    driver->press(Qt::Key_J);
    const int first = feed.currentRow();
    driver->press(Qt::Key_J);
    EXPECT_EQ(feed.currentRow(), first + 1);
    driver->press(Qt::Key_Down);
    EXPECT_EQ(feed.currentRow(), first + 2);
    driver->press(Qt::Key_K);
    EXPECT_EQ(feed.currentRow(), first + 1);
    driver->press(Qt::Key_End);
    EXPECT_EQ(feed.verticalScrollBar()->value(), feed.verticalScrollBar()->maximum());
    driver->press(Qt::Key_Home);
    EXPECT_TRUE(feed.isAtTop());
    EXPECT_EQ(feed.currentRow(), 0);
}

TEST_F(FeedTest, PagesToTheOldestPost)
{
    const auto atEnd = [this] { return driver->notice().has_value(); };
    while (!atEnd()) {
        const auto before = driver->posts();
        driver->press(Qt::Key_End);
        waitFor([&] { return atEnd() || driver->posts() != before; });
    }
    ASSERT_TRUE(driver->notice());
    EXPECT_EQ(driver->notice()->title, u"That is all"_s);
    EXPECT_GT(driver->posts().size(), 200U);
}

TEST_F(FeedTest, EnterOpensTheConversationAndEscComesBackToThePixel)
{
    const ui::Anchor left = readDown(1517);
    driver->feed().setCurrentRow(driver->feed().geometry().firstVisible() + 1, ui::FeedView::Ring::Hidden);
    const auto *row = std::get_if<ui::PostRow>(&driver->feed().row(driver->feed().currentRow()).what);
    ASSERT_NE(row, nullptr);
    const QString post = QString::fromStdString(row->item->post->uri.str());

    driver->press(Qt::Key_Return);
    driver->waitFor(ui::View::post(post));
    ASSERT_NE(qobject_cast<ui::ThreadPage *>(driver->window().currentPage()), nullptr);
    const auto shown = driver->posts();
    EXPECT_TRUE(std::ranges::contains(shown, post));
    EXPECT_EQ(driver->window().windowTitle(), u"Post – Rostrum"_s);

    driver->press(Qt::Key_Escape);
    driver->waitFor(ui::View::home());
    EXPECT_EQ(driver->feed().anchor(), left);
}

TEST_F(FeedTest, ComesBackToThePixelAlsoWhenThePageHadToBeMadeAgain)
{
    const ui::Anchor left = readDown(2043);
    std::set<QString> authors;
    for (const auto &row : driver->home().feed().rows()) {
        authors.insert(row.item->post->author.handle);
    }
    ASSERT_GE(authors.size(), ui::MainWindow::kKeptPages + 2);
    int pages = 0;
    for (const QString &author : authors) {
        driver->window().open(ui::View::profile(author));
        if (++pages == static_cast<int>(ui::MainWindow::kKeptPages) + 2) {
            break;
        }
    }
    while (driver->window().navigator().current() != ui::View::home()) {
        driver->press(Qt::Key_Left, Qt::AltModifier);
    }
    driver->waitUntilComplete();
    EXPECT_EQ(driver->feed().anchor(), left);
}

TEST_F(FeedTest, TheNextStartFindsThePositionToThePixel)
{
    for (int i = 0; i < 3; ++i) { // far enough that the rows above and below come from the store
        driver->press(Qt::Key_End);
        const auto before = driver->posts().size();
        waitFor([&] { return driver->posts().size() != before; });
    }
    const ui::Anchor left = readDown(driver->feed().verticalScrollBar()->value() - 777);
    driver.reset();
    start();
    EXPECT_EQ(driver->feed().anchor(), left);
    const auto *pill = driver->window().findChild<ui::Pill *>();
    ASSERT_NE(pill, nullptr);
    EXPECT_EQ(pill->count(), 0) << "what is above was read before";
    driver->feed().verticalScrollBar()->setValue(10); // asks for the rows further up
    driver->waitUntilRested();
    EXPECT_EQ(pill->count(), 0);
}

TEST_F(FeedTest, ClosedRightAfterScrollingItFindsThePositionToo)
{
    driver->feed().verticalScrollBar()->setValue(1313);
    const ui::Anchor left = driver->feed().anchor();
    driver.reset();
    start();
    EXPECT_EQ(driver->feed().anchor(), left);
}

TEST_F(FeedTest, NewPostsWaitBehindThePillAndMoveNothing)
{
    const ui::Anchor left = readDown(905);
    const std::size_t before = driver->home().feed().rows().size();
    driver->app().stillClock()->advance(std::chrono::hours(8));
    refresh();
    const auto added = driver->home().feed().rows().size() - before;
    ASSERT_GT(added, 0U) << "somebody posts within eight hours";
    EXPECT_EQ(driver->feed().anchor(), left);
    auto *pill = driver->window().findChild<ui::Pill *>();
    ASSERT_NE(pill, nullptr);
    EXPECT_TRUE(pill->isVisible());
    EXPECT_EQ(static_cast<std::size_t>(pill->count()), added);

    QTest::mouseClick(pill, Qt::LeftButton);
    EXPECT_TRUE(driver->feed().isAtTop());
    EXPECT_FALSE(pill->isVisible());
}

TEST_F(FeedTest, AProfileShowsThePersonAndTheirPosts)
{
    const model::Person author = driver->home().feed().rows().front().item->post->author;
    driver->window().open(ui::View::profile(author.handle));
    driver->waitUntilComplete();
    ASSERT_NE(qobject_cast<ui::ProfilePage *>(driver->window().currentPage()), nullptr);
    EXPECT_EQ(driver->window().windowTitle(), author.name() + u" – Rostrum"_s);
    ASSERT_FALSE(driver->posts().empty());
    const QString home = u"at://"_s + QString::fromStdString(author.did.str());
    const ui::FeedView &feed = driver->feed();
    for (int i = 0; i < feed.rowCount(); ++i) {
        if (const auto *row = std::get_if<ui::PostRow>(&feed.row(i).what); row && !row->item->reason) {
            EXPECT_TRUE(QString::fromStdString(row->item->post->uri.str()).startsWith(home));
        }
    }
    driver->press(Qt::Key_Escape);
    driver->waitFor(ui::View::home());
}

TEST_F(FeedTest, OnesOwnProfileIsReachedFromTheRail)
{
    QTest::mouseClick(driver->button(u"Profile"_s), Qt::LeftButton);
    driver->waitFor(ui::View::ownProfile());
    const QString handle = QString::fromStdString(embedded::Router::self().handle->str());
    EXPECT_TRUE(driver->textsOf<QLabel>().join(u'\n').contains(handle));
}

} // namespace
} // namespace rostrum::tests
