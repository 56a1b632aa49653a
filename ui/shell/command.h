// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

namespace rostrum::ui {

class MainWindow;
class SettingsModel;

/// Something the program can do from anywhere, for the palette.
struct Command
{
    QString name = {}; ///< "Write a post"
    QLatin1StringView icon = {};
    QKeySequence keys = {}; ///< that do the same
    std::function<void()> run = {};
};

/// What can be done now, in the program's language; both outlive the commands.
[[nodiscard]] std::vector<Command> commandsOf(MainWindow &window, SettingsModel &settings);

} // namespace rostrum::ui
