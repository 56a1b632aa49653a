// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace rostrum::ui {

/// A heading: assistive technology can jump to it.
class SectionTitle final : public QLabel
{
    Q_OBJECT
public:
    explicit SectionTitle(const QString &text = {}, QWidget *parent = nullptr);

    /// Section titles are the default; PageTitle and MetaStrong make the larger and the smaller heading.
    void setRole(TextRole role, TokenColor color = &Tokens::text);
};

} // namespace rostrum::ui
