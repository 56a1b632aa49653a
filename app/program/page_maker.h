// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/account_context.h"
#include "app/program/startup_trace.h"
#include "ui/shell/page.h"

namespace rostrum::app {

/// The page of a view for the account that is open.
[[nodiscard]] ui::Page *makePage(const ui::View &view, AccountContext &account, StartupTrace &trace, QWidget *parent);

} // namespace rostrum::app
