// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace rostrum::ui {

/// A white icon over a picture, the same in both themes; its name is also its tool tip.
class VideoButton final : public QAbstractButton
{
    Q_OBJECT
public:
    VideoButton(QLatin1StringView iconName, QWidget *parent);

    /// `key` is the key that does the same, for the tool tip.
    void setFace(QLatin1StringView iconName, const QString &name, const QString &key = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLatin1StringView m_iconName;
};

} // namespace rostrum::ui
