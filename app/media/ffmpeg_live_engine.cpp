// SPDX-License-Identifier: GPL-3.0-or-later
#include "ffmpeg_live_engine.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace rostrum::media {

namespace {

using playback::Seconds;

constexpr int kEnough = 3;         ///< pictures that wait before the clock starts
constexpr Seconds kEarly = 0.002s; ///< a timer is not more exact
constexpr Seconds kDry = 0.25s;    ///< without a picture
constexpr Seconds kLate = 1.5s;    ///< a picture that is later was held up: the clock waits for it
constexpr Seconds kHole = 7s;      ///< a picture that is further away is shown at once
constexpr Seconds kMostLag = 14s;  ///< behind what is newest
constexpr Seconds kMostAhead = 8s; ///< not decoded yet
constexpr qsizetype kMostRecentBytes = 32 << 20;
constexpr milliseconds kMostRecent = 20s;
constexpr int kEmptyAtFirst = 3; ///< chunks without a picture, until there is nothing to be hoped for
constexpr int kEmptyLater = 10;
constexpr auto kSoundTick = 20ms;
constexpr auto kLongestTick = 250ms;

} // namespace

FfmpegLiveEngine::FfmpegLiveEngine(playback::PictureFit fit, Events events)
    : m_events(std::move(events))
    , m_pictures(playback::TrackKind::Picture, fit, m_timeline, [this] { wake(); })
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_tick, &QTimer::timeout, &m_context, [this] { tick(); });
}

/// From the decoder's thread.
void FfmpegLiveEngine::wake()
{
    if (m_isWoken.exchange(true))
        return;
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_isWoken = false;
            if (!m_tick.isActive())
                tick();
        },
        Qt::QueuedConnection);
}

void FfmpegLiveEngine::push(const playback::LiveChunk &chunk, Carries what)
{
    if (what != Carries::Picture && m_sound)
        m_sound->push(chunk);
    if (what == Carries::Sound)
        return;
    if (what == Carries::PictureAndSound)
        remember(chunk);
    m_newest = chunk;
    m_newest->init.clear();
    m_newest->data.clear();
    m_pictures.push(chunk);
}

void FfmpegLiveEngine::remember(const playback::LiveChunk &chunk)
{
    m_recent.push_back(chunk);
    milliseconds time{0};
    qsizetype bytes = 0;
    auto kept = m_recent.rbegin();
    while (kept != m_recent.rend() && time < kMostRecent && bytes < kMostRecentBytes) {
        time += kept->duration;
        bytes += kept->data.size();
        ++kept;
    }
    m_recent.erase(m_recent.begin(), kept.base());
}

void FfmpegLiveEngine::finish()
{
    m_isFinished = true;
    m_pictures.finish();
}

void FfmpegLiveEngine::setMuted(bool isMuted)
{
    if (isMuted == !m_sound)
        return;
    m_sound.reset();
    if (isMuted)
        return;
    m_sound = std::make_unique<LiveSound>(m_timeline);
    for (const playback::LiveChunk &chunk : m_recent)
        m_sound->push(chunk);
    if (m_clock.isRunning())
        m_tick.start(kSoundTick);
}

Seconds FfmpegLiveEngine::segment() const
{
    return m_newest && m_newest->duration > 500ms ? Seconds(m_newest->duration) : Seconds(2s);
}

bool FfmpegLiveEngine::hasRoom() const
{
    return m_pictures.status().pending < std::max(kMostAhead, segment() * 2);
}

void FfmpegLiveEngine::tick()
{
    if (m_isOver)
        return;
    const Time now = std::chrono::steady_clock::now();
    const Status before = m_pictures.status();
    lookForDamage(before);
    if (m_isOver || (!m_clock.isRunning() && !begin(before, now)))
        return;
    if (before.first > m_clock.position(now) + kHole || (before.first && *before.first < m_clock.position(now) - kLate))
        m_clock.start(*before.first, now);
    const Seconds position = m_clock.position(now);
    showDue(position + kEarly);
    if (m_sound)
        m_sound->feed(position);
    const Status status = m_pictures.status();
    if (!status.first)
        return runDry(status, position);
    keepUp(status, now);
    schedule(*status.first, now);
}

void FfmpegLiveEngine::lookForDamage(const Status &status)
{
    if (std::exchange(m_damagedChunks, status.damagedChunks) != status.damagedChunks)
        m_events.initSuspected();
    if (status.emptyChunks >= (m_shown.picture.isNull() ? kEmptyAtFirst : kEmptyLater)) {
        m_isOver = true;
        m_events.undecodable();
    }
}

bool FfmpegLiveEngine::begin(const Status &status, Time now)
{
    if (!status.first) {
        m_isOver = m_isFinished && status.isIdle;
        if (m_isOver)
            m_events.playedOut();
        return false;
    }
    if (status.waiting < kEnough && !status.isIdle)
        return false; // wake() comes again
    m_clock.start(*status.first, now);
    return true;
}

void FfmpegLiveEngine::showDue(Seconds position)
{
    bool isChanged = false;
    while (auto picture = m_pictures.takeDue(position)) {
        m_shown = std::move(*picture);
        isChanged = true;
    }
    if (isChanged)
        m_events.pictureChanged();
}

void FfmpegLiveEngine::runDry(const Status &status, Seconds position)
{
    if (position < m_shown.time + kDry)
        return m_tick.start(kSoundTick);
    m_clock.stop();
    m_isOver = m_isFinished && status.isIdle;
    if (m_isOver)
        m_events.playedOut();
    else
        m_events.ranDry();
}

/// Stays at the wanted distance to what is newest, faster or slower only where nobody hears it.
void FfmpegLiveEngine::keepUp(const Status &status, Time now)
{
    const bool isLive = m_newest && m_newest->ahead && !m_isFinished;
    if (!isLive || m_sound)
        m_clock.steady(now);
    if (!isLive)
        return;
    const Seconds lag = Seconds(*m_newest->ahead) + status.pending + (*status.last - m_shown.time);
    if (lag > std::max(kMostLag, segment() * 4)) {
        m_isOver = true;
        m_events.fellBehind();
    } else if (!m_sound) {
        m_clock.steer(lag, segment(), now);
    }
}

void FfmpegLiveEngine::schedule(Seconds first, Time now)
{
    const Seconds wait = (first - m_clock.position(now)) / m_clock.rate();
    const milliseconds longest = m_sound ? kSoundTick : kLongestTick;
    m_tick.start(std::clamp(std::chrono::duration_cast<milliseconds>(wait), milliseconds(1), longest));
}

} // namespace rostrum::media
