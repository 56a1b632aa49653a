// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "embedded/database.h"

#include <QJsonObject>

#include <optional>

namespace rostrum::embedded {

/// Where a record lies.
struct RecordPath
{
    QByteArray did = {};
    QByteArray collection = {};
    QByteArray rkey = {};

    [[nodiscard]] QByteArray uri() const;
    [[nodiscard]] static std::optional<RecordPath> fromUri(const QByteArray &uri);
};

struct StoredRecord
{
    QByteArray cid = {};
    QByteArray value = {}; ///< JSON text
};

/// What an AppView knows of a post that its record does not say: how popular it was before the sample began. Replies
/// are all there.
struct BaseCounts
{
    qint64 likes = 0;
    qint64 reposts = 0;
};

/// Records of all accounts, and the index of them that the AppView's answers are made from. Both change together.
/// Callers hold the transaction. Throws SQLite::Exception.
class Repo
{
public:
    explicit Repo(Database &database);

    [[nodiscard]] std::optional<StoredRecord> get(const RecordPath &path);

    /// Creates or replaces; fails with Invalid when the value is outside the data model. Returns the record's CID.
    [[nodiscard]] base::Result<QByteArray> put(const RecordPath &path, const QJsonObject &value, base::Time indexedAt,
                                               const BaseCounts &counts = {});
    void remove(const RecordPath &path);

    /// The revision of a repository: a TID, later ones after every put and remove. Empty when nobody has this DID.
    [[nodiscard]] QByteArray rev(const QByteArray &did);

    /// A follow, block, like or repost of the same subject that lies under another key, as the PDS replaces it.
    [[nodiscard]] std::optional<RecordPath> duplicateOf(const RecordPath &path, const QJsonObject &value);

private:
    void countChange(const QByteArray &did);
    void index(const RecordPath &path, const QByteArray &cid, qint64 record, const QJsonObject &value, qint64 indexedAt,
               const BaseCounts &counts);
    void indexPost(const RecordPath &path, const QByteArray &cid, qint64 record, const QJsonObject &value,
                   qint64 sortAt, const BaseCounts &counts);
    void indexListItem(const RecordPath &path, const QByteArray &cid, const QJsonObject &value, qint64 sortAt);
    void indexProfile(const RecordPath &path, const QByteArray &cid, const QJsonObject &value, qint64 indexedAt);
    void unindex(const RecordPath &path);

    Database &m_database;
};

} // namespace rostrum::embedded
