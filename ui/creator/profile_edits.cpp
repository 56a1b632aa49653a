// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_edits.h"

#include "cv_form.h"
#include "cv_words.h"
#include "draft_keeper.h"
#include "profile_sections.h"
#include "social/outbox.h"
#include "ui/shell/page.h"

using namespace Qt::StringLiterals;

namespace rostrum::ui {

ProfileEdits::ProfileEdits(Page &page, const creator::CreatorProfile &profile, const PageContext &context)
    : QObject(&page)
    , m_page(page)
    , m_profile(profile)
    , m_context(context)
    , m_drafts(context.services.store)
{
}

void ProfileEdits::watch(ProfileSections &sections)
{
    connect(&sections, &ProfileSections::addRequested, this,
            [this, &sections](creator::Section section) { add(sections, section); });
    connect(&sections, &ProfileSections::occasionRequested, this,
            [this, &sections] { addEntry(sections, model::specOf(model::CvPart::Occasions)); });
    connect(&sections, &ProfileSections::editRequested, this,
            [this, &sections](const model::CvEntry &entry) { edit(sections, entry); });
}

void ProfileEdits::add(ProfileSections &sections, creator::Section section)
{
    if (section == creator::Section::About) {
        Q_EMIT introRequested();
    } else if (section == creator::Section::Featured) {
        Q_EMIT featuredRequested();
    } else if (const auto part = partOf(section)) {
        addEntry(sections, model::specOf(*part));
    }
}

void ProfileEdits::keepDraft(EditForm &form, const QString &name)
{
    new DraftKeeper(form, m_drafts, name);
}

void ProfileEdits::addEntry(ProfileSections &sections, const model::CvPartSpec &spec)
{
    auto *form = new CvForm(spec, {}, m_profile.cv(), m_context.services.clock, &sections);
    keepDraft(*form, spec.collection);
    connect(form, &CvForm::saved, this, [this, &spec](const QJsonObject &wished) {
        if (const auto collection =
                base::Nsid::parse(std::string_view(spec.collection.data(), std::size_t(spec.collection.size())))) {
            m_context.services.outbox.create(*collection, wished);
        }
    });
    sections.openForm(sectionOf(spec.part), {}, form);
}

void ProfileEdits::edit(ProfileSections &sections, const model::CvEntry &entry)
{
    auto *form =
        new CvForm(model::specOf(entry.part), entry.record.value, m_profile.cv(), m_context.services.clock, &sections);
    const QString uri = QString::fromStdString(entry.record.uri.str());
    keepDraft(*form, uri);
    connect(form, &CvForm::saved, this, [this, record = entry.record](const QJsonObject &wished) {
        m_context.services.outbox.edit(record, wished);
    });
    connect(form, &CvForm::removeRequested, this, [this, record = entry.record] { remove(record); });
    sections.openForm(sectionOf(entry.part), uri, form);
}

void ProfileEdits::remove(const model::Record &record)
{
    m_context.services.outbox.remove(record.uri);
    Q_EMIT m_page.undoableDone(tr("Deleted"), [this, record] {
        m_context.services.outbox.edit({.uri = record.uri},
                                       record.value); // the opposite: there is none, and it is to be
    });
}

} // namespace rostrum::ui
