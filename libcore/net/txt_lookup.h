// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QStringList>

#include <functional>

namespace rostrum::net {

/// Asks DNS for the TXT records of a name. Fails with NotFound when there is no such name, Network or Timeout when DNS
/// does not answer.
using TxtLookup = std::function<base::Task<base::Result<QStringList>>(QString name)>;

/// The system's DNS, with three seconds to answer.
[[nodiscard]] TxtLookup systemTxtLookup();

} // namespace rostrum::net
