// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/layout.h"

#include <QAbstractButton>
#include <QPixmap>

namespace rostrum::ui {

/// The photo of a profile with its rings: solid for creator mode, dashed for live, dotted for a new intro video, each
/// with its badge or words. Opens the photo, or what the badge stands for.
class ProfilePhoto final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ProfilePhoto(QWidget *parent = nullptr);

    void setPerson(const QString &name, const QPixmap &photo);
    void setRing(const creator::PhotoRing &ring);
    /// The photo alone, in the widget's coordinates: the rings and badges lie round it.
    [[nodiscard]] QRect photoRect() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void paintRings(QPainter &painter) const;
    void paintLiveBadge(QPainter &painter) const;

    QString m_name;
    QPixmap m_photo;
    creator::PhotoRing m_ring;
};

} // namespace rostrum::ui
