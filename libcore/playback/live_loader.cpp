// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_loader.h"

#include "base/log.h"
#include "base/offload.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::playback {

namespace {

using base::ErrorKind;
using base::Result;
using hls::Rendition;

/// Segments between the beginning and the newest one. Sound and captions may be a segment behind the picture.
constexpr int kPictureHoldBack = 2;
constexpr int kSoundHoldBack = 3;
constexpr int kCaptionsHoldBack = 5;

std::chrono::steady_clock::time_point now()
{
    return std::chrono::steady_clock::now();
}

bool hasPicture(const hls::Variant &variant)
{
    static constexpr std::array kCodecs = {"avc"_L1, "hvc"_L1, "hev"_L1, "vp0"_L1, "av01"_L1};
    return variant.height > 0 || variant.codecs.isEmpty() ||
           std::ranges::any_of(kCodecs, [&](QLatin1StringView codec) { return variant.codecs.contains(codec); });
}

} // namespace

LiveLoader::LiveLoader(net::HttpClient &http, QUrl playlist, int height, const LiveLimits &limits, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_playlist(std::move(playlist))
    , m_height(height)
    , m_patience(limits, now())
{
}

LiveLoader::~LiveLoader() = default;

void LiveLoader::start()
{
    m_tasks.start(run());
}

base::Task<void> LiveLoader::run()
{
    std::optional<LiveOutcome> outcome;
    while (!outcome) {
        const auto playlist = co_await open();
        if (playlist) {
            outcome = co_await followPicture(*playlist);
        } else {
            m_patience.noteProblem(playlist.error());
            outcome = m_patience.verdict(now());
        }
        if (!outcome) {
            co_await base::sleepFor(m_patience.pause());
        }
    }
    tell(*outcome);
}

/// The media playlist of the picture; those beside it are kept.
base::Task<Result<QUrl>> LiveLoader::open()
{
    const auto text = co_await hls::fetchPlaylist(m_http, m_playlist, m_patience.limits().request);
    if (!text) {
        co_return std::unexpected(text.error());
    }
    if (!hls::isMaster(text->bytes)) {
        co_return m_playlist;
    }
    hls::Master master = hls::readMaster(text->bytes, text->url);
    std::erase_if(master.variants, [](const hls::Variant &variant) { return !hasPicture(variant); });
    const auto variant = hls::choose(master.variants, m_height);
    if (!variant) {
        co_return base::fail(ErrorKind::Malformed, u"no variant with a picture"_s);
    }
    m_hasSmaller = std::ranges::any_of(master.variants, [&variant](const hls::Variant &other) {
        return other.height > 0 && other.height < variant->height;
    });
    chooseSides(master, *variant);
    co_return variant->url;
}

void LiveLoader::chooseSides(const hls::Master &master, const hls::Variant &variant)
{
    const auto addressOf = [&master](Rendition::Kind kind, const QString &group) {
        const Rendition *chosen = group.isEmpty() ? nullptr : hls::choose(master.renditions, kind, group);
        return chosen != nullptr ? chosen->url : QUrl();
    };
    m_sound.playlist = addressOf(Rendition::Kind::Sound, variant.soundGroup);
    m_captions.playlist = addressOf(Rendition::Kind::Captions, variant.captionsGroup);
    startSound();
    startCaptions();
}

base::Task<std::optional<LiveOutcome>> LiveLoader::followPicture(QUrl playlist)
{
    m_picture = std::make_unique<LiveTrack>(
        m_http, std::move(playlist), kPictureHoldBack, m_patience,
        LiveTrack::Events{.chunkCame = [this](const LiveChunk &chunk) { Q_EMIT pictureCame(chunk); },
                          .hasRoom = [this] { return m_hasRoom(); }});
    co_return co_await m_picture->follow();
}

void LiveLoader::tell(const LiveOutcome &outcome)
{
    if (const auto *error = std::get_if<base::Error>(&outcome)) {
        Q_EMIT failed(*error);
    } else {
        Q_EMIT ended();
    }
}

void LiveLoader::setSoundWanted(bool isWanted)
{
    m_sound.isWanted = isWanted;
    startSound();
}

void LiveLoader::setCaptionsWanted(bool isWanted)
{
    m_captions.isWanted = isWanted;
    startCaptions();
}

void LiveLoader::startSound()
{
    startSide(m_sound, kSoundHoldBack,
              {.chunkCame = [this](const LiveChunk &chunk) { Q_EMIT soundCame(chunk); },
               .hasRoom = [this] { return m_hasRoom(); }});
}

void LiveLoader::startCaptions()
{
    const auto read = [this](const LiveChunk &chunk) { Q_EMIT captionsCame(readStreamWebVtt(chunk.data)); };
    startSide(m_captions, kCaptionsHoldBack, {.chunkCame = read, .hasRoom = [] { return true; }});
}

/// Starts it anew, or ends it.
void LiveLoader::startSide(Side &side, int holdBack, LiveTrack::Events events)
{
    side.task.cancelAll();
    side.track.reset();
    if (!side.isWanted || side.playlist.isEmpty()) {
        return;
    }
    side.patience = std::make_unique<LivePatience>(m_patience.limits(), now());
    side.track = std::make_unique<LiveTrack>(m_http, side.playlist, holdBack, *side.patience, std::move(events));
    side.task.start(followSide(*side.track));
}

base::Task<void> LiveLoader::followSide(LiveTrack &track)
{
    if (!co_await track.follow()) {
        qCInfo(lcNet) << "a track of a broadcast is gone";
    }
}

void LiveLoader::distrustInit()
{
    for (LiveTrack *track : {m_picture.get(), m_sound.track.get()}) {
        if (track != nullptr) {
            track->distrustInit();
        }
    }
}

} // namespace rostrum::playback
