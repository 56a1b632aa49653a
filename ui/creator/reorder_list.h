// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace rostrum::ui {

class IconButton;
class TextStack;

struct ReorderItem
{
    QString uri;
    QString title;
    QString detail = {}; ///< one line below it
};

/// One entry of a ReorderList. Made by it alone.
class ReorderRow final : public QWidget
{
    Q_OBJECT
public:
    ReorderRow(const ReorderItem &item, QWidget *parent);

    [[nodiscard]] const ReorderItem &item() const { return m_item; }
    void setPlace(int index, int count);

Q_SIGNALS:
    void moveRequested(int by);
    /// It is dragged, its middle at `y` of the parent.
    void dragged(int y);
    void dropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void step(int by);

    ReorderItem m_item;
    int m_index = 0;
    int m_count = 1;
    int m_pressedAt = -1; ///< y of the pointer when the button went down; negative: it is not
    bool m_isDragged = false;
    IconButton *m_up;
    IconButton *m_down;
};

/// Entries below each other that are put into an order: by dragging, by their buttons, with Alt and the arrow keys.
class ReorderList final : public QWidget
{
    Q_OBJECT
public:
    explicit ReorderList(QWidget *parent = nullptr);

    void setItems(const std::vector<ReorderItem> &items);
    [[nodiscard]] QStringList order() const;

Q_SIGNALS:
    /// After every step, and at the end of a drag.
    void orderChanged(const QStringList &uris);

private:
    void move(ReorderRow *row, int to);
    void dragTo(ReorderRow *row, int y);
    void placeRows();

    QVBoxLayout *m_column;
    std::vector<ReorderRow *> m_rows;
    QStringList m_told; ///< the order that was told last
};

} // namespace rostrum::ui
