// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/program_settings.h"
#include "base/task_scope.h"
#include "net/qt_http_client.h"
#include "net/secret_store.h"
#include "net/session.h"
#include "social/accounts.h"
#include "ui/shell/network_settings.h"

namespace rostrum::app {

/// Carries out what the network settings ask for: the proxy of the whole program, the AppView of the account that is
/// open. Main thread.
class NetworkControl final : public ui::NetworkSettings
{
    Q_OBJECT
public:
    /// All of it outlives the control. `standardAppView` is a DID.
    struct Place
    {
        ProgramSettings &settings;
        net::QtHttpClient &http;
        net::SecretStore &secrets;
        social::Accounts &accounts;
        QString standardAppView;
    };
    explicit NetworkControl(Place place);
    ~NetworkControl() override;

    /// Puts the proxy that was set into force; requests wait until its password is there.
    void start();
    /// Whose AppView is meant from now on; null: nobody's (the sample network). It outlives the next call.
    void attend(net::Session *session);
    /// What was chosen for an account, else the standard one.
    [[nodiscard]] QString appViewOf(const base::Did &account) const;

    [[nodiscard]] net::ProxySettings proxy() const override;
    void setProxy(const net::ProxySettings &proxy, const std::optional<QString> &password) override;
    [[nodiscard]] ui::AppViewChoice appView() const override;
    void checkAppView(const QString &did) override;
    void useAppView(const QString &did) override;
    void useStandardAppView() override;

private:
    enum class Then { Nothing, Use };

    base::Task<void> readPassword();
    base::Task<void> changeProxy(net::ProxySettings proxy, std::optional<QString> password);
    base::Task<void> ask(QString did, Then then);
    bool choose(const QString &did);

    Place m_place;
    net::Session *m_session = nullptr;
    base::TaskScope m_proxyTasks;
    base::TaskScope m_appViewTasks;
};

} // namespace rostrum::app
