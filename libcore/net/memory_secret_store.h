// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/secret_store.h"

#include <QHash>

namespace rostrum::net {

/// Forgets all when the program ends.
class MemorySecretStore final : public SecretStore
{
public:
    base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> read(QString key) override;
    base::Task<base::Result<void>> write(QString key, base::Secret<QByteArray> value) override;
    base::Task<base::Result<void>> remove(QString key) override;
    base::Task<bool> isLasting() override { co_return false; }

private:
    QHash<QString, base::Secret<QByteArray>> m_values = {};
};

} // namespace rostrum::net
