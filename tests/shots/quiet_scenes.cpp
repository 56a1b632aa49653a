// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/quiet_scenes.h"

#include "shots/stage.h"
#include "support/run_task.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::shots {

namespace {

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

/// Acts that the server refuses, on the page that says so.
void queue(Stage &stage)
{
    stage.quiet().answerWithFile(u"older.json"_s);
    stage.quiet().open();
    stage.quiet().likeFirst(3);
    stage.window().open(ui::View::queue());
    stage.settle();
}

} // namespace

std::vector<Scene> quietScenes()
{
    constexpr QSize kSmall(560, 800);
    return {
        {.name = u"offline"_s, .set = offline},
        {.name = u"loading"_s, .set = loading},
        {.name = u"failure"_s, .set = failure},
        {.name = u"empty"_s, .set = empty},
        {.name = u"special"_s, .set = special},
        {.name = u"gap"_s, .set = gap},
        {.name = u"queue"_s, .set = queue},
        {.name = u"queue"_s, .set = queue, .size = kSmall},
        {.name = u"queue-text-200"_s, .set = queue, .textScale = 200},
    };
}

} // namespace rostrum::shots
