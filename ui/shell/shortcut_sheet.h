// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"

class QGridLayout;

namespace rostrum::ui {

/// All keys that the program knows, as `?` shows them.
class ShortcutSheet final : public Sheet
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *window);

private:
    void addLetters(QGridLayout *grid);
    void addKeys(QGridLayout *grid, const QStringList &keys, const QString &what);
};

} // namespace rostrum::ui
