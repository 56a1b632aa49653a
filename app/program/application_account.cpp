// SPDX-License-Identifier: GPL-3.0-or-later
// What Application does for the account that is open, besides opening and closing it.
#include "app/program/application.h"

#include "app/program/cache_share.h"
#include "app/program/page_maker.h"
#include "base/log.h"
#include "social/profile.h"
#include "social/queue.h"
#include "store/people_cache.h"
#include "store/prune.h"
#include "store/reset.h"
#include "ui/kit/size_text.h"
#include "ui/social/home_page.h"
#include "ui/social/palette.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::app {

namespace {

constexpr int kRailPhoto = 40;

} // namespace

void Application::showAccount(const model::Person *person)
{
    const QString handle = QString::fromStdString(m_account->session().handle().str());
    ui::CurrentAccount account = m_settings.account();
    const bool same = account.handle == handle && account.isSample == m_isSample;
    account.isSample = m_isSample;
    account.handle = handle;
    if (!same) {
        account.name = handle;
        account.photo = {};
    }
    if (person) {
        account.name = person->name();
    }
    account.otherHandles.clear();
    for (const social::Account &known : m_accounts.all()) {
        const QString other = QString::fromStdString(known.handle.str());
        if (m_isSample || other != handle) {
            account.otherHandles << other;
        }
    }
    m_settings.setAccount(account);
}

base::Task<void> Application::loadOwnPhoto()
{
    social::Profile profile(QString::fromStdString(m_account->session().did().str()), m_account->services());
    base::Suspension<bool> loaded;
    ui::ImageCache &images = m_account->images();
    QObject context;
    connect(&profile, &social::Profile::changed, &context, [&, resolver = loaded.resolver()] {
        if (const auto person = profile.person()) {
            showAccount(&*person);
        }
        if (!profile.isLoading()) {
            resolver.resolve(true);
        }
    });
    profile.load();
    co_await loaded;
    const auto person = profile.person();
    if (!person || person->avatar.isEmpty()) {
        co_return;
    }
    const int side = qRound(kRailPhoto * m_window->devicePixelRatioF());
    const ui::ImageKey key{.url = person->avatar, .size = {side, side}, .radius = side / 2};
    base::Suspension<bool> arrived;
    connect(&images, &ui::ImageSource::ready, &context,
            [key, resolver = arrived.resolver()](const ui::ImageKey &ready) {
                if (ready == key) {
                    resolver.resolve(true);
                }
            });
    if (images.find(key).isNull()) {
        images.request(key);
        co_await arrived;
    }
    ui::CurrentAccount account = m_settings.account();
    account.photo = images.find(key);
    m_settings.setAccount(account);
}

ui::PageContext Application::context()
{
    return pageContext(*m_account, [this](const ui::WriteRequest &request) { m_writing->open(request); });
}

void Application::openPalette()
{
    m_palette = new ui::Palette(ui::commandsOf(*m_window, m_settings), context(), m_window.get());
    connect(m_palette, &ui::Palette::viewRequested, m_window.get(), &ui::MainWindow::open);
}

ui::SideColumn *Application::makeSide()
{
    m_highlights = new ui::HighlightsColumn(context());
    connect(m_highlights, &ui::HighlightsColumn::paletteRequested, this, &Application::openPalette);
    return m_highlights;
}

ui::Page *Application::makePage(const ui::View &view, QWidget *parent)
{
    ui::Page *page = app::makePage(view, context(), m_trace, parent);
    if (auto *home = qobject_cast<ui::HomePage *>(page)) {
        attend(*home);
    }
    return page;
}

void Application::attend(ui::HomePage &home)
{
    connect(&home, &ui::HomePage::refreshed, m_highlights, &ui::HighlightsColumn::refresh);
    connect(&home, &ui::HomePage::refreshed, this, [this, &home] {
        if (!home.feed().status().error) { // the network is there: what waited for it goes out
            m_account->outbox().wake();
            m_account->recordWatch().start();
            m_account->recordWatch().wake();
        }
    });
}

void Application::attend(social::Outbox &outbox)
{
    const auto tellQueue = [this, &outbox] {
        m_window->setQueue(social::Queue::heldUp(outbox), social::Queue::refused(outbox));
    };
    connect(&outbox, &social::Outbox::changed, m_window.get(), tellQueue);
    connect(&outbox, &social::Outbox::notKept, m_window.get(),
            [this](const base::Error &error) { m_window->showMessage(error.message); });
    tellQueue();
    outbox.start();
}

/// Beside the timeline the right column waits for what the timeline brings.
void Application::fillSide()
{
    if (!qobject_cast<ui::HomePage *>(m_window->currentPage()) && !m_highlights->isComplete()) {
        m_highlights->refresh();
    }
}

base::Task<void> Application::clearCache()
{
    co_await measureCache();
    const qint64 before = m_settings.cacheUse().total();
    const auto cleared = co_await m_account->store().cacheWriter().write(store::clearCache);
    if (!cleared) {
        m_window->showMessage(cleared.error().message);
        co_return;
    }
    m_http.clearDiskCache();
    m_videoFiles.clear();
    co_await measureCache();
    const qint64 freed = std::max<qint64>(0, before - m_settings.cacheUse().total());
    m_window->reset(ui::View::settings());
    //: %1 how much, with its unit
    m_window->showMessage(tr("Cache cleared, %1 freed").arg(ui::sizeText(freed)));
}

base::Task<void> Application::measureCache()
{
    const auto database = co_await m_account->store().cacheReader().read(store::cacheSize);
    const qint64 pictures = co_await m_http.diskCacheSize();
    m_settings.setCacheUse({.posts = database.value_or(0), .pictures = pictures, .videos = m_videoFiles.usage()});
}

base::Task<bool> Application::pruneOnce()
{
    const qint64 most = postsShare(m_settings.cacheLimit());
    const auto more = co_await m_account->store().cacheWriter().write(
        [most](store::Database &db) { return store::pruneCache(db, most); });
    co_return more.value_or(false);
}

base::Task<void> Application::pruneCache()
{
    constexpr auto kLater = 60s; // not while the window opens
    constexpr auto kAgain = 10min;
    constexpr auto kBetween = 200ms;
    co_await base::sleepFor(kLater);
    while (true) {
        const bool more = co_await pruneOnce();
        co_await base::sleepFor(more ? std::chrono::milliseconds(kBetween) : kAgain);
    }
}

/// At once, and the disk gets what is freed: who lowers the limit wants the room.
base::Task<void> Application::applyCacheLimit()
{
    m_http.setDiskCacheLimit(picturesShare(m_settings.cacheLimit()));
    m_videoFiles.setLimit(videosShare(m_settings.cacheLimit()));
    bool pruned = false;
    while (co_await pruneOnce()) {
        pruned = true;
    }
    if (pruned) {
        (void)co_await m_account->store().cacheWriter().write(store::shrinkCache);
    }
    co_await measureCache();
}

} // namespace rostrum::app
