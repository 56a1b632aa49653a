// SPDX-License-Identifier: GPL-3.0-or-later
#include "button.h"

#include "paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {

constexpr int kPaddingX = 16;
constexpr int kPaddingY = 7;
constexpr int kQuietPaddingX = 10;
constexpr int kLinkPaddingY = 3; ///< it stands among lines of text
constexpr int kIconGap = 8;

int paddingX(ButtonKind kind)
{
    const bool isQuiet = kind == ButtonKind::Quiet || kind == ButtonKind::QuietDanger;
    return kind == ButtonKind::Link ? 0 : isQuiet ? kQuietPaddingX : kPaddingX;
}

int paddingY(ButtonKind kind)
{
    return kind == ButtonKind::Link ? kLinkPaddingY : kPaddingY;
}

QColor blend(const QColor &over, const QColor &under)
{
    const qreal alpha = over.alphaF();
    const auto mix = [alpha](int a, int b) { return static_cast<int>(std::lround(a * alpha + b * (1 - alpha))); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

ButtonColors filled(const ButtonLook &look, const QColor &fill, const QColor &text)
{
    const Tokens &t = theme().tokens();
    const QColor shade = look.pressed ? t.pressed : t.hover;
    return {.fill = look.pressed || look.hovered ? blend(shade, fill) : fill, .border = {}, .text = text};
}

} // namespace

ButtonColors buttonColors(const ButtonLook &look)
{
    const Tokens &t = theme().tokens();
    const QColor ground = look.pressed ? t.pressed : look.hovered ? t.hover : QColor(Qt::transparent);
    if (!look.enabled) {
        const bool hasGround =
            look.kind != ButtonKind::Quiet && look.kind != ButtonKind::QuietDanger && look.kind != ButtonKind::Link;
        return {.fill = hasGround ? t.hover : QColor(), .border = hasGround ? t.line : QColor(), .text = t.muted};
    }
    switch (look.kind) {
    case ButtonKind::Filled:
        return {.fill = look.pressed   ? t.accentPressed
                        : look.hovered ? t.accentHover
                                       : t.accent,
                .border = {},
                .text = t.onAccent};
    case ButtonKind::Creator:
        return filled(look, t.creatorFill, t.onCreator);
    case ButtonKind::Danger:
        return filled(look, t.danger, theme().isDark() ? t.bg : t.surface);
    case ButtonKind::Quiet:
        return {.fill = ground, .border = {}, .text = t.accent};
    case ButtonKind::QuietDanger:
        return {.fill = ground, .border = {}, .text = t.danger};
    case ButtonKind::Link:
        return {.fill = {}, .border = {}, .text = look.hovered ? t.accentHover : t.accent};
    case ButtonKind::Outlined:
        break;
    }
    return {.fill = blend(ground, t.surface), .border = t.line, .text = t.text};
}

Button::Button(ButtonKind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setTextStyle(this, TextRole::Button);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setIconName(QLatin1StringView name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

int Button::iconSize() const
{
    return m_iconName.isEmpty() ? 0 : theme().scaled(18);
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int gap = m_iconName.isEmpty() || text().isEmpty() ? 0 : kIconGap;
    const int width = metrics.size(Qt::TextShowMnemonic, text()).width() + iconSize() + gap + 2 * paddingX(m_kind);
    return {width, static_cast<int>(std::lround(theme().lineHeight(TextRole::Button))) + 2 * paddingY(m_kind)};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent * /*event*/)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const ButtonColors colors = buttonColors({.kind = m_kind,
                                              .enabled = isEnabled(),
                                              .hovered = option.state.testFlag(QStyle::State_MouseOver),
                                              .pressed = isDown() || isChecked()});
    QPainter painter(this);
    paintBox(painter, rect(), metrics::kControlRadius, colors.fill, colors.border);

    const int inset = m_kind == ButtonKind::Link ? 0 : 4;
    const QString label = fontMetrics().elidedText(
        text(), Qt::ElideRight, width() - 2 * inset - iconSize() - (m_iconName.isEmpty() ? 0 : kIconGap),
        Qt::TextShowMnemonic);
    const int textWidth = fontMetrics().size(Qt::TextShowMnemonic, label).width();
    const int gap = m_iconName.isEmpty() || label.isEmpty() ? 0 : kIconGap;
    int x = std::max(inset, (width() - textWidth - iconSize() - gap) / 2);
    if (!m_iconName.isEmpty()) {
        const QRect place(x, (height() - iconSize()) / 2, iconSize(), iconSize());
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                           theme().icon(m_iconName, colors.text, iconSize(), devicePixelRatio()));
        x += iconSize() + gap;
    }
    painter.setPen(colors.text);
    QFont labelFont = font();
    labelFont.setUnderline(m_kind == ButtonKind::Link && underMouse() && isEnabled());
    painter.setFont(labelFont);
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, textWidth + 1, height()));
    const int mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0 ? Qt::TextShowMnemonic
                                                                                              : Qt::TextHideMnemonic;
    painter.drawText(place, Qt::AlignCenter | mnemonic, label);
}

IconButton::IconButton(QLatin1StringView iconName, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void IconButton::setIconName(QLatin1StringView iconName)
{
    m_iconName = iconName;
    update();
}

void IconButton::setTurn(int degrees)
{
    m_turn = degrees;
    update();
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

int IconButton::side()
{
    return theme().scaled(20) + 12;
}

QSize IconButton::sizeHint() const
{
    return {side(), side()};
}

void IconButton::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    if (isDown() || isChecked())
        paintBox(painter, rect(), metrics::kControlRadius, t.pressed);
    else if (underMouse() && isEnabled())
        paintBox(painter, rect(), metrics::kControlRadius, t.hover);
    const int side = std::min({theme().scaled(20), width() - 4, height() - 4});
    const QColor color = !isEnabled() ? t.faint : isChecked() ? t.accent : t.muted;
    // Around its middle, and on whole pixels as before the turn.
    painter.translate((width() - side) / 2 + side / 2.0, (height() - side) / 2 + side / 2.0);
    painter.rotate(m_turn);
    painter.drawPixmap(QPointF(-side / 2.0, -side / 2.0), theme().icon(m_iconName, color, side, devicePixelRatio()));
}

} // namespace rostrum::ui
