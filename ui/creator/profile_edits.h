// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/creator_profile.h"
#include "social/form_drafts.h"
#include "ui/social/page_context.h"

#include <QObject>

namespace rostrum::ui {

class EditForm;
struct IntroPictures;
class Page;
class ProfileSections;

/// Edits one's own profile in place, for its page: opens the forms, and hands to the outbox what they give. Owned by
/// the page.
class ProfileEdits final : public QObject
{
    Q_OBJECT
public:
    /// All but `page` outlives it; so does the page what it owns.
    ProfileEdits(Page &page, const creator::CreatorProfile &profile, const PageContext &context);

    /// What `sections` ask for is done.
    void watch(ProfileSections &sections);
    /// Who one is: opens the form in About, wherever that stands.
    void editIntro();

Q_SIGNALS:
    /// What visitors see first is to be chosen, which is a part of creator mode.
    void featuredRequested();

private:
    void add(ProfileSections &sections, creator::Section section);
    void saveIntro(const QJsonObject &self, const QJsonObject &profile, const IntroPictures &pictures);
    void addEntry(ProfileSections &sections, const model::CvPartSpec &spec);
    void edit(ProfileSections &sections, const model::CvEntry &entry);
    void remove(const model::Record &record);
    void keepDraft(EditForm &form, const QString &name);

    Page &m_page;
    const creator::CreatorProfile &m_profile;
    const PageContext &m_context;
    social::FormDrafts m_drafts;
    std::vector<ProfileSections *> m_watched;
};

} // namespace rostrum::ui
