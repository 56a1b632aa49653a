// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace rostrum::app {

/// Exit codes of the program.
enum class Exit {
    Done = 0,
    PictureFailed = 1,
    Usage = 2,
    SignInRefused = 3,
    BadNetworkFile = 4,
    NoDisplay = 5,
};

/// The command line.
struct Options
{
    bool embedded = false;
    bool traceStartup = false;
    QString account = {};
    QString dataDir = {};
    QString networkFile = {};
    QString signIn = {};
    QString view = {};
    QString link = {};       ///< at:// or https:// to open
    QString screenshot = {}; ///< file to write
    QSize size = QSize(1400, 900);
    double scale = 1.0; ///< device pixel ratio
    std::optional<int> textScale = {};
    std::optional<bool> dark = {};
    QString language = {}; ///< "en", "sv" or empty
    std::optional<base::Time> now = {};

    [[nodiscard]] bool takesPicture() const { return !screenshot.isEmpty(); }
};

/// What the program is to do instead of starting: print `text` and end.
struct Stop
{
    Exit code = Exit::Usage;
    QString text = {};
};

/// Reads the command line. Needs no application object: some options choose the platform it is made with.
[[nodiscard]] std::expected<Options, Stop> parseOptions(const QStringList &arguments);

} // namespace rostrum::app
