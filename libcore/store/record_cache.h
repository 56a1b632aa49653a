// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/did.h"
#include "base/nsid.h"
#include "lexicon/com_atproto_repo_listRecords.h"
#include "model/record.h"
#include "store/database.h"

#include <QUrl>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rostrum::store {

// Records of repositories, of other people's and one's own, as JSON. Each call is one transaction. What follows from
// them for feeds and for the search of people is kept with them (person_index.h).

/// What is kept of one collection at most; the newest keys are.
inline constexpr int kMostRecords = 1000;
inline constexpr qint64 kMostRecordBytes = 256 * 1024;
inline constexpr qint64 kMostCollectionBytes = 4 * 1024 * 1024;

/// What is known of a repository whose records are stored.
struct RepoState
{
    QUrl pds = {};
    std::optional<std::string> rev = {}; ///< of the commit that all its records are of; nothing: they may be older
    base::Time fetchedAt = {};           ///< 1970: never
    base::Time checkedAt = {};           ///< when it was last asked whether there is news
};

[[nodiscard]] base::Result<std::optional<RepoState>> readRepo(Database &db, const base::Did &did);
[[nodiscard]] base::Result<void> writeRepo(Database &db, const base::Did &did, const RepoState &state);
/// A repository that is gone, with all its records.
[[nodiscard]] base::Result<void> forgetRepo(Database &db, const base::Did &did);

struct CollectionWritten
{
    bool isChanged = false; ///< other than what was stored
    int skipped = 0;        ///< records that are of somebody else, too large, or no JSON object
};

/// Puts `records`, which are all there are of a collection, newest first, in the place of what is stored of it.
[[nodiscard]] base::Result<CollectionWritten>
writeCollection(Database &db, const base::Did &did, const base::Nsid &collection,
                std::span<const lexicon::com_atproto_repo_listRecords::Record> records);
/// Forgets the collections that are not among `kept`; true when there were some.
[[nodiscard]] base::Result<bool> forgetOtherCollections(Database &db, const base::Did &did,
                                                        const std::vector<base::Nsid> &kept);

/// One record of one's own that the server has taken, or that is gone from there.
[[nodiscard]] base::Result<void> putRecord(Database &db, const model::Record &record);
[[nodiscard]] base::Result<void> removeRecord(Database &db, const base::AtUri &uri);

/// All that is stored of a person, by collection, the newest keys first.
[[nodiscard]] base::Result<std::vector<model::Record>> readRecords(Database &db, const base::Did &did);
[[nodiscard]] base::Result<std::vector<model::Record>> readRecords(Database &db, const base::Did &did,
                                                                   const base::Nsid &collection);

} // namespace rostrum::store
