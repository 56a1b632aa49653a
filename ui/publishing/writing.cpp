// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing.h"

#include "social/outbox.h"
#include "ui/kit/toast.h"
#include "ui/publishing/composer.h"
#include "ui/publishing/composer_options.h"

#include <algorithm>
#include <utility>

namespace rostrum::ui {

Writing::Writing(PageContext context, QWidget *window)
    : m_context(std::move(context))
    , m_window(window)
    , m_toast(new Toast(window))
{
    connect(m_toast, &Toast::actionTriggered, this, [this] { Q_EMIT viewRequested(View::post(m_posted)); });
    const social::Outbox *outbox = &m_context.services.outbox;
    connect(outbox, &social::Outbox::acted, this, &Writing::tellPosted);
    connect(outbox, &social::Outbox::notKept, this, [this] {
        if (const QString draft = std::exchange(m_posting, {}); !draft.isEmpty()) {
            open({.draft = draft}); // it is all still there
        }
    });
}

Writing::~Writing()
{
    delete m_composer; // it works with the account
    delete m_toast;
}

Composer *Writing::composer() const
{
    return m_composer && m_composer->isVisible() ? m_composer.data() : nullptr;
}

void Writing::open(const WriteRequest &request)
{
    const auto sheets = m_window->findChildren<Sheet *>(Qt::FindDirectChildrenOnly);
    if (std::ranges::any_of(sheets, &QWidget::isVisible)) {
        return;
    }
    m_toast->hide();
    m_composer = new Composer(m_context, m_context.drafts, m_window);
    connect(m_composer, &Composer::postRequested, this, &Writing::post);
    m_composer->begin(request);
}

void Writing::post(const social::NewThread &thread, const std::optional<base::Time> &at, const QString &draft)
{
    m_posting = draft;
    m_context.services.outbox.publish(thread, at, draft);
}

/// Of a thread, the first post.
void Writing::tellPosted(qint64 row)
{
    if (m_posting.isEmpty()) {
        return;
    }
    const auto &posts = m_context.services.outbox.pending().posts();
    const auto found = std::ranges::find(posts, row, &social::Pending::NewPost::id);
    if (found == posts.end()) {
        return; // something else that was done
    }
    m_posting.clear();
    m_posted = QString::fromStdString(found->post->uri.str());
    const bool isScheduled = found->post->delivery == model::Delivery::Scheduled;
    m_toast->showMessage(isScheduled ? tr("Will be posted %1").arg(timeWords(found->post->createdAt))
                                     : tr("Your post is on its way"),
                         tr("Show"));
}

} // namespace rostrum::ui
