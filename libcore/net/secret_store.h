// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace rostrum::net {

/// Where tokens are kept: never in a file of ours. Implementations: KeychainSecretStore (QtKeychain),
/// MemorySecretStore (tests, and when no keychain runs: then the window says so). Main thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> read(QString key) = 0;
    virtual base::Task<base::Result<void>> write(QString key, base::Secret<QByteArray> value) = 0;
    virtual base::Task<base::Result<void>> remove(QString key) = 0;
    /// Whether what is written is still there after the program ended.
    virtual base::Task<bool> isLasting() = 0;
};

} // namespace rostrum::net
