// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_test_server.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace rostrum::tests {

/// How `ffmpeg` packs a broadcast.
enum class BroadcastKind {
    Ts,   ///< MPEG-TS, the sound in the same segments; no master playlist
    Fmp4, ///< CMAF: fMP4 with the sound apart, and captions as WebVTT
};

/// A true live broadcast: `ffmpeg` encodes it at the pace of time into segments of one second, the last five of which
/// are there, and a server on loopback gives them out. The picture (320 × 180, 15 a second) carries its number, the
/// captions say the second.
class LiveBroadcast
{
public:
    explicit LiveBroadcast(BroadcastKind kind);
    /// Another picture instead: a source of lavfi, in so many bits a second ("800k").
    LiveBroadcast(BroadcastKind kind, const QString &picture, const QString &bitRate);
    ~LiveBroadcast();

    [[nodiscard]] QUrl playlist() const;
    [[nodiscard]] HttpTestServer &server() { return m_server; }
    /// The playlist is there: there is something to be seen.
    [[nodiscard]] bool isOn() const;
    /// From now on nothing is answered, or all of it with that status.
    void hang() { m_fault = Hang(); }
    void refuse(int status, const QByteArray &body = {}) { m_fault = Answer{.status = status, .body = body}; }
    void heal() { m_fault.reset(); }
    /// The encoder ends the broadcast as it should.
    void end();
    /// The encoder stands still, and goes on.
    void pause();
    void resume();
    /// What its server says.
    [[nodiscard]] ServerAction answer(const ServerRequest &request) const;

private:
    BroadcastKind m_kind;
    QTemporaryDir m_folder;
    QProcess m_encoder;
    std::optional<ServerAction> m_fault = {};
    HttpTestServer m_server;
};

/// Segments of one second with that picture, as a packager leaves them: the whole folder, by name, with `video.m3u8`.
/// Empty when ffmpeg failed. Made once a run.
[[nodiscard]] const std::map<QByteArray, QByteArray> &broadcastFiles(BroadcastKind kind);

/// The number of the broadcast's picture that is drawn in `image`, all of it or its middle, as large as it may be in
/// `image` when it fills it. Nothing where there is no such picture.
[[nodiscard]] std::optional<int> pictureNumber(const QImage &image);

} // namespace rostrum::tests
