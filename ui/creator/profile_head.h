// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/layout.h"
#include "model/connection.h"
#include "model/cv.h"
#include "model/live.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace rostrum::net {
class HttpClient;
}

namespace rostrum::ui {

class Banner;
class ImageCache;
class ProfileCover;
class ProfilePhoto;
class SectionTitle;
class SegmentedTabs;

/// What the head of a profile shows.
struct HeadContent
{
    model::Person person;
    creator::ProfileLayout layout = {};
    model::Live live = {};
    std::optional<model::ConnectionCount> connections = {};
    std::vector<model::CvEntry> links = {};

    bool operator==(const HeadContent &) const = default;
};

/// Top of a profile: cover, photo, buttons, name, headline, place, counts, topics, links, and what stands between the
/// two people.
class ProfileHead final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Profile, Activity, Lists };

    /// `images` and `http` outlive it.
    ProfileHead(ImageCache &images, net::HttpClient &http, creator::Viewer viewer, QWidget *parent);

    void setContent(const HeadContent &content);
    [[nodiscard]] const HeadContent &content() const { return *m_content; }
    [[nodiscard]] Tab tab() const;
    /// Without tabChanged().
    void setTab(Tab tab);
    [[nodiscard]] ProfileCover *cover() const { return m_cover; }

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void topicActivated(const QString &topic);
    void actRequested(rostrum::creator::ProfileAct act);
    /// The notice's own button: unblock, accept, unmute.
    void noticeActivated(rostrum::creator::ProfileNotice notice);
    void photoActivated();
    void editRequested();
    void tabChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void loadPhoto();
    void showButtons();
    void showTopics();
    void showLinks();
    void showNotice();
    void addButton(const creator::ProfileButton &button, bool isPrimary);
    void openMenu(QWidget *under);
    void place();
    void placeActs();
    [[nodiscard]] QString factsHtml() const;
    [[nodiscard]] QString countsHtml() const;
    [[nodiscard]] int coverHeight() const;

    ImageCache &m_images;
    creator::Viewer m_viewer;
    std::optional<HeadContent> m_content;
    ProfileCover *m_cover;
    ProfilePhoto *m_photo;
    QWidget *m_acts = nullptr; ///< made anew when the buttons are others
    QVBoxLayout *m_column;
    SectionTitle *m_name;
    QLabel *m_headline;
    QLabel *m_facts;
    QLabel *m_counts;
    QLabel *m_relation;
    QWidget *m_topics = nullptr;
    QWidget *m_links = nullptr;
    Banner *m_notice = nullptr;
    SegmentedTabs *m_tabs;
};

/// "Follow", "Following", "Requested" …: the word on a button of a profile.
[[nodiscard]] QString profileActName(const creator::ProfileButton &button);

} // namespace rostrum::ui
