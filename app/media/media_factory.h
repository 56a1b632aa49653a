// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/playback/media_engine.h"

#include <QObject>

namespace rostrum::media {

/// What the program gets from this module.
class MediaFactory final : public QObject, public ui::MediaEngineFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ROSTRUM_MEDIA_ENGINE_IID)
    Q_INTERFACES(rostrum::ui::MediaEngineFactory)

public:
    [[nodiscard]] std::unique_ptr<ui::MediaEngine> create(ui::MediaEngine::Events events) override;
    [[nodiscard]] std::unique_ptr<ui::LiveEngine> createLive(playback::PictureFit fit,
                                                             ui::LiveEngine::Events events) override;
};

} // namespace rostrum::media
