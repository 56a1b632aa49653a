// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

#include <QAbstractButton>
#include <QPixmap>

namespace rostrum::ui {

class ImageCache;

/// A person in a card: photo, name, headline; opens the profile.
class PersonRow final : public QAbstractButton
{
    Q_OBJECT
public:
    PersonRow(model::Person person, ImageCache &images, QWidget *parent);

    [[nodiscard]] const model::Person &person() const { return m_person; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    model::Person m_person;
    QPixmap m_photo;
};

} // namespace rostrum::ui
