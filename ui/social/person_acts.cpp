// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_acts.h"

#include "social/outbox.h"
#include "ui/shell/confirm_sheet.h"
#include "ui/shell/page.h"
#include "ui/social/report_sheet.h"

namespace rostrum::ui {

using social::Toggle;
using social::Wish;

PersonActs::PersonActs(Page &page, const PageContext &context)
    : QObject(&page)
    , m_page(page)
    , m_outbox(context.services.outbox)
    , m_self(context.self)
{
}

void PersonActs::act(const model::Person &person, PostAct what)
{
    if (person.did == m_self)
        return;
    const model::Relationship &relation = person.relationship;
    if (what == PostAct::Follow) {
        const bool follows = relation.following.has_value();
        m_outbox.toggle(Toggle::Follow, follows ? Wish::Unset : Wish::Set, person);
        Q_EMIT m_page.messageRequested(follows ? tr("You do not follow %1 any more").arg(person.name())
                                               : tr("You follow %1").arg(person.name()));
    } else if (what == PostAct::Connect) {
        connectWith(person);
    } else if (what == PostAct::Mute) {
        m_outbox.toggle(Toggle::Mute, relation.muted ? Wish::Unset : Wish::Set, person);
        Q_EMIT m_page.messageRequested(relation.muted ? tr("%1 is not muted any more").arg(person.name())
                                                      : tr("%1 is muted").arg(person.name()));
    } else if (what == PostAct::Report) {
        report(person);
    } else if (relation.blocking) {
        m_outbox.toggle(Toggle::Block, Wish::Unset, person);
        Q_EMIT m_page.messageRequested(tr("%1 is not blocked any more").arg(person.name()));
    } else {
        askToBlock(person);
    }
}

void PersonActs::connectWith(const model::Person &person)
{
    const bool isWanted = person.relationship.connectedBy.has_value();
    if (!person.relationship.connecting) {
        m_outbox.toggle(Toggle::Connect, Wish::Set, person);
        Q_EMIT m_page.messageRequested(isWanted ? tr("You and %1 are connected").arg(person.name())
                                                : tr("%1 is asked to connect with you").arg(person.name()));
    } else if (!isWanted) {
        m_outbox.toggle(Toggle::Connect, Wish::Unset, person);
        Q_EMIT m_page.messageRequested(tr("Your request to %1 is taken back").arg(person.name()));
    } else {
        askToDisconnect(person);
    }
}

void PersonActs::askToDisconnect(const model::Person &person)
{
    auto *sheet = new ConfirmSheet({.title = tr("Remove the connection with %1?").arg(person.name()),
                                    .text = tr("To be connected again, one of you has to ask anew."),
                                    .confirm = tr("Remove"),
                                    .cancel = tr("Cancel")},
                                   m_page.window());
    connect(sheet, &ConfirmSheet::confirmed, this, [this, person] {
        m_outbox.toggle(Toggle::Connect, Wish::Unset, person);
        Q_EMIT m_page.messageRequested(tr("You and %1 are not connected any more").arg(person.name()));
    });
    sheet->open(tr("Remove the connection"));
}

void PersonActs::askToBlock(const model::Person &person)
{
    auto *sheet = new ConfirmSheet({.title = tr("Block %1?").arg(person.name()),
                                    .text = tr("Neither of you will see what the other posts. Who you block is "
                                               "public on this network."),
                                    .confirm = tr("Block"),
                                    .cancel = tr("Cancel")},
                                   m_page.window());
    connect(sheet, &ConfirmSheet::confirmed, this, [this, person] {
        m_outbox.toggle(Toggle::Block, Wish::Set, person);
        Q_EMIT m_page.messageRequested(tr("%1 is blocked").arg(person.name()));
    });
    sheet->open(tr("Block"));
}

void PersonActs::report(const model::Person &person)
{
    auto *sheet = new ReportSheet(person, m_page.window());
    connect(sheet, &ReportSheet::reported, this, [this](const social::ReportIntent &intent) {
        m_outbox.report(intent);
        Q_EMIT m_page.messageRequested(tr("Your report is on its way"));
    });
    sheet->open(tr("Report"));
}

} // namespace rostrum::ui
