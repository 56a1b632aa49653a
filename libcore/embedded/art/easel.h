// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/art/paint.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <initializer_list>

class QPainter;

namespace rostrum::embedded::art {

// Eight colours that go together, dark to light, and two warm or cool accents.
struct Palette
{
    QColor ink;
    QColor deep;
    QColor mid;
    QColor soft;
    QColor pale;
    QColor paper;
    QColor accent;
    QColor gold;
};

[[nodiscard]] Palette paletteFor(int index);

// A 1200 × 750 canvas with the few strokes that the scenes are made of.
class Easel
{
public:
    static constexpr double kWidth = 1200;
    static constexpr double kHeight = 750;

    Easel(QPainter &painter, quint32 seed);

    // One throw an argument list: compilers differ in the order of arguments, pictures must not.
    Dice dice;
    const Palette palette;

    // Over the whole canvas, also where it is cropped.
    void wash(const QColor &top, const QColor &bottom);
    void wash(QRectF area, const QColor &top, const QColor &bottom);
    void glow(QPointF centre, double radius, const QColor &colour);
    void fill(const QPainterPath &path, const QColor &colour);
    // From top to bottom of the shape.
    void fill(const QPainterPath &path, const QColor &top, const QColor &bottom);
    void polygon(std::initializer_list<QPointF> points, const QColor &colour);
    void box(QRectF area, const QColor &colour, double radius = 0);
    void frame(QRectF area, const QColor &colour, double width, double radius = 0);
    void disc(QPointF centre, double radius, const QColor &colour);
    void oval(QPointF centre, double radiusX, double radiusY, const QColor &colour);
    void line(QPointF from, QPointF to, const QColor &colour, double width);
    void dashes(QPointF from, QPointF to, const QColor &colour, double width);
    void stroke(const QPainterPath &path, const QColor &colour, double width);
    void shadow(QRectF area, double radius, double strength);

    struct Text
    {
        double size = 24;
        QFont::Weight weight = QFont::Normal;
        QColor colour;
        Qt::Alignment align = Qt::AlignLeft;
        bool mono = false;
    };
    // At is on the baseline: the left end, the middle or the right end as aligned.
    void text(QPointF at, const QString &words, const Text &style);
    [[nodiscard]] double textWidth(const QString &words, const Text &style) const;

    // Things that grow in several scenes.
    void conifer(QPointF foot, double height, const QColor &colour);
    void leafyTree(QPointF foot, double height, const QColor &crown, const QColor &trunk);
    void cloud(QPointF centre, double width, const QColor &colour);
    // A cloud somewhere between two heights.
    void driftingCloud(double top, double bottom, double narrow, double wide, const QColor &colour);
    void pottedPlant(QPointF foot, double height, const QColor &pot, const QColor &leaf);
    // A wind turbine, its blades turned by that many radians.
    void turbine(QPointF foot, double height, double turn, const QColor &colour);
    // Closed at the foot of the canvas. Roughness 0 rolls, 1 is jagged.
    [[nodiscard]] QPainterPath ridge(double y, double amplitude, double roughness);

    [[nodiscard]] QPainter &painter() { return m_painter; }

private:
    QPainter &m_painter;
};

} // namespace rostrum::embedded::art
