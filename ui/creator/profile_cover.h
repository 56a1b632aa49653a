// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/layout.h"
#include "model/live.h"

#include <QPixmap>
#include <QWidget>

namespace rostrum::net {
class HttpClient;
}

namespace rostrum::ui {

class CoverButton;
class ImageCache;
class LivePlayer;

/// The top of a profile: the person's picture, or what is live with its title and a way in.
class ProfileCover final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kRatio = 3; ///< width to height, as covers are made

    /// Both outlive it.
    ProfileCover(ImageCache &images, net::HttpClient &http, QWidget *parent);
    ~ProfileCover() override;

    void setPicture(const QUrl &picture);
    void setLive(creator::Cover what, const model::Live &live);

Q_SIGNALS:
    void pageRequested(const QUrl &page);
    /// The broadcast is over: whoever knows may look again.
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();
    void play();
    void stopPlaying();
    void followPlayer();
    void enlarge();
    void toggleSound();
    [[nodiscard]] bool showsLive() const;
    void load(const QUrl &url, QPixmap ProfileCover::*target);
    friend class CoverWords;
    void paintLive(QPainter &painter) const;
    [[nodiscard]] QString watchingText() const;

    ImageCache &m_images;
    net::HttpClient &m_http;
    QUrl m_address;
    QPixmap m_picture;
    QPixmap m_still;
    creator::Cover m_what = creator::Cover::Picture;
    model::Live m_live;
    QUrl m_over = {}; ///< the broadcast that was seen to end, or cannot be played
    LivePlayer *m_player = nullptr;
    QWidget *m_words; ///< over the player: title, and what is the matter
    CoverButton *m_sound;
    CoverButton *m_action;
};

} // namespace rostrum::ui
