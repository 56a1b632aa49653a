// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens.h"

#include <QFont>
#include <QHash>
#include <QObject>
#include <QPixmap>

class QWidget;

namespace rostrum::ui {

enum class ThemeMode { System, Light, Dark };

enum class Motion {
    System,  ///< as the person's system asks
    Reduced, ///< nothing moves by itself
};

/// What a piece of text is for. Sizes and weights live in theme.cpp, in one table.
enum class TextRole {
    Body,         ///< 15/23
    Name,         ///< 15 semibold: names of people, titles of rows
    Headline,     ///< 13.5: below or beside a name, usually muted
    Meta,         ///< 13, tabular numbers: time, counts, hints
    MetaStrong,   ///< 13 semibold: small headings
    SectionTitle, ///< 16/650
    PageTitle,    ///< 23/700, tightened
    Code,         ///< JetBrains Mono 13/20
    Button,       ///< 14 semibold
    Rail,         ///< 14.5 medium: entries of the rail, tabs
    Small,        ///< 12: badges, key hints
};

/// Colours, type and icons of the running program. One object a process, GUI thread only; reach it through theme().
class Theme final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMinimumTextScale = 80;
    static constexpr int kMaximumTextScale = 200;

    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] const Tokens &tokens() const { return m_dark ? kDarkTokens : kLightTokens; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);

    /// Size of text in percent of the normal size; kept within 80 to 200.
    [[nodiscard]] int textScale() const { return m_textScale; }
    void setTextScale(int percent);
    /// `length` logical pixels at 100 % text, scaled to the person's text size and rounded.
    [[nodiscard]] int scaled(qreal length) const;

    [[nodiscard]] QFont font(TextRole role) const { return fontAt(role, m_textScale); }
    /// Distance of two baselines in logical pixels.
    [[nodiscard]] qreal lineHeight(TextRole role) const { return lineHeightAt(role, m_textScale); }
    /// The same at a text size other than the current one, for previews.
    [[nodiscard]] QFont fontAt(TextRole role, int percent) const;
    [[nodiscard]] qreal lineHeightAt(TextRole role, int percent) const;

    /// `resources/icons/NAME.svg`, its shape filled with `color`: a square pixmap of logicalSize × dpr pixels. Cached.
    [[nodiscard]] QPixmap icon(QLatin1StringView name, const QColor &color, int logicalSize, qreal dpr) const;

    /// Grows with every change of colours or text size: a key for caches of laid out or painted things.
    [[nodiscard]] quint32 generation() const { return m_generation; }
    void setMotion(Motion motion) { m_motion = motion; }
    /// Length of an animation in ms, asked by everything that moves; 0 where the person or their system wants no
    /// motion.
    [[nodiscard]] int motion(int milliseconds) const;

Q_SIGNALS:
    /// Colours or text size are other than before; palettes and the application font are set already.
    void changed();

private:
    [[nodiscard]] bool wantsDark() const;
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    bool m_dark = false;
    Motion m_motion = Motion::System;
    int m_textScale = 100;
    quint32 m_generation = 0;
    mutable QHash<QString, QPixmap> m_icons;
};

/// The process-wide theme, made at first use; needs a QApplication and lives as long as it.
[[nodiscard]] Theme &theme();

/// Gives `widget` the font of `role` and, if it is not null, the text colour `color`, now and after every theme change.
void setTextStyle(QWidget *widget, TextRole role, TokenColor color = nullptr);

} // namespace rostrum::ui
