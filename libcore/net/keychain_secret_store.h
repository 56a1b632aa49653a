// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/secret_store.h"

namespace rostrum::net {

/// The system's keychain (Secret Service or KWallet), by QtKeychain, as service "rostrum". Where none runs every call
/// fails with Storage and the code kNoKeychain, soon; nothing is ever written to a file instead. A locked keychain asks
/// the person first, so a call can take as long as a person does.
class KeychainSecretStore final : public SecretStore
{
public:
    static constexpr QLatin1StringView kNoKeychain{"NoKeychain"};

    /// Whether a keychain runs or the session bus would start one: decided within two seconds, without QtKeychain.
    static base::Task<bool> isAvailable();

    base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> read(QString key) override;
    base::Task<base::Result<void>> write(QString key, base::Secret<QByteArray> value) override;
    base::Task<base::Result<void>> remove(QString key) override;
    base::Task<bool> isLasting() override { co_return true; }
};

} // namespace rostrum::net
