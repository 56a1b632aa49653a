// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace rostrum::ui {

/// One of a few choices that lie side by side: an icon above its label in a card; the chosen one has an accent border
/// and a check mark. A radio button to assistive technology.
class RadioCard final : public QRadioButton
{
    Q_OBJECT
public:
    RadioCard(QLatin1StringView iconName, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override;

private:
    QLatin1StringView m_iconName;
};

} // namespace rostrum::ui
