// SPDX-License-Identifier: GPL-3.0-or-later
#include "featured_card.h"

#include "ui/feedview/relative_time.h"
#include "ui/kit/paint.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kWidth = 196;
constexpr int kPictureHeight = 92;
constexpr int kPadding = 12;
constexpr int kTitleLines = 3;
constexpr int kGap = 12;

int wordsHeight()
{
    return static_cast<int>(theme().lineHeight(TextRole::Small) +
                            kTitleLines * theme().lineHeight(TextRole::Headline)) +
           2 * kPadding;
}

} // namespace

FeaturedCard::FeaturedCard(creator::FeaturedItem item, base::Time now, ImageCache &images, QWidget *parent)
    : QAbstractButton(parent)
    , m_item(std::move(item))
    , m_kind(kindText(m_item, now))
{
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(QStringList{m_kind, m_item.title}.join(u": "_s));
    setToolTip(m_item.title);
    setEnabled(m_item.state != creator::FeaturedItem::State::Gone);
    loadPicture(images, m_item.picture, {kWidth * 2, kPictureHeight * 2}, this, [this](const QPixmap &picture) {
        m_picture = picture;
        update();
    });
}

QString FeaturedCard::kindText(const creator::FeaturedItem &item, base::Time now)
{
    using enum creator::FeaturedItem::Kind;
    if (item.state == creator::FeaturedItem::State::Gone) {
        return tr("Not there any more");
    }
    const QString kind = item.kind == Post      ? tr("Post")
                         : item.kind == Article ? tr("Article")
                         : item.kind == Room    ? tr("Room")
                         : item.kind == Video   ? tr("Video")
                                                : tr("Link");
    QStringList parts{kind, item.source, item.at ? RelativeTime::brief(*item.at, now) : QString()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QSize FeaturedCard::sizeHint() const
{
    return {kWidth, kPictureHeight + wordsHeight()};
}

QSize FeaturedCard::minimumSizeHint() const
{
    return {kWidth / 2, sizeHint().height()};
}

void FeaturedCard::paintPicture(QPainter &painter, const QRectF &box) const
{
    const Tokens &t = theme().tokens();
    if (!m_picture.isNull()) {
        const QSizeF size = m_picture.size();
        const qreal scale = std::max(box.width() / size.width(), box.height() / size.height());
        const QSizeF seen = box.size() / scale;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(box, m_picture,
                           {QPointF((size.width() - seen.width()) / 2, (size.height() - seen.height()) / 2), seen});
        return;
    }
    QLinearGradient ground(box.topLeft(), box.bottomRight());
    ground.setColorAt(0, t.accentSoft);
    ground.setColorAt(1, t.raised);
    painter.fillRect(box, ground);
    using enum creator::FeaturedItem::Kind;
    const QLatin1StringView icon = m_item.kind == Post      ? "quote"_L1
                                   : m_item.kind == Article ? "draft"_L1
                                   : m_item.kind == Room    ? "rooms"_L1
                                   : m_item.kind == Video   ? "play"_L1
                                                            : "link"_L1;
    constexpr int kIcon = 24;
    const QPixmap mark = theme().icon(icon, t.muted, kIcon, painter.device()->devicePixelRatioF());
    painter.drawPixmap(QRectF(box.center() - QPointF(kIcon, kIcon) / 2, QSizeF(kIcon, kIcon)), mark,
                       QRectF(mark.rect()));
}

void FeaturedCard::paintWords(QPainter &painter, const QRect &box) const
{
    const Tokens &t = theme().tokens();
    painter.setFont(theme().font(TextRole::Small));
    painter.setPen(t.muted);
    const int kindHeight = static_cast<int>(theme().lineHeight(TextRole::Small));
    const QRect top(box.x(), box.y(), box.width(), kindHeight);
    painter.drawText(top, Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_kind, Qt::ElideRight, box.width()));
    QTextLayout layout(m_item.title, theme().font(TextRole::Headline));
    const qreal step = theme().lineHeight(TextRole::Headline);
    painter.setPen(isEnabled() ? t.text : t.muted);
    painter.setFont(layout.font());
    layout.beginLayout();
    for (int i = 0; i < kTitleLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(box.width());
        const QPointF at(box.x(), box.y() + kindHeight + i * step);
        if (i == kTitleLines - 1 && line.textStart() + line.textLength() < m_item.title.size()) {
            const QString rest = m_item.title.sliced(line.textStart()).left(200).simplified();
            painter.drawText(QRectF(at, QSizeF(box.width(), step)), Qt::AlignLeading | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(rest, Qt::ElideRight, box.width()));
        } else {
            line.draw(&painter, at + QPointF(0, (step - line.height()) / 2));
        }
    }
    layout.endLayout();
}

void FeaturedCard::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metrics::kCardRadius, t.surface, t.line);
    QPainterPath round;
    round.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kCardRadius - 1, metrics::kCardRadius - 1);
    painter.save();
    painter.setClipPath(round);
    paintPicture(painter, QRectF(0, 0, width(), kPictureHeight));
    if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), t.hover);
    }
    painter.restore();
    paintWords(painter, QRect(kPadding, kPictureHeight + kPadding, width() - 2 * kPadding,
                              height() - kPictureHeight - 2 * kPadding));
    if (hasFocus()) {
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), metrics::kCardRadius - 4);
    }
}

FeaturedGrid::FeaturedGrid(const std::vector<creator::FeaturedItem> &items, base::Time now, ImageCache &images,
                           QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const creator::FeaturedItem &item : items) {
        auto *card = new FeaturedCard(item, now, images, this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { Q_EMIT activated(card->item()); });
        m_cards.push_back(card);
    }
}

int FeaturedGrid::columnsAt(int width) const
{
    const int wanted = theme().scaled(kWidth);
    const int fitting = std::max(1, (width + kGap) / (wanted + kGap));
    return std::clamp(fitting, 1, std::max(1, static_cast<int>(m_cards.size())));
}

int FeaturedGrid::heightForWidth(int width) const
{
    if (m_cards.empty()) {
        return 0;
    }
    const int columns = columnsAt(width);
    const int rows = (static_cast<int>(m_cards.size()) + columns - 1) / columns;
    return rows * m_cards.front()->sizeHint().height() + (rows - 1) * kGap;
}

QSize FeaturedGrid::sizeHint() const
{
    return {3 * kWidth, heightForWidth(3 * kWidth + 2 * kGap)};
}

void FeaturedGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int kUsualColumns = 3;
    const int columns = columnsAt(width());
    // One or two cards are not drawn out to the whole width.
    const int parts = std::max(columns, std::min(kUsualColumns, (width() + kGap) / (theme().scaled(kWidth) + kGap)));
    const int wide = (width() - (parts - 1) * kGap) / std::max(1, parts);
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
        const int high = m_cards[static_cast<std::size_t>(i)]->sizeHint().height();
        const QRect box(i % columns * (wide + kGap), i / columns * (high + kGap), wide, high);
        m_cards[static_cast<std::size_t>(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    }
}

} // namespace rostrum::ui
