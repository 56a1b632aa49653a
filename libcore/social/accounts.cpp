// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

Accounts::Accounts(const QString &settingsFile, QObject *parent)
    : QObject(parent)
    , m_file(settingsFile)
{
    QSettings settings(m_file, QSettings::IniFormat);
    const int count = settings.beginReadArray(u"accounts"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto did = base::Did::parse(settings.value(u"did"_s).toString().toStdString());
        const auto handle = base::Handle::parse(settings.value(u"handle"_s).toString().toStdString());
        if (did && handle) { // a line that cannot be read is left out
            m_accounts.push_back({.did = *did,
                                  .handle = *handle,
                                  .pds = QUrl(settings.value(u"pds"_s).toString()),
                                  .appView = settings.value(u"appView"_s).toString()});
        }
    }
    settings.endArray();
    m_current = base::Did::parse(settings.value(u"currentAccount"_s).toString().toStdString());
}

std::optional<Account> Accounts::find(const QString &handle) const
{
    const auto wanted = base::Handle::parse(handle.toStdString());
    const auto found = std::ranges::find_if(m_accounts, [&](const Account &account) {
        return wanted && account.handle.normalized() == wanted->normalized();
    });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Account> Accounts::find(const base::Did &did) const
{
    const auto found = std::ranges::find(m_accounts, did, &Account::did);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Account> Accounts::current() const
{
    return m_current ? find(*m_current) : std::nullopt;
}

base::Result<void> Accounts::add(Account account)
{
    m_current = account.did;
    if (const auto before = find(account.did); before && account.appView.isEmpty()) {
        account.appView = before->appView;
    }
    std::erase_if(m_accounts, [&](const Account &other) { return other.did == account.did; });
    m_accounts.push_back(std::move(account));
    return save();
}

base::Result<void> Accounts::remove(const base::Did &did)
{
    std::erase_if(m_accounts, [&](const Account &account) { return account.did == did; });
    if (m_current == did) {
        m_current.reset();
    }
    return save();
}

base::Result<void> Accounts::setAppView(const base::Did &did, const QString &appView)
{
    const auto found = std::ranges::find(m_accounts, did, &Account::did);
    if (found == m_accounts.end()) {
        return base::fail(base::ErrorKind::NotFound, toQString(did.str()));
    }
    found->appView = appView;
    return save();
}

base::Result<void> Accounts::setCurrent(const std::optional<base::Did> &did)
{
    m_current = did;
    return save();
}

base::Result<void> Accounts::save()
{
    QSettings settings(m_file, QSettings::IniFormat); // a new one each time: it never forgets a failure
    settings.remove(u"accounts"_s);
    settings.beginWriteArray(u"accounts"_s, static_cast<int>(m_accounts.size()));
    for (std::size_t i = 0; i < m_accounts.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(u"did"_s, toQString(m_accounts[i].did.str()));
        settings.setValue(u"handle"_s, toQString(m_accounts[i].handle.str()));
        settings.setValue(u"pds"_s, m_accounts[i].pds.toString(QUrl::FullyEncoded));
        settings.setValue(u"appView"_s, m_accounts[i].appView);
    }
    settings.endArray();
    settings.setValue(u"currentAccount"_s, m_current ? toQString(m_current->str()) : QString());
    settings.sync();
    Q_EMIT accountsChanged();
    if (settings.status() == QSettings::AccessError) {
        return base::fail(base::ErrorKind::Storage, m_file + u" cannot be written"_s);
    }
    return {};
}

} // namespace rostrum::social
