// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_preview.h"

#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPaddingX = 14;
constexpr int kPaddingY = 11;
constexpr std::array kRoles{TextRole::Name, TextRole::Headline, TextRole::Meta};

int heightOf(TextRole role)
{
    return static_cast<int>(std::lround(theme().lineHeight(role)));
}

} // namespace

CardPreview::CardPreview(QWidget *parent)
    : QWidget(parent)
    , m_remove(new IconButton("close"_L1, {}, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Grouping);
    connect(m_remove, &QAbstractButton::clicked, this, &CardPreview::removeRequested);
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
    retranslate();
}

void CardPreview::setCard(const social::NewCard &card, const QPixmap &picture)
{
    m_card = card;
    m_picture = picture;
    retranslate();
    update();
}

void CardPreview::retranslate()
{
    m_remove->setName(tr("Remove the link card"));
    setAccessibleName(tr("Link card: %1").arg(m_card.title));
}

QSize CardPreview::sizeHint() const
{
    int height = 2 * kPaddingY;
    for (const TextRole role : kRoles) {
        height += heightOf(role);
    }
    return {300, height};
}

QSize CardPreview::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void CardPreview::resizeEvent(QResizeEvent * /*event*/)
{
    const QSize size = m_remove->sizeHint();
    m_remove->setGeometry(
        QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(width() - size.width() - 4, 4), size)));
}

void CardPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CardPreview::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paintBox(painter, rect(), metrics::kCardRadius, t.raised, t.line);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    int left = kPaddingX;
    if (!m_picture.isNull()) {
        const QRect box = place({1, 1, height() - 2, height() - 2});
        QPainterPath outline;
        outline.addRoundedRect(rect().adjusted(1, 1, -1, -1), metrics::kCardRadius - 1, metrics::kCardRadius - 1);
        painter.save();
        painter.setClipPath(outline);
        const int side = std::min(m_picture.width(), m_picture.height());
        painter.drawPixmap(box, m_picture,
                           {(m_picture.width() - side) / 2, (m_picture.height() - side) / 2, side, side});
        painter.restore();
        left = height() + kPaddingX - 2;
    }
    const int width = this->width() - left - m_remove->width() - 8;
    int y = kPaddingY;
    const std::array texts{m_card.title, m_card.description, m_card.uri.host()};
    const std::array colors{t.text, t.muted, t.muted};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QFont font = theme().font(kRoles[i]);
        painter.setFont(font);
        painter.setPen(colors[i]);
        painter.drawText(place({left, y, width, heightOf(kRoles[i])}),
                         Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(texts[i].simplified(), Qt::ElideRight, width));
        y += heightOf(kRoles[i]);
    }
}

} // namespace rostrum::ui
