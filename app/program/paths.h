// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "store/store.h"

#include <QString>

namespace rostrum::app {

/// Where files live: $XDG_DATA_HOME/rostrum and $XDG_CACHE_HOME/rostrum, or both below one folder (`--data-dir`).
class Paths
{
public:
    /// An empty `dataDir` means the person's own folders.
    explicit Paths(const QString &dataDir);

    [[nodiscard]] const QString &data() const { return m_data; }
    [[nodiscard]] const QString &cache() const { return m_cache; }
    [[nodiscard]] QString settingsFile() const;
    /// The embedded network's own database.
    [[nodiscard]] QString sampleFile() const;
    [[nodiscard]] QString imageCache() const;
    [[nodiscard]] QString videoCache() const;
    [[nodiscard]] store::Store::Files account(const base::Did &did) const;

    /// Makes both folders, readable by nobody else. False when that fails.
    [[nodiscard]] bool create() const;

private:
    QString m_data;
    QString m_cache;
};

} // namespace rostrum::app
