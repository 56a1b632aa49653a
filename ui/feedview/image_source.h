// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QObject>
#include <QPixmap>
#include <QSize>
#include <QUrl>

namespace rostrum::ui {

/// A picture at the size and shape it is shown with. Everything is in device pixels; the picture covers `size`, what
/// is too much at the longer side is cut off evenly.
struct ImageKey
{
    enum Corner : quint8 { TopLeft = 1, TopRight = 2, BottomLeft = 4, BottomRight = 8, AllCorners = 15 };

    QUrl url = {};
    QSize size = {};
    int radius = 0; ///< of the rounded corners; half the size makes a disc
    quint8 corners = AllCorners;

    bool operator==(const ImageKey &) const = default;
    friend size_t qHash(const ImageKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.url, key.size.width(), key.size.height(), key.radius, key.corners);
    }
};

/// Where painted things take pictures from. GUI thread. Implementations: ImageCache; in tests and benchmarks one that
/// makes pictures on the spot.
class ImageSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The picture if it lies ready, else null. Cheap: called while painting.
    [[nodiscard]] virtual QPixmap find(const ImageKey &key) = 0;
    /// Asks for a picture; asking again is free. The last asked comes first.
    virtual void request(const ImageKey &key) = 0;
    /// The same for one who asks again as long as it is near the screen: it may be given up when much newer is wanted.
    virtual void requestInPassing(const ImageKey &key) { request(key); }

Q_SIGNALS:
    void ready(const rostrum::ui::ImageKey &key);
};

} // namespace rostrum::ui
