// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/draft.h"
#include "ui/feedview/image_cache.h"

#include <QWidget>

namespace rostrum::ui {

/// The post that is answered or quoted, small: who wrote it, and its first two lines.
class ExcerptView final : public QWidget
{
    Q_OBJECT
public:
    /// `caption` stands above it ("Replying to") and is read out before it.
    ExcerptView(publishing::Excerpt excerpt, const QString &caption, ImageCache &images, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    publishing::Excerpt m_excerpt;
    QString m_caption;
    QPixmap m_photo;
};

} // namespace rostrum::ui
