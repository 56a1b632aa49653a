// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_preview.h"

#include "ui/feedview/image_source.h"
#include "ui/kit/accessible.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kHeight = 84;
constexpr int kIcon = 28;
} // namespace

PicturePreview::PicturePreview(QSize ratio, ImageSource &images, QWidget *parent)
    : QWidget(parent)
    , m_ratio(ratio)
    , m_images(images)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Graphic);
    connect(&m_images, &ImageSource::ready, this, [this](const ImageKey &key) {
        if (key.url == m_address) {
            update();
        }
    });
}

QSize PicturePreview::sizeHint() const
{
    return {kHeight * m_ratio.width() / m_ratio.height(), kHeight};
}

void PicturePreview::setAddress(const QUrl &address)
{
    m_address = address;
    m_image = {};
    update();
}

void PicturePreview::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void PicturePreview::setIsEmpty(bool isEmpty)
{
    m_isEmpty = isEmpty;
    update();
}

void PicturePreview::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const qreal radius = isRound() ? height() / 2.0 : metrics::kControlRadius;
    paintBox(painter, rect(), radius, t.bg, t.line);
    QPainterPath outline;
    outline.addRoundedRect(rect(), radius, radius);
    if (!m_image.isNull()) {
        painter.setClipPath(outline);
        painter.drawImage(rect(), m_image);
        return;
    }
    const ImageKey key{.url = m_address, .size = size() * devicePixelRatio()};
    if (m_address.isValid() && !m_isEmpty) {
        if (const QPixmap picture = m_images.find(key); !picture.isNull()) {
            painter.setClipPath(outline);
            painter.drawPixmap(rect(), picture);
            return;
        }
        m_images.request(key);
    }
    const int side = theme().scaled(kIcon);
    painter.drawPixmap((width() - side) / 2, (height() - side) / 2,
                       theme().icon("image"_L1, t.muted, side, devicePixelRatioF()));
}

} // namespace rostrum::ui
