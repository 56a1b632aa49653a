// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_actor_defs.h"
#include "lexicon/com_atproto_repo_listRecords.h"
#include "store/feed_cache.h"
#include "store/feed_writer.h"

#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <vector>

namespace rostrum::tests {

/// Minutes after some moment.
[[nodiscard]] base::Time minute(int minutes);

/// A post of did:plc:AUTHOR under the record key `key`.
struct SamplePost
{
    QString key;
    base::Time createdAt = {};
    std::optional<base::Time> indexedAt = {}; ///< else when it was written
    QString author = QStringLiteral("ada");
    QString text = {}; ///< else the key
    int replies = 0;
};

[[nodiscard]] QJsonObject postJson(const SamplePost &post);
[[nodiscard]] lexicon::app_bsky_feed_defs::PostView postView(const SamplePost &post);
[[nodiscard]] lexicon::app_bsky_feed_defs::FeedViewPost item(const SamplePost &post);
[[nodiscard]] lexicon::app_bsky_feed_defs::FeedViewPost repost(const SamplePost &post, const QString &by,
                                                               base::Time at);
[[nodiscard]] lexicon::app_bsky_feed_defs::FeedViewPost pinned(const SamplePost &post);

/// Posts written at these minutes, with the minute as the key.
[[nodiscard]] store::FeedPage pageOf(const std::vector<int> &minutes, std::optional<std::string> cursor = {});

[[nodiscard]] QJsonObject profileJson(const QString &name, const QString &description);
/// did:plc:NAME with the handle NAME.test.
[[nodiscard]] lexicon::app_bsky_actor_defs::ProfileViewDetailed profile(const QString &name,
                                                                        const QString &description);

using ListedRecord = lexicon::com_atproto_repo_listRecords::Record;
/// at://DID/PATH as com.atproto.repo.listRecords has it; the CID follows from the text.
[[nodiscard]] QString listedCid(const std::string &json);
[[nodiscard]] ListedRecord listed(const QString &did, const QString &path, const std::string &json);

/// What a feed's rows are, newest first: record keys with "|by", "|pin", or "gap".
[[nodiscard]] QStringList names(const std::vector<store::FeedEntry> &rows);

/// An empty cache database in a folder of its own.
class CacheFile
{
public:
    CacheFile();
    [[nodiscard]] store::Database &db() { return m_database; }
    [[nodiscard]] QString path() const { return m_database.path(); }
    [[nodiscard]] std::vector<store::FeedEntry> rows(const QString &feed = QStringLiteral("timeline"));
    /// The number a query gives.
    [[nodiscard]] qint64 count(const char *sql);

private:
    QTemporaryDir m_folder;
    store::Database m_database;
};

} // namespace rostrum::tests
