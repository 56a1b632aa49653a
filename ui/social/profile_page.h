// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/feed.h"
#include "social/lists.h"
#include "social/profile.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/shell/page.h"
#include "ui/social/page_context.h"
#include "ui/social/profile_head.h"

#include <memory>

namespace rostrum::ui {

class FeedBinder;
class FeedView;
class PageHeader;

/// A person: who they are, what they posted, and the lists they made.
class ProfilePage final : public Page
{
    Q_OBJECT
public:
    enum class Whose { Own, Another };

    /// `actor` is a handle or a DID.
    ProfilePage(const QString &actor, Whose whose, PageContext context, QWidget *parent);
    ~ProfilePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] std::optional<Trouble> trouble() const override;
    bool handleKey(const QKeyEvent &event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPerson();
    void addActs();
    void makeHead(const model::Person &person);
    void showTab(const base::Did &did);
    void showPosts(const base::Did &did);
    void showLists(const base::Did &did);
    void showListRows();
    void retry();
    void showProblem(const base::Error &error);

    PageContext m_context;
    Whose m_whose;
    social::Profile m_profile;
    std::unique_ptr<social::Feed> m_feed;   ///< when it is known who the person is
    std::unique_ptr<social::Lists> m_lists; ///< once they were looked at
    PageHeader *m_header = nullptr;
    FeedView *m_view;
    ProfileHead *m_head = nullptr;
    FeedBinder *m_binder = nullptr; ///< while the posts are shown
    ProfileHead::Tab m_tab = ProfileHead::Tab::Activity;
    std::optional<Anchor> m_anchor = {};
};

} // namespace rostrum::ui
