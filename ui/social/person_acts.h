// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feedview/post_act.h"
#include "ui/social/page_context.h"

#include <QObject>

namespace rostrum::ui {

class Page;

/// Carries out what a person does with another one, for a page: through the outbox, after a question where others see
/// it or something is destroyed. Owned by the page.
class PersonActs final : public QObject
{
    Q_OBJECT
public:
    PersonActs(Page &page, const PageContext &context);

    /// Follow, Connect, Mute, Block or Report; nothing else, and nothing with oneself.
    void act(const model::Person &person, PostAct what);

private:
    void connectWith(const model::Person &person);
    void askToDisconnect(const model::Person &person);
    void askToBlock(const model::Person &person);
    void report(const model::Person &person);

    Page &m_page;
    social::Outbox &m_outbox;
    base::Did m_self;
};

} // namespace rostrum::ui
