// SPDX-License-Identifier: GPL-3.0-or-later
#include "cv_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kMonths = 12;

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("rostrum::ui::CvWords", text, nullptr, n);
}

/// Whether the part goes on as long as it has no end: a position does, a certification does not.
bool goesOn(model::CvPart part)
{
    using enum model::CvPart;
    return part == Positions || part == Education || part == Projects || part == Volunteering;
}

} // namespace

QString dateText(const model::CvDate &date)
{
    const QLocale locale;
    if (date.month == 0) {
        return QString::number(date.year);
    }
    if (date.day == 0) {
        return locale.standaloneMonthName(date.month, QLocale::ShortFormat) + u' ' + QString::number(date.year);
    }
    return locale.toString(QDate(date.year, date.month, date.day), u"d MMM yyyy"_s);
}

QString durationText(int months)
{
    QStringList parts;
    if (months >= kMonths) {
        parts.append(say(QT_TRANSLATE_N_NOOP("rostrum::ui::CvWords", "%n yr(s)"), months / kMonths));
    }
    if (months % kMonths > 0) {
        parts.append(say(QT_TRANSLATE_N_NOOP("rostrum::ui::CvWords", "%n mo(s)"), months % kMonths));
    }
    return parts.join(u' ');
}

QString periodText(const model::CvEntry &entry, const model::CvDate &today)
{
    if (entry.part == model::CvPart::Certifications && (entry.start || entry.end)) {
        QStringList parts;
        if (entry.start) {
            parts.append(say(QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "Issued %1")).arg(dateText(*entry.start)));
        }
        if (entry.end) {
            const bool isOver = *entry.end < today;
            parts.append(say(isOver ? QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "expired %1")
                                    : QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "valid until %1"))
                             .arg(dateText(*entry.end)));
        }
        return parts.join(u" · "_s);
    }
    if (!entry.start) {
        return entry.end ? dateText(*entry.end) : QString();
    }
    if (!goesOn(entry.part)) {
        return dateText(*entry.start);
    }
    const QString until = entry.end ? dateText(*entry.end) : say(QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "today"));
    const QString period = dateText(*entry.start) + u" – "_s + until;
    const bool isCounted = entry.part == model::CvPart::Positions || entry.part == model::CvPart::Volunteering;
    return isCounted ? QString(period + u" · "_s + durationText(model::monthsOf({&entry, 1}, today))) : period;
}

std::optional<model::CvPart> partOf(creator::Section section)
{
    using enum creator::Section;
    switch (section) {
    case Experience:
        return model::CvPart::Positions;
    case Education:
        return model::CvPart::Education;
    case Skills:
        return model::CvPart::Skills;
    case Certifications:
        return model::CvPart::Certifications;
    case Projects:
        return model::CvPart::Projects;
    case Publications:
        return model::CvPart::Publications;
    case Talks:
        return model::CvPart::Talks;
    case Volunteering:
        return model::CvPart::Volunteering;
    case Courses:
        return model::CvPart::Courses;
    case Honors:
        return model::CvPart::Honors;
    case Languages:
        return model::CvPart::Languages;
    case About:
    case Featured:
    case Activity:
        break;
    }
    return std::nullopt;
}

creator::Section sectionOf(model::CvPart part)
{
    if (part == model::CvPart::Occasions) {
        return creator::Section::Talks;
    }
    for (int i = 0; i <= static_cast<int>(creator::Section::Activity); ++i) {
        if (const auto section = static_cast<creator::Section>(i); partOf(section) == part) {
            return section;
        }
    }
    return creator::Section::About;
}

QString sectionName(creator::Section section)
{
    switch (section) {
    case creator::Section::About:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "About"));
    case creator::Section::Featured:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "Featured"));
    case creator::Section::Activity:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "Activity"));
    default:
        return QCoreApplication::translate("Cv", model::specOf(*partOf(section)).title);
    }
}

QString addingText(creator::Section section)
{
    switch (section) {
    case creator::Section::About:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "Say who you are"));
    case creator::Section::Featured:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::CvWords", "Choose what visitors see first"));
    case creator::Section::Activity:
        return {};
    default:
        return QCoreApplication::translate("Cv", model::specOf(*partOf(section)).adding);
    }
}

} // namespace rostrum::ui
