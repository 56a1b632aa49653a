// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

class QScrollArea;

namespace rostrum::ui {

class Button;

/// A card over the dimmed window that wants an answer: a dialog without a window of its own and without a nested event
/// loop. Keeps the keyboard inside, Esc dismisses, and the focus returns to where it was. Its top stays where it
/// opened, so that what it holds does not jump as it grows. Deletes itself when closed.
class Sheet : public QWidget
{
    Q_OBJECT
public:
    /// Covers `window`. Put the content into content(), then call open().
    explicit Sheet(QWidget *window);

    [[nodiscard]] QWidget *content() const { return m_content; }
    /// Widest the card may be, in logical pixels at 100 % text.
    void setMaximumCardWidth(int width);
    /// What happens when the content is higher than the window.
    enum class Overflow {
        Scrolls,       ///< all of it scrolls
        LeftToContent, ///< it gets less than it wants and copes itself: a part of it scrolls
    };
    void setOverflow(Overflow overflow);
    /// Nothing that it shows is on its way any more.
    [[nodiscard]] virtual bool isComplete() const { return true; }
    void open(const QString &accessibleName);
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void placeAnew();
    void quietWindow();
    void restoreWindow();

    QScrollArea *m_scroll;
    QWidget *m_content;
    QPointer<QWidget> m_returnFocus;
    std::vector<QPointer<Button>> m_quieted; ///< buttons of the window that were filled
    std::optional<int> m_top;                ///< of the card, from its first placing in a window of this size
    int m_maximumWidth = 420;
    Overflow m_overflow = Overflow::Scrolls;
};

} // namespace rostrum::ui
