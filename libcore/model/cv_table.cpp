// SPDX-License-Identifier: GPL-3.0-or-later
#include "cv_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace rostrum::model {

namespace {

using Kind = CvFieldKind;
using Role = CvRole;

constexpr int kName = 256;
constexpr int kShortName = 200;
constexpr int kTalkTitle = 300;
constexpr int kLabel = 64;
constexpr int kCode = 50;
constexpr int kLongText = 5000;
constexpr int kActivities = 1000;

constexpr CvChoice kEmployment[] = {
    {QLatin1StringView("id.sifa.defs#fullTime"), QT_TRANSLATE_NOOP("Cv", "Full-time")},
    {QLatin1StringView("id.sifa.defs#partTime"), QT_TRANSLATE_NOOP("Cv", "Part-time")},
    {QLatin1StringView("id.sifa.defs#temporary"), QT_TRANSLATE_NOOP("Cv", "Temporary")},
    {QLatin1StringView("id.sifa.defs#seasonal"), QT_TRANSLATE_NOOP("Cv", "Seasonal")},
    {QLatin1StringView("id.sifa.defs#contract"), QT_TRANSLATE_NOOP("Cv", "Contract")},
    {QLatin1StringView("id.sifa.defs#freelance"), QT_TRANSLATE_NOOP("Cv", "Freelance")},
    {QLatin1StringView("id.sifa.defs#selfEmployed"), QT_TRANSLATE_NOOP("Cv", "Self-employed")},
    {QLatin1StringView("id.sifa.defs#independentWork"), QT_TRANSLATE_NOOP("Cv", "Independent work")},
    {QLatin1StringView("id.sifa.defs#internship"), QT_TRANSLATE_NOOP("Cv", "Internship")},
    {QLatin1StringView("id.sifa.defs#apprenticeship"), QT_TRANSLATE_NOOP("Cv", "Apprenticeship")},
    {QLatin1StringView("id.sifa.defs#fellowship"), QT_TRANSLATE_NOOP("Cv", "Fellowship")},
    {QLatin1StringView("id.sifa.defs#trainee"), QT_TRANSLATE_NOOP("Cv", "Trainee")},
    {QLatin1StringView("id.sifa.defs#volunteer"), QT_TRANSLATE_NOOP("Cv", "Volunteer")},
    {QLatin1StringView("id.sifa.defs#boardMember"), QT_TRANSLATE_NOOP("Cv", "Board member")},
    {QLatin1StringView("id.sifa.defs#boardObserver"), QT_TRANSLATE_NOOP("Cv", "Board observer")},
    {QLatin1StringView("id.sifa.defs#advisor"), QT_TRANSLATE_NOOP("Cv", "Advisor")},
};
constexpr CvChoice kWorkplace[] = {
    {QLatin1StringView("id.sifa.defs#onSite"), QT_TRANSLATE_NOOP("Cv", "On site")},
    {QLatin1StringView("id.sifa.defs#remoteLocal"), QT_TRANSLATE_NOOP("Cv", "Remote, nearby")},
    {QLatin1StringView("id.sifa.defs#remoteRegion"), QT_TRANSLATE_NOOP("Cv", "Remote, same region")},
    {QLatin1StringView("id.sifa.defs#remoteGlobal"), QT_TRANSLATE_NOOP("Cv", "Remote, anywhere")},
    {QLatin1StringView("id.sifa.defs#remote"), QT_TRANSLATE_NOOP("Cv", "Remote")},
    {QLatin1StringView("id.sifa.defs#hybrid"), QT_TRANSLATE_NOOP("Cv", "Hybrid")},
};
constexpr CvChoice kSkillCategory[] = {
    {QLatin1StringView("id.sifa.defs#technical"), QT_TRANSLATE_NOOP("Cv", "Technical")},
    {QLatin1StringView("id.sifa.defs#business"), QT_TRANSLATE_NOOP("Cv", "Business")},
    {QLatin1StringView("id.sifa.defs#creative"), QT_TRANSLATE_NOOP("Cv", "Creative")},
    {QLatin1StringView("id.sifa.defs#interpersonal"), QT_TRANSLATE_NOOP("Cv", "Interpersonal")},
    {QLatin1StringView("id.sifa.defs#language"), QT_TRANSLATE_NOOP("Cv", "Language")},
    {QLatin1StringView("id.sifa.defs#industry"), QT_TRANSLATE_NOOP("Cv", "Industry")},
};
constexpr CvChoice kProficiency[] = {
    {QLatin1StringView("id.sifa.defs#elementary"), QT_TRANSLATE_NOOP("Cv", "Elementary")},
    {QLatin1StringView("id.sifa.defs#limitedWorking"), QT_TRANSLATE_NOOP("Cv", "Limited working")},
    {QLatin1StringView("id.sifa.defs#professionalWorking"), QT_TRANSLATE_NOOP("Cv", "Professional working")},
    {QLatin1StringView("id.sifa.defs#fullProfessional"), QT_TRANSLATE_NOOP("Cv", "Full professional")},
    {QLatin1StringView("id.sifa.defs#native"), QT_TRANSLATE_NOOP("Cv", "Native")},
};
constexpr CvChoice kTalkRole[] = {
    {QLatin1StringView("id.sifa.defs#presenter"), QT_TRANSLATE_NOOP("Cv", "Presenter")},
    {QLatin1StringView("id.sifa.defs#panelist"), QT_TRANSLATE_NOOP("Cv", "Panelist")},
    {QLatin1StringView("id.sifa.defs#keynote"), QT_TRANSLATE_NOOP("Cv", "Keynote")},
    {QLatin1StringView("id.sifa.defs#workshop"), QT_TRANSLATE_NOOP("Cv", "Workshop")},
    {QLatin1StringView("id.sifa.defs#host"), QT_TRANSLATE_NOOP("Cv", "Host")},
};
constexpr CvChoice kPlatform[] = {
    {QLatin1StringView("id.sifa.defs#platformWebsite"), QT_TRANSLATE_NOOP("Cv", "Website")},
    {QLatin1StringView("id.sifa.defs#platformRss"), QT_TRANSLATE_NOOP("Cv", "RSS")},
    {QLatin1StringView("id.sifa.defs#platformFediverse"), QT_TRANSLATE_NOOP("Cv", "Fediverse")},
    {QLatin1StringView("id.sifa.defs#platformGithub"), QT_TRANSLATE_NOOP("Cv", "GitHub")},
    {QLatin1StringView("id.sifa.defs#platformGitlab"), QT_TRANSLATE_NOOP("Cv", "GitLab")},
    {QLatin1StringView("id.sifa.defs#platformCodeberg"), QT_TRANSLATE_NOOP("Cv", "Codeberg")},
    {QLatin1StringView("id.sifa.defs#platformForgejo"), QT_TRANSLATE_NOOP("Cv", "Forgejo")},
    {QLatin1StringView("id.sifa.defs#platformGitea"), QT_TRANSLATE_NOOP("Cv", "Gitea")},
    {QLatin1StringView("id.sifa.defs#platformYoutube"), QT_TRANSLATE_NOOP("Cv", "YouTube")},
    {QLatin1StringView("id.sifa.defs#platformLinkedin"), QT_TRANSLATE_NOOP("Cv", "LinkedIn")},
    {QLatin1StringView("id.sifa.defs#platformTwitter"), QT_TRANSLATE_NOOP("Cv", "Twitter")},
    {QLatin1StringView("id.sifa.defs#platformInstagram"), QT_TRANSLATE_NOOP("Cv", "Instagram")},
    {QLatin1StringView("id.sifa.defs#platformSubstack"), QT_TRANSLATE_NOOP("Cv", "Substack")},
    {QLatin1StringView("id.sifa.defs#platformOrcid"), QT_TRANSLATE_NOOP("Cv", "ORCID")},
    {QLatin1StringView("id.sifa.defs#platformOther"), QT_TRANSLATE_NOOP("Cv", "Other")},
};

constexpr CvField line(const char *name, Role role, const char *label, int most)
{
    return {.name = QLatin1StringView(name), .role = role, .label = label, .mostGraphemes = most};
}

constexpr CvField required(CvField field)
{
    field.isRequired = true;
    return field;
}

constexpr CvField text(const char *name, const char *label, int most = kLongText)
{
    return {.name = QLatin1StringView(name),
            .kind = Kind::Text,
            .role = Role::Description,
            .label = label,
            .mostGraphemes = most};
}

constexpr CvField field(const char *name, Kind kind, Role role, const char *label,
                        std::span<const CvChoice> choices = {})
{
    return {.name = QLatin1StringView(name), .kind = kind, .role = role, .label = label, .choices = choices};
}

constexpr CvField choice(const char *name, Role role, const char *label, std::span<const CvChoice> choices)
{
    return field(name, Kind::Choice, role, label, choices);
}

constexpr CvField kPosition[] = {
    required(line("title", Role::Title, QT_TRANSLATE_NOOP("Cv", "Title"), kName)),
    line("company", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Company"), kName),
    choice("employmentType", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Employment"), kEmployment),
    choice("workplaceType", Role::Other, QT_TRANSLATE_NOOP("Cv", "Workplace"), kWorkplace),
    field("location", Kind::Place, Role::Place, QT_TRANSLATE_NOOP("Cv", "Place")),
    required(field("startedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "From"))),
    field("endedAt", Kind::Date, Role::End, QT_TRANSLATE_NOOP("Cv", "Until")),
    text("description", QT_TRANSLATE_NOOP("Cv", "Description")),
    field("skills", Kind::Skills, Role::Skills, QT_TRANSLATE_NOOP("Cv", "Skills")),
    field("isPrimary", Kind::Flag, Role::Primary, QT_TRANSLATE_NOOP("Cv", "My main position")),
};
constexpr CvField kEducation[] = {
    required(line("institution", Role::Title, QT_TRANSLATE_NOOP("Cv", "School"), kName)),
    line("degree", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Degree"), kName),
    line("fieldOfStudy", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Field of study"), kName),
    field("location", Kind::Place, Role::Place, QT_TRANSLATE_NOOP("Cv", "Place")),
    field("startedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "From")),
    field("endedAt", Kind::Date, Role::End, QT_TRANSLATE_NOOP("Cv", "Until")),
    line("grade", Role::Other, QT_TRANSLATE_NOOP("Cv", "Grade"), kCode),
    text("description", QT_TRANSLATE_NOOP("Cv", "Description")),
    {.name = QLatin1StringView("activities"),
     .kind = Kind::Text,
     .label = QT_TRANSLATE_NOOP("Cv", "Activities"),
     .mostGraphemes = kActivities},
};
constexpr CvField kSkill[] = {
    required(line("name", Role::Title, QT_TRANSLATE_NOOP("Cv", "Skill"), kLabel)),
    choice("category", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Category"), kSkillCategory),
    line("subCategory", Role::Other, QT_TRANSLATE_NOOP("Cv", "Group"), kLabel),
};
constexpr CvField kCertification[] = {
    required(line("name", Role::Title, QT_TRANSLATE_NOOP("Cv", "Name"), kName)),
    line("authority", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Issued by"), kName),
    field("issuedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "Issued")),
    field("expiresAt", Kind::Date, Role::End, QT_TRANSLATE_NOOP("Cv", "Expires")),
    line("credentialId", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Number"), kName),
    field("credentialUrl", Kind::Url, Role::Link, QT_TRANSLATE_NOOP("Cv", "Address to check it")),
};
constexpr CvField kProject[] = {
    required(line("name", Role::Title, QT_TRANSLATE_NOOP("Cv", "Name"), kName)),
    field("startedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "From")),
    field("endedAt", Kind::Date, Role::End, QT_TRANSLATE_NOOP("Cv", "Until")),
    text("description", QT_TRANSLATE_NOOP("Cv", "Description")),
    field("url", Kind::Url, Role::Link, QT_TRANSLATE_NOOP("Cv", "Address")),
};
constexpr CvField kPublication[] = {
    required(line("title", Role::Title, QT_TRANSLATE_NOOP("Cv", "Title"), kShortName)),
    line("subtitle", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Subtitle"), kShortName),
    line("publisher", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Published by"), kName),
    field("publishedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "Published")),
    text("description", QT_TRANSLATE_NOOP("Cv", "Description")),
    field("url", Kind::Url, Role::Link, QT_TRANSLATE_NOOP("Cv", "Address")),
};
constexpr CvField kTalk[] = {
    required(line("title", Role::Title, QT_TRANSLATE_NOOP("Cv", "Title"), kTalkTitle)),
    text("description", QT_TRANSLATE_NOOP("Cv", "Description")),
    field("links", Kind::Links, Role::Link, QT_TRANSLATE_NOOP("Cv", "Slides or recording")),
};
constexpr CvField kOccasion[] = {
    field("presentationRef", Kind::Talk, Role::Parent, QT_TRANSLATE_NOOP("Cv", "Talk")),
    line("title", Role::Title, QT_TRANSLATE_NOOP("Cv", "Title, when it is none of your talks"), kTalkTitle),
    line("eventName", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Event"), kTalkTitle),
    choice("role", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Role"), kTalkRole),
    field("date", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "Day")),
    field("address", Kind::Place, Role::Place, QT_TRANSLATE_NOOP("Cv", "Place")),
    field("links", Kind::Links, Role::Link, QT_TRANSLATE_NOOP("Cv", "Recording")),
};
constexpr CvField kVolunteering[] = {
    line("role", Role::Title, QT_TRANSLATE_NOOP("Cv", "Role"), kName),
    required(line("organization", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Organization"), kName)),
    line("cause", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Cause"), kName),
    field("startedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "From")),
    field("endedAt", Kind::Date, Role::End, QT_TRANSLATE_NOOP("Cv", "Until")),
    text("description", QT_TRANSLATE_NOOP("Cv", "Description")),
};
constexpr CvField kCourse[] = {
    required(line("name", Role::Title, QT_TRANSLATE_NOOP("Cv", "Name"), kShortName)),
    line("institution", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Given by"), kName),
    line("number", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Number"), kCode),
    field("completedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "Completed")),
};
constexpr CvField kHonor[] = {
    required(line("title", Role::Title, QT_TRANSLATE_NOOP("Cv", "Title"), kShortName)),
    line("issuer", Role::Organisation, QT_TRANSLATE_NOOP("Cv", "Given by"), kName),
    field("awardedAt", Kind::Date, Role::Start, QT_TRANSLATE_NOOP("Cv", "When")),
    text("description", QT_TRANSLATE_NOOP("Cv", "Description")),
};
constexpr CvField kLanguage[] = {
    required(line("name", Role::Title, QT_TRANSLATE_NOOP("Cv", "Language"), kLabel)),
    choice("proficiency", Role::Detail, QT_TRANSLATE_NOOP("Cv", "How well"), kProficiency),
};
constexpr CvField kLink[] = {
    required(field("url", Kind::Url, Role::Link, QT_TRANSLATE_NOOP("Cv", "Address"))),
    line("label", Role::Title, QT_TRANSLATE_NOOP("Cv", "Name"), kLabel),
    required(choice("platform", Role::Detail, QT_TRANSLATE_NOOP("Cv", "Kind"), kPlatform)),
};

constexpr CvPartSpec kTable[] = {
    {CvPart::Positions, QLatin1StringView("id.sifa.profile.position"), QT_TRANSLATE_NOOP("Cv", "Experience"),
     QT_TRANSLATE_NOOP("Cv", "Add a position"), QT_TRANSLATE_NOOP("Cv", "Position"), kPosition},
    {CvPart::Education, QLatin1StringView("id.sifa.profile.education"), QT_TRANSLATE_NOOP("Cv", "Education"),
     QT_TRANSLATE_NOOP("Cv", "Add education"), QT_TRANSLATE_NOOP("Cv", "Education"), kEducation},
    {CvPart::Skills, QLatin1StringView("id.sifa.profile.skill"), QT_TRANSLATE_NOOP("Cv", "Skills"),
     QT_TRANSLATE_NOOP("Cv", "Add a skill"), QT_TRANSLATE_NOOP("Cv", "Skill"), kSkill},
    {CvPart::Certifications, QLatin1StringView("id.sifa.profile.certification"),
     QT_TRANSLATE_NOOP("Cv", "Certifications"), QT_TRANSLATE_NOOP("Cv", "Add a certification"),
     QT_TRANSLATE_NOOP("Cv", "Certification"), kCertification},
    {CvPart::Projects, QLatin1StringView("id.sifa.profile.project"), QT_TRANSLATE_NOOP("Cv", "Projects"),
     QT_TRANSLATE_NOOP("Cv", "Add a project"), QT_TRANSLATE_NOOP("Cv", "Project"), kProject},
    {CvPart::Publications, QLatin1StringView("id.sifa.profile.publication"), QT_TRANSLATE_NOOP("Cv", "Publications"),
     QT_TRANSLATE_NOOP("Cv", "Add a publication"), QT_TRANSLATE_NOOP("Cv", "Publication"), kPublication},
    {CvPart::Talks, QLatin1StringView("id.sifa.profile.presentation"), QT_TRANSLATE_NOOP("Cv", "Talks"),
     QT_TRANSLATE_NOOP("Cv", "Add a talk"), QT_TRANSLATE_NOOP("Cv", "Talk"), kTalk},
    {CvPart::Occasions, QLatin1StringView("id.sifa.profile.presentationDelivery"), QT_TRANSLATE_NOOP("Cv", "Talks"),
     QT_TRANSLATE_NOOP("Cv", "Add where you gave it"), QT_TRANSLATE_NOOP("Cv", "Occasion"), kOccasion},
    {CvPart::Volunteering, QLatin1StringView("id.sifa.profile.volunteering"), QT_TRANSLATE_NOOP("Cv", "Volunteering"),
     QT_TRANSLATE_NOOP("Cv", "Add volunteering"), QT_TRANSLATE_NOOP("Cv", "Volunteering"), kVolunteering},
    {CvPart::Courses, QLatin1StringView("id.sifa.profile.course"), QT_TRANSLATE_NOOP("Cv", "Courses"),
     QT_TRANSLATE_NOOP("Cv", "Add a course"), QT_TRANSLATE_NOOP("Cv", "Course"), kCourse},
    {CvPart::Honors, QLatin1StringView("id.sifa.profile.honor"), QT_TRANSLATE_NOOP("Cv", "Honors"),
     QT_TRANSLATE_NOOP("Cv", "Add an honor"), QT_TRANSLATE_NOOP("Cv", "Honor"), kHonor},
    {CvPart::Languages, QLatin1StringView("id.sifa.profile.language"), QT_TRANSLATE_NOOP("Cv", "Languages"),
     QT_TRANSLATE_NOOP("Cv", "Add a language"), QT_TRANSLATE_NOOP("Cv", "Language"), kLanguage},
    {CvPart::Links, QLatin1StringView("id.sifa.profile.externalAccount"), QT_TRANSLATE_NOOP("Cv", "Links"),
     QT_TRANSLATE_NOOP("Cv", "Add a link"), QT_TRANSLATE_NOOP("Cv", "Link"), kLink},
};

/// "id.sifa.defs#sideJob" → "Side job".
QString readable(const QString &value)
{
    QString words;
    for (const QChar c : value.sliced(value.lastIndexOf(u'#') + 1)) {
        if (c == u'_' || c == u'-') {
            words += u' ';
        } else if (c.isUpper() && !words.isEmpty()) {
            words += QChar(u' ');
            words += c.toLower();
        } else {
            words += words.isEmpty() ? c.toUpper() : c;
        }
    }
    return words;
}

} // namespace

std::span<const CvPartSpec> cvTable()
{
    return kTable;
}

const CvPartSpec &specOf(CvPart part)
{
    return kTable[static_cast<std::size_t>(part)];
}

const CvPartSpec *specOf(QStringView collection)
{
    const auto *found =
        std::ranges::find_if(kTable, [&](const CvPartSpec &spec) { return spec.collection == collection; });
    return found == std::end(kTable) ? nullptr : found;
}

const CvField *fieldOf(const CvPartSpec &spec, CvRole role)
{
    const auto found = std::ranges::find(spec.fields, role, &CvField::role);
    return found == spec.fields.end() ? nullptr : &*found;
}

QString choiceName(const CvField &field, const QString &value)
{
    const auto known =
        std::ranges::find_if(field.choices, [&](const CvChoice &choice) { return choice.value == value; });
    return known == field.choices.end() ? readable(value) : QCoreApplication::translate("Cv", known->name);
}

} // namespace rostrum::model
