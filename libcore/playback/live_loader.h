// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "captions.h"
#include "live_track.h"

#include "base/task_scope.h"
#include "net/http_client.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace rostrum::playback {

/// Fetches an HLS broadcast, live or just over, as it comes: one size of the picture and, where they lie beside it and
/// are wanted, sound and captions. What cannot be fetched is tried again until `limits` say that it is over. Decodes
/// nothing. Main thread. Its signals come from the event loop; nothing that hears one may destroy it at once.
class LiveLoader final : public QObject
{
    Q_OBJECT
public:
    /// `playlist` is of a master or a media playlist. Of several sizes the largest that is not higher than `height`
    /// pixels is fetched. `http` outlives the loader.
    LiveLoader(net::HttpClient &http, QUrl playlist, int height, const LiveLimits &limits = {},
               QObject *parent = nullptr);
    ~LiveLoader() override;

    void start();
    /// Asked before each chunk of picture or sound is fetched.
    void setHasRoom(std::function<bool()> hasRoom) { m_hasRoom = std::move(hasRoom); }
    void setSoundWanted(bool isWanted);
    void setCaptionsWanted(bool isWanted);
    /// Known when the first chunk comes.
    [[nodiscard]] bool hasSoundApart() const { return !m_sound.playlist.isEmpty(); }
    [[nodiscard]] bool hasCaptions() const { return !m_captions.playlist.isEmpty(); }
    /// Whether there is a smaller size than the one that is fetched; known when the first chunk comes.
    [[nodiscard]] bool hasSmaller() const { return m_hasSmaller; }
    /// What came cannot be decoded: its initialisation section may have changed behind its address.
    void distrustInit();

Q_SIGNALS:
    void pictureCame(const rostrum::playback::LiveChunk &chunk); ///< with the sound, unless that is apart
    void soundCame(const rostrum::playback::LiveChunk &chunk);
    /// Times are those of the broadcast's own clock (see readStreamWebVtt()).
    void captionsCame(const std::vector<rostrum::playback::Cue> &cues);
    void ended(); ///< all that there will ever be has come
    void failed(const rostrum::base::Error &error);

private:
    /// A track beside the picture. When it cannot be had, the broadcast goes on without it.
    struct Side
    {
        QUrl playlist = {};
        bool isWanted = false;
        std::unique_ptr<LivePatience> patience = {};
        std::unique_ptr<LiveTrack> track = {};
        base::TaskScope task = {}; ///< last: uses the other two
    };

    base::Task<void> run();
    base::Task<base::Result<QUrl>> open();
    base::Task<std::optional<LiveOutcome>> followPicture(QUrl playlist);
    base::Task<void> followSide(LiveTrack &track);
    void startSide(Side &side, int holdBack, LiveTrack::Events events);
    void tell(const LiveOutcome &outcome);
    void chooseSides(const hls::Master &master, const hls::Variant &variant);
    void startSound();
    void startCaptions();

    net::HttpClient &m_http;
    QUrl m_playlist;
    int m_height;
    bool m_hasSmaller = false;
    LivePatience m_patience;
    std::function<bool()> m_hasRoom = [] { return true; };
    std::unique_ptr<LiveTrack> m_picture = {};
    Side m_sound = {};
    Side m_captions = {};
    base::TaskScope m_tasks; ///< last: cancels before the members it uses go
};

} // namespace rostrum::playback
