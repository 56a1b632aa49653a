// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_row.h"

#include "ui/feedview/feed_style.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace rostrum::ui {

namespace {

constexpr int kPaddingX = 14;
constexpr int kPaddingY = 11;
constexpr int kLineGap = 2;
constexpr int kLargePhoto = 44; ///< beside large text

int lineOf(TextRole role)
{
    return QFontMetrics(theme().font(role)).height();
}

int photoSize()
{
    return theme().textScale() >= FeedStyle::kLargeText ? kLargePhoto : metrics::kRowPhoto;
}

} // namespace

PersonRow::PersonRow(social::Suggestion suggestion, ImageCache &images, QWidget *parent)
    : QAbstractButton(parent)
    , m_suggestion(std::move(suggestion))
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::setRadius(this, metrics::kControlRadius);
    setToolTip(person().headline);
    retranslate();
    loadPhoto(images, person().avatar, kLargePhoto, this, [this](const QPixmap &photo) {
        m_photo = photo;
        update();
    });
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

QString PersonRow::reason() const
{
    // Names are isolated: one that is written from right to left must not reorder the words around it.
    constexpr QChar kIsolate(0x2068);
    constexpr QChar kEnd(0x2069);
    const QString known = kIsolate + m_suggestion.knownFollower + kEnd;
    if (m_suggestion.knownFollowers > 1) {
        //: %1 the name of somebody one follows, %n how many more
        return tr("Followed by %1 and %n you follow", nullptr, static_cast<int>(m_suggestion.knownFollowers - 1))
            .arg(known);
    }
    if (m_suggestion.knownFollowers == 1) {
        return tr("Followed by %1").arg(known);
    }
    return person().relationship.followedBy ? tr("Follows you") : QString();
}

int PersonRow::textHeight()
{
    return lineOf(TextRole::Name) + kLineGap + lineOf(TextRole::Headline);
}

/// Whom one knows says more than what they call themselves.
QString PersonRow::secondLine() const
{
    QStringList said{reason(), person().headline};
    said.removeAll(QString());
    return said.isEmpty() ? QString(u'@' + person().handle) : said.join(u" · ");
}

void PersonRow::retranslate()
{
    QStringList said{person().name(), person().headline, reason()};
    said.removeAll(QString());
    setAccessibleName(said.join(u", "));
}

void PersonRow::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
}

QSize PersonRow::sizeHint() const
{
    return {260, 2 * kPaddingY + std::max(photoSize(), textHeight())};
}

QSize PersonRow::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void PersonRow::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    if (underMouse() || isDown()) {
        paintBox(painter, QRectF(rect()).adjusted(4, 2, -4, -2), metrics::kControlRadius,
                 isDown() ? t.pressed : t.hover);
    }
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect photo(kPaddingX, (height() - photoSize()) / 2, photoSize(), photoSize());
    paintAvatar(painter, place(photo), m_photo, person().name());

    const int left = photo.right() + 1 + 12;
    const int width = this->width() - left - kPaddingX;
    const auto drawLine = [&](TextRole role, const QColor &color, int top, const QString &text) {
        const QFont font = theme().font(role);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place({left, top, width, lineOf(role)}), Qt::AlignLeading | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    int top = (height() - textHeight()) / 2;
    drawLine(TextRole::Name, t.text, top, person().name());
    top += lineOf(TextRole::Name) + kLineGap;
    drawLine(TextRole::Headline, t.muted, top, secondLine());
}

} // namespace rostrum::ui
