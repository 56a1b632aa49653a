// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/search.h"
#include "ui/feedview/feed_row.h"
#include "ui/shell/page.h"
#include "ui/social/page_context.h"

class QLabel;
class QStackedLayout;

namespace rostrum::ui {

class Button;
class FeedView;
class IconButton;
class RecentSearches;
class SearchForm;
class SegmentedTabs;
class TextField;

/// Search while one types: everything, one's bookmarks, or what one wrote.
class SearchPage final : public Page
{
    Q_OBJECT
public:
    /// Begins with a search for `text` (social::SearchQuery), or with what was searched for lately.
    SearchPage(const QString &text, PageContext context, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] std::optional<Trouble> trouble() const override;
    void chosenAgain() override;
    bool handleKey(const QKeyEvent &event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    /// Searches for what the field says.
    void search();
    void setText(const QString &text);
    void setFiltersShown(bool isShown);
    void showRows();
    void addTail(std::vector<FeedRow> &rows) const;
    void tryAgain();
    void remember();
    base::Task<void> loadRecent();
    base::Task<void> keepRecent(QString text);
    [[nodiscard]] bool isRecentShown() const;
    void retranslate();

    PageContext m_context;
    social::Search m_search;
    TextField *m_field;
    IconButton *m_filters;
    SegmentedTabs *m_tabs;
    SearchForm *m_form;
    FeedView *m_view;
    RecentSearches *m_recent;
    QStackedLayout *m_stack;
    base::TaskScope m_tasks; // last: it uses the others
};

} // namespace rostrum::ui
