// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts.h"

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
    , m_settings(settingsFile, QSettings::IniFormat)
{
    const int count = m_settings.beginReadArray(u"accounts"_s);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const auto did = base::Did::parse(m_settings.value(u"did"_s).toString().toStdString());
        const auto handle = base::Handle::parse(m_settings.value(u"handle"_s).toString().toStdString());
        if (did && handle) { // a line that cannot be read is left out
            m_accounts.push_back({.did = *did, .handle = *handle, .pds = QUrl(m_settings.value(u"pds"_s).toString())});
        }
    }
    m_settings.endArray();
    m_current = base::Did::parse(m_settings.value(u"currentAccount"_s).toString().toStdString());
}

std::optional<Account> Accounts::find(const QString &handle) const
{
    const auto wanted = base::Handle::parse(handle.toStdString());
    const auto found = std::ranges::find_if(m_accounts, [&](const Account &account) {
        return wanted && account.handle.normalized() == wanted->normalized();
    });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Account> Accounts::current() const
{
    const auto found = std::ranges::find_if(
        m_accounts, [&](const Account &account) { return m_current && account.did == *m_current; });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

void Accounts::add(Account account)
{
    m_current = account.did;
    std::erase_if(m_accounts, [&](const Account &other) { return other.did == account.did; });
    m_accounts.push_back(std::move(account));
    save();
}

void Accounts::remove(const base::Did &did)
{
    std::erase_if(m_accounts, [&](const Account &account) { return account.did == did; });
    if (m_current == did) {
        m_current.reset();
    }
    save();
}

void Accounts::setCurrent(const std::optional<base::Did> &did)
{
    m_current = did;
    save();
}

void Accounts::save()
{
    m_settings.remove(u"accounts"_s);
    m_settings.beginWriteArray(u"accounts"_s, static_cast<int>(m_accounts.size()));
    for (std::size_t i = 0; i < m_accounts.size(); ++i) {
        m_settings.setArrayIndex(static_cast<int>(i));
        m_settings.setValue(u"did"_s, toQString(m_accounts[i].did.str()));
        m_settings.setValue(u"handle"_s, toQString(m_accounts[i].handle.str()));
        m_settings.setValue(u"pds"_s, m_accounts[i].pds.toString(QUrl::FullyEncoded));
    }
    m_settings.endArray();
    m_settings.setValue(u"currentAccount"_s, m_current ? toQString(m_current->str()) : QString());
    m_settings.sync();
    Q_EMIT accountsChanged();
}

} // namespace rostrum::social
