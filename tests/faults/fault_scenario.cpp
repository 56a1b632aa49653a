// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/fault_scenario.h"

#include "net/sign_in.h"
#include "social/outbox.h"
#include "social/outbox_rules.h"
#include "social/queue.h"
#include "support/run_task.h"
#include "ui/publishing/composer.h"
#include "ui/publishing/post_edit.h"
#include "ui/publishing/post_editor.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

constexpr int kActs = 12;
constexpr int kRows = 8;   ///< acts meet on the same posts
constexpr int kRounds = 6; ///< of deciding about refusals

using social::Toggle;
using social::Wish;

QByteArray picture(int shade)
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(shade % 360, 120, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString collectionOf(Toggle what)
{
    switch (what) {
    case Toggle::Like:
        return u"app.bsky.feed.like"_s;
    case Toggle::Repost:
        return u"app.bsky.feed.repost"_s;
    case Toggle::Follow:
        return u"app.bsky.graph.follow"_s;
    case Toggle::Connect:
        return u"id.sifa.graph.follow"_s;
    default:
        return {};
    }
}

bool isSet(Toggle what, const model::Post &post)
{
    switch (what) {
    case Toggle::Like:
        return post.liked;
    case Toggle::Repost:
        return post.reposted;
    case Toggle::Bookmark:
        return post.bookmarked;
    default:
        return post.author.relationship.following.has_value();
    }
}

QString nameOf(Toggle what, const QString &subject)
{
    return social::kindOf(social::ToggleIntent{.what = what, .key = base::Tid::fromMicroseconds(0, 0)}) + u' ' +
           subject;
}

} // namespace

FaultScenario::FaultScenario(Network network, quint32 seed)
    : m_network(std::move(network))
    , m_seed(seed)
    , m_random(seed)
    , m_clock(m_network.now)
    , m_faulty(m_network.http, m_clock, seed + 1)
{
    auto tokens = runTask(
        net::signIn(m_network.http, m_secrets, m_network.config, m_network.handle, base::Secret(m_network.password)));
    qInfo("ROSTRUM_FAULT_SEED=%u", seed);
    m_age.start();
    if (!tokens) {
        qFatal("the scenario cannot sign in: %s", qPrintable(tokens.error().detail));
    }
    m_tokens = std::move(*tokens);
    m_recordActs.emplace(m_tokens->did, m_random, [this](const QString &collection) {
        std::vector<model::Record> found;
        for (const QJsonObject &record : records(collection)) {
            found.push_back({.uri = *base::AtUri::parse(record[u"uri"].toString().toStdString()),
                             .cid = base::Cid::parse(record[u"cid"].toString().toStdString()),
                             .value = record[u"value"].toObject()});
        }
        return found;
    });
}

FaultScenario::~FaultScenario() = default;

/// The program, from the disk.
void FaultScenario::start()
{
    m_window.reset();
    m_window = std::make_unique<AccountWindow>(m_folder.path(),
                                               app::AccountContext::Place{.http = m_faulty,
                                                                          .secrets = m_secrets,
                                                                          .config = m_network.config,
                                                                          .clock = m_clock,
                                                                          .videoFiles = m_videoFiles},
                                               *m_tokens, ui::CurrentAccount{.handle = m_network.handle});
    m_window->open(ui::View::home());
    m_window->waitUntilComplete();
}

QStringList FaultScenario::run()
{
    start();
    m_recordActs->begin(store());
    const int restartAt = m_random.bounded(2 * kActs); // half of the scenarios have none
    for (int i = 0; i < kActs; ++i) {
        if (i == restartAt) {
            start();
        }
        act();
    }
    m_faulty.heal();
    sendAll();
    for (int round = 0; round < kRounds; ++round) {
        decideRefusals(round);
        sendAll();
    }
    if (social::Queue::refused(outbox()) > 0) {
        complain(u"something is still refused"_s);
    }
    compareRecords();
    m_window->home().feed().refresh();
    m_window->waitUntilComplete();
    compareScreen();
    eraseAll();
    return m_differences;
}

/// Nothing is left behind, and the timeline is as long as before.
void FaultScenario::eraseAll()
{
    for (const auto &[did, person] : m_unfollowed) {
        outbox().toggle(Toggle::Follow, Wish::Set, person);
    }
    for (const auto &[did, wish] : m_connections) {
        outbox().toggle(Toggle::Connect, wish, model::Person{.did = *base::Did::parse(did.toStdString())});
    }
    m_recordActs->restore(outbox(), store());
    for (const auto &[text, uri] : m_uris) {
        outbox().deletePost(*base::AtUri::parse(uri.toStdString()));
    }
    sendAll();
    for (const QJsonObject &record : records(u"app.bsky.feed.post"_s)) {
        if (m_uris.contains(record[u"value"][u"text"].toString())) {
            complain(u"a deleted post is still there: "_s + record[u"value"][u"text"].toString());
        }
    }
}

void FaultScenario::act()
{
    switch (m_random.bounded(13)) {
    case 0:
    case 1:
        return toggle(Qt::Key_L, Toggle::Like);
    case 2:
        return toggle(Qt::Key_T, Toggle::Repost);
    case 3:
        return toggle(Qt::Key_B, Toggle::Bookmark);
    case 4:
        return toggle(Qt::Key_F, Toggle::Follow);
    case 5:
        return erase();
    case 6:
        return connectOrNot();
    case 7:
    case 8:
    case 9:
        return m_recordActs->act(outbox(), store());
    default:
        return write();
    }
}

/// A post of somebody else, made the current row.
model::PostPtr FaultScenario::choosePost()
{
    ui::FeedView &feed = m_window->feed();
    int skipped = m_random.bounded(kRows); // of others
    model::PostPtr chosen;
    for (int row = 0; row < feed.rowCount(); ++row) {
        const auto *shown = std::get_if<ui::PostRow>(&feed.row(row).what);
        if (skipped >= 0 && shown && !feed.isOwn(shown->item->post->author.did)) {
            --skipped;
            chosen = shown->item->post;
            feed.setCurrentRow(row, ui::FeedView::Ring::Visible);
        }
    }
    if (!chosen) {
        const auto &error = m_window->home().feed().status().error;
        qFatal("no post of somebody else among %d rows: %s", feed.rowCount(),
               qPrintable(error ? error->detail : QString()));
    }
    return chosen;
}

void FaultScenario::toggle(Qt::Key key, Toggle what)
{
    const model::PostPtr post = choosePost();
    const QString subject = what == Toggle::Follow ? QString::fromStdString(post->author.did.str())
                                                   : QString::fromStdString(post->uri.str());
    if (what == Toggle::Follow && isSet(what, *post)) {
        m_unfollowed.insert({subject, post->author});
    }
    Toggled &toggled = m_toggled[{what, subject}];
    toggled.isSet = !isSet(what, *post);
    m_window->feed().setFocus();
    QSignalSpy kept(&outbox(), &social::Outbox::acted);
    m_window->press(key);
    waitFor([&] { return !kept.isEmpty(); });
    if (m_random.bounded(3) == 0) {
        outbox().wake();
    }
}

/// Asks the author of a post to be connected, or takes that back.
void FaultScenario::connectOrNot()
{
    const model::Person author = choosePost()->author;
    const QString subject = QString::fromStdString(author.did.str());
    const auto there = m_recordActs->shown(outbox(), store(), collectionOf(Toggle::Connect));
    const bool isConnected = std::ranges::any_of(
        there, [&subject](const model::Record &record) { return record.value[u"subject"].toString() == subject; });
    const Wish wish = isConnected ? Wish::Unset : Wish::Set;
    m_connections.try_emplace(subject, isConnected ? Wish::Set : Wish::Unset);
    m_toggled[{Toggle::Connect, subject}].isSet = !isConnected;
    QSignalSpy kept(&outbox(), &social::Outbox::acted);
    outbox().toggle(Toggle::Connect, wish, author);
    waitFor([&] { return !kept.isEmpty(); });
}

QString whoHasFocus()
{
    const QWidget *focus = QApplication::focusWidget();
    const QWidget *window = QApplication::activeWindow();
    return u"%1 in %2"_s.arg(QLatin1StringView(focus ? focus->metaObject()->className() : "nothing"),
                             QLatin1StringView(window ? window->metaObject()->className() : "no window"));
}

void FaultScenario::write()
{
    const bool answers = m_random.bounded(3) == 0;
    if (answers) {
        (void)choosePost();
        m_window->feed().setFocus();
        m_window->press(m_random.bounded(2) == 0 ? Qt::Key_R : Qt::Key_Q);
    } else {
        m_window->press(Qt::Key_N, Qt::ControlModifier);
    }
    ui::Composer *composer = m_window->writing().composer();
    if (!composer) {
        return complain(u"a key did not open the composer; the keyboard is with "_s + whoHasFocus());
    }
    waitFor([&] { return composer->isComplete(); });
    const int posts = m_random.bounded(4) == 0 ? 2 : 1;
    for (int i = 0; i < posts; ++i) {
        if (i > 0) {
            const auto buttons = composer->findChildren<QAbstractButton *>();
            (*std::ranges::find(buttons, u"Add post"_s, &QAbstractButton::text))->click();
        }
        const QString text = u"Råd %1 av %2 🧭"_s.arg(++m_written).arg(m_seed);
        composer->editors().back()->edit()->insertPlainText(text);
        ++m_posts[text];
    }
    if (m_random.bounded(3) == 0) {
        composer->editors().front()->media()->addPicture(picture(m_written * 40));
        waitFor([&] { return composer->isComplete(); });
    }
    QSignalSpy kept(&outbox(), &social::Outbox::acted);
    composer->editors().back()->edit()->setFocus();
    m_window->press(Qt::Key_Return, Qt::ControlModifier);
    waitFor([&] { return kept.count() == posts; });
    waitFor([&] { return m_window->writing().composer() == nullptr; });
    for (const auto &own : outbox().pending().posts()) {
        m_uris[own.post->plainText()] = QString::fromStdString(own.post->uri.str());
    }
}

/// Takes back one of the person's own posts, wherever it is on its way.
void FaultScenario::erase()
{
    std::vector<QString> there;
    for (const auto &[text, wanted] : m_posts) {
        if (wanted > 0 && m_uris.contains(text)) {
            there.push_back(text);
        }
    }
    if (there.empty()) {
        return toggle(Qt::Key_L, Toggle::Like);
    }
    const QString &chosen = there[static_cast<std::size_t>(m_random.bounded(static_cast<int>(there.size())))];
    const auto uri = *base::AtUri::parse(m_uris.at(chosen).toStdString());
    outbox().deletePost(uri);
    waitFor([&] { // the screen shows it no more
        return outbox().pending().isDeleted(uri) || !outbox().pending().findPost(uri);
    });
    m_posts[chosen] = 0;
}

void FaultScenario::sendAll()
{
    // What answers a refused post waits for the person.
    const auto waits = [this] {
        return std::ranges::any_of(outbox().entries(), [this](const social::OutboxEntry &entry) {
            return social::isNext(outbox().entries(), entry, m_tokens->did);
        });
    };
    do {
        outbox().wake();
        waitFor([this] { return outbox().isIdle(); });
    } while (waits());
}

void FaultScenario::noteRefusal(const social::OutboxEntry &entry, bool givenUp)
{
    m_recordActs->noteRefusal(entry);
    if (const auto *toggled = std::get_if<social::ToggleIntent>(&entry.intent)) {
        m_toggled[{toggled->what, toggled->subject}].isDisputed = true;
    } else if (const auto *post = std::get_if<social::PostIntent>(&entry.intent); post && givenUp) {
        m_disputed.insert(post->post.text);
    } else if (const auto *gone = std::get_if<social::DeletePostIntent>(&entry.intent); gone && givenUp) {
        m_disputed.insert(QString::fromStdString(gone->post.str()));
    }
}

/// On the page of the queue: what the server refused is tried again, or given up.
void FaultScenario::decideRefusals(int round)
{
    if (social::Queue::refused(outbox()) == 0) {
        return;
    }
    m_window->window().open(ui::View::queue());
    m_window->waitUntilComplete();
    const auto buttons = [this](const QString &text) {
        auto all = m_window->window().currentPage()->findChildren<QAbstractButton *>();
        all.removeIf([&text](const QAbstractButton *button) { return !button->isVisible() || button->text() != text; });
        return all;
    };
    std::vector<social::OutboxEntry> listed = outbox().entries();
    std::erase_if(listed, &social::OutboxEntry::isSent);
    const auto refused = std::ranges::find_if(listed, &social::OutboxEntry::isRefused);
    if (!QTest::qWaitFor([&] { return buttons(u"Try again"_s).size() == std::ssize(listed); })) {
        complain(u"a refusal is not on the screen"_s);
    }
    const bool givesUp = round > 1 || m_random.bounded(2) == 0;
    noteRefusal(*refused, givesUp);
    const QPointer<QAbstractButton> button =
        buttons(givesUp ? u"Discard"_s : u"Try again"_s).at(refused - listed.begin());
    button->click();
    waitFor([&] { return button.isNull() || !button->isVisible(); });
    m_window->window().open(ui::View::home());
    m_window->waitUntilComplete();
}

std::vector<QJsonObject> FaultScenario::records(const QString &collection)
{
    std::vector<QJsonObject> found;
    QString cursor;
    do {
        QUrl url = m_tokens->pds;
        url.setPath(u"/xrpc/com.atproto.repo.listRecords"_s);
        QUrlQuery query{{u"repo"_s, QString::fromStdString(m_tokens->did.str())},
                        {u"collection"_s, collection},
                        {u"limit"_s, u"100"_s}};
        if (!cursor.isEmpty()) {
            query.addQueryItem(u"cursor"_s, cursor);
        }
        url.setQuery(query);
        const auto reply = runTask(m_network.http.send({.url = url}));
        const QJsonObject page = reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
        for (const auto array = page[u"records"].toArray(); const QJsonValue &record : array) {
            found.push_back(record.toObject());
        }
        const QString next = page[u"cursor"].toString();
        cursor = next == cursor || page[u"records"].toArray().isEmpty() ? QString() : next;
    } while (!cursor.isEmpty());
    return found;
}

void FaultScenario::compareRecords()
{
    std::map<QString, int> texts;
    for (const QJsonObject &record : records(u"app.bsky.feed.post"_s)) {
        ++texts[record[u"value"][u"text"].toString()];
    }
    for (const auto &[text, wanted] : m_posts) {
        const int has = texts[text];
        const bool isFine = m_disputed.contains(text) ? has == 0 : has == wanted;
        const bool isFineEither =
            has <= 1 && m_uris.contains(text) && m_disputed.contains(m_uris[text]); // its deletion was given up
        if (!isFine && !isFineEither) {
            complain(u"“%1” is there %2 times, not %3"_s.arg(text).arg(has).arg(wanted));
        }
    }
    m_differences << m_recordActs->differences();
    for (const Toggle what : {Toggle::Like, Toggle::Repost, Toggle::Follow, Toggle::Connect}) {
        std::map<QString, int> subjects;
        for (const QJsonObject &record : records(collectionOf(what))) {
            const QJsonValue subject = record[u"value"][u"subject"];
            ++subjects[subject.isString() ? subject.toString() : subject[u"uri"].toString()];
        }
        for (const auto &[key, toggled] : m_toggled) {
            const int has = key.first == what ? subjects[key.second] : 0;
            if (key.first == what && (has > 1 || (!toggled.isDisputed && has != (toggled.isSet ? 1 : 0)))) {
                complain(u"%1 has %2 records"_s.arg(nameOf(what, key.second)).arg(has));
            }
        }
    }
}

model::PostPtr FaultScenario::find(const QString &uri)
{
    ui::FeedView &feed = m_window->feed();
    for (int i = 0; i < feed.rowCount(); ++i) {
        const auto *row = std::get_if<ui::PostRow>(&feed.row(i).what);
        if (row && uri == QString::fromStdString(row->item->post->uri.str())) {
            return row->item->post;
        }
    }
    return nullptr;
}

/// What the screen says in the end is what was meant.
void FaultScenario::compareScreen()
{
    for (const auto &[key, toggled] : m_toggled) {
        const bool isOfPerson = key.first == Toggle::Follow || key.first == Toggle::Connect;
        const model::PostPtr post = isOfPerson ? nullptr : find(key.second);
        if (post && !toggled.isDisputed && isSet(key.first, *post) != toggled.isSet) {
            const auto about = std::ranges::count_if(outbox().entries(), [&](const social::OutboxEntry &entry) {
                const auto *intent = std::get_if<social::ToggleIntent>(&entry.intent);
                return intent && intent->what == key.first && intent->subject == key.second;
            });
            complain(u"the screen is wrong about %1 after %2 ms; the outbox keeps %3 rows of it"_s
                         .arg(nameOf(key.first, key.second))
                         .arg(m_age.elapsed())
                         .arg(about));
        }
    }
}

} // namespace rostrum::tests
