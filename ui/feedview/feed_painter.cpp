// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_painter.h"

#include "ui/theme/metrics.h"

#include <QPainter>

namespace rostrum::ui {

namespace {

void drawRing(QPainter &painter, const FeedScene &scene, const QRect &rect, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.style.colors.accent, metrics::kFocusWidth));
    const qreal half = metrics::kFocusWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

/// A whole row takes less of the tint than a small thing does.
QColor hoverOf(const FeedStyle &style)
{
    QColor color = style.colors.hover;
    color.setAlpha(color.alpha() / 2);
    return color;
}

/// Around a part when there is one, else just within the edges of the row.
void paintRing(QPainter &painter, const FeedScene &scene, const RowLayout &layout)
{
    constexpr int kAround = metrics::kFocusOffset + metrics::kFocusWidth;
    const auto part = static_cast<std::size_t>(scene.currentPart);
    if (scene.currentPart < 0 || part >= layout.parts().size()) {
        const QRect row(0, 0, scene.columnWidth, layout.height() - 1);
        drawRing(painter, scene, row.adjusted(kAround, kAround, -kAround, -kAround), metrics::kControlRadius);
        return;
    }
    const Part &current = layout.parts()[part];
    const bool isDisc = current.kind == Part::Kind::Person && current.bounds().width() == current.bounds().height();
    for (const QRect &rect : current.rects) {
        const QRect around = rect.adjusted(-kAround, -kAround, kAround, kAround);
        drawRing(painter, scene, around, isDisc ? around.width() / 2 : metrics::kControlRadius);
    }
}

} // namespace

bool paintFeed(QPainter &painter, const FeedScene &scene, const QRect &exposed)
{
    const FeedGeometry &geometry = scene.geometry;
    painter.fillRect(exposed, scene.style.colors.surface);
    bool hasPost = false;
    const int first = geometry.firstVisible();
    if (first < 0)
        return false;
    int top = geometry.screenTop(first);
    for (int i = first; i < geometry.rows().count() && top <= exposed.bottom(); ++i) {
        const int height = geometry.rows().heightOf(i);
        const QRect rect(scene.columnLeft, top, scene.columnWidth, height);
        top += height;
        const RowLayout *layout = geometry.rows().layoutIfAny(i);
        if (!rect.intersects(exposed) || layout == nullptr)
            continue;
        const bool isCurrent = i == scene.currentRow && scene.isRingVisible;
        PaintContext context{.style = scene.style,
                             .images = scene.images,
                             .exposed = exposed.intersected(rect).translated(-rect.topLeft()),
                             .isHovered = i == scene.hoveredRow || isCurrent,
                             .hoveredPart = i == scene.hoveredRow ? scene.hoveredPart : -1};
        if (!scene.selection.isEmpty() && geometry.rows().row(i).id == scene.selection.rowId())
            scene.selection.addTo(&context);
        painter.translate(rect.topLeft());
        if (i == scene.hoveredRow)
            painter.fillRect(context.exposed, hoverOf(scene.style));
        layout->paint(painter, context);
        if (isCurrent)
            paintRing(painter, scene, *layout);
        painter.translate(-rect.topLeft());
        hasPost = hasPost || std::holds_alternative<PostRow>(geometry.rows().row(i).what);
    }
    return hasPost;
}

} // namespace rostrum::ui
