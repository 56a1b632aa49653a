// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/featured_item.h"

#include <QAbstractButton>
#include <QPixmap>

namespace rostrum::ui {

class ImageCache;

/// A thing that a person features: picture, kind and title; opens it.
class FeaturedCard final : public QAbstractButton
{
    Q_OBJECT
public:
    FeaturedCard(creator::FeaturedItem item, base::Time now, ImageCache &images, QWidget *parent);

    [[nodiscard]] const creator::FeaturedItem &item() const { return m_item; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// "Post", "Article" …, and what tells it from others of its kind.
    [[nodiscard]] static QString kindText(const creator::FeaturedItem &item, base::Time now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPicture(QPainter &painter, const QRectF &box) const;
    void paintWords(QPainter &painter, const QRect &box) const;

    creator::FeaturedItem m_item;
    QString m_kind;
    QPixmap m_picture;
};

/// Featured cards side by side, as many as fit, the rest below.
class FeaturedGrid final : public QWidget
{
    Q_OBJECT
public:
    FeaturedGrid(const std::vector<creator::FeaturedItem> &items, base::Time now, ImageCache &images, QWidget *parent);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void activated(const rostrum::creator::FeaturedItem &item);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int columnsAt(int width) const;

    std::vector<FeaturedCard *> m_cards;
};

} // namespace rostrum::ui
