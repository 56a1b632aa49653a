// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/feed.h"
#include "social/list.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/shell/page.h"
#include "ui/social/list_head.h"
#include "ui/social/page_context.h"

#include <memory>

namespace rostrum::ui {

class FeedBinder;
class FeedView;
class PageHeader;

/// A list of people: who is on it, and what they posted.
class ListPage final : public Page
{
    Q_OBJECT
public:
    ListPage(const base::AtUri &uri, PageContext context, QWidget *parent);
    ~ListPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] std::optional<Trouble> trouble() const override;
    bool handleKey(const QKeyEvent &event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showList();
    void makeHead();
    void showTab();
    void showPeople();
    void showPosts();
    void showProblem(const base::Error &error);
    [[nodiscard]] bool showsPosts() const { return m_binder != nullptr; }

    PageContext m_context;
    social::List m_list;
    std::unique_ptr<social::Feed> m_feed; ///< once it was looked at
    PageHeader *m_header;
    FeedView *m_view;
    ListHead *m_head = nullptr;
    FeedBinder *m_binder = nullptr; ///< while the posts are shown
    ListHead::Tab m_tab = ListHead::Tab::People;
    std::optional<Anchor> m_anchor = {};
};

} // namespace rostrum::ui
