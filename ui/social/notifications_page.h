// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/notification_list.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/shell/page.h"
#include "ui/social/page_context.h"

#include <QTimer>

#include <array>
#include <memory>

namespace rostrum::ui {

class FeedView;
class PageHeader;
class SegmentedTabs;

/// What others did that concerns the person: all of it, or what one may want to answer. What was on the screen counts
/// as seen.
class NotificationsPage final : public Page
{
    Q_OBJECT
public:
    NotificationsPage(PageContext context, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] std::optional<Trouble> trouble() const override;
    void chosenAgain() override;
    bool handleKey(const QKeyEvent &event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Tab
    {
        std::unique_ptr<social::NotificationList> list = {}; ///< made when it is first looked at
        std::optional<Anchor> anchor = {};                   ///< where it was left
    };

    void choose(int tab);
    [[nodiscard]] social::NotificationList &list();
    [[nodiscard]] const social::NotificationList &list() const;
    void showRows();
    void addTail(std::vector<FeedRow> &rows) const;
    void tryAgain();
    void noteSeen();
    void retranslate();

    PageContext m_context;
    PageHeader *m_header;
    SegmentedTabs *m_tabs;
    FeedView *m_view;
    std::array<Tab, 2> m_lists; ///< all, mentions
    std::size_t m_current = 0;
    QTimer m_seen;
    bool m_wasShown = false;
};

} // namespace rostrum::ui
