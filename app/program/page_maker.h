// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/account_context.h"
#include "app/program/startup_trace.h"
#include "ui/shell/page.h"
#include "ui/social/page_context.h"

namespace rostrum::app {

/// What the screens of an account work with; `write` opens the composer.
[[nodiscard]] ui::PageContext pageContext(AccountContext &account, std::function<void(const ui::WriteRequest &)> write);
/// The page of a view for the account that is open.
[[nodiscard]] ui::Page *makePage(const ui::View &view, const ui::PageContext &context, StartupTrace &trace,
                                 QWidget *parent);

} // namespace rostrum::app
