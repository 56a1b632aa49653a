// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/keychain_secret_store.h"
#include "net/memory_secret_store.h"

namespace rostrum::net {

/// The system's keychain where one runs, else memory. Which of them is asked of the system when it is first used, and
/// again as long as there is none: nobody waits for it before.
class SystemSecretStore final : public SecretStore
{
public:
    base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> read(QString key) override;
    base::Task<base::Result<void>> write(QString key, base::Secret<QByteArray> value) override;
    base::Task<base::Result<void>> remove(QString key) override;
    base::Task<bool> isLasting() override;

private:
    base::Task<SecretStore *> choose();

    KeychainSecretStore m_keychain;
    MemorySecretStore m_memory;
    bool m_hasKeychain = false;
};

} // namespace rostrum::net
