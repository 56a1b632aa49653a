// SPDX-License-Identifier: GPL-3.0-or-later
#include "system_secret_store.h"

namespace rostrum::net {

base::Task<SecretStore *> SystemSecretStore::choose()
{
    m_hasKeychain = m_hasKeychain || co_await KeychainSecretStore::isAvailable();
    co_return m_hasKeychain ? static_cast<SecretStore *>(&m_keychain) : &m_memory;
}

base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> SystemSecretStore::read(QString key)
{
    SecretStore *store = co_await choose();
    co_return co_await store->read(std::move(key));
}

base::Task<base::Result<void>> SystemSecretStore::write(QString key, base::Secret<QByteArray> value)
{
    SecretStore *store = co_await choose();
    co_return co_await store->write(std::move(key), std::move(value));
}

base::Task<base::Result<void>> SystemSecretStore::remove(QString key)
{
    SecretStore *store = co_await choose();
    co_return co_await store->remove(std::move(key));
}

base::Task<bool> SystemSecretStore::isLasting()
{
    SecretStore *store = co_await choose();
    co_return co_await store->isLasting();
}

} // namespace rostrum::net
