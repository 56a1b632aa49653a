// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

constexpr const char *kContext = "rostrum::social";

struct Name
{
    QLatin1StringView of;
    const char *words;
};

constexpr std::array kCollections{
    Name{"app.bsky.actor.profile"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Name and picture")},
    Name{"app.bsky.actor.status"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Live status")},
    Name{"app.rostrum.actor.creatorMode"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Creator mode")},
    Name{"app.rostrum.actor.introVideo"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Intro video")},
    Name{"id.sifa.profile.self"_L1, QT_TRANSLATE_NOOP("rostrum::social", "About")},
    Name{"id.sifa.profile.position"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Experience")},
    Name{"id.sifa.profile.education"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Education")},
    Name{"id.sifa.profile.skill"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Skills")},
    Name{"id.sifa.profile.certification"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Certifications")},
    Name{"id.sifa.profile.course"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Courses")},
    Name{"id.sifa.profile.honor"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Honors")},
    Name{"id.sifa.profile.language"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Languages")},
    Name{"id.sifa.profile.project"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Projects")},
    Name{"id.sifa.profile.publication"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Publications")},
    Name{"id.sifa.profile.volunteering"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Volunteering")},
    Name{"id.sifa.profile.externalAccount"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Links")},
    Name{"id.sifa.profile.presentation"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Talks")},
    Name{"id.sifa.profile.presentationDelivery"_L1, QT_TRANSLATE_NOOP("rostrum::social", "Talks")},
};

/// Where the words of the member's own name would not do.
constexpr std::array kFields{
    Name{"about"_L1, QT_TRANSLATE_NOOP("rostrum::social", "about")},
    Name{"avatar"_L1, QT_TRANSLATE_NOOP("rostrum::social", "photo")},
    Name{"banner"_L1, QT_TRANSLATE_NOOP("rostrum::social", "cover")},
    Name{"company"_L1, QT_TRANSLATE_NOOP("rostrum::social", "company")},
    Name{"description"_L1, QT_TRANSLATE_NOOP("rostrum::social", "description")},
    Name{"displayName"_L1, QT_TRANSLATE_NOOP("rostrum::social", "name")},
    Name{"enabled"_L1, QT_TRANSLATE_NOOP("rostrum::social", "creator mode")},
    Name{"endedAt"_L1, QT_TRANSLATE_NOOP("rostrum::social", "end")},
    Name{"featured"_L1, QT_TRANSLATE_NOOP("rostrum::social", "featured")},
    Name{"headline"_L1, QT_TRANSLATE_NOOP("rostrum::social", "headline")},
    Name{"institution"_L1, QT_TRANSLATE_NOOP("rostrum::social", "school")},
    Name{"liveCover"_L1, QT_TRANSLATE_NOOP("rostrum::social", "live cover")},
    Name{"location"_L1, QT_TRANSLATE_NOOP("rostrum::social", "place")},
    Name{"name"_L1, QT_TRANSLATE_NOOP("rostrum::social", "name")},
    Name{"primaryAction"_L1, QT_TRANSLATE_NOOP("rostrum::social", "first button")},
    Name{"pronouns"_L1, QT_TRANSLATE_NOOP("rostrum::social", "pronouns")},
    Name{"startedAt"_L1, QT_TRANSLATE_NOOP("rostrum::social", "start")},
    Name{"title"_L1, QT_TRANSLATE_NOOP("rostrum::social", "title")},
    Name{"topics"_L1, QT_TRANSLATE_NOOP("rostrum::social", "topics")},
    Name{"url"_L1, QT_TRANSLATE_NOOP("rostrum::social", "address")},
};

template <std::size_t N> QString wordsOf(const std::array<Name, N> &names, const QString &key)
{
    const auto found = std::ranges::find_if(names, [&key](const Name &name) { return key == name.of; });
    return found == names.end() ? QString() : QCoreApplication::translate(kContext, found->words);
}

/// "employmentType" → "employment type".
QString asWords(const QString &name)
{
    QString words;
    for (const QChar letter : name) {
        if (letter.isUpper()) {
            words += u' ';
        }
        words += letter.toLower();
    }
    return words.trimmed();
}

} // namespace

QString collectionName(const QString &nsid)
{
    const QString words = wordsOf(kCollections, nsid);
    return words.isEmpty() ? asWords(nsid.section(u'.', -1)) : words;
}

QString fieldName(const QString &field)
{
    const QString words = wordsOf(kFields, field);
    return words.isEmpty() ? asWords(field) : words;
}

} // namespace rostrum::social
