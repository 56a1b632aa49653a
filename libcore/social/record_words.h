// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rostrum::social {

/// What a person knows a collection of their profile as ("Experience"); the last part of the NSID for unknown ones.
[[nodiscard]] QString collectionName(const QString &nsid);

/// What a person knows a member of a record as ("headline"); its own name in words for unknown ones.
[[nodiscard]] QString fieldName(const QString &field);

} // namespace rostrum::social
