// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"

#include <QImage>
#include <QRect>

namespace rostrum::ui {

/// A picture and the part of it that stays: the frame is dragged by its corners or as a whole; the arrow keys move it,
/// and with Shift they change its size.
class CropArea final : public QWidget
{
    Q_OBJECT
public:
    /// The part keeps the shape of `ratio`, unless it is empty.
    CropArea(QImage picture, QSize whole, QSize ratio, QWidget *parent = nullptr);

    /// In pixels of the whole picture.
    [[nodiscard]] QRect part() const { return m_part; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Handle { None, Whole, TopLeft, TopRight, BottomLeft, BottomRight };

    [[nodiscard]] QRectF pictureRect() const;
    [[nodiscard]] QRectF shown(const QRect &part) const;
    [[nodiscard]] Handle handleAt(QPointF at) const;
    void setPart(QRect part);
    /// The largest of the wanted shape in `part`, at the side of it that a drag by `handle` does not move.
    [[nodiscard]] QRect shaped(const QRect &part, Handle handle) const;

    QImage m_picture;
    QSize m_whole;
    QSize m_ratio;
    QRect m_part;
    Handle m_handle = Handle::None;
    QPointF m_from;
    QRect m_before; ///< the part when the drag began
};

/// Asks which part of a picture stays.
class CropSheet final : public Sheet
{
    Q_OBJECT
public:
    /// `picture` is shown; `whole` is its size in the file, in pixels. The part has the shape of `ratio`, or any when
    /// that is empty.
    CropSheet(const QImage &picture, QSize whole, QSize ratio, QWidget *window);

Q_SIGNALS:
    void cropped(QRect part);
};

} // namespace rostrum::ui
