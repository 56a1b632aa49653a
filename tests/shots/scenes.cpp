// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/scenes.h"

#include "shots/stage.h"
#include "support/run_task.h"
#include "ui/kit/text_field.h"

#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::shots {

namespace {

void nothing(Stage & /*stage*/) {}

void open(Stage &stage, const ui::View &view)
{
    stage.window().open(view);
    stage.program().waitUntilComplete();
}

/// The post of the timeline with the most replies.
void thread(Stage &stage)
{
    const auto &rows = stage.program().home().feed().rows();
    const auto busiest = std::ranges::max_element(
        rows, {}, [](const store::FeedEntry &row) { return row.item ? row.item->post->counts.replies : -1; });
    open(stage, ui::View::post(QString::fromStdString(busiest->item->post->uri.str())));
}

void profile(Stage &stage)
{
    const auto &rows = stage.program().home().feed().rows();
    open(stage, ui::View::profile(rows.front().item->post->author.handle));
}

void scrolled(Stage &stage)
{
    stage.program().feed().verticalScrollBar()->setValue(2600);
    stage.program().waitUntilComplete();
}

void signInSheet(Stage &stage)
{
    stage.window().openSignIn(u"maja.example.com"_s);
}

void keys(Stage &stage)
{
    stage.window().openShortcuts();
}

void signInWrong(Stage &stage)
{
    signInSheet(stage);
    auto *sheet = stage.window().signInSheet();
    sheet->findChildren<ui::TextField *>().back()->setText(u"aaaa-bbbb-cccc-dddd"_s);
    sheet->setError(
        ui::SignInField::Password,
        QCoreApplication::translate("rostrum::net::SignIn", "The handle or the app password is not right."));
}

void signInFails(Stage &stage)
{
    signInSheet(stage);
    stage.window().signInSheet()->setError(ui::SignInField::Form, base::describe(base::ErrorKind::Network));
}

void signInBusy(Stage &stage)
{
    signInSheet(stage);
    auto *sheet = stage.window().signInSheet();
    sheet->findChildren<ui::TextField *>().back()->setText(u"aaaa-bbbb-cccc-dddd"_s);
    sheet->setBusy(
        QCoreApplication::translate("rostrum::app::Application", "Signing in as %1…").arg(u"maja.example.com"_s));
}

void keyboard(Stage &stage)
{
    stage.program().press(Qt::Key_J);
    stage.program().press(Qt::Key_J);
}

void loading(Stage &stage)
{
    stage.quiet().answer(std::nullopt);
    stage.quiet().open();
}

void failure(Stage &stage)
{
    stage.quiet().answer(tests::json(403, R"({"error":"Forbidden","message":"no"})"));
    stage.quiet().open();
}

void empty(Stage &stage)
{
    stage.quiet().answer(tests::json(200, R"({"feed":[]})"));
    stage.quiet().open();
}

void special(Stage &stage)
{
    stage.quiet().answerWithFile(u"special.json"_s);
    stage.quiet().open();
}

void offline(Stage &stage)
{
    stage.quiet().answerWithFile(u"older.json"_s);
    stage.quiet().open();
    stage.quiet().goOffline(12min);
}

void gap(Stage &stage)
{
    stage.quiet().answerWithFile(u"older.json"_s);
    stage.quiet().open();
    stage.quiet().answerWithFile(u"newer.json"_s);
    stage.quiet().refresh();
}

void newPosts(Stage &stage)
{
    scrolled(stage);
    stage.program().app().stillClock()->advance(8h);
    auto &feed = stage.program().home().feed();
    const auto before = feed.status().refreshedAt;
    feed.refresh();
    tests::waitFor([&] { return feed.status().refreshedAt != before; });
    stage.program().waitUntilComplete();
}

std::vector<Scene> makeScenes()
{
    const auto view = [](const ui::View &place) { return [place](Stage &stage) { open(stage, place); }; };
    constexpr QSize kNarrow(900, 800);
    constexpr QSize kSmall(560, 800);
    return {
        {.name = u"home"_s, .set = nothing},
        {.name = u"home"_s, .set = nothing, .size = kNarrow},
        {.name = u"home"_s, .set = nothing, .size = kSmall},
        {.name = u"home-2x"_s, .set = nothing, .pixelRatio = 2},
        {.name = u"home-text-80"_s, .set = nothing, .textScale = 80},
        {.name = u"home-text-150"_s, .set = nothing, .textScale = 150},
        {.name = u"home-text-200"_s, .set = nothing, .textScale = 200},
        {.name = u"home-text-200"_s, .set = nothing, .size = kNarrow, .textScale = 200},
        {.name = u"home-scrolled"_s, .set = scrolled},
        {.name = u"home-keyboard"_s, .set = keyboard},
        {.name = u"thread"_s, .set = thread},
        {.name = u"thread"_s, .set = thread, .size = kNarrow},
        {.name = u"profile"_s, .set = profile},
        {.name = u"profile"_s, .set = profile, .size = kNarrow},
        {.name = u"profile-text-200"_s, .set = profile, .textScale = 200},
        {.name = u"profile-me"_s, .set = view(ui::View::ownProfile())},
        {.name = u"settings"_s, .set = view(ui::View::settings())},
        {.name = u"settings"_s, .set = view(ui::View::settings()), .size = kNarrow},
        {.name = u"settings-text-200"_s, .set = view(ui::View::settings()), .textScale = 200},
        {.name = u"keys"_s, .set = keys},
        {.name = u"keys"_s, .set = keys, .size = kSmall},
        {.name = u"sign-in"_s, .set = signInSheet},
        {.name = u"sign-in"_s, .set = signInSheet, .size = kSmall},
        {.name = u"sign-in-wrong"_s, .set = signInWrong},
        {.name = u"sign-in-fails"_s, .set = signInFails},
        {.name = u"sign-in-busy"_s, .set = signInBusy},
        {.name = u"offline"_s, .set = offline},
        {.name = u"loading"_s, .set = loading},
        {.name = u"failure"_s, .set = failure},
        {.name = u"empty"_s, .set = empty},
        {.name = u"special"_s, .set = special},
        {.name = u"gap"_s, .set = gap},
        {.name = u"new-posts"_s, .set = newPosts}, // the clock goes on: last
    };
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all = makeScenes();
    return all;
}

} // namespace rostrum::shots
