// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_mark.h"

#include <QCoreApplication>

#include <cmath>

namespace rostrum::ui {

namespace {
constexpr int kPadding = 7;
constexpr int kAnyWidth = 400;
} // namespace

QString NewMark::word()
{
    return QCoreApplication::translate("rostrum::ui::NewMark", "New");
}

NewMark::NewMark(const FeedStyle &style, int right, int top, qreal lineHeight)
    : m_word(word(), style.small, kAnyWidth)
{
    const int width = static_cast<int>(std::ceil(m_word.naturalWidth())) + 2 * kPadding;
    const int height = static_cast<int>(std::ceil(style.small.lineHeight)) + 2;
    const int y = top + static_cast<int>(lineHeight - height) / 2;
    setRect(QRect(right - width, y, width, height));
    m_at = QPoint(right - width + kPadding, y + 1);
}

void NewMark::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    paintCard(painter, rect(), colors.accentSoft, colors.accentSoft, rect().height() / 2);
    m_word.draw(painter, m_at, colors.accent);
}

} // namespace rostrum::ui
