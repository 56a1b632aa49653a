// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sub_page.h"
#include "ui/social/page_context.h"

namespace rostrum::ui {

/// Takes everything one has on the network home, as files.
class ExportPage final : public SubPage
{
    Q_OBJECT
public:
    ExportPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString title() const override;
};

} // namespace rostrum::ui
