// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/handle.h"
#include "base/result.h"

#include <QObject>
#include <QUrl>

#include <optional>
#include <vector>

namespace rostrum::social {

/// An account that was signed in on this computer. Its tokens are in the secret store, not here.
struct Account
{
    base::Did did;
    base::Handle handle;
    QUrl pds = {};
    QString appView = {}; ///< DID of the AppView that was chosen for it; empty: the network's
};

/// The accounts of this computer and which one was used last, in the settings file of the data folder. Main thread.
class Accounts : public QObject
{
    Q_OBJECT

public:
    explicit Accounts(const QString &settingsFile, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Account> &all() const { return m_accounts; }
    [[nodiscard]] std::optional<Account> find(const QString &handle) const;
    [[nodiscard]] std::optional<Account> find(const base::Did &did) const;
    /// The one to open at start; nothing means the sample network.
    [[nodiscard]] std::optional<Account> current() const;

    // What these change is on the disk when they return, or they fail with Storage; for this run it holds all the same.

    /// Adds it or brings it up to date, and makes it the current one. The AppView that was chosen for it stays.
    [[nodiscard]] base::Result<void> add(Account account);
    [[nodiscard]] base::Result<void> remove(const base::Did &did);
    /// Empty: the network's.
    [[nodiscard]] base::Result<void> setAppView(const base::Did &did, const QString &appView);
    /// Nothing: the sample network.
    [[nodiscard]] base::Result<void> setCurrent(const std::optional<base::Did> &did);

Q_SIGNALS:
    void accountsChanged();

private:
    base::Result<void> save();

    QString m_file;
    std::vector<Account> m_accounts;
    std::optional<base::Did> m_current;
};

} // namespace rostrum::social
