// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_broadcast.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

constexpr QSize kSize(320, 180);
constexpr int kBits = 12;
constexpr QRect kCode(40, 70, kBits * 20, 40); ///< a white box is a one, the first the lowest
constexpr int kSeconds = 600;                  ///< of captions

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString kBitRate = u"300k"_s;

/// `color` with the boxes over it.
QString numberedPicture()
{
    QString filter = u"color=c=0x2040c0:s=320x180:r=15"_s;
    for (int bit = 0; bit < kBits; ++bit) {
        const QString box =
            u",drawbox=x=%1:y=%2:w=20:h=%3:t=fill:c="_s.arg(kCode.x() + bit * 20).arg(kCode.y()).arg(kCode.height());
        filter += box + u"black"_s + box + u"white:enable='mod(floor((n+0.5)/%1)\\,2)'"_s.arg(1 << bit);
    }
    return filter;
}

/// "second 7", from 7 until 8 seconds.
void writeCaptions(const QString &path)
{
    const auto time = [](int second) {
        return QString(
            u"00:%1:%2,000"_s.arg(second / 60, 2, 10, QLatin1Char('0')).arg(second % 60, 2, 10, QLatin1Char('0')));
    };
    QByteArray text;
    for (int second = 0; second < kSeconds; ++second) {
        text +=
            QString(u"%1\n%2 --> %3\nsecond %4\n\n"_s.arg(second + 1).arg(time(second), time(second + 1)).arg(second))
                .toUtf8();
    }
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text);
    }
}

struct Encoding
{
    BroadcastKind kind;
    QString picture = numberedPicture();
    QString bitRate = kBitRate;
    QStringList pace = {}; ///< -re, or as fast as it goes
    QStringList end = {};  ///< -t and a time, or never
};

QStringList arguments(const Encoding &encoding)
{
    const auto &[kind, picture, bitRate, pace, end] = encoding;
    const bool hasCaptions = kind == BroadcastKind::Fmp4;
    QStringList all{u"-nostdin"_s, u"-loglevel"_s, u"error"_s};
    all += pace + QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, picture};
    all += pace + QStringList{u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=r=48000:f=440"_s};
    if (hasCaptions) {
        all += pace + QStringList{u"-i"_s, u"captions.srt"_s};
    }
    all += end + QStringList{u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s};
    if (hasCaptions) {
        all += {u"-map"_s, u"2:s"_s, u"-c:s"_s, u"webvtt"_s};
    }
    all +=
        {u"-c:v"_s,     u"libx264"_s, u"-preset"_s,   u"veryfast"_s, u"-tune"_s, u"zerolatency"_s, u"-g"_s,   u"15"_s,
         u"-pix_fmt"_s, u"yuv420p"_s, u"-b:v"_s,      bitRate,       u"-c:a"_s,  u"aac"_s,         u"-b:a"_s, u"64k"_s,
         u"-f"_s,       u"hls"_s,     u"-hls_time"_s, u"1"_s};
    if (hasCaptions) {
        all += {u"-hls_segment_type"_s, u"fmp4"_s,
                u"-master_pl_name"_s,   u"master.m3u8"_s,
                u"-var_stream_map"_s,   u"v:0,agroup:sound,s:0,sgroup:captions a:0,agroup:sound,default:yes"_s};
    }
    return all;
}

/// Where the picture lies in an image that it fills.
QRectF whereIn(const QSizeF &image)
{
    QRectF picture(QPointF(), QSizeF(kSize).scaled(image, Qt::KeepAspectRatioByExpanding));
    picture.moveCenter(QRectF(QPointF(), image).center());
    return picture;
}

} // namespace

LiveBroadcast::LiveBroadcast(BroadcastKind kind)
    : LiveBroadcast(kind, numberedPicture(), kBitRate)
{
}

LiveBroadcast::LiveBroadcast(BroadcastKind kind, const QString &picture, const QString &bitRate)
    : m_kind(kind)
    , m_server([this](const ServerRequest &request) { return answer(request); })
{
    writeCaptions(m_folder.filePath(u"captions.srt"_s));
    m_encoder.setWorkingDirectory(m_folder.path());
    m_encoder.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList how = arguments({.kind = kind, .picture = picture, .bitRate = bitRate, .pace = {u"-re"_s}});
    how += {u"-hls_list_size"_s, u"5"_s, u"-hls_flags"_s, u"delete_segments+temp_file"_s};
    how += kind == BroadcastKind::Ts ? u"video.m3u8"_s : u"track%v.m3u8"_s;
    m_encoder.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // also when the test crashes
    m_encoder.start(u"ffmpeg"_s, how);
}

LiveBroadcast::~LiveBroadcast()
{
    m_encoder.kill();
    m_encoder.waitForFinished();
}

QUrl LiveBroadcast::playlist() const
{
    return m_server.url(m_kind == BroadcastKind::Ts ? u"/video.m3u8"_s : u"/master.m3u8"_s);
}

bool LiveBroadcast::isOn() const
{
    const QString media = m_kind == BroadcastKind::Ts ? u"video.m3u8"_s : u"track0.m3u8"_s;
    return contents(m_folder.filePath(media)).count("#EXTINF") >= 2;
}

ServerAction LiveBroadcast::answer(const ServerRequest &request) const
{
    if (m_fault) {
        return *m_fault;
    }
    const QString path = m_folder.filePath(QString::fromUtf8(request.path().mid(1)));
    return QFile::exists(path) ? Answer{.body = contents(path)} : Answer{.status = 404};
}

void LiveBroadcast::end()
{
    kill(static_cast<pid_t>(m_encoder.processId()), SIGINT);
    m_encoder.waitForFinished();
}

void LiveBroadcast::pause()
{
    kill(static_cast<pid_t>(m_encoder.processId()), SIGSTOP);
}

void LiveBroadcast::resume()
{
    kill(static_cast<pid_t>(m_encoder.processId()), SIGCONT);
}

const std::map<QByteArray, QByteArray> &broadcastFiles(BroadcastKind kind)
{
    static std::map<BroadcastKind, std::map<QByteArray, QByteArray>> made;
    auto &files = made[kind];
    if (!files.empty()) {
        return files;
    }
    const QTemporaryDir folder;
    writeCaptions(folder.filePath(u"captions.srt"_s));
    QProcess packager;
    packager.setWorkingDirectory(folder.path());
    packager.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList how = arguments({.kind = kind, .end = {u"-t"_s, u"8"_s}});
    how += {u"-hls_playlist_type"_s, u"vod"_s, kind == BroadcastKind::Ts ? u"video.m3u8"_s : u"track%v.m3u8"_s};
    packager.start(u"ffmpeg"_s, how);
    if (packager.waitForFinished() && packager.exitCode() == 0) {
        const QDir place(folder.path());
        for (const QString &name : place.entryList(QDir::Files)) {
            files.emplace(name.toUtf8(), contents(place.filePath(name)));
        }
    }
    return files;
}

std::optional<int> pictureNumber(const QImage &image)
{
    const QRectF picture = whereIn(image.size());
    const qreal scale = picture.width() / kSize.width();
    const auto at = [&](int x, int y) {
        const QPoint pixel = (picture.topLeft() + QPointF(x, y) * scale).toPoint();
        return image.valid(pixel) ? image.pixelColor(pixel) : QColor();
    };
    const QColor ground = at(kCode.center().x(), kCode.y() - 8);
    if (ground.blue() < 150 || ground.red() > 80) {
        return std::nullopt;
    }
    int number = 0;
    for (int bit = 0; bit < kBits; ++bit) {
        const int lightness = at(kCode.x() + bit * 20 + 10, kCode.center().y()).lightness();
        if (lightness > 60 && lightness < 190) {
            return std::nullopt;
        }
        number |= (lightness >= 190 ? 1 : 0) << bit;
    }
    return number;
}

} // namespace rostrum::tests
