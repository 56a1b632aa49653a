// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/services.h"
#include "ui/feedview/image_cache.h"

namespace rostrum::ui {

/// What the pages of one account work with. All of it outlives them.
struct PageContext
{
    social::Services services;
    base::Did self;
    ImageCache &images;
};

} // namespace rostrum::ui
