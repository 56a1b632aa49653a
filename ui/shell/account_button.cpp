// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_button.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kPadding = 8;
constexpr int kPhotoLeft = 18; ///< below the product mark
constexpr int kGap = 9;
} // namespace

AccountButton::AccountButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void AccountButton::setAccount(const CurrentAccount &account)
{
    m_account = account;
    retranslate();
    update();
}

void AccountButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

void AccountButton::retranslate()
{
    //: %1 a person's name, %2 their handle
    setAccessibleName(tr("%1, @%2, open your profile").arg(m_account.name, m_account.handle));
    setToolTip(m_account.name + u"\n@"_s + m_account.handle);
}

QSize AccountButton::sizeHint() const
{
    const int lines =
        static_cast<int>(std::lround(theme().lineHeight(TextRole::MetaStrong) + theme().lineHeight(TextRole::Meta)));
    return {m_narrow ? 44 : 120, std::max(metrics::kRowPhoto, m_narrow ? 0 : lines) + 2 * kPadding};
}

void AccountButton::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    if (isDown() || underMouse())
        paintBox(painter, rect(), metrics::kControlRadius, isDown() ? t.pressed : t.hover);
    const auto placed = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    constexpr int kPhoto = metrics::kRowPhoto;
    const QRect photo(m_narrow ? (width() - kPhoto) / 2 : kPhotoLeft, (height() - kPhoto) / 2, kPhoto, kPhoto);
    paintAvatar(painter, placed(photo), m_account.photo, m_account.name);
    if (m_narrow)
        return;
    const int nameHeight = static_cast<int>(std::lround(theme().lineHeight(TextRole::MetaStrong)));
    const int handleHeight = static_cast<int>(std::lround(theme().lineHeight(TextRole::Meta)));
    const int left = photo.right() + 1 + kGap;
    QRect line(left, (height() - nameHeight - handleHeight) / 2, width() - left, nameHeight);
    painter.setFont(theme().font(TextRole::MetaStrong));
    painter.setPen(t.text);
    painter.drawText(placed(line), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_account.name, Qt::ElideRight, line.width()));
    line = QRect(left, line.bottom() + 1, line.width(), handleHeight);
    painter.setFont(theme().font(TextRole::Meta));
    painter.setPen(t.muted);
    painter.drawText(placed(line), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(u'@' + m_account.handle, Qt::ElideRight, line.width()));
}

} // namespace rostrum::ui
