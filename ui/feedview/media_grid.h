// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

#include "model/embed.h"

namespace rostrum::ui {

/// One to four pictures in boxes whose shape is known from the record, so that nothing moves when they come.
class MediaGrid final : public Block
{
public:
    MediaGrid(const model::Images &images, const FeedStyle &style, QPoint at, int width);
    /// A video shows its poster, and a button when it can be played.
    MediaGrid(const model::Video &video, const FeedStyle &style, QPoint at, int width);

    /// The height of a grid without making it.
    [[nodiscard]] static int heightOf(const model::Images &images, int width);
    [[nodiscard]] static int heightOf(const model::Video &video, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;
    void addImages(std::vector<ImageKey> *images) const override;

private:
    struct Tile
    {
        QRect rect = {};
        ImageKey key = {};
        QString alt = {};
    };
    void addTile(const QRect &rect, const QUrl &url, const QString &alt, quint8 corners, const FeedStyle &style);
    void paintPlay(QPainter &painter, const PaintContext &context, const QRect &rect) const;
    void paintBadge(QPainter &painter, const PaintContext &context, const QRect &rect, const QString &text) const;
    [[nodiscard]] QRect badgeRect(const Tile &tile) const;

    std::vector<Tile> m_tiles = {};
    bool m_isVideo = false;
    bool m_isPlayable = false;
    QString m_badge; ///< "ALT", or "Video" where it cannot be played
    QSize m_badgeSize;
};

} // namespace rostrum::ui
