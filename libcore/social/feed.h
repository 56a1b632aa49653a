// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/feed_source.h"
#include "social/services.h"
#include "store/feed_cache.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace rostrum::social {

/// What a screen says about a feed besides its rows.
struct FeedStatus
{
    enum class Phase {
        Opening,  ///< reading the store
        Fetching, ///< nothing stored yet, asking the server
        Ready,
    };
    Phase phase = Phase::Opening;
    bool refreshing = false;
    bool atEnd = false;                         ///< the oldest row shown is the feed's last
    std::optional<base::Error> error = {};      ///< why the last exchange with the server failed
    std::optional<base::Time> refreshedAt = {}; ///< when the newest rows were last fetched

    bool operator==(const FeedStatus &) const = default;
};

/// A feed as a moving window over the store: rows come from the store at once, what the network answers goes into the
/// store and from there to the rows, so reading works offline by construction. Memory does not grow with the store.
/// Main thread.
class Feed : public QObject
{
    Q_OBJECT

public:
    Feed(FeedSource source, Services services, QObject *parent = nullptr);
    ~Feed() override;

    /// Rows around the item `near` (FeedEntry::id()), or the newest ones; then asks the server for news.
    void open(const QString &near = {});
    void refresh();
    /// More rows below, from the store, then from the server. Does nothing while it is at work, at the end, or shortly
    /// after a failure.
    void extendOlder();
    /// The same, also right after a failure.
    void retryOlder();
    /// More rows above, from the store.
    void extendNewer();
    /// Jumps to the newest rows.
    void showNewest();
    void fillGap(store::FeedKey gap);
    /// Asks for news every `interval`, until told otherwise with zero.
    void poll(std::chrono::milliseconds interval);

    [[nodiscard]] const QString &name() const { return m_source.name; }
    [[nodiscard]] const std::vector<store::FeedEntry> &rows() const { return m_rows; }
    [[nodiscard]] const FeedStatus &status() const { return m_status; }

Q_SIGNALS:
    /// All rows are others now.
    void rowsReset();
    /// `removed` rows at `at` gave way to `inserted` ones.
    void rowsSpliced(int at, int removed, int inserted);
    void statusChanged();

private:
    base::Task<void> doOpen(QString near);
    base::Task<void> doRefresh();
    base::Task<void> doExtendOlder();
    base::Task<void> doExtendNewer();
    base::Task<void> doFillGap(store::FeedKey gap);
    base::Task<base::Result<void>> fetchOlder();
    base::Task<base::Result<std::vector<store::FeedEntry>>> read(store::FeedRange range);
    /// Reads the rows between the keys again and splices what changed.
    base::Task<void> reload(store::FeedKey newerThan, store::FeedKey olderThan);
    base::Task<void> completeAuthors(std::vector<base::Did> authors);

    void splice(std::size_t at, std::size_t removed, std::vector<store::FeedEntry> rows);
    void trim(store::FeedRange::From end);
    void setStatus(FeedStatus status);
    void setError(std::optional<base::Error> error);

    FeedSource m_source;
    Services m_services;
    std::vector<store::FeedEntry> m_rows;
    FeedStatus m_status;
    QTimer m_poll;
    QTimer m_olderPause;
    bool m_extendingOlder = false;
    bool m_extendingNewer = false;
    bool m_moreNewer = false; ///< the store has rows above the window
    base::TaskScope m_tasks;  // last: cancelled before the members it uses go
};

} // namespace rostrum::social
