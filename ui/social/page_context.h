// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/data_export.h"
#include "playback/videos.h"
#include "publishing/drafts.h"
#include "social/notifications.h"
#include "social/record_watch.h"
#include "social/services.h"
#include "ui/feedview/image_cache.h"
#include "ui/social/write_request.h"

#include <functional>

namespace rostrum::ui {

/// What the pages of one account work with. All of it outlives them.
struct PageContext
{
    social::Services services;
    base::Did self;
    ImageCache &images;
    playback::Videos &videos;
    social::Notifications &notifications;
    archive::DataExport &dataExport;
    social::RecordWatch &recordWatch;
    publishing::Drafts &drafts;
    std::function<void(const WriteRequest &)> write; ///< opens the composer
};

} // namespace rostrum::ui
