// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_secret_store.h"

namespace rostrum::net {

base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> MemorySecretStore::read(QString key)
{
    const auto found = m_values.constFind(key);
    co_return found == m_values.cend() ? std::nullopt : std::optional(*found);
}

base::Task<base::Result<void>> MemorySecretStore::write(QString key, base::Secret<QByteArray> value)
{
    m_values.insert(key, value);
    co_return base::Result<void>();
}

base::Task<base::Result<void>> MemorySecretStore::remove(QString key)
{
    m_values.remove(key);
    co_return base::Result<void>();
}

} // namespace rostrum::net
