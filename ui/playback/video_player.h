// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media_engine.h"

#include "base/did.h"
#include "base/task_scope.h"
#include "model/embed.h"
#include "playback/captions.h"
#include "playback/videos.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace rostrum::ui {

class BusyArc;
class Button;
class Paragraph;
class VideoBar;

/// One video, laid over the place of its poster: it is fetched, played, and controlled by mouse or keys (Space or K,
/// M, C, F, ← and → by five seconds). Until the first frame it is see-through. It begins without sound.
class VideoPlayer final : public QWidget
{
    Q_OBJECT
public:
    enum class Start {
        Asked,
        ByItself, ///< and never with sound before a person wants it
    };

    /// `videos` outlives the player.
    VideoPlayer(playback::Videos &videos, const base::Did &author, const model::Video &video, Start start,
                QWidget *parent);
    ~VideoPlayer() override;

    /// Whether a person wanted it: it began by a click, or was touched since.
    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    [[nodiscard]] bool isFullScreenShown() const { return isWindow(); }
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    [[nodiscard]] bool hasFrame() const { return m_hasFrame; }
    [[nodiscard]] bool isPlaying() const { return m_phase == Phase::Playing; }
    /// What is shown instead of the video, or empty.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString captionShown() const { return m_captionText; }
    void togglePlaying();

Q_SIGNALS:
    void fullScreenLeft();
    void left(); ///< Escape: the keyboard belongs to what is behind

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    enum class Phase { Fetching, Playing, Paused, Ended, Failed };

    void connectBar();
    void fetch();
    base::Task<void> fetchFile();
    base::Task<void> fetchCaptions();
    void openFile(const QString &file);
    void fail(const QString &message);
    void showNews();
    void setPhase(Phase phase);
    void seek(std::chrono::milliseconds position);
    void toggleSound();
    void toggleCaptions();
    void toggleFullScreen();
    void showBar();
    void hideBarSoon();
    void paintCaption(QPainter &painter) const;

    playback::Videos &m_videos;
    base::Did m_author;
    model::Video m_video;
    bool m_isWanted;
    bool m_isMuted;
    Phase m_phase = Phase::Fetching;
    qint64 m_received = 0;
    qint64 m_total = -1;
    bool m_hasFrame = false;
    bool m_isPressed = false;
    std::vector<playback::Cue> m_cues = {};
    QString m_captionText = {};
    std::unique_ptr<MediaEngine> m_engine = {};
    VideoBar *m_bar;
    BusyArc *m_busy;
    QWidget *m_failure;
    Paragraph *m_problem;
    Button *m_retry;
    QTimer m_barTimer;
    base::TaskScope m_tasks; ///< last: cancels before the members it uses go
};

} // namespace rostrum::ui
