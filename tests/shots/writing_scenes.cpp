// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/writing_scenes.h"

#include "shots/stage.h"
#include "support/run_task.h"
#include "ui/kit/button.h"
#include "ui/publishing/composer_options.h"

using namespace Qt::StringLiterals;

namespace rostrum::shots {

namespace {

void write(Stage &stage)
{
    stage.desk().write();
}

void writeMention(Stage &stage)
{
    stage.desk().write();
    stage.desk().type(u"Tack för en bra kväll, @"_s + stage.desk().somePost()->author.handle.left(1));
    stage.desk().settle();
}

void writeThread(Stage &stage)
{
    auto &desk = stage.desk();
    desk.write();
    desk.edit().setContent(u"Tre saker jag tog med mig från workshopen i går, med #tillgänglighet först på listan:"_s);
    desk.addPicture("whiteboard");
    desk.addPicture("lecture-hall");
    auto *tiles = desk.composer()->editors().front()->media();
    tiles->findChildren<ui::MediaTile *>().front()->setAlt(
        u"En whiteboard med tre kolumner: nu, snart och aldrig. Den sista är längst."_s);
    desk.button(QCoreApplication::translate("rostrum::ui::Composer", "Add post"))->click();
    desk.edit(1).setContent(
        u"Det viktigaste stod i en kommentar:\n```cpp\n// Ändra inte detta utan att fråga.\nint timeout = 30;\n```"_s);
    desk.settle();
}

void writeReply(Stage &stage)
{
    auto &desk = stage.desk();
    desk.write({.reply = desk.somePost()});
    desk.edit().setContent(u"Det här borde fler läsa."_s);
}

void writeQuote(Stage &stage)
{
    auto &desk = stage.desk();
    desk.write({.quote = desk.somePost()});
    desk.edit().setContent(u"Värt att spara: pausen.example/18"_s);
    tests::waitFor([&desk] { return desk.composer()->draft().posts[0].post.card.has_value(); });
    desk.settle();
}

void writeTooLong(Stage &stage)
{
    auto &desk = stage.desk();
    desk.write();
    desk.edit().setContent(u"Det är lätt att tro att en lång text säger mer än en kort. "_s.repeated(6).trimmed());
}

void writeUnfinished(Stage &stage)
{
    auto &desk = stage.desk();
    desk.write();
    desk.type(u"Jag har funderat på hur vi"_s);
    desk.write();
}

void writeDrafts(Stage &stage)
{
    writeReply(stage);
    stage.desk().edit().setContent(u"Håller med, men en sak till."_s);
    writeUnfinished(stage);
    stage.desk().button(QCoreApplication::translate("rostrum::ui::Composer", "Drafts"))->click();
    stage.desk().settle();
}

void writeCrop(Stage &stage)
{
    stage.desk().write();
    stage.desk().addPicture("lecture-hall");
    stage.desk().button(QCoreApplication::translate("rostrum::ui::MediaTile", "Crop"))->click();
    stage.desk().settle();
}

void writeSchedule(Stage &stage)
{
    auto &desk = stage.desk();
    desk.write();
    desk.edit().setContent(u"Påminnelse: mötet är i morgon."_s);
    for (auto *options : desk.composer()->findChildren<ui::ComposerOptions *>()) {
        options->findChildren<ui::Button *>().back()->click();
    }
}

} // namespace

std::vector<Scene> writingScenes()
{
    constexpr QSize kNarrow(900, 800);
    constexpr QSize kSmall(560, 800);
    return {
        {.name = u"write"_s, .set = write},
        {.name = u"write-mention"_s, .set = writeMention},
        {.name = u"write-thread"_s, .set = writeThread},
        {.name = u"write-thread"_s, .set = writeThread, .size = kSmall},
        {.name = u"write-text-200"_s, .set = writeThread, .size = kNarrow, .textScale = 200},
        {.name = u"write-reply"_s, .set = writeReply},
        {.name = u"write-quote"_s, .set = writeQuote},
        {.name = u"write-too-long"_s, .set = writeTooLong},
        {.name = u"write-too-long"_s, .set = writeTooLong, .size = kSmall},
        {.name = u"write-unfinished"_s, .set = writeUnfinished},
        {.name = u"write-drafts"_s, .set = writeDrafts},
        {.name = u"write-crop"_s, .set = writeCrop},
        {.name = u"write-schedule"_s, .set = writeSchedule},
    };
}

} // namespace rostrum::shots
