// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/feed.h"
#include "social/reading_position.h"
#include "ui/shell/page.h"
#include "ui/social/page_context.h"

namespace rostrum::ui {

class FeedBinder;
class FeedView;
class PageHeader;
class Pill;

/// The timeline of those one follows. Opens where one was reading, and looks for news while it is shown.
class HomePage final : public Page
{
    Q_OBJECT
public:
    HomePage(PageContext context, QWidget *parent);
    ~HomePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] std::optional<Trouble> trouble() const override;
    void chosenAgain() override;
    bool handleKey(const QKeyEvent &event) override;

    [[nodiscard]] social::Feed &feed() { return m_feed; }

Q_SIGNALS:
    void firstRowPainted();
    /// The server was asked for news, and answered or failed.
    void refreshed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    base::Task<void> openWhereLeft();
    void savePosition();
    void showNews();
    void placePill();
    void goToTop();
    void retranslate();

    PageContext m_context;
    social::Feed m_feed;
    PageHeader *m_header;
    FeedView *m_view;
    FeedBinder *m_binder;
    Pill *m_pill;
    int m_unseen = 0; ///< rows of the view above the reading position
    base::TaskScope m_tasks;
};

/// Connects what a FeedView asks for (a post, a person, a link) to the page's navigation.
void connectNavigation(FeedView &view, Page &page);

/// Follows a link that somebody wrote: inside the program where it has that page (View::ofLink), else in the browser,
/// which reports trouble at `near`.
void followLink(const QUrl &url, Page &page, QWidget &near);

} // namespace rostrum::ui
