// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/cid.h"

#include <QJsonObject>

#include <optional>

namespace rostrum::model {

/// A record of any repository, as it is there: what this program does not know of it is kept.
struct Record
{
    base::AtUri uri;
    std::optional<base::Cid> cid = {}; ///< nothing: it has no version yet
    QJsonObject value = {};

    bool operator==(const Record &) const = default;
};

} // namespace rostrum::model
