// SPDX-License-Identifier: GPL-3.0-or-later
#include "excerpt_view.h"

#include "ui/kit/accessible.h"
#include "ui/kit/paint.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPaddingX = 14;
constexpr int kPaddingY = 11;
constexpr int kGap = 4;
constexpr int kMostLines = 2;

int heightOf(TextRole role)
{
    return static_cast<int>(std::lround(theme().lineHeight(role)));
}

int photoSize()
{
    return theme().scaled(22);
}

} // namespace

ExcerptView::ExcerptView(publishing::Excerpt excerpt, const QString &caption, ImageCache &images, QWidget *parent)
    : QWidget(parent)
    , m_excerpt(std::move(excerpt))
    , m_caption(caption)
{
    m_excerpt.text = m_excerpt.text.simplified();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setAccessibleName(u"%1 %2: %3"_s.arg(m_caption, m_excerpt.name, m_excerpt.text).trimmed());
    loadPhoto(images, m_excerpt.photo, photoSize(), this, [this](const QPixmap &photo) {
        m_photo = photo;
        update();
    });
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize ExcerptView::sizeHint() const
{
    const int text = m_excerpt.text.isEmpty() ? 0 : kGap + kMostLines * heightOf(TextRole::Headline);
    return {300, 2 * kPaddingY + heightOf(TextRole::Name) + text};
}

QSize ExcerptView::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void ExcerptView::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    paintBox(painter, rect(), metrics::kCardRadius, t.raised, t.line);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int line = heightOf(TextRole::Name);
    const QRect photo(kPaddingX, kPaddingY + (line - photoSize()) / 2, photoSize(), photoSize());
    paintAvatar(painter, place(photo), m_photo, m_excerpt.name);
    int x = photo.right() + 9;
    const auto draw = [&](const QString &text, TextRole role, const QColor &color) {
        const QFont font = theme().font(role);
        const QFontMetrics metrics(font);
        const int width = std::min(metrics.horizontalAdvance(text) + 1, this->width() - kPaddingX - x);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place({x, kPaddingY, width, line}), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, width));
        x += width + 6;
    };
    if (!m_caption.isEmpty()) {
        draw(m_caption, TextRole::Meta, t.muted);
    }
    draw(m_excerpt.name, TextRole::Name, t.text);
    draw(u'@' + m_excerpt.handle, TextRole::Meta, t.muted);

    const QFont font = theme().font(TextRole::Headline);
    const int width = this->width() - 2 * kPaddingX;
    QTextLayout layout(m_excerpt.text, font);
    layout.beginLayout();
    int y = kPaddingY + line + kGap;
    painter.setFont(font);
    painter.setPen(t.text);
    for (int i = 0; i < kMostLines; ++i) {
        QTextLine row = layout.createLine();
        if (!row.isValid()) {
            break;
        }
        row.setLineWidth(width);
        QString text = m_excerpt.text.sliced(row.textStart(), row.textLength());
        if (i == kMostLines - 1) {
            text = QFontMetrics(font).elidedText(m_excerpt.text.sliced(row.textStart()), Qt::ElideRight, width);
        }
        painter.drawText(place({kPaddingX, y, width, heightOf(TextRole::Headline)}),
                         Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, text);
        y += heightOf(TextRole::Headline);
    }
    layout.endLayout();
}

} // namespace rostrum::ui
