// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "store/store.h"

#include <QStringList>

namespace rostrum::publishing {

/// The languages (BCP 47) that were chosen for the last post; empty when none ever were.
[[nodiscard]] base::Task<QStringList> lastLanguages(store::Store &store);
[[nodiscard]] base::Task<void> rememberLanguages(store::Store &store, QStringList languages);

} // namespace rostrum::publishing
