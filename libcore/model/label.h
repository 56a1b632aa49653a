// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"

#include <QString>

namespace rostrum::model {

/// A label on an account or a post (com.atproto.label.defs#label): `value` is machine text such as "graphic-media".
struct Label
{
    base::Did source; ///< who put it there; the author for a self-label
    QString value = {};

    bool operator==(const Label &) const = default;
};

} // namespace rostrum::model
