// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_acts.h"

#include "creator/creator_edits.h"
#include "social/outbox.h"
#include "support_sheet.h"
#include "ui/shell/page.h"
#include "ui/social/home_page.h"
#include "ui/social/person_acts.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

using creator::ProfileAct;
using creator::ProfileNotice;
using social::Toggle;
using social::Wish;

ProfileActs::ProfileActs(Page &page, const creator::CreatorProfile &profile, const PageContext &context)
    : QObject(&page)
    , m_page(page)
    , m_profile(profile)
    , m_context(context)
    , m_people(new PersonActs(page, context))
{
}

QString ProfileActs::address() const
{
    const model::Person &person = *m_profile.person();
    const bool hasHandle = person.handle != "handle.invalid"_L1; // what a server says of one that does not resolve
    return u"https://bsky.app/profile/"_s + (hasHandle ? person.handle : QString::fromStdString(person.did.str()));
}

void ProfileActs::act(ProfileAct act)
{
    if (!m_profile.person()) {
        return;
    }
    const model::Person &person = *m_profile.person();
    switch (act) {
    case ProfileAct::Connect:
        m_people->act(person, PostAct::Connect);
        break;
    case ProfileAct::Follow:
        m_people->act(person, PostAct::Follow);
        break;
    case ProfileAct::Mute:
        m_people->act(person, PostAct::Mute);
        break;
    case ProfileAct::Block:
        m_people->act(person, PostAct::Block);
        break;
    case ProfileAct::Report:
        m_people->act(person, PostAct::Report);
        break;
    case ProfileAct::Support: {
        auto *sheet = new SupportSheet(person.name(), m_profile.support(), m_page.window());
        connect(sheet, &SupportSheet::pageChosen, this, [this](const QUrl &page) { followLink(page, m_page, m_page); });
        sheet->open(tr("Support %1").arg(person.name()));
        break;
    }
    case ProfileAct::CopyLink:
        QGuiApplication::clipboard()->setText(address());
        Q_EMIT m_page.messageRequested(tr("Link copied"));
        break;
    case ProfileAct::Share:
        m_context.write({.text = address()});
        break;
    }
}

void ProfileActs::settle(ProfileNotice notice)
{
    if (notice == ProfileNotice::Blocking) {
        act(ProfileAct::Block);
    } else if (notice == ProfileNotice::Muted) {
        act(ProfileAct::Mute);
    } else if (notice == ProfileNotice::AskedToConnect) {
        act(ProfileAct::Connect);
    }
}

void ProfileActs::edit(const model::CreatorMode &wished)
{
    creator::editCreatorMode(m_context.services.outbox, m_profile.record(model::CreatorMode::kNsid, "self"_L1), wished);
}

void ProfileActs::switchCreatorMode(bool isOn)
{
    const model::CreatorMode before = m_profile.mode();
    model::CreatorMode wished = before;
    wished.isEnabled = isOn;
    edit(wished);
    Q_EMIT m_page.undoableDone(isOn ? tr("Creator mode is on") : tr("Creator mode is off"),
                               [this, before] { edit(before); });
}

void ProfileActs::saveCreatorMode(const model::CreatorMode &wished)
{
    const model::CreatorMode before = m_profile.mode();
    edit(wished);
    Q_EMIT m_page.undoableDone(tr("Saved"), [this, before] { edit(before); });
}

} // namespace rostrum::ui
