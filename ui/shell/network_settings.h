// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/proxy.h"

#include <QObject>
#include <QString>

#include <optional>

namespace rostrum::ui {

/// Who puts together what the account reads; an empty `standard` means that nothing can be chosen (the sample network).
struct AppViewChoice
{
    QString current = {};  ///< DID
    QString standard = {}; ///< DID of the one without a choice
};

/// How the program reaches the network, and which of its services. The program implements it. What is asked for is
/// answered by a signal, from the event loop. GUI thread.
class NetworkSettings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual net::ProxySettings proxy() const = 0;
    /// In force for new requests when proxyChanged() says so. The password goes into the keychain; nothing: the one
    /// that is there stays.
    virtual void setProxy(const net::ProxySettings &proxy, const std::optional<QString> &password) = 0;

    [[nodiscard]] virtual AppViewChoice appView() const = 0;
    /// Asks the AppView of that DID, as it was typed, through the account's server: appViewAnswered() or
    /// appViewFailed() follows.
    virtual void checkAppView(const QString &did) = 0;
    /// The same, and goes on with that one when it answers: appViewChanged() follows before the answer.
    virtual void useAppView(const QString &did) = 0;
    virtual void useStandardAppView() = 0;

Q_SIGNALS:
    void proxyChanged();
    /// Nothing was changed; why, for people.
    void proxyFailed(const QString &message);
    void appViewChanged();
    /// `name`: what it calls the person who asks; empty when it does not know them yet.
    void appViewAnswered(const QString &name);
    void appViewFailed(const QString &message);
};

} // namespace rostrum::ui
