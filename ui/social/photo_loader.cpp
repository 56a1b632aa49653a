// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo_loader.h"

#include "ui/feedview/image_cache.h"

namespace rostrum::ui {

namespace {

void load(ImageCache &images, const ImageKey &key, QWidget *widget, std::function<void(const QPixmap &)> show)
{
    if (key.url.isEmpty()) {
        return;
    }
    if (const QPixmap pixmap = images.find(key); !pixmap.isNull()) {
        show(pixmap);
        return;
    }
    // It goes with the picture: else it would be asked about every other one for as long as the widget lives.
    auto *waiting = new QObject(widget);
    QObject::connect(&images, &ImageSource::ready, waiting,
                     [&images, key, waiting, show = std::move(show)](const ImageKey &arrived) {
                         if (arrived == key) {
                             waiting->deleteLater();
                             show(images.find(key));
                         }
                     });
    images.request(key);
}

} // namespace

void loadPhoto(ImageCache &images, const QUrl &url, int diameter, QWidget *widget,
               std::function<void(const QPixmap &)> show)
{
    const int side = qRound(diameter * widget->devicePixelRatioF());
    load(images, {.url = url, .size = {side, side}, .radius = side / 2}, widget, std::move(show));
}

void loadPicture(ImageCache &images, const QUrl &url, QSize size, QWidget *widget,
                 std::function<void(const QPixmap &)> show)
{
    load(images, {.url = url, .size = size * widget->devicePixelRatioF()}, widget, std::move(show));
}

} // namespace rostrum::ui
