// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/cid.h"

#include <QJsonObject>

#include <optional>

namespace rostrum::model {

/// A record of a repository as it is there, unknown fields and all. Values; any thread.
struct Record
{
    base::AtUri uri;
    std::optional<base::Cid> cid = {}; ///< nothing: not with the server yet
    QJsonObject value = {};

    bool operator==(const Record &) const = default;
};

} // namespace rostrum::model
