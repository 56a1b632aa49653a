// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"
#include "ui/feedview/post_act.h"

#include <QPixmap>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rostrum::ui {

class Avatar;
class Button;
class IconButton;
class ImageCache;
class SectionTitle;
class SegmentedTabs;

/// Top of a profile: cover, photo, name, headline, place, counts, description; and what of
/// the person stands below.
class ProfileHead final : public QWidget
{
    Q_OBJECT
public:
    ProfileHead(ImageCache &images, QWidget *parent);

    enum class Tab { Activity, Lists };

    void setPerson(const model::Person &person);
    /// What stands below.
    [[nodiscard]] Tab tab() const;
    /// Without tabChanged().
    void setTab(Tab tab);
    /// Of somebody else: what can be done with them stands beside the photo.
    void showActs();

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void actRequested(rostrum::ui::PostAct act);
    void copyRequested(const QString &text);
    void tabChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void loadPictures();
    void retranslate();
    void placeActs();
    void openMenu();
    [[nodiscard]] QString factsHtml() const;
    [[nodiscard]] int coverHeight() const;

    ImageCache &m_images;
    std::optional<model::Person> m_person;
    QPixmap m_cover;
    QVBoxLayout *m_column;
    Avatar *m_photo;
    SectionTitle *m_name;
    QLabel *m_headline;
    QLabel *m_facts;
    QLabel *m_relation;
    QWidget *m_acts;
    Button *m_follow;
    IconButton *m_more;
    QLabel *m_description;
    SegmentedTabs *m_tabs;
};

} // namespace rostrum::ui
