// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/feed.h"
#include "social/list.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/social/feed_page.h"
#include "ui/social/list_head.h"

#include <memory>

namespace rostrum::ui {

class FeedBinder;

/// A list of people: who is on it, and what they posted.
class ListPage final : public FeedPage
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

protected:
    void retranslate() override;

private:
    void showList();
    void makeHead();
    void showTab();
    void showPeople();
    void showPosts();
    void showProblem(const base::Error &error);
    [[nodiscard]] bool showsPosts() const { return m_binder != nullptr; }

    social::List m_list;
    std::unique_ptr<social::Feed> m_feed; ///< once it was looked at
    ListHead *m_head = nullptr;
    FeedBinder *m_binder = nullptr; ///< while the posts are shown
    ListHead::Tab m_tab = ListHead::Tab::People;
    std::optional<Anchor> m_anchor = {};
};

} // namespace rostrum::ui
