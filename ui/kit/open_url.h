// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;
class QWidget;

namespace rostrum::ui {

/// Opens an address or a folder with the desktop's own program. Where none starts, the address is put on the clipboard
/// and that is said at `near`.
void openUrl(const QUrl &url, QWidget *near);

/// The same for what somebody else linked to: only the web, for a post may not start another program.
void openWebPage(const QUrl &url, QWidget *near);

} // namespace rostrum::ui
