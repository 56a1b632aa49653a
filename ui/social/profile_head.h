// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

#include <QPixmap>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rostrum::ui {

class Avatar;
class ImageCache;
class SectionTitle;

/// Top of a profile: cover, photo, name, headline, place, counts, description.
class ProfileHead final : public QWidget
{
    Q_OBJECT
public:
    ProfileHead(ImageCache &images, QWidget *parent);

    void setPerson(const model::Person &person);

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void loadPictures();
    void retranslate();
    void placeRelation();
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
    QLabel *m_description;
    SectionTitle *m_activity;
};

} // namespace rostrum::ui
