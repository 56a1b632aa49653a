// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_engine.h"

#include "net/http_client.h"
#include "playback/captions.h"
#include "playback/live_patience.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <vector>

namespace rostrum::playback {
class LiveLoader;
}

namespace rostrum::ui {

/// The picture of a live broadcast (HLS) in the place of the widget, without sound until it is wanted. It has no
/// controls and takes no input. Before the first picture it is see-through; the last one stays while it waits for more.
/// Where nobody can see it (hidden, scrolled away, covered) it fetches and decodes nothing, and goes on with what is
/// newest when it is seen again.
class LivePlayer final : public QWidget
{
    Q_OBJECT
public:
    enum class State {
        Loading, ///< until the first picture, also after it was not seen
        Playing,
        Stalled, ///< it waits for more; what comes back plays by itself
        Ended,
        Failed, ///< problem() says why
    };
    Q_ENUM(State)

    /// `playlist` is of a master or a media playlist, and may come from another person's record. `http` outlives the
    /// player.
    LivePlayer(net::HttpClient &http, const QUrl &playlist, playback::PictureFit fit, QWidget *parent,
               const playback::LiveLimits &limits = {});
    ~LivePlayer() override;

    [[nodiscard]] State state() const { return m_state; }
    /// For people; empty unless it failed.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Begins anew what ended or failed.
    void retry();

    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    void setMuted(bool isMuted);
    /// Known when the first picture is there.
    [[nodiscard]] bool hasCaptions() const { return m_hasCaptions; }
    [[nodiscard]] bool areCaptionsWanted() const { return m_areCaptionsWanted; }
    void setCaptionsWanted(bool areWanted);
    [[nodiscard]] QString captionShown() const { return m_caption; }

    /// What is seen; null before the first. Where a larger player takes over, it begins with this one's.
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    void setPicture(const QImage &picture);
    /// What the broadcast is called, for its accessible name.
    void setTitle(const QString &title);
    /// So much lies over the lower edge that captions stand above it.
    void setCoveredBelow(int pixels);

Q_SIGNALS:
    /// Its state, or whether there are captions.
    void stateChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void open();
    void close();
    void resume();
    void suspendIfUnseen();
    void noteSpeed(const playback::LiveChunk &chunk);
    [[nodiscard]] bool isSeen() const;
    void connectLoader();
    [[nodiscard]] LiveEngine::Events engineEvents();
    void showPicture();
    void showCaption();
    void takeCaptions(const std::vector<playback::Cue> &cues);
    void finish(State state, const QString &problem = {});
    void setState(State state);
    void tellName();
    [[nodiscard]] QSize placeInDevicePixels() const;
    [[nodiscard]] int wantedHeight() const;
    void paintPicture(QPainter &painter) const;

    net::HttpClient &m_http;
    QUrl m_playlist;
    playback::PictureFit m_fit;
    playback::LiveLimits m_limits;
    QString m_title = {};
    State m_state = State::Loading;
    QString m_problem = {};
    bool m_isMuted = true;
    bool m_hasCaptions = false;
    bool m_areCaptionsWanted = false;
    int m_coveredBelow = 0;
    int m_mostHeight = 0; ///< pixels of the size that is fetched: less where the connection is slow
    int m_slowChunks = 0; ///< in a row
    QImage m_picture = {};
    std::vector<playback::Cue> m_cues = {}; ///< by start
    QString m_caption = {};
    std::unique_ptr<LiveEngine> m_engine = {};      ///< null while nothing plays
    std::unique_ptr<playback::LiveLoader> m_loader; ///< gives to the engine
};

} // namespace rostrum::ui
