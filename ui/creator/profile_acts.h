// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/creator_profile.h"
#include "creator/layout.h"
#include "ui/social/page_context.h"

#include <QObject>

namespace rostrum::ui {

class Page;
class PersonActs;

/// Carries out what somebody does on a profile, for its page. Owned by the page.
class ProfileActs final : public QObject
{
    Q_OBJECT
public:
    ProfileActs(Page &page, const creator::CreatorProfile &profile, const PageContext &context);

    void act(creator::ProfileAct act);
    /// The button of a notice.
    void settle(creator::ProfileNotice notice);
    /// The switch of one's own creator mode; a message offers to undo it.
    void switchCreatorMode(bool isOn);
    void saveCreatorMode(const model::CreatorMode &wished);

private:
    void edit(const model::CreatorMode &wished);
    [[nodiscard]] QString address() const;

    Page &m_page;
    const creator::CreatorProfile &m_profile;
    const PageContext &m_context;
    PersonActs *m_people;
};

} // namespace rostrum::ui
