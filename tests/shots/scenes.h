// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>
#include <vector>

namespace rostrum::shots {

class Stage;

/// A screen in a state. Pictures of it are taken in both themes and both languages.
struct Scene
{
    QString name = {};
    /// Brings the window into the state; it starts at the top of the timeline.
    std::function<void(Stage &)> set = {};
    QSize size = QSize(1400, 900);
    int textScale = 100;
    int pixelRatio = 1;
};

/// In an order in which no scene disturbs a later one.
[[nodiscard]] const std::vector<Scene> &scenes();

} // namespace rostrum::shots
