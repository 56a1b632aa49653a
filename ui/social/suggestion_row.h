// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/highlights.h"

#include <QWidget>

class QBoxLayout;

namespace rostrum::social {
class Outbox;
}

namespace rostrum::ui {

class Button;
class ImageCache;
class PersonRow;

/// Somebody one might follow, and the button that does it; below each other where text is large.
class SuggestionRow final : public QWidget
{
    Q_OBJECT
public:
    /// `outbox` outlives the row.
    SuggestionRow(const social::Suggestion &suggestion, social::Outbox &outbox, ImageCache &images, QWidget *parent);

    [[nodiscard]] PersonRow *row() const { return m_row; }
    [[nodiscard]] Button *button() const { return m_follow; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void showFollowing();

    social::Outbox &m_outbox;
    QBoxLayout *m_layout;
    PersonRow *m_row;
    Button *m_follow;
};

} // namespace rostrum::ui
