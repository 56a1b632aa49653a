// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_track.h"

#include "base/log.h"
#include "base/offload.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace rostrum::playback {

namespace {

using base::ErrorKind;
using base::Result;

constexpr qint64 kMostInitBytes = 4LL << 20;
constexpr qint64 kMostSegmentBytes = 24LL << 20;
constexpr auto kRoomPause = 200ms;
/// A playlist that goes back by more than this was begun anew; by less, it came from a cache that lags.
constexpr qint64 kLaggingSegments = 3;
constexpr int kAttempts = 4; ///< at a segment
constexpr int kRefusals = 2; ///< of a segment or a playlist, before the server is believed

std::chrono::steady_clock::time_point now()
{
    return std::chrono::steady_clock::now();
}

base::Error encryptedError()
{
    return {.kind = ErrorKind::Malformed,
            .message = QCoreApplication::translate("rostrum::playback",
                                                   "This broadcast is encrypted; it cannot be played here."),
            .detail = u"EXT-X-KEY"_s};
}

} // namespace

LiveTrack::LiveTrack(net::HttpClient &http, QUrl playlist, int holdBack, LivePatience &patience, Events events)
    : m_http(http)
    , m_url(std::move(playlist))
    , m_holdBack(holdBack)
    , m_patience(patience)
    , m_events(std::move(events))
    , m_pieces(http, patience.limits().request)
{
}

base::Task<std::optional<LiveOutcome>> LiveTrack::follow()
{
    int refusals = 0;
    for (;;) {
        const auto began = now();
        auto done = co_await reload();
        if (done) {
            refusals = 0;
            m_patience.noteAnswer();
            done = co_await fetchListed();
            if (done && m_playlist.isComplete) {
                co_return LiveEnd();
            }
        }
        if (!done) {
            m_patience.noteProblem(done.error());
        }
        if (auto outcome = m_patience.verdict(now())) {
            co_return outcome;
        }
        if (m_patience.isGone() && ++refusals >= kRefusals) {
            co_return std::nullopt;
        }
        co_await base::sleepFor(done ? reloadPause(began) : m_patience.pause());
    }
}

base::Task<Result<void>> LiveTrack::reload()
{
    const auto text = co_await hls::fetchPlaylist(m_http, m_url, m_patience.limits().request);
    if (!text) {
        co_return std::unexpected(text.error());
    }
    auto playlist = hls::readMedia(text->bytes, text->url);
    if (!playlist) {
        co_return base::fail(ErrorKind::Malformed, u"no playlist"_s);
    }
    co_return take(std::move(*playlist));
}

Result<void> LiveTrack::take(hls::MediaPlaylist playlist)
{
    if (playlist.isEncrypted) {
        return std::unexpected(encryptedError());
    }
    const auto last = [](const hls::MediaPlaylist &of) { return of.segments.empty() ? -1 : of.segments.back().number; };
    m_isChanged = last(playlist) != last(m_playlist) || playlist.isComplete != m_playlist.isComplete;
    m_playlist = std::move(playlist);
    if (m_isChanged) {
        m_patience.noteNews(now());
    }
    return {};
}

/// Where one begins, or begins again.
qint64 LiveTrack::startNumber() const
{
    const qint64 first = m_playlist.segments.front().number;
    const qint64 last = m_playlist.segments.back().number;
    return m_playlist.isComplete && !m_next ? first : std::max(first, last + 1 - m_holdBack);
}

/// Null when all that is listed was fetched.
const hls::Segment *LiveTrack::next()
{
    const auto &segments = m_playlist.segments;
    if (segments.empty()) {
        return nullptr;
    }
    const qint64 first = segments.front().number;
    const qint64 end = segments.back().number + 1;
    const bool isBegunAnew = m_next && *m_next > end + kLaggingSegments;
    if (!m_next || *m_next < first || isBegunAnew) {
        m_isAfterGap = m_next.has_value();
        m_failures = 0;
        m_next = startNumber();
        if (isBegunAnew) {
            distrustInit();
        }
    }
    while (*m_next < end && segments[static_cast<std::size_t>(*m_next - first)].isMissing) {
        ++*m_next;
        m_isAfterGap = true;
    }
    return *m_next < end ? &segments[static_cast<std::size_t>(*m_next - first)] : nullptr;
}

base::Task<Result<void>> LiveTrack::fetchListed()
{
    while (const hls::Segment *listed = next()) {
        if (!m_events.hasRoom()) {
            co_await base::sleepFor(kRoomPause);
            continue;
        }
        const auto began = now();
        auto chunk = co_await fetch(*listed);
        if (!chunk) {
            skipUnfetchable(chunk.error());
            co_return std::unexpected(std::move(chunk.error()));
        }
        chunk->fetchTime = std::chrono::ceil<milliseconds>(now() - began);
        m_failures = 0;
        ++*m_next;
        m_isAfterGap = false;
        m_patience.noteNews(now());
        m_events.chunkCame(std::move(*chunk));
    }
    co_return Result<void>();
}

base::Task<Result<LiveChunk>> LiveTrack::fetch(hls::Segment segment)
{
    if (segment.init && (segment.init != m_initPiece || segment.isDiscontinuous)) {
        auto init = co_await m_pieces.read(*segment.init, kMostInitBytes);
        if (!init) {
            co_return std::unexpected(std::move(init.error()));
        }
        m_init = std::move(*init);
        m_initPiece = segment.init;
    }
    auto data = co_await m_pieces.read(segment.piece, kMostSegmentBytes);
    if (!data) {
        co_return std::unexpected(std::move(data.error()));
    }
    co_return LiveChunk{.init = segment.init ? m_init : QByteArray(),
                        .data = std::move(*data),
                        .duration = segment.duration,
                        .ahead = listedAfter(segment.number),
                        .isDiscontinuous = segment.isDiscontinuous,
                        .isAfterGap = m_isAfterGap};
}

/// One segment that cannot be had does not hold up those after it.
void LiveTrack::skipUnfetchable(const base::Error &error)
{
    qCDebug(lcNet) << "live segment" << *m_next << error.detail;
    const bool isRefused = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Refused ||
                           error.kind == ErrorKind::Malformed; // too large, for one
    if (++m_failures >= (isRefused ? kRefusals : kAttempts)) {
        m_failures = 0;
        ++*m_next;
        m_isAfterGap = true;
    }
}

std::optional<milliseconds> LiveTrack::listedAfter(qint64 number) const
{
    if (m_playlist.isComplete) {
        return std::nullopt;
    }
    milliseconds sum{0};
    for (const hls::Segment &segment : m_playlist.segments) {
        sum += segment.number > number ? segment.duration : 0ms;
    }
    return sum;
}

/// As long as a segment lasts, counted from the beginning of the last load; half as long where nothing was new (RFC
/// 8216, 6.3.4, where it is the target duration: segments that are all shorter would then come late).
milliseconds LiveTrack::reloadPause(std::chrono::steady_clock::time_point began) const
{
    const milliseconds newest = m_playlist.segments.empty() ? 0ms : m_playlist.segments.back().duration;
    const milliseconds usual = newest > 0ms ? std::min(newest, m_playlist.target) : m_playlist.target;
    const auto passed = std::chrono::ceil<milliseconds>(now() - began);
    return std::max(100ms, (m_isChanged ? usual : usual / 2) - passed);
}

} // namespace rostrum::playback
