// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_maker.h"

#include "ui/creator/profile_page.h"
#include "ui/social/export_page.h"
#include "ui/social/home_page.h"
#include "ui/social/list_page.h"
#include "ui/social/moderation_page.h"
#include "ui/social/network_page.h"
#include "ui/social/notifications_page.h"
#include "ui/social/queue_page.h"
#include "ui/social/search_page.h"
#include "ui/social/thread_page.h"

using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {

ui::Page *makeHome(const ui::PageContext &context, StartupTrace &trace, QWidget *parent)
{
    auto *home = new ui::HomePage(context, parent);
    QObject::connect(home, &ui::HomePage::firstRowPainted, home, [&trace] { trace.mark("first_row"_L1); });
    QObject::connect(home, &ui::HomePage::refreshed, home, [&trace] { trace.mark("refreshed"_L1); });
    return home;
}

ui::Page *makeProfile(const ui::View &view, const ui::PageContext &context, QWidget *parent)
{
    using Whose = ui::ProfilePage::Whose;
    if (view.isOwnProfile()) {
        return new ui::ProfilePage(QString::fromStdString(context.self.str()), Whose::Own, context, parent);
    }
    return new ui::ProfilePage(view.target(), Whose::Another, context, parent);
}

} // namespace

ui::PageContext pageContext(AccountContext &account, std::function<void(const ui::WriteRequest &)> write)
{
    return {.services = account.services(),
            .self = account.session().did(),
            .images = account.images(),
            .videos = account.videos(),
            .notifications = account.notifications(),
            .dataExport = account.dataExport(),
            .recordWatch = account.recordWatch(),
            .drafts = account.drafts(),
            .write = std::move(write)};
}

ui::Page *makePage(const ui::View &view, const ui::PageContext &context, StartupTrace &trace, QWidget *parent)
{
    switch (view.kind()) {
    case ui::View::Kind::Profile:
        return makeProfile(view, context, parent);
    case ui::View::Kind::Post:
        if (const auto uri = base::AtUri::parse(view.target().toStdString())) {
            return new ui::ThreadPage(*uri, context, parent);
        }
        break;
    case ui::View::Kind::List:
        if (const auto uri = base::AtUri::parse(view.target().toStdString())) {
            return new ui::ListPage(*uri, context, parent);
        }
        break;
    case ui::View::Kind::Search:
        return new ui::SearchPage(view.target(), context, parent);
    case ui::View::Kind::Network:
        return new ui::NetworkPage(context, parent);
    case ui::View::Kind::Notifications:
        return new ui::NotificationsPage(context, parent);
    case ui::View::Kind::Moderation:
        return new ui::ModerationPage(context, parent);
    case ui::View::Kind::Export:
        return new ui::ExportPage(context, parent);
    case ui::View::Kind::Queue:
        return new ui::QueuePage(context, parent);
    case ui::View::Kind::Home:
    case ui::View::Kind::Write:    // lies over home
    case ui::View::Kind::Settings: // the window makes it itself
        break;
    }
    return makeHome(context, trace, parent);
}

} // namespace rostrum::app
