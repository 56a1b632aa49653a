// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QToolTip>
#include <QVariant>
#include <QWidget>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

struct TypeStyle
{
    qreal size;
    qreal lineHeight;
    int weight;
    qreal tracking = 0;
};

constexpr std::array kTypeStyles{
    TypeStyle{15, 23, 400},       // Body
    TypeStyle{15, 21, 600},       // Name
    TypeStyle{13.5, 19, 400},     // Headline
    TypeStyle{13, 18, 400},       // Meta
    TypeStyle{13, 18, 600},       // MetaStrong
    TypeStyle{16, 22, 650},       // SectionTitle
    TypeStyle{23, 29, 700, -0.4}, // PageTitle
    TypeStyle{13, 20, 400},       // Code
    TypeStyle{14, 20, 600},       // Button
    TypeStyle{14.5, 20, 500},     // Rail
    TypeStyle{12, 16, 500},       // Small
};

const TypeStyle &typeStyle(TextRole role)
{
    return kTypeStyles.at(static_cast<std::size_t>(role));
}

bool hasTabularNumbers(TextRole role)
{
    return role == TextRole::Meta || role == TextRole::MetaStrong || role == TextRole::Small;
}

/// QFont takes whole pixels only, so a size of 13.5 px goes through points.
qreal pointsOf(qreal pixels)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return pixels * 72.0 / (screen != nullptr ? screen->logicalDotsPerInchY() : 96.0);
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.bg);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.raised);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.faint);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.live);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.raised);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.faint);
    palette.setColor(QPalette::Shadow, tokens.shadow);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::ToolTipBase, tokens.text);
    palette.setColor(QPalette::ToolTipText, tokens.surface);
    // Still to be read: faint is under 4.5:1.
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (wantsDark() != m_dark)
            apply();
    });
    apply();
}

bool Theme::wantsDark() const
{
    if (m_mode == ThemeMode::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return m_mode == ThemeMode::Dark;
}

void Theme::apply()
{
    m_dark = wantsDark();
    m_icons.clear();
    ++m_generation;
    const QPalette palette = paletteOf(tokens());
    QApplication::setPalette(palette);
    QApplication::setFont(font(TextRole::Body));
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(TextRole::Meta));
    Q_EMIT changed();
}

void Theme::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    if (wantsDark() != m_dark)
        apply();
}

void Theme::setTextScale(int percent)
{
    const int scale = std::clamp(percent, kMinimumTextScale, kMaximumTextScale);
    if (scale == m_textScale)
        return;
    m_textScale = scale;
    apply();
}

int Theme::scaled(qreal length) const
{
    return static_cast<int>(std::lround(length * m_textScale / 100.0));
}

QFont Theme::fontAt(TextRole role, int percent) const
{
    const TypeStyle &style = typeStyle(role);
    QFont font;
    // A family that is not installed is passed over, so the system's own font is the graceful end of either list.
    font.setFamilies(role == TextRole::Code ? QStringList{u"JetBrains Mono"_s, u"monospace"_s}
                                            : QStringList{u"Inter"_s, u"sans-serif"_s});
    if (role == TextRole::Code)
        font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(pointsOf(style.size * percent / 100.0));
    font.setWeight(static_cast<QFont::Weight>(style.weight));
    // Widths then are the same at every device pixel ratio, and lines break in the same places.
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.tracking != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.tracking * percent / 100.0);
    if (hasTabularNumbers(role))
        font.setFeature("tnum", 1);
    return font;
}

qreal Theme::lineHeightAt(TextRole role, int percent) const
{
    return typeStyle(role).lineHeight * percent / 100.0;
}

QPixmap Theme::icon(QLatin1StringView name, const QColor &color, int logicalSize, qreal dpr) const
{
    const int pixels = static_cast<int>(std::lround(logicalSize * dpr));
    const QString key = u"%1/%2/%3/%4"_s.arg(name, QString::number(color.rgba(), 16)).arg(pixels).arg(logicalSize);
    if (const auto found = m_icons.constFind(key); found != m_icons.cend())
        return *found;
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(name));
    QPainter painter(&image);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(dpr);
    m_icons.insert(key, pixmap);
    return pixmap;
}

int Theme::motion(int milliseconds) const
{
    return m_motion == Motion::System && QApplication::isEffectEnabled(Qt::UI_General) ? milliseconds : 0;
}

Theme &theme()
{
    static QPointer<Theme> instance;
    if (instance.isNull())
        instance = new Theme(qApp); // goes with the application, before the platform's pixmaps do
    return *instance;
}

void setTextStyle(QWidget *widget, TextRole role, TokenColor color)
{
    const auto restyle = [widget, role, color] {
        widget->setFont(theme().font(role));
        if (color == nullptr)
            return;
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, theme().tokens().*color);
        palette.setColor(QPalette::Text, theme().tokens().*color); // of a label whose text can be selected
        widget->setPalette(palette);
    };
    // A second call replaces the first: one connection a widget.
    static constexpr char kConnection[] = "rostrumTextStyle";
    if (const QVariant old = widget->property(kConnection); old.isValid())
        QObject::disconnect(old.value<QMetaObject::Connection>());
    restyle();
    widget->setProperty(kConnection, QVariant::fromValue(QObject::connect(&theme(), &Theme::changed, widget, restyle)));
}

} // namespace rostrum::ui
