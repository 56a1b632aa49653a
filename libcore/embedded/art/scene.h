// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QStringList>
#include <QStringView>

namespace rostrum::embedded::art {

// The pictures there are: "whiteboard", "chart-line", … , "bridge-drawing".
[[nodiscard]] QStringList sceneNames();

// An opaque illustration of the given size in device pixels; null when there is no scene of that name or the size is
// empty. The composition is 8:5 and covers other shapes centred; what has words stays whole in a wide one. The same
// name, seed and size give the same picture on one machine (text follows the installed fonts). Thread-safe; scenes with
// text need a QGuiApplication.
[[nodiscard]] QImage drawScene(QStringView name, quint32 seed, QSize px);

} // namespace rostrum::embedded::art
