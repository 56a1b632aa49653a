// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QWidget>

namespace rostrum::ui {

class Rail;

/// The three columns side by side: rail, reading column, right column. Which of them are seen, and how wide, follows
/// from the width of the window and the text size.
class Frame final : public QWidget
{
    Q_OBJECT
public:
    Frame(Rail *rail, QWidget *column, QWidget *parent = nullptr);

    /// Content of the right column, or null; the frame owns it and deletes the one before.
    void setSide(QWidget *side);
    [[nodiscard]] bool isSideVisible() const { return m_sideArea->isVisibleTo(this); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    Rail *m_rail;
    QWidget *m_column;
    QScrollArea *m_sideArea;
};

} // namespace rostrum::ui
