// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "captions.h"
#include "video_files.h"

#include "base/cid.h"
#include "base/did.h"
#include "base/task.h"
#include "net/http_client.h"
#include "net/identity_resolver.h"
#include "net/xrpc.h"

#include <QSet>
#include <QUrl>

#include <functional>

namespace rostrum::playback {

inline constexpr qint64 kMostVideoBytes = 100'000'000;

/// Where a video may be had: the file among its author's blobs, and what the AppView's video service made of it.
struct VideoSource
{
    base::Did author;
    QString cid = {};   ///< or empty
    qint64 bytes = 0;   ///< of that file, as its author says; 0: not known
    QUrl playlist = {}; ///< HLS; or empty
};

/// Fetches the videos of posts (app.bsky.embed.video) whole and keeps them: a PDS gives a blob without ranges, and a
/// player that takes any TLS certificate must get files alone. The author's PDS comes first (its bytes are checked by
/// their CID), the playlist where that fails. Main thread; outlives its tasks.
class Videos
{
public:
    /// Bytes that came, and how many will in all (−1: not known); pieces when it is a playlist.
    using Progress = std::function<void(qint64 received, qint64 total)>;

    Videos(VideoFiles &files, net::HttpClient &http, net::IdentityResolver &identities);

    /// A local file that can be played. An error is the PDS's, or the playlist's where there is no file to ask for.
    base::Task<base::Result<QString>> fetch(VideoSource source, Progress progress);
    /// Captions are small and not kept.
    base::Task<base::Result<std::vector<Cue>>> captions(base::Did author, QString cid);

private:
    base::Task<base::Result<void>> download(VideoSource source, QString path, Progress progress);
    base::Task<base::Result<void>> downloadBlob(VideoSource source, QString path, Progress progress);
    base::Task<base::Result<void>> downloadPlaylist(QUrl playlist, QString path, Progress progress);
    base::Task<base::Result<net::Xrpc>> pdsOf(base::Did author, net::Trust trust);

    VideoFiles &m_files;
    net::HttpClient &m_http;
    net::IdentityResolver &m_identities;
    QSet<QString> m_running = {}; ///< by name: no two write the same part
};

} // namespace rostrum::playback
