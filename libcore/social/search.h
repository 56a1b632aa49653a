// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/feed.h"
#include "social/search_query.h"
#include "social/services.h"
#include "store/post_search.h"

#include <QObject>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rostrum::social {

enum class SearchScope {
    Everything, ///< the cache at once, then the network
    Bookmarks,
    OwnPosts,
};

/// Posts and people that match, newest first: what this computer has at once, while one types; then what the network
/// answers, which goes into the store like everything else. Bookmarks and one's own posts are fetched whole, so that
/// they are found offline too. Main thread.
class Search : public QObject
{
    Q_OBJECT

public:
    Search(Services services, base::Did self, QObject *parent = nullptr);
    ~Search() override;

    /// Another search; what is on its way for the one before is given up. Without words, the whole of the bookmarks
    /// or of one's own posts, and of everything nothing.
    void find(SearchQuery query, SearchScope scope);
    /// More below. Does nothing while it is at work, at the end, or after a failure until retry().
    void extend();
    void retry();

    [[nodiscard]] const SearchQuery &query() const { return m_query; }
    [[nodiscard]] SearchScope scope() const { return m_scope; }
    [[nodiscard]] const std::vector<model::FeedItemPtr> &posts() const { return m_posts; }
    /// Only of a search for words alone, in everything.
    [[nodiscard]] const std::vector<model::Person> &people() const { return m_people; }
    /// Phase::Ready once something is shown; `error` when the network could not be asked.
    [[nodiscard]] const FeedStatus &status() const { return m_status; }

Q_SIGNALS:
    /// posts(), people() or status() are others.
    void changed();

private:
    [[nodiscard]] bool concerns(const QString &subject) const;
    [[nodiscard]] bool asksNetwork() const;
    base::Task<void> run();
    base::Task<base::Result<void>> askNetwork();
    base::Task<void> askForPeople();
    base::Task<std::vector<model::Person>> withHeadlines(std::vector<model::Person> people);
    base::Task<void> completeAuthors(std::vector<base::Did> authors);
    /// All bookmarks, or all of one's own posts; once.
    base::Task<base::Result<void>> fetchWhole();
    base::Task<void> doExtend();
    void noteSent(qint64 row);
    void extendIfWanted();
    [[nodiscard]] FeedSource sourceOf(SearchScope scope) const;
    [[nodiscard]] base::Task<base::Result<base::Did>> authorOf(QString actor);
    /// Reads what is stored, newest first, and merges what the outbox has.
    base::Task<base::Result<void>> reload();
    base::Task<void> doReload();
    [[nodiscard]] base::Task<base::Result<std::optional<store::PostQuery>>> storedQuery();
    [[nodiscard]] bool isLeftOut(const model::Post &post) const;
    [[nodiscard]] std::vector<model::FeedItemPtr> shown(std::vector<model::PostPtr> posts) const;

    Services m_services;
    base::Did m_self;
    SearchQuery m_query = {};
    SearchScope m_scope = SearchScope::Everything;
    std::vector<model::FeedItemPtr> m_posts = {};
    std::vector<model::Person> m_people = {};
    FeedStatus m_status = {};
    std::vector<base::AtUri> m_fromNetwork = {}; ///< what the network answered, which may match by more than we index
    std::optional<std::string> m_cursor = {};
    bool m_networkAtEnd = false;
    std::set<SearchScope> m_whole = {}; ///< fetched, and not changed by oneself since
    bool m_isExtending = false;
    bool m_isMoreWanted = false; ///< asked for while at work
    int m_limit;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
