// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoded.h"
#include "ffmpeg_handles.h"

#include "playback/picture_fit.h"

#include <QSize>

namespace rostrum::playback {

/// Makes pictures for the screen from decoded frames, at the size they are shown in.
class PictureMaker
{
public:
    explicit PictureMaker(PictureFit fit)
        : m_fit(fit)
    {
    }

    /// `place` in device pixels; empty: the frame's own size. May crop `frame`. A null image where it cannot be done.
    [[nodiscard]] QImage make(AVFrame &frame, QSize place);

private:
    PictureFit m_fit;
    Ffmpeg<SwsContext> m_scaler = {};
};

} // namespace rostrum::playback
