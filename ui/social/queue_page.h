// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/queue.h"
#include "ui/shell/sub_page.h"
#include "ui/social/page_context.h"

class QVBoxLayout;

namespace rostrum::ui {

/// What the person did that the server does not have: what it is, why it waits or was refused, and what to do about it.
class QueuePage final : public SubPage
{
    Q_OBJECT
public:
    QueuePage(PageContext context, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isComplete() const override { return m_isFilled; }

protected:
    void retranslate() override;

private:
    void rebuild();
    void addEmpty();
    void addItem(const social::QueueItem &item);

    PageContext m_context;
    social::Queue m_queue;
    QVBoxLayout *m_column;
    bool m_isFilled = false;
};

} // namespace rostrum::ui
