// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_row.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace rostrum::ui {

namespace {

constexpr int kPaddingX = 14;
constexpr int kPaddingY = 11;

int lineOf(TextRole role)
{
    return QFontMetrics(theme().font(role)).height();
}

int textHeight()
{
    return lineOf(TextRole::Name) + 2 + lineOf(TextRole::Headline);
}

} // namespace

PersonRow::PersonRow(model::Person person, ImageCache &images, QWidget *parent)
    : QAbstractButton(parent)
    , m_person(std::move(person))
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::setRadius(this, metrics::kControlRadius);
    setAccessibleName(m_person.headline.isEmpty() ? m_person.name() : m_person.name() + u", " + m_person.headline);
    setToolTip(m_person.headline);
    loadPhoto(images, m_person.avatar, metrics::kRowPhoto, this, [this](const QPixmap &photo) {
        m_photo = photo;
        update();
    });
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize PersonRow::sizeHint() const
{
    return {260, 2 * kPaddingY + std::max(metrics::kRowPhoto, textHeight())};
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
    const QRect photo(kPaddingX, (height() - metrics::kRowPhoto) / 2, metrics::kRowPhoto, metrics::kRowPhoto);
    paintAvatar(painter, place(photo), m_photo, m_person.name());

    const int left = photo.right() + 1 + 12;
    const int width = this->width() - left - kPaddingX;
    const auto drawLine = [&](TextRole role, const QColor &color, int top, const QString &text) {
        const QFont font = theme().font(role);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place({left, top, width, lineOf(role)}), Qt::AlignLeading | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    const QString second = m_person.headline.isEmpty() ? u'@' + m_person.handle : m_person.headline;
    const int top = (height() - textHeight()) / 2;
    drawLine(TextRole::Name, t.text, top, m_person.name());
    drawLine(TextRole::Headline, t.muted, top + lineOf(TextRole::Name) + 2, second);
}

} // namespace rostrum::ui
