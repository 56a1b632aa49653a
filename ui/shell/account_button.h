// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_model.h"

#include <QAbstractButton>

namespace rostrum::ui {

/// Photo, name and handle of the person who uses the program; with large text the name alone, on up to two lines; in
/// the narrow rail the photo alone.
class AccountButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit AccountButton(QWidget *parent);

    void setAccount(const CurrentAccount &account);
    void setNarrow(bool narrow);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNameAlone(QPainter &painter, const QRect &room) const;
    void paintNameAndHandle(QPainter &painter, const QRect &room) const;

    CurrentAccount m_account;
    bool m_narrow = false;
};

} // namespace rostrum::ui
