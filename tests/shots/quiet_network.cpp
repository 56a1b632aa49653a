// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/quiet_network.h"

#include "support/run_task.h"
#include "ui/app/app_driver.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rostrum::shots {

namespace {

net::SessionTokens tokens()
{
    return {.did = *base::Did::parse("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"),
            .handle = *base::Handle::parse("maja.example.com"),
            .pds = QUrl(u"https://pds.example.com"_s),
            .access = base::Secret(QByteArray("a")),
            .refresh = base::Secret(QByteArray("r"))};
}

} // namespace

QuietNetwork::QuietNetwork()
    : m_clock(tests::AppDriver::kNow)
    , m_http([this](const net::HttpRequest &request) -> Answer {
        if (request.url.path().endsWith(u"getTimeline"_s)) {
            return m_timeline;
        }
        return tests::json(404, R"({"error":"NotFound","message":"not here"})");
    })
    , m_window(m_folder.path(),
               {.http = m_http, .secrets = m_secrets, .config = {}, .clock = m_clock, .videoFiles = m_videoFiles},
               tokens(), {.name = u"Maja Lindqvist"_s, .handle = u"maja.example.com"_s, .isSample = false})
{
}

void QuietNetwork::answerWithFile(const QString &name)
{
    QFile file(QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/shots/data/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no %s", qPrintable(file.fileName()));
    }
    answer(tests::json(200, file.readAll()));
}

void QuietNetwork::open()
{
    m_window.open(ui::View::home());
    if (m_timeline) {
        m_window.waitUntilComplete();
    }
}

void QuietNetwork::refresh()
{
    m_window.home().feed().refresh();
    m_window.waitUntilComplete();
}

void QuietNetwork::goOffline(std::chrono::minutes after)
{
    m_clock.advance(after);
    m_timeline = tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network, u"no route"_s));
    refresh();
}

void QuietNetwork::likeFirst(int posts)
{
    social::Outbox &outbox = m_window.account().outbox();
    const auto &rows = m_window.home().feed().rows();
    std::vector<model::PostPtr> liked;
    for (const auto &row : rows) {
        if (row.item && std::ssize(liked) < posts) {
            liked.push_back(row.item->post);
        }
    }
    for (const model::PostPtr &post : liked) {
        outbox.toggle(social::Toggle::Like, social::Wish::Set, *post);
    }
    tests::waitFor([&outbox] { return outbox.isIdle(); });
}

} // namespace rostrum::shots
