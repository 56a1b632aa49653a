// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>

namespace rostrum::ui {

/// The lines of a list to choose from: a title (DisplayRole), a photo or an icon before it, a smaller line below, keys
/// at the far end.
class ChoiceDelegate final : public QAbstractItemDelegate
{
public:
    enum Role {
        DetailRole = Qt::UserRole,
        PhotoRole,   ///< QPixmap, round; initials stand for it while there is none
        IsPhotoRole, ///< bool
        IconRole,    ///< name of an icon
        IsWordsRole, ///< bool, the title is what somebody wrote and not a name
        KeysRole,    ///< text
    };
    using QAbstractItemDelegate::QAbstractItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int kPhoto = 28;
};

} // namespace rostrum::ui
