// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/connections.h"
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
class TextField;

/// One's network: connections, requests in both directions, following and followers; a search over everybody whom this
/// computer knows.
class NetworkPage final : public Page
{
    Q_OBJECT
public:
    NetworkPage(PageContext context, QWidget *parent);
    ~NetworkPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] std::optional<Trouble> trouble() const override;
    void chosenAgain() override;
    bool handleKey(const QKeyEvent &event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Tab
    {
        model::ConnectionList list;
        std::unique_ptr<social::Connections> people = {}; ///< once it was looked at
        std::optional<Anchor> anchor = {};
    };

    void choose(int tab);
    void search();
    [[nodiscard]] social::Connections &connections(Tab &tab);
    /// What is shown: a tab, or what was looked for.
    [[nodiscard]] Tab &shown();
    [[nodiscard]] const Tab &shown() const;
    void showRows();
    [[nodiscard]] FeedRow rowOf(const model::Connection &connection) const;
    [[nodiscard]] NoticeRow emptyNotice() const;
    void retranslate();

    PageContext m_context;
    PageHeader *m_header;
    TextField *m_search;
    SegmentedTabs *m_tabs;
    FeedView *m_view;
    QTimer m_typing;
    std::array<Tab, 5> m_lists;
    Tab m_found; ///< everybody
    std::size_t m_current = 0;
    bool m_isSearching = false;
};

} // namespace rostrum::ui
