// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_control.h"

#include "base/log.h"
#include "social/app_view_check.h"

using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {

const QString kSecretKey = u"proxy"_s;

base::Secret<QString> toText(const base::Secret<QByteArray> &utf8)
{
    return base::Secret(QString::fromUtf8(utf8.reveal()));
}

} // namespace

NetworkControl::NetworkControl(Place place)
    : m_place(std::move(place))
{
}

NetworkControl::~NetworkControl()
{
    m_proxyTasks.cancelAll();
    m_appViewTasks.cancelAll();
}

// The proxy

void NetworkControl::start()
{
    const net::ProxySettings proxy = m_place.settings.proxy();
    if (proxy.mode == net::ProxySettings::Mode::Manual && !proxy.user.isEmpty()) {
        m_place.http.awaitProxy();
        m_proxyTasks.start(readPassword());
    } else if (proxy.mode != net::ProxySettings::Mode::System) {
        m_place.http.setProxy(proxy, {});
    }
}

base::Task<void> NetworkControl::readPassword()
{
    const auto kept = co_await m_place.secrets.read(kSecretKey);
    if (!kept) {
        qCWarning(lcApp) << "the proxy's password cannot be read:" << kept.error().detail;
    }
    // Without it the proxy says what it wants.
    m_place.http.setProxy(m_place.settings.proxy(), kept && *kept ? toText(**kept) : base::Secret<QString>());
}

net::ProxySettings NetworkControl::proxy() const
{
    return m_place.settings.proxy();
}

void NetworkControl::setProxy(const net::ProxySettings &proxy, const std::optional<QString> &password)
{
    m_proxyTasks.cancelAll();
    m_proxyTasks.start(changeProxy(proxy, password));
}

base::Task<void> NetworkControl::changeProxy(net::ProxySettings proxy, std::optional<QString> password)
{
    const bool needsPassword = proxy.mode == net::ProxySettings::Mode::Manual && !proxy.user.isEmpty();
    base::Secret<QString> secret;
    if (password && !password->isEmpty()) {
        secret = base::Secret(*password);
        if (const auto kept = co_await m_place.secrets.write(kSecretKey, base::Secret(password->toUtf8())); !kept) {
            Q_EMIT proxyFailed(kept.error().message);
            co_return;
        }
    } else if (password) {
        (void)co_await m_place.secrets.remove(kSecretKey);
    } else if (needsPassword) {
        const auto kept = co_await m_place.secrets.read(kSecretKey);
        if (!kept) {
            Q_EMIT proxyFailed(kept.error().message);
            co_return;
        }
        secret = *kept ? toText(**kept) : base::Secret<QString>();
    }
    m_place.settings.storeProxy(proxy);
    m_place.http.setProxy(proxy, secret);
    Q_EMIT proxyChanged();
}

// The AppView

void NetworkControl::attend(net::Session *session)
{
    m_appViewTasks.cancelAll();
    m_session = session;
    Q_EMIT appViewChanged();
}

QString NetworkControl::appViewOf(const base::Did &account) const
{
    const auto known = m_place.accounts.find(account);
    return known && !known->appView.isEmpty() ? known->appView : m_place.standardAppView;
}

ui::AppViewChoice NetworkControl::appView() const
{
    return m_session ? ui::AppViewChoice{.current = m_session->config().appViewDid, .standard = m_place.standardAppView}
                     : ui::AppViewChoice();
}

void NetworkControl::checkAppView(const QString &did)
{
    m_appViewTasks.cancelAll();
    m_appViewTasks.start(ask(did, Then::Nothing));
}

void NetworkControl::useAppView(const QString &did)
{
    m_appViewTasks.cancelAll();
    m_appViewTasks.start(ask(did, Then::Use));
}

base::Task<void> NetworkControl::ask(QString did, Then then)
{
    if (!m_session) { // it ended before the question
        co_return;
    }
    const auto answer = co_await social::checkAppView(m_place.http, *m_session, std::move(did));
    if (!answer) {
        Q_EMIT appViewFailed(answer.error().message);
        co_return;
    }
    if (then == Then::Nothing || choose(QString::fromStdString(answer->did.str()))) {
        Q_EMIT appViewAnswered(answer->name);
    }
}

void NetworkControl::useStandardAppView()
{
    m_appViewTasks.cancelAll();
    if (m_session) {
        choose(m_place.standardAppView);
    }
}

bool NetworkControl::choose(const QString &did)
{
    const bool isStandard = did == m_place.standardAppView;
    const auto kept = m_place.accounts.setAppView(m_session->did(), isStandard ? QString() : did);
    m_session->setAppView(did); // for this run, also where it could not be kept
    Q_EMIT appViewChanged();
    if (!kept) {
        Q_EMIT appViewFailed(kept.error().message);
    }
    return kept.has_value();
}

} // namespace rostrum::app
