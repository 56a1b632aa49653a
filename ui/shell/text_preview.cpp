// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_preview.h"

#include "ui/kit/accessible.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {
constexpr int kPadding = 16;
constexpr int kTextLeft = kPadding + metrics::kFeedPhoto + metrics::kPhotoToText;
constexpr int kNameGap = 8;
} // namespace

TextPreview::TextPreview(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::StaticText);
}

void TextPreview::setTextScale(int percent)
{
    m_percent = percent;
    updateGeometry();
    update();
}

void TextPreview::setPost(const CurrentAccount &author, const QString &text)
{
    m_author = author;
    m_text = text;
    setAccessibleName(author.name + u' ' + text);
    updateGeometry();
    update();
}

int TextPreview::lineHeight(TextRole role) const
{
    return static_cast<int>(std::ceil(theme().lineHeightAt(role, m_percent)));
}

int TextPreview::layOut(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(Qt::AlignLeading);
    layout.setTextOption(option);
    const int step = lineHeight(TextRole::Body);
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (step - line.height()) / 2));
        y += step;
    }
    layout.endLayout();
    return y;
}

int TextPreview::heightForWidth(int width) const
{
    QTextLayout layout(m_text, theme().fontAt(TextRole::Body, m_percent));
    const int text = lineHeight(TextRole::Name) + layOut(layout, width - kTextLeft - kPadding);
    return std::max(text, metrics::kFeedPhoto) + 2 * kPadding;
}

QSize TextPreview::sizeHint() const
{
    constexpr int kWidth = 300;
    return {kWidth, heightForWidth(kWidth)};
}

void TextPreview::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    paintBox(painter, rect(), metrics::kCardRadius, t.raised, t.line);
    const auto placed = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    constexpr int kPhoto = metrics::kFeedPhoto;
    paintAvatar(painter, placed(QRect(kPadding, kPadding, kPhoto, kPhoto)), m_author.photo, m_author.name);
    QRect line(kTextLeft, kPadding, width() - kTextLeft - kPadding, lineHeight(TextRole::Name));
    const auto draw = [&](TextRole role, const QColor &color, const QString &words) {
        painter.setFont(theme().fontAt(role, m_percent));
        painter.setPen(color);
        const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width());
        painter.drawText(placed(line), Qt::AlignVCenter | Qt::AlignLeading, shown);
        return painter.fontMetrics().horizontalAdvance(shown);
    };
    const int nameWidth = draw(TextRole::Name, t.text, m_author.name);
    line.setLeft(line.left() + nameWidth + kNameGap);
    draw(TextRole::Headline, t.muted, u'@' + m_author.handle);
    QTextLayout text(m_text, theme().fontAt(TextRole::Body, m_percent));
    const QRect body(kTextLeft, line.bottom() + 1, width() - kTextLeft - kPadding, height());
    (void)layOut(text, body.width());
    painter.setPen(t.text);
    text.draw(&painter, placed(body).topLeft());
}

} // namespace rostrum::ui
