// SPDX-License-Identifier: GPL-3.0-or-later
#include "choice_delegate.h"

#include "avatar.h"
#include "paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rostrum::ui {

namespace {

constexpr int kIcon = 20;
constexpr int kRadius = 6;

int lineOf(TextRole role)
{
    return QFontMetrics(theme().font(role)).height();
}

bool hasDetail(const QModelIndex &index)
{
    return !index.data(ChoiceDelegate::DetailRole).toString().isEmpty();
}

} // namespace

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const int text = lineOf(TextRole::Name) + (hasDetail(index) ? lineOf(TextRole::Meta) : 0);
    const int sign = index.data(IsPhotoRole).toBool() ? kPhoto : 0;
    return {0, std::max(text, sign) + 12};
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = theme().tokens();
    if (option.state.testFlag(QStyle::State_Selected))
        paintBox(*painter, option.rect, kRadius, t.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintBox(*painter, option.rect, kRadius, t.hover);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect text = option.rect.adjusted(10, 6, -10, -6);
    const QString title = index.data(Qt::DisplayRole).toString();
    if (index.data(IsPhotoRole).toBool()) {
        const QRect photo(text.left(), option.rect.center().y() - kPhoto / 2 + 1, kPhoto, kPhoto);
        paintAvatar(*painter, place(photo), index.data(PhotoRole).value<QPixmap>(), title);
        text.setLeft(photo.right() + 11);
    } else if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        const QRect sign(text.left() + 4, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        const QByteArray name = icon.toLatin1();
        painter->drawPixmap(place(sign).topLeft(), theme().icon(QLatin1StringView(name), t.muted, kIcon,
                                                                painter->device()->devicePixelRatio()));
        text.setLeft(sign.right() + 15);
    }
    const auto draw = [&](const QString &words, TextRole role, const QColor &color, int top,
                          Qt::AlignmentFlag side = Qt::AlignLeading) {
        const QFont font = theme().font(role);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(place({text.left(), top, text.width(), lineOf(role)}),
                          static_cast<int>(side | Qt::AlignVCenter | Qt::TextSingleLine),
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, text.width()));
    };
    const int lines = lineOf(TextRole::Name) + (hasDetail(index) ? lineOf(TextRole::Meta) : 0);
    const int top = option.rect.center().y() + 1 - lines / 2;
    if (const QString keys = index.data(KeysRole).toString(); !keys.isEmpty()) {
        draw(keys, TextRole::Meta, t.muted, option.rect.center().y() + 1 - lineOf(TextRole::Meta) / 2,
             Qt::AlignTrailing);
        text.setRight(text.right() - QFontMetrics(theme().font(TextRole::Meta)).horizontalAdvance(keys) - 10);
    }
    draw(title, index.data(IsWordsRole).toBool() ? TextRole::Body : TextRole::Name, t.text, top);
    draw(index.data(DetailRole).toString(), TextRole::Meta, t.muted, top + lineOf(TextRole::Name));
}

} // namespace rostrum::ui
