// SPDX-License-Identifier: GPL-3.0-or-later
#include "section_title.h"

#include "accessible.h"

namespace rostrum::ui {

SectionTitle::SectionTitle(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAccessibleRole(this, QAccessible::Heading);
    setRole(TextRole::SectionTitle);
}

void SectionTitle::setRole(TextRole role, TokenColor color)
{
    setTextStyle(this, role, color);
}

} // namespace rostrum::ui
