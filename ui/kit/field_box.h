// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace rostrum::ui {

class GrowingEdit;

/// The border of a text field around an edit of several lines.
class FieldBox final : public QWidget
{
    Q_OBJECT
public:
    /// Takes `edit` in.
    explicit FieldBox(GrowingEdit *edit, QWidget *parent = nullptr);

    /// Bordered in the colour of an error.
    void setFaulty(bool isFaulty);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    GrowingEdit *m_edit;
    bool m_isFaulty = false;
};

} // namespace rostrum::ui
