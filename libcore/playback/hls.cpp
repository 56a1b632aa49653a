// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace rostrum::playback::hls {

namespace {

using Attributes = QHash<QString, QString>;

/// `NAME=value,NAME="quoted, value"` (RFC 8216, 4.2)
Attributes attributesOf(QStringView text)
{
    Attributes found;
    while (!text.isEmpty()) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 0) {
            break;
        }
        const QString name = text.left(equals).trimmed().toString();
        text = text.mid(equals + 1);
        const bool isQuoted = text.startsWith(u'"');
        const qsizetype end = isQuoted ? text.indexOf(u'"', 1) : text.indexOf(u',');
        if (isQuoted && end < 0) {
            break;
        }
        found.insert(name, (isQuoted ? text.mid(1, end - 1) : text.left(end)).trimmed().toString());
        const qsizetype comma = isQuoted ? text.indexOf(u',', end) : end;
        text = comma < 0 ? QStringView() : text.mid(comma + 1);
    }
    return found;
}

/// What stands after `tag:` on a line of that tag.
std::optional<QStringView> valueOf(QStringView line, QLatin1StringView tag)
{
    if (!line.startsWith(tag) || line.size() <= tag.size() || line[tag.size()] != u':') {
        return std::nullopt;
    }
    return line.mid(tag.size() + 1);
}

std::vector<QString> linesOf(const QByteArray &playlist)
{
    std::vector<QString> lines;
    for (const QString &line : QString::fromUtf8(playlist).split(u'\n')) {
        if (QString trimmed = line.trimmed(); !trimmed.isEmpty()) {
            lines.push_back(std::move(trimmed));
        }
    }
    return lines;
}

/// `length[@offset]`; without an offset it goes on where the piece before ended.
void setRange(Piece &piece, QStringView range, qint64 next)
{
    const qsizetype at = range.indexOf(u'@');
    bool isLength = false;
    bool isOffset = true;
    const qint64 length = range.left(at).toLongLong(&isLength);
    const qint64 offset = at < 0 ? next : range.mid(at + 1).toLongLong(&isOffset);
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    if (isLength && isOffset && length > 0 && offset >= 0 && offset <= kMost - length) {
        piece.length = length;
        piece.offset = offset;
    }
}

/// Nothing where no address stands.
std::optional<QUrl> addressOf(const QUrl &base, const QString &text)
{
    const QUrl url = base.resolved(QUrl(text));
    return text.isEmpty() || !url.isValid() || url.host().isEmpty() ? std::nullopt : std::optional(url);
}

qint64 wholeNumber(QStringView text)
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max() / 2; // one can go on counting from there
    return std::clamp<qint64>(text.toLongLong(), 0, kMost);
}

/// Decimal seconds, at most an hour; what is none is 0.
milliseconds secondsOf(QStringView text)
{
    const double seconds = text.toDouble();
    return seconds > 0 ? milliseconds(qRound64(std::min(seconds, 3600.0) * 1000)) : milliseconds(0);
}

/// Reads a media playlist line by line.
class MediaReader
{
public:
    explicit MediaReader(const QUrl &base)
        : m_base(base)
    {
    }

    void read(const QString &line)
    {
        if (!line.startsWith(u'#')) {
            addSegment(line);
        } else if (line == "#EXT-X-ENDLIST"_L1) {
            m_playlist.isComplete = true;
        } else if (line == "#EXT-X-DISCONTINUITY"_L1) {
            m_segment.isDiscontinuous = true;
        } else if (line == "#EXT-X-GAP"_L1) {
            m_segment.isMissing = true;
        } else if (const auto duration = valueOf(line, "#EXTINF"_L1)) {
            m_segment.duration = secondsOf(duration->left(duration->indexOf(u',')));
        } else if (const auto range = valueOf(line, "#EXT-X-BYTERANGE"_L1)) {
            setRange(m_segment.piece, *range, m_end);
        } else if (const auto map = valueOf(line, "#EXT-X-MAP"_L1)) {
            readMap(attributesOf(*map));
        } else if (const auto key = valueOf(line, "#EXT-X-KEY"_L1)) {
            m_playlist.isEncrypted |= attributesOf(*key).value(u"METHOD"_s) != "NONE"_L1;
        } else if (const auto target = valueOf(line, "#EXT-X-TARGETDURATION"_L1)) {
            m_playlist.target = std::clamp(secondsOf(*target), milliseconds(500), milliseconds(60'000));
        } else if (const auto number = valueOf(line, "#EXT-X-MEDIA-SEQUENCE"_L1);
                   number && m_playlist.segments.empty()) { // later it would part those of one playlist
            m_number = wholeNumber(*number);
        }
    }
    /// Nothing when a piece has no address: without it the video would be another one.
    [[nodiscard]] std::optional<MediaPlaylist> take()
    {
        return m_isDamaged ? std::nullopt : std::optional(std::move(m_playlist));
    }

private:
    void readMap(const Attributes &map)
    {
        Piece piece;
        if (map.contains(u"BYTERANGE"_s)) {
            setRange(piece, map.value(u"BYTERANGE"_s), 0);
        }
        m_init = place(std::move(piece), map.value(u"URI"_s));
    }
    void addSegment(const QString &uri)
    {
        Segment segment = std::exchange(m_segment, {});
        segment.piece = place(std::move(segment.piece), uri);
        segment.init = m_init;
        segment.number = m_number++;
        m_playlist.segments.push_back(std::move(segment));
    }
    [[nodiscard]] Piece place(Piece piece, const QString &uri)
    {
        const auto url = addressOf(m_base, uri);
        m_isDamaged |= !url;
        piece.url = url.value_or(QUrl());
        m_end = piece.length > 0 ? piece.offset + piece.length : 0;
        return piece;
    }

    QUrl m_base;
    MediaPlaylist m_playlist = {};
    Segment m_segment = {};
    std::optional<Piece> m_init = {};
    qint64 m_number = 0;
    qint64 m_end = 0;
    bool m_isDamaged = false;
};

std::optional<Rendition> renditionOf(const Attributes &attributes, const QUrl &base)
{
    const QString type = attributes.value(u"TYPE"_s);
    const auto url = addressOf(base, attributes.value(u"URI"_s));
    if (!url || (type != "AUDIO"_L1 && type != "SUBTITLES"_L1)) {
        return std::nullopt;
    }
    return Rendition{.kind = type == "AUDIO"_L1 ? Rendition::Kind::Sound : Rendition::Kind::Captions,
                     .group = attributes.value(u"GROUP-ID"_s),
                     .language = attributes.value(u"LANGUAGE"_s),
                     .isDefault = attributes.value(u"DEFAULT"_s) == "YES"_L1,
                     .url = *url};
}

} // namespace

bool isMaster(const QByteArray &playlist)
{
    return playlist.contains("#EXT-X-STREAM-INF");
}

Master readMaster(const QByteArray &playlist, const QUrl &base)
{
    Master master;
    std::optional<Attributes> pending;
    for (const QString &line : linesOf(playlist)) {
        if (const auto value = valueOf(line, "#EXT-X-STREAM-INF"_L1)) {
            pending = attributesOf(*value);
        } else if (const auto media = valueOf(line, "#EXT-X-MEDIA"_L1)) {
            if (auto rendition = renditionOf(attributesOf(*media), base)) {
                master.renditions.push_back(std::move(*rendition));
            }
        } else if (!line.startsWith(u'#') && pending) {
            if (const auto url = addressOf(base, line)) {
                master.variants.push_back({.url = *url,
                                           .height = pending->value(u"RESOLUTION"_s).section(u'x', 1).toInt(),
                                           .bandwidth = pending->value(u"BANDWIDTH"_s).toLongLong(),
                                           .codecs = pending->value(u"CODECS"_s),
                                           .soundGroup = pending->value(u"AUDIO"_s),
                                           .captionsGroup = pending->value(u"SUBTITLES"_s)});
            }
            pending.reset();
        }
    }
    return master;
}

std::optional<MediaPlaylist> readMedia(const QByteArray &playlist, const QUrl &base)
{
    const std::vector<QString> lines = linesOf(playlist);
    if (lines.empty() || !lines.front().startsWith("#EXTM3U"_L1)) {
        return std::nullopt;
    }
    MediaReader reader(base);
    for (const QString &line : lines) {
        reader.read(line);
    }
    std::optional<MediaPlaylist> read = reader.take();
    return read && read->segments.size() <= kMostSegments ? std::move(read) : std::nullopt;
}

std::vector<Piece> filePieces(const MediaPlaylist &playlist)
{
    std::vector<Piece> pieces;
    std::optional<Piece> init;
    for (const Segment &segment : playlist.segments) {
        if (segment.init && segment.init != init) {
            pieces.push_back(*segment.init);
        }
        init = segment.init;
        pieces.push_back(segment.piece);
    }
    return pieces;
}

std::optional<Variant> choose(std::vector<Variant> variants, int height)
{
    if (variants.empty()) {
        return std::nullopt;
    }
    std::ranges::stable_sort(variants, [](const Variant &a, const Variant &b) {
        return std::tie(a.height, a.bandwidth) < std::tie(b.height, b.bandwidth);
    });
    const auto above = std::ranges::find_if(variants, [height](const Variant &one) { return one.height > height; });
    return above == variants.begin() ? *above : *(above - 1);
}

const Rendition *choose(const std::vector<Rendition> &renditions, Rendition::Kind kind, const QString &group)
{
    const Rendition *chosen = nullptr;
    for (const Rendition &each : renditions) {
        const bool isBetter = chosen == nullptr || (each.isDefault && !chosen->isDefault);
        if (each.kind == kind && each.group == group && isBetter) {
            chosen = &each;
        }
    }
    return chosen;
}

} // namespace rostrum::playback::hls
