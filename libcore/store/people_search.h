// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"
#include "store/database.h"

#include <QStringList>

#include <vector>

namespace rostrum::store {

/// People in the cache whose handle, or a word of whose name, begins with `prefix`: those one follows first.
[[nodiscard]] base::Result<std::vector<model::Person>> findPeople(Database &cache, const QString &prefix, int limit);

/// Tags in `author`'s own cached posts that begin with `prefix`, the most used first; as they were written.
[[nodiscard]] base::Result<QStringList> findTags(Database &cache, const base::Did &author, const QString &prefix,
                                                 int limit);

} // namespace rostrum::store
