// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QSize>
#include <QUrl>
#include <QWidget>

#include <functional>

namespace rostrum::ui {

class ImageCache;

/// Calls `show` with the picture cut round at `diameter` logical pixels of the widget's screen: at once when it is
/// there, else when it arrives. Nothing happens for an empty address, or after the widget is gone.
void loadPhoto(ImageCache &images, const QUrl &url, int diameter, QWidget *widget,
               std::function<void(const QPixmap &)> show);

/// The same for a picture of a given size in logical pixels, with square corners.
void loadPicture(ImageCache &images, const QUrl &url, QSize size, QWidget *widget,
                 std::function<void(const QPixmap &)> show);

} // namespace rostrum::ui
