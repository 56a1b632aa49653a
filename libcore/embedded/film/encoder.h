// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <memory>
#include <span>

namespace rostrum::embedded::film {

/// Writes an MP4 (H.264, AAC) that begins with its index. Throws std::runtime_error with FFmpeg's words.
class Encoder
{
public:
    Encoder(const QString &file, QSize size, int framesPerSecond, int samplesPerSecond);
    ~Encoder();

    void addFrame(const QImage &frame); ///< RGB32, of the size said
    void addSound(std::span<const float> samples);
    void finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rostrum::embedded::film
