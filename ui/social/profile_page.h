// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/feed.h"
#include "social/profile.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/shell/page.h"
#include "ui/social/page_context.h"

#include <memory>

namespace rostrum::ui {

class FeedBinder;
class FeedView;
class PageHeader;
class ProfileHead;

/// A person: who they are, and what they posted.
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
    void showPosts(const base::Did &did);
    void showProblem(const base::Error &error);

    PageContext m_context;
    Whose m_whose;
    social::Profile m_profile;
    std::unique_ptr<social::Feed> m_feed; ///< when it is known who the person is
    PageHeader *m_header = nullptr;
    FeedView *m_view;
    ProfileHead *m_head = nullptr;
    FeedBinder *m_binder = nullptr;
    std::optional<Anchor> m_anchor = {};
};

} // namespace rostrum::ui
