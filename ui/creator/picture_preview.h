// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QUrl>
#include <QWidget>

namespace rostrum::ui {

class ImageSource;

/// How a photo or a cover will look: round, or three times as wide as high.
class PicturePreview final : public QWidget
{
    Q_OBJECT
public:
    /// `images` outlives it.
    PicturePreview(QSize ratio, ImageSource &images, QWidget *parent);

    /// What lies at an address; empty: no picture.
    void setAddress(const QUrl &address);
    /// Instead of it; a null one shows it again.
    void setImage(const QImage &image);
    void setIsEmpty(bool isEmpty);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isRound() const { return m_ratio.width() == m_ratio.height(); }

    QSize m_ratio;
    ImageSource &m_images;
    QUrl m_address;
    QImage m_image;
    bool m_isEmpty = false;
};

} // namespace rostrum::ui
