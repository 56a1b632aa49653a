// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace rostrum::ui {

/// Draws the ring around the widget that has the keyboard, above its neighbours: 2 px outside, where the widget itself
/// cannot paint. One object an application; shown while the keyboard is used, and always around text fields.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    /// Starts watching the application's focus; owned by it.
    static void install(QApplication &app);

    /// The ring follows `radius` around `widget`; a negative one keeps the ring away (the widget shows focus itself).
    static void setRadius(QWidget *widget, qreal radius);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FocusRing(QApplication &app);
    void follow(QWidget *widget);
    void place();
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] QRect visiblePart() const;

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_overlay;
    QList<const QObject *> m_watched; ///< the target and its ancestors, only compared with
    bool m_keyboard = false;
};

} // namespace rostrum::ui
