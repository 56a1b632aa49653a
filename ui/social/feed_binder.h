// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/feed.h"
#include "social/outbox.h"
#include "ui/feedview/feed_view.h"

#include <QObject>

namespace rostrum::ui {

/// Shows a social::Feed in a FeedView: rows as they come and go, more of them near the ends, gaps that can be filled,
/// and a last row that says what is behind the last post (more, the end, an error).
class FeedBinder final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the binder.
    FeedBinder(social::Feed &feed, FeedView &view, QObject *parent = nullptr);

    /// Own posts that the feed does not have yet stand first, as long as its newest rows are shown. `outbox` outlives
    /// the binder.
    void showOwn(const social::Outbox &outbox);
    /// What stands where a feed has no posts, and the word on the button there.
    void setEmptyTexts(const QString &title, const QString &text, const QString &action = {});
    /// The rows that the feed has already, in a view that showed something else.
    void showRows() { resetRows(); }
    /// Where to be once the rows are there.
    void setAnchor(const Anchor &anchor) { m_anchor = anchor; }
    /// Goes to the newest row, which may have to be read first.
    void showNewest();
    /// Whether all that was asked for has arrived, or failed.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void completeChanged();
    void emptyActivated(); ///< the button where there are no posts

private:
    using Entries = std::vector<store::FeedEntry>;

    void resetRows();
    void spliceRows(int at, int removed, int inserted);
    void fillGap(const QString &rowId);
    [[nodiscard]] int indexOf(Entries::const_iterator entry) const; ///< of its row in the view
    void updateHead();
    void updateTail();
    void endGapOnError();
    [[nodiscard]] std::vector<FeedRow> headRows() const;
    /// What stands below `above` rows.
    [[nodiscard]] std::vector<FeedRow> tailRows(std::size_t above) const;
    [[nodiscard]] FeedRow rowOf(const store::FeedEntry &entry) const;

    social::Feed &m_feed;
    FeedView &m_view;
    const social::Outbox *m_outbox = nullptr;
    std::vector<FeedRow> m_head = {}; ///< above the rows of the feed
    QString m_emptyTitle = {};
    QString m_emptyText = {};
    QString m_emptyAction = {};
    std::optional<Anchor> m_anchor = {};
    store::FeedKey m_loadingGap = 0;
    int m_tailRows = 0;
    bool m_toTop = false;    ///< when the rows come
    bool m_isFilled = false; ///< the first rows, or why there are none, are in the view
};

} // namespace rostrum::ui
