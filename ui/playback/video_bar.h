// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>

namespace rostrum::ui {

class SeekBar;
class VideoButton;

/// The controls of a video or a live broadcast, over its lower edge.
class VideoBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Playing { Yes, No, Ended };
    enum class Captions { None, Off, On };
    struct State
    {
        Playing playing = Playing::Yes;
        Captions captions = Captions::None;
        bool isMuted = true;
        bool hasSound = true;
        bool isFullScreen = false;
        bool isLive = false; ///< there is neither pausing nor seeking
        std::chrono::milliseconds position = {};
        std::chrono::milliseconds duration = {};

        bool operator==(const State &) const = default;
    };

    explicit VideoBar(QWidget *parent);
    void setState(const State &state);

Q_SIGNALS:
    void playClicked();
    void captionsClicked();
    void soundClicked();
    void fullScreenClicked();
    void sought(int milliseconds);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showTime();

    State m_state = {};
    VideoButton *m_play;
    QWidget *m_time; ///< the place of the time, which is painted
    QString m_timeText = {};
    SeekBar *m_seek;
    VideoButton *m_captions;
    VideoButton *m_sound;
    VideoButton *m_fullScreen;
};

} // namespace rostrum::ui
