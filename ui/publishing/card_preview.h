// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/new_post.h"

#include <QPixmap>
#include <QWidget>

namespace rostrum::ui {

class IconButton;

/// How the card of a link will look, with a button that takes it away.
class CardPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit CardPreview(QWidget *parent = nullptr);

    /// `picture` may be null.
    void setCard(const social::NewCard &card, const QPixmap &picture);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    social::NewCard m_card;
    QPixmap m_picture;
    IconButton *m_remove;
};

} // namespace rostrum::ui
