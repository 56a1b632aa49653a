// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/social/page_context.h"

namespace rostrum::ui {

class FeedView;
class Page;

/// Carries out, for a page, what a person does with the posts of its view: through the outbox, after a question where
/// something is destroyed. A picture opens the viewer.
void connectActs(FeedView &view, Page &page, const PageContext &context);

} // namespace rostrum::ui
