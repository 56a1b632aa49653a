// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_grid.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kRadius = 12;
constexpr int kGap = 4;
constexpr int kBadgeInset = 8;
constexpr qreal kTallest = 1.15;  ///< height of one picture in widths of the column
constexpr int kHeightLimit = 560; ///< and never more than fits a screen
constexpr qreal kUnknownAspect = 16.0 / 10.0;

/// The box of one picture: as wide as the column, or narrower when it is tall.
QSize boxOf(QSize aspect, int width)
{
    const qreal ratio =
        aspect.isEmpty() ? kUnknownAspect : std::clamp(qreal(aspect.width()) / aspect.height(), 0.4, 4.0);
    const int limit = std::min(static_cast<int>(width * kTallest), kHeightLimit);
    const int height = static_cast<int>(std::lround(width / ratio));
    if (height <= limit)
        return {width, height};
    return {std::max(static_cast<int>(std::lround(limit * ratio)), width * 2 / 5), limit};
}

/// Two to four boxes within a rectangle of `width`, with the corners of the whole that each one has.
struct Cell
{
    QRect rect;
    quint8 corners;
};

std::vector<Cell> cellsOf(std::size_t count, int width)
{
    using enum ImageKey::Corner;
    const int half = (width - kGap) / 2;
    const int right = half + kGap;
    const int rest = width - right;
    if (count == 2) {
        const int height = width / 2;
        return {{QRect(0, 0, half, height), TopLeft | BottomLeft},
                {QRect(right, 0, rest, height), TopRight | BottomRight}};
    }
    const int tall = static_cast<int>(width * 0.62);
    const int upper = (tall - kGap) / 2;
    const int lower = upper + kGap;
    const Cell topRight{QRect(right, 0, rest, upper), TopRight};
    const Cell bottomRight{QRect(right, lower, rest, tall - lower), BottomRight};
    if (count == 3)
        return {{QRect(0, 0, half, tall), TopLeft | BottomLeft}, topRight, bottomRight};
    return {
        {QRect(0, 0, half, upper), TopLeft}, topRight, {QRect(0, lower, half, tall - lower), BottomLeft}, bottomRight};
}

QString shortAlt(const QString &alt)
{
    constexpr qsizetype kLongest = 600;
    return alt.size() > kLongest ? QString(alt.left(kLongest) + u'…') : alt;
}

} // namespace

int MediaGrid::heightOf(const model::Images &images, int width)
{
    if (images.images.empty())
        return 0;
    if (images.images.size() == 1)
        return boxOf(images.images.front().aspect, width).height();
    return cellsOf(std::min<std::size_t>(images.images.size(), 4), width).back().rect.bottom() + 1;
}

int MediaGrid::heightOf(const model::Video &video, int width)
{
    return boxOf(video.aspect.isEmpty() ? QSize(16, 9) : video.aspect, width).height();
}

MediaGrid::MediaGrid(const model::Images &images, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, QSize(width, 0)))
    , m_badge(QCoreApplication::translate("rostrum::ui::MediaGrid", "ALT"))
    , m_badgeSize(static_cast<int>(style.small.metrics.horizontalAdvance(m_badge)) + 12,
                  static_cast<int>(style.small.lineHeight) + 4)
{
    const std::size_t count = std::min<std::size_t>(images.images.size(), 4);
    if (count == 1) {
        const model::Image &image = images.images.front();
        const QSize box = boxOf(image.aspect, width);
        addTile(QRect(at, box), image.thumb, image.alt, ImageKey::AllCorners, style);
    } else if (count > 1) {
        const std::vector<Cell> cells = cellsOf(count, width);
        for (std::size_t i = 0; i < count; ++i)
            addTile(cells[i].rect.translated(at), images.images[i].thumb, images.images[i].alt, cells[i].corners,
                    style);
    }
    QRect all;
    for (const Tile &tile : m_tiles)
        all |= tile.rect;
    setHeight(all.height());
}

MediaGrid::MediaGrid(const model::Video &video, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, boxOf(video.aspect.isEmpty() ? QSize(16, 9) : video.aspect, width)))
    , m_isVideo(true)
    , m_isPlayable(video.isPlayable())
    , m_badge(m_isPlayable ? QCoreApplication::translate("rostrum::ui::MediaGrid", "ALT")
                           : QCoreApplication::translate("rostrum::ui::MediaGrid", "Video"))
    , m_badgeSize(static_cast<int>(style.small.metrics.horizontalAdvance(m_badge)) + 12,
                  static_cast<int>(style.small.lineHeight) + 4)
{
    addTile(rect(), video.poster, video.alt, ImageKey::AllCorners, style);
}

void MediaGrid::addTile(const QRect &rect, const QUrl &url, const QString &alt, quint8 corners, const FeedStyle &style)
{
    m_tiles.push_back({.rect = rect, .key = imageKey(url, rect.size(), kRadius, style.dpr, corners), .alt = alt});
}

QRect MediaGrid::badgeRect(const Tile &tile) const
{
    return {QPoint(tile.rect.left() + kBadgeInset, tile.rect.bottom() + 1 - kBadgeInset - m_badgeSize.height()),
            m_badgeSize};
}

void MediaGrid::paint(QPainter &painter, const PaintContext &context) const
{
    for (const Tile &tile : m_tiles) {
        if (!tile.rect.intersects(context.exposed))
            continue;
        paintImage(painter, context, tile.rect, tile.key);
        if (m_isPlayable)
            paintPlay(painter, context, tile.rect);
        if ((m_isVideo && !m_isPlayable) || !tile.alt.isEmpty())
            paintBadge(painter, context, badgeRect(tile), m_badge);
    }
}

void MediaGrid::paintPlay(QPainter &painter, const PaintContext &context, const QRect &rect) const
{
    const int side = std::min({theme().scaled(60), rect.width() / 2, rect.height() / 2});
    const QRect disc(rect.center() - QPoint(side / 2, side / 2), QSize(side, side));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(255, 255, 255, 230), 2));
    painter.setBrush(QColor(18, 19, 21, 190)); // over any picture, in both themes
    painter.drawEllipse(disc);
    const int icon = side / 2;
    const QPoint at = disc.center() - QPoint(icon / 2 - 1, icon / 2);
    painter.drawPixmap(QRect(at, QSize(icon, icon)), theme().icon("play"_L1, Qt::white, icon, context.style.dpr));
    painter.restore();
}

void MediaGrid::paintBadge(QPainter &painter, const PaintContext &context, const QRect &rect, const QString &text) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(18, 19, 21, 190)); // over any picture, in both themes
    painter.drawRoundedRect(rect, 5, 5);
    painter.setFont(context.style.small.font);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void MediaGrid::addParts(std::vector<Part> *parts) const
{
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const Tile &tile = m_tiles[i];
        // The badge first: what is found first under the pointer wins.
        if (!tile.alt.isEmpty())
            parts->push_back(
                {.kind = Part::Kind::Alt, .tip = shortAlt(tile.alt), .rects = {badgeRect(tile)}, .isStop = false});
        if (m_isPlayable)
            parts->push_back({.kind = Part::Kind::Video,
                              .tip = QCoreApplication::translate("rostrum::ui::MediaGrid", "Play video"),
                              .rects = {tile.rect}});
        else if (!m_isVideo)
            parts->push_back({.kind = Part::Kind::Image, .index = static_cast<int>(i), .rects = {tile.rect}});
    }
}

void MediaGrid::addImages(std::vector<ImageKey> *images) const
{
    for (const Tile &tile : m_tiles)
        images->push_back(tile.key);
}

} // namespace rostrum::ui
