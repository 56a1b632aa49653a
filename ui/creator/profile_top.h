// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/creator_profile.h"
#include "ui/creator/profile_head.h"
#include "ui/creator/profile_sections.h"

#include <QWidget>

class QAbstractButton;

namespace rostrum::ui {

class ArticleList;
class CreatorBar;
class ImageCache;
class SegmentedTabs;

/// What of a profile stands above its posts: the head, on one's own the switch of creator mode, and the sections that
/// the layout puts before Activity.
class ProfileTop final : public QWidget
{
    Q_OBJECT
public:
    /// What of somebody's activity is shown.
    enum class Activity { Posts, Replies, Media, Articles };

    ProfileTop(ImageCache &images, net::HttpClient &http, const base::Clock &clock, creator::Viewer viewer,
               QWidget *parent);

    void setProfile(const creator::CreatorProfile &profile, const creator::ProfileLayout &layout);
    /// Without signals.
    void setTab(ProfileHead::Tab tab);
    void setActivity(Activity activity);

    [[nodiscard]] ProfileHead &head() { return *m_head; }
    [[nodiscard]] ProfileSections &sections() { return *m_sections; }
    [[nodiscard]] ArticleList &articles() { return *m_articles; }
    [[nodiscard]] CreatorBar *creatorBar() { return m_bar; } ///< null but on one's own

Q_SIGNALS:
    void activityChosen(rostrum::ui::ProfileTop::Activity activity);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showParts();

    ProfileHead *m_head;
    CreatorBar *m_bar = nullptr;
    ProfileSections *m_sections;
    QWidget *m_activityTitle;
    QWidget *m_filterRow;
    SegmentedTabs *m_filter;
    ArticleList *m_articles;
    ProfileHead::Tab m_tab = ProfileHead::Tab::Profile;
    Activity m_activity = Activity::Posts;
    bool m_hasActivity = false;
};

/// What stands below the newest posts: the way to all of them, and the sections that come after Activity.
class ProfileBottom final : public QWidget
{
    Q_OBJECT
public:
    ProfileBottom(ImageCache &images, const base::Clock &clock, creator::Viewer viewer, QWidget *parent);

    void setProfile(const creator::CreatorProfile &profile, const creator::ProfileLayout &layout);
    [[nodiscard]] ProfileSections &sections() { return *m_sections; }

Q_SIGNALS:
    void allRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QWidget *m_allRow;
    QAbstractButton *m_all;
    ProfileSections *m_sections;
};

} // namespace rostrum::ui
