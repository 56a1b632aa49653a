// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sub_page.h"
#include "ui/social/page_context.h"

namespace rostrum::ui {

class FeedView;

/// A page with Back whose content is one FeedView: links lead on, acts are carried out, and keys reach it.
class FeedPage : public SubPage
{
    Q_OBJECT
public:
    FeedPage(PageContext context, QWidget *parent);

    bool handleKey(const QKeyEvent &event) override;

protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] FeedView &view() const { return *m_view; }

private:
    PageContext m_context;
    FeedView *m_view;
};

} // namespace rostrum::ui
