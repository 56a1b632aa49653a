// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program with a person in it, for tests that kill it: acts through the window and says on standard output
// what it is about to do and what the screen has acknowledged.
//   rostrum-player DATA_DIR NETWORK_FILE HANDLE act|finish     app password on standard input
#include "app/program/application.h"
#include "store/record_cache.h"
#include "support/run_task.h"
#include "ui/feedview/feed_view.h"
#include "ui/kit/rostrum_style.h"
#include "ui/publishing/composer.h"
#include "ui/publishing/post_edit.h"
#include "ui/publishing/post_editor.h"

#include <QApplication>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace rostrum;

namespace {

constexpr std::string_view kCreatorMode = "app.rostrum.actor.creatorMode";
constexpr int kRows = 8; ///< acts meet on the same posts

/// Out of the process before anything else happens.
void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

class Player
{
public:
    explicit Player(app::Application &app)
        : m_app(app)
    {
    }

    void waitForHome()
    {
        tests::waitFor([this] {
            return m_app.outbox() && !m_app.window().navigator().isEmpty() && m_app.window().isComplete() && feed();
        });
    }

    void act()
    {
        switch (QRandomGenerator::global()->bounded(8)) {
        case 0:
        case 1:
        case 2:
            return like();
        case 3:
            return keepDraft();
        case 4:
        case 5:
            return changeCreatorMode();
        default:
            return post();
        }
    }

    void finish()
    {
        social::Outbox &outbox = *m_app.outbox();
        const auto waits = [&] { return std::ranges::any_of(outbox.entries(), &social::OutboxEntry::isWaiting); };
        do {
            outbox.wake();
            tests::waitFor([&] { return outbox.isIdle(); });
        } while (waits());
        for (const social::OutboxEntry &entry : outbox.entries()) {
            if (entry.isRefused()) {
                say(u"refused\t"_s + entry.row.kind + u'\t' + entry.problem().detail);
            }
        }
        const auto drafts = tests::runTask(m_app.writing()->drafts().list());
        for (const publishing::Draft &draft : drafts.value()) {
            say(u"draft\t"_s + draft.posts.front().post.text);
        }
    }

private:
    [[nodiscard]] ui::FeedView *feed() { return m_app.window().currentPage()->findChild<ui::FeedView *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_app.window(), key, modifiers);
    }

    void like()
    {
        int skipped = QRandomGenerator::global()->bounded(kRows); // of others
        for (int row = 0; row < feed()->rowCount(); ++row) {
            const auto *shown = std::get_if<ui::PostRow>(&feed()->row(row).what);
            if (!shown || feed()->isOwn(shown->item->post->author.did) || skipped-- > 0) {
                continue;
            }
            const QString what = u"like\t%1\t%2"_s.arg(QString::fromStdString(shown->item->post->uri.str()))
                                     .arg(shown->item->post->liked ? 0 : 1);
            feed()->setCurrentRow(row, ui::FeedView::Ring::Visible);
            feed()->setFocus();
            QSignalSpy kept(m_app.outbox(), &social::Outbox::acted);
            say(u"try\t"_s + what);
            press(Qt::Key_L);
            tests::waitFor([&] { return !kept.isEmpty(); });
            say(u"done\t"_s + what);
            return;
        }
    }

    ui::Composer *write(const QString &text)
    {
        press(Qt::Key_N, Qt::ControlModifier);
        ui::Composer *composer = m_app.writing()->composer();
        tests::waitFor([&] { return composer->isComplete(); });
        composer->editors().front()->edit()->insertPlainText(text);
        return composer;
    }

    void post()
    {
        const QString text = u"Soak "_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
        ui::Composer *composer = write(text);
        QSignalSpy kept(m_app.outbox(), &social::Outbox::acted);
        say(u"try\tpost\t"_s + text);
        QTest::keyClick(composer->editors().front()->edit(), Qt::Key_Return, Qt::ControlModifier);
        tests::waitFor([&] { return !kept.isEmpty() && !m_app.writing()->composer(); });
        say(u"done\tpost\t"_s + text);
    }

    /// The topics of creator mode, as far as this program knows them.
    void changeCreatorMode()
    {
        const social::Services services = m_app.account()->services();
        const base::Did &self = services.self;
        const auto nsid = *base::Nsid::parse(kCreatorMode);
        auto stored = tests::runTask(services.store.cacheReader().read(
            [&](store::Database &db) { return store::readRecords(db, self, nsid); }));
        const auto shown = m_app.outbox()->pending().merged(self, std::move(*stored));
        const auto there = std::ranges::find(shown, std::string_view(kCreatorMode),
                                             [](const model::Record &record) { return record.uri.collection(); });
        const model::Record seen =
            there != shown.end()
                ? *there
                : model::Record{.uri = base::AtUri::make(self, nsid, *base::RecordKey::parse("self"))};
        const QString topic = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QJsonObject wished = seen.value;
        wished.insert(u"enabled"_s, true);
        wished.insert(u"topics"_s, QJsonArray{topic});
        QSignalSpy kept(m_app.outbox(), &social::Outbox::acted);
        say(u"try\ttopic\t"_s + topic);
        m_app.outbox()->edit(seen, wished, {.stamps = {u"updatedAt"_s}});
        tests::waitFor([&] { return !kept.isEmpty(); });
        say(u"done\ttopic\t"_s + topic);
    }

    void keepDraft()
    {
        const QString text = u"Draft "_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
        QSignalSpy saved(&m_app.writing()->drafts(), &publishing::Drafts::saved);
        write(text);
        tests::waitFor([&] { return !saved.isEmpty(); });
        say(u"done\tdraft\t"_s + text);
        QTest::qWait(QRandomGenerator::global()->bounded(40));
        press(Qt::Key_Escape);
        tests::waitFor([&] { return !m_app.writing()->composer(); });
    }

    app::Application &m_app;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::installStyle(application);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5) {
        return 2;
    }
    std::string password;
    std::getline(std::cin, password);
    auto config = net::NetworkConfig::fromFile(arguments[2]);
    if (!config) {
        return 4;
    }
    app::Application app({.dataDir = arguments[1], .signIn = arguments[3], .language = u"en"_s}, std::move(*config),
                         std::make_unique<net::MemorySecretStore>());
    if (!app.paths().create()) {
        return 1;
    }
    QObject::connect(&app, &app::Application::exitRequested, &app,
                     [](app::Exit, const QString &reason) { qFatal("the program ends: %s", qPrintable(reason)); });
    app.start(base::Secret(QString::fromStdString(password)));
    Player player(app);
    player.waitForHome();
    say(u"ready"_s);
    if (arguments[4] == u"finish") {
        player.finish();
        return 0;
    }
    while (true) { // until it is killed
        player.act();
    }
}
