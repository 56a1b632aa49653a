// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/social/page_context.h"

namespace rostrum::ui {

class PageHeader;

/// Takes everything one has on the network home, as files.
class ExportPage final : public Page
{
    Q_OBJECT
public:
    ExportPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    PageHeader *m_header;
};

} // namespace rostrum::ui
