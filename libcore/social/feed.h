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
    int newAbove = 0;                           ///< posts that came since the feed opened and lie above its rows
    std::optional<base::Error> error = {};      ///< why the newest rows could not be fetched
    std::optional<base::Error> moreError = {};  ///< why older rows, or those in a gap, could not be fetched
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
    /// More rows above, from the store. Does nothing while it is at work or when there are none.
    void extendNewer();
    /// Jumps to the newest rows, with rowsReset(), where rows above those shown are stored.
    void showNewest();
    [[nodiscard]] bool hasMoreNewer() const { return m_moreNewer; }
    /// Fetches what is missing at a gap row.
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
    using Rows = std::vector<store::FeedEntry>;

    base::Task<void> doOpen(QString near);
    base::Task<void> doRefresh();
    base::Task<base::Result<void>> fetchNewest();
    base::Task<void> doExtendOlder();
    base::Task<base::Result<void>> readOlder();
    base::Task<base::Result<void>> fetchOlder(std::string cursor);
    base::Task<void> doExtendNewer();
    base::Task<void> doFillGap(store::FeedKey gap, QString cursor);
    base::Task<base::Result<Rows>> read(store::FeedRange range);
    /// Reads the rows from `oldest` up again and splices what changed.
    base::Task<base::Result<void>> reload(store::FeedKey oldest);
    base::Task<void> completeAuthors(std::vector<base::Did> authors, store::FeedKey oldest);

    /// Drops the rows of posts that are to go, and shows the others as the person means them to be.
    void addPending(Rows &rows) const;
    void showPending(const QString &subject);
    [[nodiscard]] bool isUnwanted(const model::Post &post) const;
    void judgeAgain();
    base::Task<void> reloadAll();
    base::Task<void> reloadRow(store::FeedKey key);

    void splice(std::size_t at, std::size_t removed, Rows rows);
    void trim(store::FeedRange::From end);
    void setStatus(FeedStatus status);
    void setMoreError(std::optional<base::Error> error);
    void setAtEnd(bool atEnd);
    void setNewAbove(int count);

    FeedSource m_source;
    Services m_services;
    Rows m_rows;
    FeedStatus m_status;
    QTimer m_poll;
    QTimer m_olderPause;
    bool m_extendingOlder = false;
    bool m_extendingNewer = false;
    bool m_moreNewer = false;                                           ///< the store has rows above the window
    store::FeedRange::From m_readingAt = store::FeedRange::From::Newer; ///< the end that was extended last
    base::TaskScope m_tasks;                                            // last: cancelled before the members it uses go
};

} // namespace rostrum::social
