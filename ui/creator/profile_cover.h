// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/layout.h"
#include "model/live.h"

#include <QPixmap>
#include <QWidget>

class QLabel;

namespace rostrum::ui {

class CoverButton;
class ImageCache;

/// The top of a profile: the person's picture, or what is live with its title and a way in.
class ProfileCover final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kRatio = 3; ///< width to height, as covers are made

    ProfileCover(ImageCache &images, QWidget *parent);

    void setPicture(const QUrl &picture);
    void setLive(creator::Cover what, const model::Live &live);

Q_SIGNALS:
    /// The broadcast is to be seen large, with sound.
    void playRequested();
    void pageRequested(const QUrl &page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();
    void load(const QUrl &url, QPixmap ProfileCover::*target);
    void paintLive(QPainter &painter) const;
    [[nodiscard]] QString watchingText() const;

    ImageCache &m_images;
    QUrl m_address;
    QPixmap m_picture;
    QPixmap m_still;
    creator::Cover m_what = creator::Cover::Picture;
    model::Live m_live;
    CoverButton *m_action;
};

} // namespace rostrum::ui
