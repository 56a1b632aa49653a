// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace rostrum::ui {

/// A word in a round box that leads somewhere: a skill, a topic.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind {
        Plain,
        Creator, ///< a topic of creator mode
    };

    Chip(Kind kind, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// A long word is elided; all of it is in the tool tip.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Kind m_kind;
};

} // namespace rostrum::ui
