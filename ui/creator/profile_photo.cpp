// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_photo.h"

#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace rostrum::ui {

namespace {

constexpr int kBorder = 4;      ///< of surface, between photo and cover
constexpr qreal kRingWidth = 4; ///< in the border's place
constexpr qreal kRingGap = 3;
constexpr int kReach = 12; ///< round the photo, for two rings
constexpr int kBadgePaddingX = 8;
constexpr int kBadgeHeight = 20;

} // namespace

ProfilePhoto::ProfilePhoto(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void ProfilePhoto::setPerson(const QString &name, const QPixmap &photo)
{
    m_name = name;
    m_photo = photo;
    retranslate();
    update();
}

void ProfilePhoto::setRing(const creator::PhotoRing &ring)
{
    m_ring = ring;
    retranslate();
    update();
}

QRect ProfilePhoto::photoRect() const
{
    return {kReach, kReach, metrics::kProfilePhoto, metrics::kProfilePhoto};
}

QSize ProfilePhoto::sizeHint() const
{
    return {metrics::kProfilePhoto + 2 * kReach, metrics::kProfilePhoto + 2 * kReach};
}

void ProfilePhoto::retranslate()
{
    QStringList words{tr("Photo of %1").arg(m_name)};
    if (m_ring.isCreator) {
        words.append(tr("creator mode"));
    }
    if (m_ring.isLive) {
        words.append(tr("live now"));
    }
    if (m_ring.hasNewIntro) {
        words.append(tr("new intro video"));
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    words.removeFirst();
    setToolTip(words.isEmpty() ? QString() : QLocale().createSeparatedList(words));
}

void ProfilePhoto::paintRings(QPainter &painter) const
{
    const Tokens &t = theme().tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.surface);
    const qreal border = m_ring == creator::PhotoRing() ? kBorder : kRingGap;
    painter.drawEllipse(QRectF(photoRect()).adjusted(-border, -border, border, border));
    painter.setBrush(Qt::NoBrush);
    qreal grow = kRingGap + kRingWidth / 2;
    const auto draw = [&](const QColor &color, const QList<qreal> &dashes) {
        const QRectF ring = QRectF(photoRect()).adjusted(-grow, -grow, grow, grow);
        QPen ground(t.surface, kRingWidth + 2);
        painter.setPen(ground); // so that a ring is seen on any cover
        painter.drawEllipse(ring);
        QPen pen(color, kRingWidth, Qt::SolidLine, Qt::FlatCap);
        if (!dashes.isEmpty()) {
            pen.setDashPattern(dashes);
        }
        painter.setPen(pen);
        painter.drawEllipse(ring);
        grow += kRingWidth + 1;
    };
    if (m_ring.isCreator) {
        draw(t.creator, {});
    }
    if (m_ring.isLive) {
        draw(t.live, {5, 1.5}); // long dashes
    } else if (m_ring.hasNewIntro) {
        draw(t.accent, {1, 1}); // dots
    }
}

void ProfilePhoto::paintLiveBadge(QPainter &painter) const
{
    const Tokens &t = theme().tokens();
    const QString word = tr("LIVE");
    QFont font = theme().font(TextRole::Small);
    font.setWeight(QFont::Bold);
    const int wide = QFontMetrics(font).horizontalAdvance(word) + 2 * kBadgePaddingX;
    const int high = theme().scaled(kBadgeHeight);
    QRectF badge(0, 0, wide, high);
    badge.moveCenter({QRectF(photoRect()).center().x(), qreal(photoRect().bottom()) + kRingGap});
    badge.moveBottom(std::min<qreal>(badge.bottom(), height()));
    paintBox(painter, badge.adjusted(-2, -2, 2, 2), metrics::kControlRadius, t.surface);
    paintBox(painter, badge, metrics::kControlRadius - 2, t.live);
    painter.setFont(font);
    painter.setPen(t.surface);
    painter.drawText(badge, Qt::AlignCenter, word);
}

void ProfilePhoto::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRings(painter);
    paintAvatar(painter, photoRect(), m_photo, m_name);
    if (m_ring.isLive) {
        paintLiveBadge(painter);
    }
    if (hasFocus()) {
        paintFocusRing(painter, QRectF(photoRect()).adjusted(6, 6, -6, -6), metrics::kProfilePhoto / 2.0);
    }
}

void ProfilePhoto::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace rostrum::ui
