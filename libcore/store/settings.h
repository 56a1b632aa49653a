// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QByteArray>

#include <optional>

namespace rostrum::store {

/// How the keys of what was typed into forms begin: files that they name are kept (store::MediaFiles).
inline constexpr char kFormDraft[] = "form/";

/// What the person set or where they were, in person.db: small values by key. Each call is one transaction.
[[nodiscard]] base::Task<base::Result<std::optional<QByteArray>>> readSetting(Store &store, QByteArray key);
[[nodiscard]] base::Task<base::Result<void>> writeSetting(Store &store, QByteArray key, QByteArray value);
[[nodiscard]] base::Task<base::Result<void>> removeSetting(Store &store, QByteArray key);

} // namespace rostrum::store
