// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/creator_profile.h"
#include "publishing/completion.h"
#include "social/feed.h"
#include "social/feed_source.h"
#include "social/lists.h"
#include "ui/creator/profile_head.h"
#include "ui/creator/profile_top.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/shell/page.h"
#include "ui/social/page_context.h"

#include <QTimer>

#include <map>
#include <memory>

namespace rostrum::ui {

class ActivityExcerpt;
class FeedBinder;
class FeedView;
class PageHeader;
class ProfileActs;
class ProfileEdits;

/// A person: who they are, what they did, what they make, and the lists they keep. One's own can be edited in place.
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
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showProfile();
    void makeTop();
    void makeHeader();
    void connectTop();
    /// What stands between one's own and others: acts, or edits.
    void connectActsOfTop();
    [[nodiscard]] social::Feed *feed(social::AuthorPosts what);
    void showTab();
    void showExcerpt();
    void showActivity();
    void showLists();
    void showListRows();
    void openCreatorSheet();
    void openFeatured(const creator::FeaturedItem &item);
    void retry();
    void showProblem(const base::Error &error);

    PageContext m_context;
    Whose m_whose;
    creator::CreatorProfile m_profile;
    publishing::Completion m_completion;
    std::map<social::AuthorPosts, std::unique_ptr<social::Feed>> m_feeds; ///< those that were looked at
    std::unique_ptr<social::Lists> m_lists;                               ///< once they were looked at
    QTimer m_again;                                                       ///< asks for news while the page is seen
    PageHeader *m_header = nullptr;
    FeedView *m_view;
    ProfileTop *m_top = nullptr;
    ProfileBottom *m_bottom = nullptr;
    ProfileActs *m_acts = nullptr;
    ProfileEdits *m_edits = nullptr; ///< of one's own
    QObject *m_rows = nullptr;       ///< what fills the view: an excerpt or a binder
    ActivityExcerpt *m_excerpt = nullptr;
    FeedBinder *m_binder = nullptr;
    ProfileHead::Tab m_tab = ProfileHead::Tab::Profile;
    ProfileTop::Activity m_activity = ProfileTop::Activity::Posts;
    std::optional<Anchor> m_anchor = {};
};

} // namespace rostrum::ui
