// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/highlights.h"

#include <QAbstractButton>
#include <QPixmap>

namespace rostrum::ui {

class ImageCache;

/// A person in a card: photo, name, what connects one with them and the headline; opens the profile.
class PersonRow final : public QAbstractButton
{
    Q_OBJECT
public:
    PersonRow(social::Suggestion suggestion, ImageCache &images, QWidget *parent);

    [[nodiscard]] const model::Person &person() const { return m_suggestion.person; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString reason() const;
    [[nodiscard]] static int textHeight();
    [[nodiscard]] QString secondLine() const;
    void retranslate();

    social::Suggestion m_suggestion;
    QPixmap m_photo;
};

} // namespace rostrum::ui
