// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_video.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

QByteArray make(const QString &name)
{
    const QTemporaryDir place;
    const QString path = place.filePath(name);
    QProcess ffmpeg;
    ffmpeg.setStandardErrorFile(QProcess::nullDevice());
    ffmpeg.start(u"ffmpeg"_s, {u"-loglevel"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                               u"testsrc=duration=2:size=320x180:rate=24"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                               u"sine=frequency=440:duration=2"_s, u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv420p"_s,
                               u"-c:a"_s, u"aac"_s, path});
    QFile file(path);
    return ffmpeg.waitForFinished() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

} // namespace rostrum::tests
