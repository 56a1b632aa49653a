// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace rostrum::ui {

/// A button on a picture: white on a dark veil, whatever the picture is.
class CoverButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CoverButton(QWidget *parent);

    /// Without words it is square; `name` is its tool tip then.
    void setFace(QLatin1StringView icon, const QString &text, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLatin1StringView m_icon;
};

} // namespace rostrum::ui
