// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_edits.h"

#include "cv_form.h"
#include "cv_words.h"
#include "draft_keeper.h"
#include "intro_form.h"
#include "profile_sections.h"
#include "social/outbox.h"
#include "ui/shell/page.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr QLatin1StringView kProfileRecord("app.bsky.actor.profile");
constexpr QLatin1StringView kSelf("self");
} // namespace

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
    m_watched.push_back(&sections);
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
        editIntro();
    } else if (section == creator::Section::Featured) {
        Q_EMIT featuredRequested();
    } else if (const auto part = partOf(section)) {
        addEntry(sections, model::specOf(*part));
    }
}

void ProfileEdits::editIntro()
{
    const auto place = std::ranges::find_if(
        m_watched, [](const ProfileSections *sections) { return sections->has(creator::Section::About); });
    if (place == m_watched.end()) {
        return;
    }
    const Intro intro{.self = m_profile.record(model::kCvSelf, kSelf).value,
                      .profile = m_profile.record(kProfileRecord, kSelf).value,
                      .photo = m_profile.person()->avatar,
                      .cover = m_profile.person()->banner};
    auto *form = new IntroForm(intro, m_context.drafts, m_context.images, m_context.services.clock, *place);
    keepDraft(*form, kProfileRecord);
    connect(form, &IntroForm::saved, this, &ProfileEdits::saveIntro);
    (*place)->openForm(creator::Section::About, {}, form);
}

void ProfileEdits::saveIntro(const QJsonObject &self, const QJsonObject &profile, const IntroPictures &pictures)
{
    social::Outbox &outbox = m_context.services.outbox;
    outbox.edit(m_profile.record(model::kCvSelf, kSelf), self);
    QJsonObject wished = profile;
    social::EditExtras extras;
    const auto put = [&](const QString &member, const std::optional<social::NewMedia> &picture) {
        if (picture) {
            wished.insert(member, social::fileMember(*picture));
            extras.files.push_back(*picture);
        }
    };
    put(u"avatar"_s, pictures.photo);
    put(u"banner"_s, pictures.cover);
    outbox.edit(m_profile.record(kProfileRecord, kSelf), wished, extras);
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
