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
constexpr int kPhotoLeft = 10; ///< below the product mark
constexpr int kGap = 9;
constexpr int kTextLeft = kPhotoLeft + metrics::kRowPhoto + kGap;
constexpr int kLargeText = 150; ///< percent from which a handle would be cut in every rail

int lineHeight(TextRole role)
{
    return static_cast<int>(std::lround(theme().lineHeight(role)));
}

bool showsNameAlone()
{
    return theme().textScale() >= kLargeText;
}

void paintLine(QPainter &painter, const QRect &line, const QString &text)
{
    QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    if (shown.endsWith(u".…"))
        shown.remove(shown.size() - 2, 1); // a handle cut at its dot would end in four
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading, shown);
}
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
    updateGeometry();
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
    const int lines = lineHeight(TextRole::MetaStrong) + lineHeight(TextRole::Meta);
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
    const QRect room = placed(QRect(kTextLeft, 0, width() - kTextLeft - kPadding, height()));
    if (showsNameAlone())
        paintNameAlone(painter, room);
    else
        paintNameAndHandle(painter, room);
}

void AccountButton::paintNameAndHandle(QPainter &painter, const QRect &room) const
{
    const Tokens &t = theme().tokens();
    const int nameHeight = lineHeight(TextRole::MetaStrong);
    const int handleHeight = lineHeight(TextRole::Meta);
    QRect line(room.x(), (height() - nameHeight - handleHeight) / 2, room.width(), nameHeight);
    painter.setFont(theme().font(TextRole::MetaStrong));
    painter.setPen(t.text);
    paintLine(painter, line, m_account.name);
    line = QRect(line.x(), line.bottom() + 1, line.width(), handleHeight);
    painter.setFont(theme().font(TextRole::Meta));
    painter.setPen(t.muted);
    paintLine(painter, line, u'@' + m_account.handle);
}

void AccountButton::paintNameAlone(QPainter &painter, const QRect &room) const
{
    painter.setFont(theme().font(TextRole::MetaStrong));
    painter.setPen(theme().tokens().text);
    // What does not fit beside the photo goes on a second line, word by word.
    QString first = m_account.name;
    QString second;
    while (painter.fontMetrics().horizontalAdvance(first) > room.width() && first.contains(u' ')) {
        const qsizetype space = first.lastIndexOf(u' ');
        second = m_account.name.sliced(space + 1);
        first.truncate(space);
    }
    const int step = lineHeight(TextRole::MetaStrong);
    const int lines = second.isEmpty() ? 1 : 2;
    QRect line(room.x(), (height() - lines * step) / 2, room.width(), step);
    paintLine(painter, line, first);
    line.translate(0, step);
    paintLine(painter, line, second);
}

} // namespace rostrum::ui
