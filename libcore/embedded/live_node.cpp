// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_node.h"

#include "embedded/art/film.h"
#include "embedded/json_writer.h"
#include "embedded/people_view.h"
#include "embedded/world.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFragmentMs = 2000;
constexpr qint64 kListed = 6; ///< segments in a playlist
constexpr qint64 kKept = 15;  ///< segments that can still be had
constexpr char kPlaylistType[] = "application/vnd.apple.mpegurl";
constexpr char kPicture[] = "1";
constexpr char kSound[] = "2";

QByteArray fileOf(const QByteArray &film, const QByteArray &id)
{
    const QByteArray name = id == kPicture ? "picture" : id == kSound ? "sound" : "";
    return name.isEmpty() ? QByteArray() : ":/sample/live/" + film + '.' + name + ".mp4";
}

/// "avc1.64001E", of the decoder's configuration in the file itself (ISO/IEC 14496-15).
QByteArray codecOf(const FragmentedTrack &picture)
{
    const qsizetype at = picture.init.indexOf("avcC");
    constexpr qsizetype kProfile = 5; // behind the name and a version
    return at < 0 ? QByteArray() : "avc1." + picture.init.sliced(at + kProfile, 3).toHex().toUpper();
}

/// hh:mm:ss.mmm
QByteArray webVttTime(qint64 milliseconds)
{
    const auto part = [](qint64 number, int digits) { return QByteArray::number(number).rightJustified(digits, '0'); };
    return part(milliseconds / 3'600'000, 2) + ':' + part(milliseconds / 60'000 % 60, 2) + ':' +
           part(milliseconds / 1000 % 60, 2) + '.' + part(milliseconds % 1000, 3);
}

Answer notFound(QByteArrayView error)
{
    return refuse(404, error, error.toByteArray());
}

} // namespace

/// A question about a broadcast that goes on.
struct LiveNode::Request
{
    OnAir air = {};
    qint64 newest = -1; ///< the last segment that is whole
    QByteArray did = {};
    QByteArray track = {};
    QByteArray captions = {};
    QByteArray segment = {}; ///< "init" or a number

    [[nodiscard]] qint64 oldest(qint64 count) const { return std::max<qint64>(0, newest - count + 1); }
    [[nodiscard]] QByteArray url(QByteArrayView method, const QByteArray &more) const
    {
        return "/xrpc/place.stream.playback." + method.toByteArray() + "?streamer=" + did.toPercentEncoding() + more;
    }
    /// Begins a media playlist.
    [[nodiscard]] QByteArray head() const
    {
        const qint64 first = oldest(kListed);
        return "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:" +
               QByteArray::number(first) + "\n#EXT-X-PROGRAM-DATE-TIME:" + isoTime(air.since + first * kFragmentMs) +
               '\n';
    }
    [[nodiscard]] QByteArray trackPlaylist() const
    {
        const QByteArray of = "&track=" + track + "&seg=";
        QByteArray list = head() + "#EXT-X-MAP:URI=\"" + url("getLiveSegment", of + "init.m4s") + "\"\n";
        for (qint64 i = oldest(kListed); i <= newest; ++i) {
            list += "#EXTINF:2.000,\n" + url("getLiveSegment", of + QByteArray::number(i) + ".m4s") + '\n';
        }
        return list;
    }
    [[nodiscard]] QByteArray captionPlaylist() const
    {
        const QByteArray of = "&captions=" + captions + "&seg=";
        QByteArray list = head();
        for (qint64 i = oldest(kListed); i <= newest; ++i) {
            list += "#EXTINF:2.000,\n" + url("getLiveSegment", of + QByteArray::number(i) + ".vtt") + '\n';
        }
        return list;
    }
    /// The words of one segment; times count from the broadcast's beginning, as those of its pictures do.
    [[nodiscard]] QByteArray captionSegment(qint64 number, qint64 round) const
    {
        const qint64 from = number * kFragmentMs;
        const qint64 begun = from / round * round; // of this time round
        constexpr qint64 kMpegTicks = 90;          // a millisecond
        QByteArray text = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:" + QByteArray::number(from * kMpegTicks % (1LL << 33)) +
                          ",LOCAL:" + webVttTime(from) + '\n';
        for (const QJsonValue &cue : air.captions[QLatin1StringView(captions)]["cues"_L1].toArray()) {
            const qint64 starts = begun + cue[0].toInteger();
            const qint64 ends = begun + cue[1].toInteger();
            if (starts < from + kFragmentMs && ends > from) {
                text +=
                    '\n' + webVttTime(starts) + " --> " + webVttTime(ends) + '\n' + cue[2].toString().toUtf8() + '\n';
            }
        }
        return text;
    }
};

Answer LiveNode::answer(World &world, const QByteArray &path, const QUrlQuery &query)
{
    const Call call{.query = query};
    Request request{.did = world.findActor(call.param("streamer")),
                    .track = call.param("track"),
                    .captions = call.param("captions"),
                    .segment = call.param("seg")};
    const auto air = onAir(world, request.did);
    if (!air) {
        return notFound("StreamNotLive");
    }
    request.air = *air;
    request.newest = (world.now().time_since_epoch().count() - air->since) / kFragmentMs - 1;
    if (path == "/xrpc/place.stream.playback.getLivePlaylist") {
        return playlist(request);
    }
    return path == "/xrpc/place.stream.playback.getLiveSegment" ? segment(request) : notFound("NotFound");
}

Answer LiveNode::playlist(const Request &request)
{
    if (!request.captions.isEmpty()) {
        return request.air.captions.contains(QLatin1StringView(request.captions))
                   ? Answer{.body = request.captionPlaylist(), .type = kPlaylistType}
                   : notFound("CaptionTrackNotFound");
    }
    if (!request.track.isEmpty()) {
        return track(request.air.film, request.track) ? Answer{.body = request.trackPlaylist(), .type = kPlaylistType}
                                                      : notFound("TrackNotFound");
    }
    return {.body = masterPlaylist(request), .type = kPlaylistType};
}

QByteArray LiveNode::masterPlaylist(const Request &request)
{
    const FragmentedTrack *picture = track(request.air.film, kPicture);
    const auto size = art::filmNamed(QString::fromUtf8(request.air.film)).value_or(art::Film()).size;
    if (!picture) {
        return "#EXTM3U\n";
    }
    qsizetype largest = 0;
    for (const QByteArray &fragment : picture->fragments) {
        largest = std::max(largest, fragment.size());
    }
    QByteArray list = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n"
                      "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"mp4a.40.2\",DEFAULT=YES,AUTOSELECT=YES,"
                      "CHANNELS=\"1\",URI=\"" +
                      request.url("getLivePlaylist", QByteArray("&track=") + kSound) + "\"\n";
    for (const QString &language : request.air.captions.keys()) {
        list += "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"cc\",NAME=\"" +
                request.air.captions[language]["name"_L1].toString().toUtf8() + "\",LANGUAGE=\"" + language.toUtf8() +
                "\",AUTOSELECT=YES,DEFAULT=NO,URI=\"" +
                request.url("getLivePlaylist", "&captions=" + language.toUtf8()) + "\"\n";
    }
    constexpr qint64 kSoundBits = 64'000;
    const qint64 bits = largest * 8 * 1000 / kFragmentMs + kSoundBits;
    return list + "#EXT-X-STREAM-INF:AUDIO=\"audio\",SUBTITLES=\"cc\",BANDWIDTH=" + QByteArray::number(bits) +
           ",CODECS=\"" + codecOf(*picture) + ",mp4a.40.2\",RESOLUTION=" + QByteArray::number(size.width()) + 'x' +
           QByteArray::number(size.height()) + '\n' + request.url("getLivePlaylist", QByteArray("&track=") + kPicture) +
           '\n';
}

Answer LiveNode::segment(const Request &request)
{
    const FragmentedTrack *source = track(request.air.film, request.captions.isEmpty() ? request.track : kPicture);
    const QByteArray name = request.segment.split('.').first(); // the ending is for players that ask for one
    if (!source) {
        return notFound("TrackNotFound");
    }
    if (name == "init" && request.captions.isEmpty()) {
        return {.body = source->init, .type = "video/mp4"};
    }
    bool isNumber = false;
    const qint64 number = name.toLongLong(&isNumber);
    if (!isNumber || number > request.newest || number < request.oldest(kKept)) {
        return notFound("SegmentNotFound");
    }
    const auto count = static_cast<qint64>(source->fragments.size());
    if (!request.captions.isEmpty()) {
        return {.body = request.captionSegment(number, count * kFragmentMs), .type = "text/vtt; charset=utf-8"};
    }
    const qint64 before = number / count * count * kFragmentMs / 1000 * source->timescale; // the times round before
    return {.body = movedFragment(source->fragments.at(static_cast<std::size_t>(number % count)),
                                  static_cast<quint64>(before), static_cast<quint32>(number)),
            .type = "video/mp4"};
}

std::optional<QByteArray> LiveNode::still(World &world, const QByteArray &path)
{
    const QByteArrayList parts = path.split('/'); // "", api, playback, DID, stream.jpg
    if (parts.size() != 5 || parts[1] != "api" || parts[2] != "playback" || parts[4] != "stream.jpg") {
        return std::nullopt;
    }
    const auto air = onAir(world, QByteArray::fromPercentEncoding(parts[3]));
    const auto film = air ? art::filmNamed(QString::fromUtf8(air->film)) : std::nullopt;
    if (!film) {
        return std::nullopt;
    }
    const qint64 segment = (world.now().time_since_epoch().count() - air->since) / kFragmentMs;
    return toJson({{u"film"_s, QString::fromUtf8(air->film)},
                   {u"w"_s, film->size.width()},
                   {u"h"_s, film->size.height()},
                   {u"second"_s, segment * kFragmentMs / 1000 % film->seconds}});
}

const FragmentedTrack *LiveNode::track(const QByteArray &film, const QByteArray &id)
{
    const QByteArray name = fileOf(film, id);
    const auto known = m_tracks.constFind(name);
    if (known == m_tracks.constEnd()) {
        QFile file(QString::fromUtf8(name));
        auto read = !name.isEmpty() && file.open(QIODevice::ReadOnly) ? readFragments(file.readAll()) : std::nullopt;
        if (!read) {
            return nullptr;
        }
        return &*m_tracks.insert(name, std::move(*read));
    }
    return &*known;
}

} // namespace rostrum::embedded
