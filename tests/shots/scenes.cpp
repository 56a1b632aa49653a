// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/scenes.h"

#include "shots/quiet_scenes.h"
#include "shots/stage.h"
#include "shots/writing_scenes.h"
#include "support/run_task.h"
#include "ui/kit/button.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/kit/text_field.h"
#include "ui/kit/zoom_view.h"
#include "ui/shell/proxy_form.h"
#include "ui/shell/section_list.h"
#include "ui/social/muted_words_section.h"
#include "ui/social/palette.h"
#include "ui/social/person_card.h"
#include "ui/social/picture_viewer.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHelpEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QTemporaryDir>

#include <QTest>

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

void mentions(Stage &stage)
{
    open(stage, ui::View::notifications());
    stage.window().currentPage()->findChild<ui::SegmentedTabs *>()->setCurrentIndex(1);
    stage.program().waitUntilComplete();
}

/// Muted words and labels, with a word that was muted.
void moderation(Stage &stage)
{
    open(stage, ui::View::moderation());
    auto *words = stage.window().currentPage()->findChild<ui::MutedWordsSection *>();
    words->findChild<ui::TextField *>()->setText(u"crypto"_s);
    words->findChildren<QComboBox *>().back()->setCurrentIndex(2);
    for (auto *button : words->findChildren<ui::Button *>()) {
        if (button->kind() == ui::ButtonKind::Outlined) {
            button->click(); // said once: it stays muted
        }
    }
    stage.program().waitUntilComplete();
}

/// The settings at a section, as the list of sections leads there.
void settingsAt(Stage &stage, const QString &section)
{
    open(stage, ui::View::settings());
    auto *list = stage.window().currentPage()->findChild<ui::SectionList *>();
    const QString title = QCoreApplication::translate(
        QString(u"rostrum::ui::"_s + section + u"Section").toUtf8().constData(), section.toUtf8().constData());
    list->setCurrentItem(list->findItems(title, Qt::MatchExactly).value(0));
    stage.program().waitUntilComplete();
}

void settingsStorage(Stage &stage)
{
    settingsAt(stage, u"Storage"_s);
}

/// With a proxy that is being typed, and what is wrong with it.
void settingsNetwork(Stage &stage)
{
    settingsAt(stage, u"Network"_s);
    auto *proxy = stage.window().currentPage()->findChild<ui::ProxyForm *>();
    proxy->findChildren<QRadioButton *>().back()->click();
    const auto fields = proxy->findChildren<ui::TextField *>();
    fields.front()->setText(u"http://proxy.example.com"_s);
    for (auto *button : proxy->findChildren<ui::Button *>()) {
        button->click();
    }
    settingsAt(stage, u"Network"_s);
}

void profileLists(Stage &stage)
{
    open(stage, ui::View::profile(u"amara.rostrum.test"_s));
    stage.window().currentPage()->findChild<ui::SegmentedTabs *>()->setCurrentIndex(1);
    stage.program().waitUntilComplete();
}

/// The list of a profile's lists that stands at `row`.
void listAt(Stage &stage, int row)
{
    profileLists(stage);
    const auto *list = std::get_if<ui::ListRow>(&stage.program().feed().row(row).what);
    open(stage, ui::View::list(QString::fromStdString(list->list.uri.str())));
}

void list(Stage &stage)
{
    listAt(stage, 2);
}

void listPosts(Stage &stage)
{
    listAt(stage, 2);
    stage.window().currentPage()->findChild<ui::SegmentedTabs *>()->setCurrentIndex(1);
    stage.program().waitUntilComplete();
}

void listForModeration(Stage &stage)
{
    listAt(stage, 0);
}

void searchFilters(Stage &stage)
{
    open(stage, ui::View::search(u"parser since:2026-01-01 lang:en"_s));
    for (auto *button : stage.window().currentPage()->findChildren<ui::IconButton *>()) {
        if (button->isCheckable()) {
            button->click();
        }
    }
    stage.program().waitUntilComplete();
}

/// The post of the timeline with the most pictures, the first of them.
void picture(Stage &stage)
{
    const auto countOf = [](const store::FeedEntry &row) {
        const auto *images = row.item ? std::get_if<model::Images>(&row.item->post->embed.media) : nullptr;
        return images ? std::ssize(images->images) : 0;
    };
    const auto &rows = stage.program().home().feed().rows();
    const auto most = std::ranges::max_element(rows, {}, countOf);
    Q_EMIT stage.program().feed().imageActivated(most->item->post, 0);
    auto *viewer = stage.window().findChildren<ui::PictureViewer *>().back();
    tests::waitFor([viewer] { return viewer->isComplete(); });
}

void pictureZoomed(Stage &stage)
{
    picture(stage);
    auto *viewer = stage.window().findChildren<ui::PictureViewer *>().back();
    viewer->view()->zoomIn();
    viewer->view()->zoomIn();
}

/// A post with a video, which plays until its captions speak and is then stopped.
void video(Stage &stage)
{
    ui::FeedView &feed = stage.program().feed();
    int at = 0;
    const auto isVideo = [&feed](int row) {
        const auto *post = std::get_if<ui::PostRow>(&feed.row(row).what);
        return post && std::holds_alternative<model::Video>(post->item->post->embed.media);
    };
    while (!isVideo(at)) {
        ++at;
    }
    feed.setCurrentRow(at, ui::FeedView::Ring::Visible);
    stage.program().waitUntilRested();
    feed.videos().play(at);
    ui::VideoPlayer *player = feed.videos().player();
    (void)QTest::qWaitFor([player] { return player->captionShown().size() > 30; }, 20'000);
    player->togglePlaying();
}

void personCard(Stage &stage)
{
    QWidget *viewport = stage.program().feed().viewport();
    const QPoint photo = stage.program().feed().rowRect(0).topLeft() + QPoint(44, 40);
    const auto isOpen = [&stage] {
        const auto cards = stage.window().findChildren<ui::PersonCard *>();
        return std::ranges::any_of(cards, &QWidget::isVisible);
    };
    // A card that is not there yet goes when the window loses the front for a moment, as on a busy machine.
    for (int rest = 0; rest < 10 && !isOpen(); ++rest) {
        QCursor::setPos(viewport->mapToGlobal(photo));
        QHelpEvent rests(QEvent::ToolTip, photo, viewport->mapToGlobal(photo));
        QApplication::sendEvent(viewport, &rests);
        (void)QTest::qWaitFor(isOpen, 2000);
    }
    stage.program().waitUntilComplete();
}

void palette(Stage &stage)
{
    stage.program().press(Qt::Key_K, Qt::ControlModifier);
    stage.program().waitUntilComplete();
}

void paletteFound(Stage &stage)
{
    palette(stage);
    auto *field = stage.window().findChildren<ui::Palette *>().back()->field();
    field->setText(u"se"_s);
    Q_EMIT field->textEdited(u"se"_s);
    stage.program().waitUntilComplete();
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

void exportDone(Stage &stage)
{
    static const QTemporaryDir place;
    open(stage, ui::View::dataExport());
    const auto buttons = [&stage] {
        auto all = stage.window().currentPage()->findChildren<ui::Button *>();
        all.removeIf([](const ui::Button *button) { return !button->isVisible(); });
        return all;
    };
    buttons().front()->click();
    auto *dialog = stage.window().findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(place.path());
    dialog->close();
    tests::waitFor([&] { return buttons().size() == 2; }); // open it, or again
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

std::vector<Scene> readingScenes()
{
    const auto view = [](const ui::View &place) { return [place](Stage &stage) { open(stage, place); }; };
    constexpr QSize kNarrow(900, 800);
    constexpr QSize kSmall(560, 800);
    constexpr QSize kLeast(480, 800);
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
        {.name = u"notifications"_s, .set = view(ui::View::notifications())},
        {.name = u"notifications"_s, .set = view(ui::View::notifications()), .size = kSmall},
        {.name = u"notifications-text-200"_s, .set = view(ui::View::notifications()), .textScale = 200},
        {.name = u"mentions"_s, .set = mentions},
        {.name = u"search"_s, .set = view(ui::View::search(u"jonas"_s))},
        {.name = u"search"_s, .set = view(ui::View::search(u"parser"_s)), .size = kSmall},
        {.name = u"search-nothing-typed"_s, .set = view(ui::View::search())},
        {.name = u"search-filters"_s, .set = searchFilters},
        {.name = u"search-filters"_s, .set = searchFilters, .size = kSmall},
        {.name = u"search-filters-text-200"_s, .set = searchFilters, .textScale = 200},
        {.name = u"person-card"_s, .set = personCard},
        {.name = u"picture"_s, .set = picture},
        {.name = u"picture"_s, .set = picture, .size = kSmall},
        {.name = u"video"_s, .set = video},
        {.name = u"video"_s, .set = video, .size = kSmall},
        {.name = u"video-text-200"_s, .set = video, .textScale = 200},
        {.name = u"picture-text-200"_s, .set = pictureZoomed, .textScale = 200},
        {.name = u"palette"_s, .set = palette},
        {.name = u"palette-found"_s, .set = paletteFound},
        {.name = u"palette-found"_s, .set = paletteFound, .size = kSmall},
        {.name = u"moderation"_s, .set = moderation},
        {.name = u"moderation-text-200"_s, .set = moderation, .textScale = 200},
        {.name = u"settings"_s, .set = view(ui::View::settings())},
        {.name = u"settings"_s, .set = view(ui::View::settings()), .size = kNarrow},
        {.name = u"settings-text-200"_s, .set = view(ui::View::settings()), .textScale = 200},
        {.name = u"settings-narrow-text-200"_s, .set = view(ui::View::settings()), .size = kSmall, .textScale = 200},
        {.name = u"settings"_s, .set = view(ui::View::settings()), .size = kLeast},
        {.name = u"settings-storage"_s, .set = settingsStorage},
        {.name = u"settings-storage"_s, .set = settingsStorage, .size = kLeast},
        {.name = u"settings-network"_s, .set = settingsNetwork},
        {.name = u"settings-network"_s, .set = settingsNetwork, .size = kLeast},
        {.name = u"settings-network-text-200"_s, .set = settingsNetwork, .size = kLeast, .textScale = 200},
        {.name = u"profile-lists"_s, .set = profileLists},
        {.name = u"profile-lists"_s, .set = profileLists, .size = kLeast},
        {.name = u"list"_s, .set = list},
        {.name = u"list"_s, .set = list, .size = kLeast},
        {.name = u"list-text-200"_s, .set = list, .size = kLeast, .textScale = 200},
        {.name = u"list-posts"_s, .set = listPosts},
        {.name = u"list-moderation"_s, .set = listForModeration},
        {.name = u"keys"_s, .set = keys},
        {.name = u"keys"_s, .set = keys, .size = kSmall},
        {.name = u"sign-in"_s, .set = signInSheet},
        {.name = u"sign-in"_s, .set = signInSheet, .size = kSmall},
        {.name = u"sign-in-wrong"_s, .set = signInWrong},
        {.name = u"sign-in-fails"_s, .set = signInFails},
        {.name = u"sign-in-busy"_s, .set = signInBusy},
        {.name = u"export"_s, .set = view(ui::View::dataExport())},
        {.name = u"export-done"_s, .set = exportDone},
        {.name = u"export-done"_s, .set = exportDone, .size = kSmall},
    };
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all = [] {
        std::vector<Scene> each = readingScenes();
        std::ranges::move(quietScenes(), std::back_inserter(each));
        std::ranges::move(writingScenes(), std::back_inserter(each));
        each.push_back({.name = u"new-posts"_s, .set = newPosts}); // the clock goes on: last
        return each;
    }();
    return all;
}

} // namespace rostrum::shots
