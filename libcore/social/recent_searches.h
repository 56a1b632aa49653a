// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "store/store.h"

#include <QStringList>

namespace rostrum::social {

/// What was searched for, the last first; kept in person.db.
[[nodiscard]] base::Task<QStringList> loadRecentSearches(store::Store &store);
/// Puts `text` in front and gives what is kept then.
[[nodiscard]] base::Task<QStringList> rememberSearch(store::Store &store, QString text);
[[nodiscard]] base::Task<void> forgetSearches(store::Store &store);

} // namespace rostrum::social
