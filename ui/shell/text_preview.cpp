// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_preview.h"

#include "ui/kit/accessible.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace rostrum::ui {

namespace {

constexpr int kPadding = 16;

int lineAt(TextRole role, int percent)
{
    return static_cast<int>(std::ceil(theme().lineHeightAt(role, percent)));
}

} // namespace

TextPreview::TextPreview(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
}

void TextPreview::setTextScale(int percent)
{
    m_percent = percent;
    update();
}

void TextPreview::setWords(const QString &name, const QString &text)
{
    m_name = name;
    m_text = text;
    setAccessibleName(name + u' ' + text);
    update();
}

QSize TextPreview::sizeHint() const
{
    constexpr int kMost = Theme::kMaximumTextScale;
    return {300, lineAt(TextRole::Name, kMost) + lineAt(TextRole::Body, kMost) + 2 * kPadding};
}

void TextPreview::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    paintBox(painter, rect(), metrics::kCardRadius, t.raised, t.line);
    const int nameHeight = lineAt(TextRole::Name, m_percent);
    const int textHeight = lineAt(TextRole::Body, m_percent);
    QRect line = rect().adjusted(kPadding, (height() - nameHeight - textHeight) / 2, -kPadding, 0);
    const auto draw = [&painter, &line](const QFont &font, int height, const QString &text) {
        line.setHeight(height);
        painter.setFont(font);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, height);
    };
    painter.setPen(t.text);
    draw(theme().fontAt(TextRole::Name, m_percent), nameHeight, m_name);
    draw(theme().fontAt(TextRole::Body, m_percent), textHeight, m_text);
}

} // namespace rostrum::ui
