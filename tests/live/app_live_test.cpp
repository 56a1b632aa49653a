// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program at a real PDS: signs in through its window, reads a long timeline to the end, and meets the faults
// of a real network on the way.
#include "live/live_network.h"
#include "support/run_task.h"
#include "ui/app/app_driver.h"
#include "ui/kit/banner.h"
#include "ui/kit/status_line.h"
#include "ui/kit/text_field.h"
#include "ui/shell/confirm_sheet.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

constexpr auto kTimeline = "/xrpc/app.bsky.feed.getTimeline";

class AppLiveTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(dataDir.isValid());
        driver.emplace(app::Options{.dataDir = dataDir.path(), .language = u"en"_s}, network.config());
        driver->waitFor(ui::View::home()); // the sample network: nobody is signed in
        driver->window().resize(1000, 800);
    }

    [[nodiscard]] QList<ui::TextField *> fields()
    {
        return driver->window().signInSheet()->findChildren<ui::TextField *>();
    }
    /// Types into the open sheet as a person does.
    void submit(const QString &handle, const QString &password)
    {
        const auto typeInto = [this](ui::TextField *field, const QString &text) {
            field->edit()->setFocus();
            field->edit()->selectAll();
            driver->type(text);
            driver->press(Qt::Key_Return);
        };
        typeInto(fields()[0], handle);
        typeInto(fields()[1], password);
    }
    void signIn()
    {
        QTest::mouseClick(driver->button(u"Sign in"_s, driver->window().findChild<ui::Banner *>()), Qt::LeftButton);
        submit(u'@' + network.reader(), network.appPassword(network.reader()));
        waitFor([this] { return driver->window().signInSheet() == nullptr; });
        driver->waitFor(ui::View::home());
    }
    [[nodiscard]] int countOf(const char *path)
    {
        return static_cast<int>(std::ranges::count_if(
            network.pds().requests(), [path](const ServerRequest &request) { return request.path() == path; }));
    }
    /// The quiet lines above the timeline.
    [[nodiscard]] QString lines() { return driver->textsOf<ui::StatusLine>().join(u'\n'); }

    /// Checks that what is shown is a part of the server's timeline, each post once and in its order, and notes it.
    void checkRows()
    {
        const auto posts = driver->posts();
        ASSERT_FALSE(posts.empty());
        const auto first = std::ranges::find(expected, posts.front());
        ASSERT_NE(first, expected.end()) << posts.front().toStdString();
        const auto at = static_cast<std::size_t>(first - expected.begin());
        ASSERT_LE(at, seen) << "rows were left out between " << seen << " and " << at;
        ASSERT_LE(at + posts.size(), expected.size());
        for (std::size_t i = 0; i < posts.size(); ++i) {
            ASSERT_EQ(posts[i], expected[at + i]) << "row " << at + i;
        }
        for (int i = 0; i < driver->feed().rowCount(); ++i) {
            ASSERT_FALSE(std::holds_alternative<ui::GapRow>(driver->feed().row(i).what)) << "row " << i;
        }
        seen = std::max(seen, at + posts.size());
    }
    /// Scrolls down until `enough` posts were shown, or something else than posts stands at the end.
    void readTo(std::size_t enough)
    {
        while (seen < enough && !driver->notice()) {
            const QString last = driver->posts().back();
            driver->press(Qt::Key_End);
            waitFor([&] { return driver->notice() || driver->posts().back() != last; });
            ASSERT_NO_FATAL_FAILURE(checkRows());
        }
    }
    /// From now on the server answers each question for the timeline so.
    void answerTimelineWith(std::function<ServerAction()> fault)
    {
        network.pds().setHandler([this, fault = std::move(fault)](const ServerRequest &request) {
            return request.path() == kTimeline ? fault() : network.pass();
        });
    }
    /// Reads on into a fault: the rows stay, the sentence is at the end. Lifts the fault and tries again from there.
    void meet(const QString &title, const std::function<void()> &check, const std::function<void()> &lift)
    {
        ASSERT_NO_FATAL_FAILURE(readTo(expected.size()));
        ASSERT_TRUE(driver->notice());
        EXPECT_EQ(driver->notice()->title.toStdString(), title.toStdString());
        EXPECT_EQ(driver->notice()->text, u"What you have read so far is kept on this computer."_s);
        EXPECT_EQ(driver->notice()->action, u"Try again"_s);
        const std::size_t before = seen;
        ASSERT_LT(before, expected.size());
        ASSERT_NO_FATAL_FAILURE(checkRows());
        EXPECT_EQ(driver->posts().back(), expected[before - 1]) << "the rows stay";
        check();
        lift();
        driver->press(Qt::Key_End); // to the sentence
        driver->press(Qt::Key_Return);
        waitFor([&] { return driver->posts().back() != expected[before - 1]; });
        ASSERT_NO_FATAL_FAILURE(checkRows());
        EXPECT_FALSE(driver->notice());
    }

    QTemporaryDir dataDir;
    LiveNetwork network;
    std::optional<AppDriver> driver;
    std::vector<QString> expected;
    std::size_t seen = 0; ///< how many posts of the timeline were on the screen so far
};

TEST_F(AppLiveTest, ReadsALongTimelineToItsEndThroughEveryFault)
{
    expected = network.timeline();
    ASSERT_EQ(static_cast<int>(expected.size()), network.timelineLength());
    ASSERT_NO_FATAL_FAILURE(signIn());
    EXPECT_FALSE(driver->window().findChild<ui::Banner *>()->isVisible()) << "this is not the sample any more";
    ASSERT_NO_FATAL_FAILURE(checkRows());
    EXPECT_EQ(driver->posts().front(), expected.front());
    const auto passAll = [this] { network.pds().setHandler([this](const ServerRequest &) { return network.pass(); }); };
    const auto nothing = [] {};

    // An expired token: one refresh, and nobody notices. The PDS signs whole seconds: within the one of the sign-in the
    // new token would be the old one.
    ASSERT_NO_FATAL_FAILURE(readTo(300));
    QTest::qWait(1100);
    const QByteArray expired = network.pds().requests().back().header("authorization");
    ASSERT_TRUE(expired.startsWith("Bearer "));
    int refused = 0;
    network.pds().setHandler([&](const ServerRequest &request) -> ServerAction {
        if (request.header("authorization") == expired) {
            ++refused;
            return Answer{.status = 400,
                          .headers = {{"Content-Type", "application/json"}},
                          .body = R"({"error":"ExpiredToken","message":"Token has expired"})"};
        }
        return network.pass();
    });
    ASSERT_NO_FATAL_FAILURE(readTo(600));
    EXPECT_FALSE(driver->notice());
    EXPECT_GE(refused, 1);
    EXPECT_EQ(countOf("/xrpc/com.atproto.server.refreshSession"), 1);
    EXPECT_EQ(driver->window().signInSheet(), nullptr);
    passAll();

    // No server at all.
    ASSERT_NO_FATAL_FAILURE(readTo(700));
    network.pds().stop();
    meet(
        u"The server cannot be reached."_s,
        [this] { EXPECT_TRUE(lines().contains(u"Offline. What you see is"_s)) << lines().toStdString(); },
        [this] { network.pds().restart(); });
    ASSERT_FALSE(HasFatalFailure());
    EXPECT_FALSE(lines().contains(u"Offline"_s));

    // Too many questions.
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(600);
    const QDateTime reset(soon.date(), QTime(soon.time().hour(), soon.time().minute(), 30), QTimeZone::UTC);
    answerTimelineWith([&] {
        return Answer{.status = 429,
                      .headers = {{"Content-Type", "application/json"},
                                  {"RateLimit-Limit", "3000"},
                                  {"RateLimit-Remaining", "0"},
                                  {"RateLimit-Reset", QByteArray::number(reset.toSecsSinceEpoch())}},
                      .body = R"({"error":"RateLimitExceeded","message":"Rate Limit Exceeded"})"};
    });
    const QTime shown = reset.addSecs(59).toLocalTime().time(); // minutes, never too early
    meet(
        u"The server asks to slow down. Try again after %1."_s.arg(QLocale().toString(shown, QLocale::ShortFormat)),
        [this] { EXPECT_FALSE(lines().contains(u"Offline"_s)); }, passAll);
    ASSERT_FALSE(HasFatalFailure());

    // An answer that breaks off.
    ASSERT_NO_FATAL_FAILURE(readTo(seen + 150));
    answerTimelineWith([page = network.timelinePage()] {
        return Answer{
            .headers = {{"Content-Type", "application/json"}}, .body = page, .truncateAfter = page.size() / 2};
    });
    meet(u"The server’s answer was damaged."_s, nothing, passAll);
    ASSERT_FALSE(HasFatalFailure());

    // A server in trouble.
    ASSERT_NO_FATAL_FAILURE(readTo(seen + 150));
    answerTimelineWith([] {
        return Answer{.status = 500,
                      .headers = {{"Content-Type", "application/json"}},
                      .body = R"({"error":"InternalServerError","message":"Internal Server Error"})"};
    });
    meet(u"The server has a problem of its own."_s, nothing, passAll);
    ASSERT_FALSE(HasFatalFailure());

    ASSERT_NO_FATAL_FAILURE(readTo(expected.size()));
    EXPECT_EQ(seen, expected.size());
    driver->press(Qt::Key_End);
    waitFor([this] { return driver->notice().has_value(); });
    EXPECT_EQ(driver->notice()->title, u"That is all"_s);
    EXPECT_EQ(driver->notice()->text, u"You have reached the oldest post."_s);
    EXPECT_EQ(countOf("/xrpc/com.atproto.server.refreshSession"), 1);

    // And all the way back: the window over the store gives every row again.
    while (driver->posts().front() != expected.front()) {
        const QString first = driver->posts().front();
        driver->press(Qt::Key_Home);
        waitFor([&] { return driver->posts().front() != first; });
        ASSERT_NO_FATAL_FAILURE(checkRows());
    }
}

TEST_F(AppLiveTest, AWrongPasswordIsSaidAtTheField)
{
    driver->window().openSignIn();
    submit(network.reader(), u"aaaa-bbbb-cccc-dddd"_s);
    waitFor([this] { return !fields()[1]->error().isEmpty(); });
    EXPECT_EQ(fields()[1]->error(), u"The handle or the app password is not right."_s);
    submit(u"nobody-here.test"_s, u"aaaa-bbbb-cccc-dddd"_s);
    waitFor([this] { return !fields()[0]->error().isEmpty(); });
    EXPECT_EQ(fields()[0]->error(), u"There is no account with the handle nobody-here.test."_s);
    submit(network.reader(), network.appPassword(network.reader()));
    waitFor([this] { return driver->window().signInSheet() == nullptr; });
    driver->waitFor(ui::View::home());
    EXPECT_FALSE(driver->posts().empty());
}

TEST_F(AppLiveTest, SigningOutWipesWhatWasKept)
{
    signIn();
    const QString did = network.didOf(network.reader());
    const auto files = driver->app().paths().account(*base::Did::parse(did.toStdString()));
    ASSERT_TRUE(QFile::exists(files.person));
    ASSERT_TRUE(QFile::exists(files.cache));
    EXPECT_TRUE(lines().contains(u"No keychain is running"_s)) << "the session is in memory alone";

    driver->window().open(ui::View::settings());
    QTest::mouseClick(driver->button(u"Sign out"_s, driver->window().currentPage()), Qt::LeftButton);
    auto *question = driver->window().findChild<ui::ConfirmSheet *>();
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(countOf("/xrpc/com.atproto.server.deleteSession"), 0) << "nothing before it is confirmed";
    QTest::mouseClick(driver->button(u"Sign out"_s, question), Qt::LeftButton);
    driver->waitFor(ui::View::home());
    waitFor([&] { return !QFile::exists(files.person); });
    EXPECT_TRUE(driver->window().findChild<ui::Banner *>()->isVisible()) << "the sample again";
    EXPECT_FALSE(QDir(QFileInfo(files.cache).path()).exists());
    EXPECT_FALSE(QDir(QFileInfo(files.person).path()).exists());

    const auto &requests = network.pds().requests();
    const auto end = std::ranges::find(requests, "/xrpc/com.atproto.server.deleteSession", &ServerRequest::path);
    ASSERT_NE(end, requests.end());
    const QByteArray refreshToken = end->header("authorization").mid(7);
    const auto again = network.ask(net::Method::Post, u"com.atproto.server.refreshSession"_s, refreshToken);
    EXPECT_EQ(again.status, 400) << "the server took the session back";

    // Nothing of the account is left in any file.
    QFile settings(driver->app().paths().settingsFile());
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    EXPECT_FALSE(settings.readAll().contains(network.reader().toUtf8()));
}

} // namespace
} // namespace rostrum::tests
