// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace rostrum::ui {

/// A picture to look at closely: fitted to the widget, zoomed by wheel, pinch and double click, moved by dragging. A
/// graphic to assistive technology; whoever makes it gives it a name.
class ZoomView final : public QWidget
{
    Q_OBJECT
public:
    explicit ZoomView(QWidget *parent = nullptr);

    /// Another picture, fitted; or a better one of the same, which stands as the one before stood.
    enum class Place { Fitted, Kept };
    void setImage(const QImage &image, Place place);
    [[nodiscard]] const QImage &image() const { return m_image; }

    /// Of the picture's pixels to the screen's; 0 without a picture.
    [[nodiscard]] qreal scale() const;
    [[nodiscard]] bool isFitted() const { return m_zoom <= 1.0; }
    [[nodiscard]] bool canZoomIn() const;
    void zoomIn();
    void zoomOut();
    void fit();
    /// Moves what is seen of a zoomed picture, in logical pixels.
    void pan(QPointF by);

Q_SIGNALS:
    void zoomChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] qreal fittingScale() const;
    [[nodiscard]] QRectF imageRect() const;
    /// The point `at` of the widget keeps its place in the picture.
    void zoomTo(qreal zoom, QPointF at);
    void keepInside();

    QImage m_image = {};
    qreal m_zoom = 1.0;    ///< 1: fitted
    QPointF m_offset = {}; ///< of the picture's middle from the widget's, logical pixels
    std::optional<QPointF> m_dragged = {};
};

} // namespace rostrum::ui
