// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace rostrum::ui {

enum class ButtonKind {
    Filled,      ///< the one loudest action of a group
    Outlined,    ///< any other action
    Quiet,       ///< an action inside text or a row: no ground until it is pointed at
    QuietDanger, ///< the same, and it destroys something
    Link,        ///< leads elsewhere: text in accent without any padding, underlined when pointed at
    Creator,     ///< Follow in the follow layout
    Danger,      ///< destroys something: filled red
};

/// What decides how a button is painted, apart from its text.
struct ButtonLook
{
    ButtonKind kind = ButtonKind::Outlined;
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
};

struct ButtonColors
{
    QColor fill;
    QColor border; ///< invalid: none
    QColor text;
};
[[nodiscard]] ButtonColors buttonColors(const ButtonLook &look);

/// A push button in one of the kinds, optionally with an icon of the family before its text.
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(ButtonKind kind, const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] ButtonKind kind() const { return m_kind; }
    void setKind(ButtonKind kind);
    void setIconName(QLatin1StringView name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int iconSize() const;

    ButtonKind m_kind;
    QLatin1StringView m_iconName;
};

/// A square button with an icon alone; its name is also its tool tip.
class IconButton : public QAbstractButton
{
    Q_OBJECT
public:
    IconButton(QLatin1StringView iconName, const QString &name, QWidget *parent = nullptr);

    void setIconName(QLatin1StringView iconName);
    /// The icon is drawn turned clockwise: three dots stand above each other.
    void setTurn(int degrees);
    /// The accessible name and tool tip.
    void setName(const QString &name);
    /// Width and height of every one, at the person's text size.
    [[nodiscard]] static int side();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLatin1StringView m_iconName;
    int m_turn = 0;
};

} // namespace rostrum::ui
