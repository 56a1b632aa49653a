// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_page.h"

#include "ui/feedview/feed_view.h"
#include "ui/social/home_page.h"
#include "ui/social/post_acts.h"
#include "ui/social/view_state.h"

namespace rostrum::ui {

FeedPage::FeedPage(PageContext context, QWidget *parent)
    : SubPage(parent)
    , m_context(std::move(context))
    , m_view(new FeedView(&m_context.images, &m_context.services.clock, this))
{
    setContent(m_view);
    connectNavigation(*m_view, *this);
    connectActs(*m_view, *this, m_context);
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
}

bool FeedPage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

} // namespace rostrum::ui
