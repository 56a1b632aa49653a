// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <memory>
#include <span>

namespace rostrum::embedded::film {

/// What a file will hold.
struct Contents
{
    QSize size = {}; ///< of the pictures; empty: none
    int framesPerSecond = 0;
    int samplesPerSecond = 0; ///< of the sound; 0: none
    /// 0: a whole file that begins with its index. Else pieces of so many seconds for a live broadcast (one track
    /// alone), each of which can be decoded after the file's beginning and none of the others.
    int fragmentSeconds = 0;
};

/// Writes an MP4 (H.264, AAC). Throws std::runtime_error with FFmpeg's words.
class Encoder
{
public:
    Encoder(const QString &file, const Contents &contents);
    ~Encoder();

    void addFrame(const QImage &frame); ///< RGB32, of the size said
    void addSound(std::span<const float> samples);
    void finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rostrum::embedded::film
