// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/growing_edit.h"

#include <QImage>
#include <QList>
#include <QUrl>

namespace rostrum::ui {

/// The text of a post. Pictures that are pasted or dropped into it are given to its owner.
class PostEdit final : public GrowingEdit
{
    Q_OBJECT
public:
    explicit PostEdit(QWidget *parent = nullptr);

    /// UTF-16 units.
    [[nodiscard]] qsizetype cursorPosition() const { return textCursor().position(); }
    /// Puts `text` in place of what stands from `start` to the cursor.
    void complete(qsizetype start, const QString &text);
    /// ``` around what is selected, or an empty block with the cursor in it.
    void insertFence();

Q_SIGNALS:
    void filesGiven(const QList<QUrl> &files);
    void pictureGiven(const QImage &picture);
    void focused();

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace rostrum::ui
