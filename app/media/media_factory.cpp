// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_factory.h"

#include "ffmpeg_live_engine.h"
#include "qt_media_engine.h"

namespace rostrum::media {

std::unique_ptr<ui::MediaEngine> MediaFactory::create(ui::MediaEngine::Events events)
{
    return std::make_unique<QtMediaEngine>(std::move(events));
}

std::unique_ptr<ui::LiveEngine> MediaFactory::createLive(playback::PictureFit fit, ui::LiveEngine::Events events)
{
    return std::make_unique<FfmpegLiveEngine>(fit, std::move(events));
}

} // namespace rostrum::media
