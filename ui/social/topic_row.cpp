// SPDX-License-Identifier: GPL-3.0-or-later
#include "topic_row.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace rostrum::ui {

namespace {

constexpr int kPaddingX = 14;
constexpr int kPaddingY = 12;
constexpr int kLines = 3;
constexpr int kFactsGap = 4;

/// The first lines of `text` at `width`, the last one elided where more follows.
QStringList wrap(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == kLines - 1) {
            QString last = QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            if (constexpr QChar kEllipsis(0x2026); last.endsWith(kEllipsis)) {
                last.chop(1);
                if (const auto space = last.lastIndexOf(u' '); space > 0) { // not within a word
                    last.truncate(space);
                }
                while (!last.isEmpty() && QStringView(u" .,:;–”“\"’").contains(last.back())) {
                    last.chop(1); // nothing before it that says the same, and no quote that opens on nothing
                }
                last += kEllipsis;
            }
            lines.push_back(last);
            break;
        }
        lines.push_back(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

int bodyLine()
{
    return qCeil(theme().lineHeight(TextRole::Headline));
}

} // namespace

TopicRow::TopicRow(model::PostPtr post, QWidget *parent)
    : QAbstractButton(parent)
    , m_post(std::move(post))
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::setRadius(this, metrics::kControlRadius);
    retranslate();
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

QString TopicRow::facts() const
{
    // The name is isolated: one that is written from right to left must not reorder the words around it.
    constexpr QChar kIsolate(0x2068);
    constexpr QChar kEnd(0x2069);
    return tr("%1 · %n replies", nullptr, static_cast<int>(m_post->counts.replies))
        .arg(kIsolate + m_post->author.name() + kEnd);
}

void TopicRow::retranslate()
{
    setAccessibleName(m_post->plainText().simplified().left(200) + u", " + facts());
}

void TopicRow::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
}

QSize TopicRow::sizeHint() const
{
    return {260, heightForWidth(260)};
}

int TopicRow::heightForWidth(int width) const
{
    const int meta = QFontMetrics(theme().font(TextRole::Meta)).height();
    return 2 * kPaddingY + static_cast<int>(linesAt(width).size()) * bodyLine() + kFactsGap + meta;
}

QStringList TopicRow::linesAt(int width) const
{
    return wrap(m_post->plainText().simplified(), theme().font(TextRole::Headline), width - 2 * kPaddingX);
}

QSize TopicRow::minimumSizeHint() const
{
    const int meta = QFontMetrics(theme().font(TextRole::Meta)).height();
    return {120, 2 * kPaddingY + bodyLine() + kFactsGap + meta};
}

void TopicRow::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    if (underMouse() || isDown()) {
        paintBox(painter, QRectF(rect()).adjusted(4, 2, -4, -2), metrics::kControlRadius,
                 isDown() ? t.pressed : t.hover);
    }
    const int width = this->width() - 2 * kPaddingX;
    const QFont body = theme().font(TextRole::Headline);
    const QFont meta = theme().font(TextRole::Meta);
    const QStringList lines = linesAt(this->width());
    const int metaHeight = QFontMetrics(meta).height();
    const int used = static_cast<int>(lines.size()) * bodyLine() + kFactsGap + metaHeight;
    int top = (height() - used) / 2;
    const auto drawLine = [&](const QFont &font, const QColor &color, int height, const QString &text) {
        painter.setFont(font);
        painter.setPen(color);
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), {kPaddingX, top, width, height});
        // Each line in the direction of its own text, as in the timeline.
        const bool rightToLeft = text.isRightToLeft();
        painter.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        const Qt::Alignment side = rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(place, static_cast<int>((Qt::AlignVCenter | Qt::AlignAbsolute | side).toInt()), text);
        top += height;
    };
    for (const QString &line : lines) {
        drawLine(body, t.text, bodyLine(), line);
    }
    top += kFactsGap;
    drawLine(meta, t.muted, metaHeight, QFontMetrics(meta).elidedText(facts(), Qt::ElideRight, width));
}

} // namespace rostrum::ui
