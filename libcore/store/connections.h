// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "model/connection.h"
#include "store/database.h"

#include <QString>

#include <optional>
#include <vector>

namespace rostrum::store {

// One's network, from what is stored of people and of their records. `self` is whose network it is.

struct ConnectionQuery
{
    base::Did self;
    model::ConnectionList list = model::ConnectionList::Connections;
    /// Beginnings of words that all have to stand in name, headline, company, skills or place; with them the best match
    /// comes first, else what is newest. Without them Everybody is empty.
    QString words = {};
    int offset = 0;
    int limit = 50;
};

/// Those whose profile is not stored are left out.
[[nodiscard]] base::Result<std::vector<model::Connection>> readConnections(Database &db, const ConnectionQuery &query);

/// The people of a list whose profile is not stored, at most `limit`.
[[nodiscard]] base::Result<std::vector<base::Did>> unknownConnections(Database &db, const ConnectionQuery &query);

/// How many are on a list. Of requests that others made only those are known whose records are stored.
[[nodiscard]] base::Result<model::ConnectionCount> countList(Database &db, const base::Did &self,
                                                             model::ConnectionList list);

/// How many connections anybody has, by the records that are stored of them and of those whom they name.
[[nodiscard]] base::Result<model::ConnectionCount> countConnections(Database &db, const base::Did &did);

/// All of Following or Followers was fetched, or as much as is kept: those of the list who were not seen since `began`
/// are not on it any more.
[[nodiscard]] base::Result<void> finishWalk(Database &db, model::ConnectionList list, base::Time began, base::Time now,
                                            bool isWhole);
struct Walk
{
    base::Time at = {};
    bool isWhole = false;
};
/// When that was the last time; nothing: never.
[[nodiscard]] base::Result<std::optional<Walk>> readWalk(Database &db, model::ConnectionList list);

/// Those of one's network whose repository was not looked at since `since`, who matter most first: oneself, who
/// wants to be connected or is, whom one follows, the 500 newest followers.
[[nodiscard]] base::Result<std::vector<base::Did>> staleRepos(Database &db, const base::Did &self, base::Time since,
                                                              int limit);

} // namespace rostrum::store
