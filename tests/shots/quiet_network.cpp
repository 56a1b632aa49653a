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

std::unique_ptr<store::Store> openStore(const app::Paths &paths)
{
    auto store = paths.create() ? store::Store::open(paths.account(tokens().did))
                                : base::Result<std::unique_ptr<store::Store>>();
    if (!store || !*store) {
        qFatal("no store for the pictures");
    }
    return std::move(*store);
}

} // namespace

QuietNetwork::QuietNetwork()
    : m_paths(m_folder.path())
    , m_settings(m_paths)
    , m_clock(tests::AppDriver::kNow)
    , m_http([this](const net::HttpRequest &request) -> Answer {
        if (request.url.path().endsWith(u"getTimeline"_s)) {
            return m_timeline;
        }
        return tests::json(404, R"({"error":"NotFound","message":"not here"})");
    })
    , m_trace(app::StartupTrace::Mode::Off)
{
    m_account = std::make_unique<app::AccountContext>(
        app::AccountContext::Place{.http = m_http, .secrets = m_secrets, .config = {}, .clock = m_clock}, tokens(),
        openStore(m_paths));
    m_settings.setAccount({.name = u"Maja Lindqvist"_s, .handle = u"maja.example.com"_s, .isSample = false});
    m_window = std::make_unique<ui::MainWindow>(
        m_settings, m_language,
        [this](const ui::View &view, QWidget *parent) {
            return app::makePage(view, app::pageContext(*m_account), m_trace, parent);
        },
        [this] { return m_highlights = new ui::HighlightsColumn(app::pageContext(*m_account)); });
    m_window->show();
}

QuietNetwork::~QuietNetwork() = default;

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
    m_window->reset(ui::View::home());
    if (m_timeline) {
        waitUntilComplete();
    }
}

void QuietNetwork::refresh()
{
    static_cast<ui::HomePage *>(m_window->currentPage())->feed().refresh();
    waitUntilComplete();
}

void QuietNetwork::goOffline(std::chrono::minutes after)
{
    m_clock.advance(after);
    m_timeline = tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network, u"no route"_s));
    refresh();
}

void QuietNetwork::waitUntilComplete()
{
    tests::waitFor([this] { return m_window->currentPage()->isComplete(); });
    m_highlights->refresh();
    tests::waitFor([this] { return m_window->isComplete(); });
}

} // namespace rostrum::shots
