// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/people_list.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QLabel;

namespace rostrum::ui {

class Button;
class ImageCache;
class Paragraph;
class SectionTitle;
class SegmentedTabs;

/// Top of a list's page: picture, name, what it is, whose it is, its description; and for a list that can be read, the
/// choice between its people and their posts.
class ListHead final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { People, Posts };

    ListHead(ImageCache &images, QWidget *parent);

    void setList(const model::PeopleList &list);
    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);

Q_SIGNALS:
    void tabChanged();
    void creatorRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    [[nodiscard]] QRect pictureRect() const;

    ImageCache &m_images;
    std::optional<model::PeopleList> m_list = {};
    QPixmap m_picture = {};
    QWidget *m_place; ///< of the picture
    SectionTitle *m_name;
    QLabel *m_facts;
    Button *m_creator;
    Paragraph *m_description;
    Paragraph *m_note;
    SegmentedTabs *m_tabs;
};

} // namespace rostrum::ui
