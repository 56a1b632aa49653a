// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_video.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

/// Two seconds of picture and sound, written to `path`.
bool film(const QString &path, const QStringList &options = {})
{
    QProcess ffmpeg;
    ffmpeg.setStandardErrorFile(QProcess::nullDevice());
    const QStringList arguments = {u"-loglevel"_s, u"error"_s,
                                   u"-f"_s,        u"lavfi"_s,
                                   u"-i"_s,        u"testsrc=duration=2:size=320x180:rate=24"_s,
                                   u"-f"_s,        u"lavfi"_s,
                                   u"-i"_s,        u"sine=frequency=440:duration=2"_s,
                                   u"-c:v"_s,      u"libx264"_s,
                                   u"-pix_fmt"_s,  u"yuv420p"_s,
                                   u"-c:a"_s,      u"aac"_s};
    ffmpeg.start(u"ffmpeg"_s, arguments + options + QStringList{path});
    return ffmpeg.waitForFinished() && ffmpeg.exitCode() == 0;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray make(const QString &name)
{
    const QTemporaryDir place;
    const QString path = place.filePath(name);
    return film(path) ? contents(path) : QByteArray();
}

/// A folder as a packager leaves it.
std::map<QByteArray, QByteArray> makeHls()
{
    const QTemporaryDir place;
    const QDir folder(place.path());
    std::map<QByteArray, QByteArray> files;
    if (film(folder.filePath(u"video.m3u8"_s),
             {u"-b:v"_s, u"200k"_s, u"-b:a"_s, u"64k"_s, u"-g"_s, u"24"_s, u"-hls_time"_s, u"1"_s,
              u"-hls_playlist_type"_s, u"vod"_s, u"-hls_segment_type"_s, u"fmp4"_s, u"-master_pl_name"_s,
              u"master.m3u8"_s})) {
        for (const QString &name : folder.entryList(QDir::Files))
            files.emplace('/' + name.toUtf8(), contents(folder.filePath(name)));
    }
    return files;
}

} // namespace

const QByteArray &testMp4()
{
    static const QByteArray bytes = make(u"video.mp4"_s);
    return bytes;
}

const QByteArray &testTs()
{
    static const QByteArray bytes = make(u"video.ts"_s);
    return bytes;
}

const std::map<QByteArray, QByteArray> &testHls()
{
    static const std::map<QByteArray, QByteArray> files = makeHls();
    return files;
}

} // namespace rostrum::tests
