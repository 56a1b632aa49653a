// SPDX-License-Identifier: GPL-3.0-or-later
#include "cv_edit.h"

#include "base/graphemes.h"

#include <QDate>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::model {

namespace {

constexpr qsizetype kMostSkills = 50;
constexpr auto kAddress = "community.lexicon.location.address"_L1;
/// Fields that name an organisation, which others identify beside it: NAMEDid, entityRef and agentRef.
constexpr std::array kOrganisations{"company"_L1, "institution"_L1, "authority"_L1, "issuer"_L1, "organization"_L1};

/// Which member of a link holds its address: `uri` in the lexicon, `url` in older records.
QLatin1StringView addressMember(const QJsonObject &link)
{
    return link.contains("uri"_L1) || !link.contains("url"_L1) ? "uri"_L1 : "url"_L1;
}

/// The link that readers show: the first that can be opened.
qsizetype shownLink(const QJsonArray &links)
{
    for (qsizetype i = 0; i < links.size(); ++i) {
        const QJsonObject link = links[i].toObject();
        const QUrl url(link[addressMember(link)].toString().trimmed(), QUrl::StrictMode);
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) {
            return i;
        }
    }
    return -1;
}

QJsonValue editedDateOf(const QString &text)
{
    if (text.isEmpty()) {
        return QJsonObject();
    }
    const auto date = readCvDate(text);
    if (!date) { // shown as it is, for its owner to mend
        return QJsonObject{{u"year"_s, text}};
    }
    QJsonObject edited{{u"year"_s, QString::number(date->year)}};
    if (date->month > 0) {
        edited["month"_L1] = date->month;
    }
    if (date->day > 0) {
        edited["day"_L1] = date->day;
    }
    return edited;
}

/// Town and country alone; a place that is one string is a town.
QJsonValue editedPlaceOf(const QJsonValue &value)
{
    const QJsonObject address = value.toObject();
    const auto first = [&](QLatin1StringView newer, QLatin1StringView older) {
        const QString text = address[newer].toString();
        return text.isEmpty() ? address[older].toString() : text;
    };
    const QString town = value.isString() ? value.toString() : first("locality"_L1, "city"_L1);
    const QString country = first("country"_L1, "countryCode"_L1);
    return town.isEmpty() && country.isEmpty() ? QJsonObject()
                                               : QJsonObject{{u"locality"_s, town}, {u"country"_s, country}};
}

QJsonValue writtenPlace(const QJsonValue &before, const QJsonValue &edited)
{
    QJsonObject address = before.toObject();
    // The two lie next to each other in time: what the older form calls city and countryCode is not kept twice.
    address.remove("city"_L1);
    address.remove("countryCode"_L1);
    address["$type"_L1] = kAddress;
    address["country"_L1] = edited["country"_L1];
    const QString town = edited["locality"_L1].toString().trimmed();
    if (town.isEmpty()) {
        address.remove("locality"_L1);
    } else {
        address["locality"_L1] = town;
    }
    return address;
}

QJsonValue writtenLinks(const QJsonValue &before, const QString &address)
{
    QJsonArray links = before.toArray();
    const qsizetype shown = shownLink(links);
    if (address.isEmpty()) {
        links.removeAt(shown);
    } else if (shown < 0) {
        links.prepend(QJsonObject{{u"uri"_s, address}});
    } else {
        QJsonObject link = links[shown].toObject();
        link[addressMember(link)] = address;
        links[shown] = link;
    }
    return links;
}

QJsonValue written(const QJsonObject &record, const CvField &field, const QJsonValue &value)
{
    switch (field.kind) {
    case CvFieldKind::Line:
    case CvFieldKind::Text:
    case CvFieldKind::Choice:
        return value.toString().trimmed();
    case CvFieldKind::Url:
        return toWebAddress(value.toString());
    case CvFieldKind::Links:
        return writtenLinks(record[field.name], toWebAddress(value.toString()));
    case CvFieldKind::Date: {
        const auto date = editedDate(value);
        return date ? QJsonValue(toText(*date)) : QJsonValue();
    }
    case CvFieldKind::Place:
        return value.toObject().isEmpty() ? QJsonValue() : writtenPlace(record[field.name], value);
    case CvFieldKind::Flag:
        return value.toBool() ? QJsonValue(true) : QJsonValue();
    case CvFieldKind::Skills:
    case CvFieldKind::Talk:
        break;
    }
    return value;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
}

FieldFault faultOfDate(const CvField &field, const QJsonValue &value)
{
    const int month = value["month"_L1].toInt();
    const int day = value["day"_L1].toInt();
    const QString text = value["year"_L1].toString().trimmed();
    const bool isYear = text.size() == 4 && (text[0] == u'1' || text[0] == u'2') &&
                        std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isYear) {
        return FieldFault::NoYear;
    }
    if (month == 0 && (day > 0 || needsDay(field))) {
        return FieldFault::NoMonth;
    }
    const bool lacksDay = day == 0 ? needsDay(field) : !QDate::isValid(text.toInt(), month, day);
    return lacksDay ? FieldFault::NoDay : FieldFault::None;
}

/// The last word of an identifier: "id.sifa.defs#platformGithub" and "github" are both "github".
QString bareValue(const QString &value)
{
    constexpr auto kPlatform = "platform"_L1;
    const QString name = value.sliced(value.lastIndexOf(u'#') + 1).toLower();
    return name.startsWith(kPlatform) ? name.sliced(kPlatform.size()) : name;
}

} // namespace

QJsonValue editedValue(const QJsonObject &record, const CvField &field)
{
    const QJsonValue value = record[field.name];
    switch (field.kind) {
    case CvFieldKind::Line:
    case CvFieldKind::Text:
    case CvFieldKind::Url:
    case CvFieldKind::Choice:
        return value.toString();
    case CvFieldKind::Date:
        return editedDateOf(value.toString());
    case CvFieldKind::Flag:
        return value.toBool();
    case CvFieldKind::Place:
        return editedPlaceOf(value);
    case CvFieldKind::Skills:
        return value.toArray();
    case CvFieldKind::Talk:
        return value.toObject();
    case CvFieldKind::Links: {
        const QJsonArray links = value.toArray();
        const qsizetype shown = shownLink(links);
        const QJsonObject link = shown < 0 ? QJsonObject() : links[shown].toObject();
        return link[addressMember(link)].toString();
    }
    }
    return {};
}

void setEditedValue(QJsonObject &record, const CvField &field, const QJsonValue &value)
{
    const QJsonValue now = written(record, field, value);
    if (std::ranges::contains(kOrganisations, field.name) && record.value(field.name) != now) {
        record.remove(QString(field.name + "Did"_L1));
        record.remove("entityRef"_L1);
        record.remove("agentRef"_L1);
    }
    if (isEmpty(now)) {
        record.remove(field.name);
    } else {
        record[field.name] = now;
    }
}

FieldFault faultOf(const CvField &field, const QJsonValue &value)
{
    if (isEmpty(value)) {
        return field.isRequired ? FieldFault::Missing : FieldFault::None;
    }
    switch (field.kind) {
    case CvFieldKind::Line:
    case CvFieldKind::Text:
        return excessOf(field, value.toString()).value_or(0) > 0 ? FieldFault::TooLong : FieldFault::None;
    case CvFieldKind::Date:
        return faultOfDate(field, value);
    case CvFieldKind::Url:
    case CvFieldKind::Links:
        return toWebAddress(value.toString()).isEmpty() ? FieldFault::NoAddress : FieldFault::None;
    case CvFieldKind::Place:
        return value["country"_L1].toString().isEmpty() ? FieldFault::NoCountry : FieldFault::None;
    case CvFieldKind::Skills:
        return value.toArray().size() > kMostSkills ? FieldFault::TooMany : FieldFault::None;
    case CvFieldKind::Choice:
    case CvFieldKind::Flag:
    case CvFieldKind::Talk:
        break;
    }
    return FieldFault::None;
}

std::optional<qsizetype> excessOf(const CvField &field, const QString &text)
{
    return field.mostGraphemes > 0 ? std::optional(base::countGraphemes(text.trimmed()) - field.mostGraphemes)
                                   : std::nullopt;
}

std::optional<CvDate> editedDate(const QJsonValue &value)
{
    static constexpr CvField kAny{.name = {}, .kind = CvFieldKind::Date};
    if (isEmpty(value) || faultOfDate(kAny, value) != FieldFault::None) {
        return std::nullopt;
    }
    return CvDate{.year = value["year"_L1].toString().trimmed().toInt(),
                  .month = value["month"_L1].toInt(),
                  .day = value["day"_L1].toInt()};
}

bool endsBefore(const CvDate &end, const CvDate &start)
{
    if (end.year != start.year || end.month == 0 || start.month == 0) {
        return end.year < start.year;
    }
    if (end.month != start.month || end.day == 0 || start.day == 0) {
        return end.month < start.month;
    }
    return end.day < start.day;
}

bool needsDay(const CvField &field)
{
    return field.name == "date"_L1; // id.sifa.profile.presentationDelivery alone
}

QString toWebAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool isBare = !text.contains("://"_L1);
    const QUrl url(isBare ? QString("https://"_L1 + text) : text, QUrl::TolerantMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    const QString host = url.host();
    const bool isName = host.contains(u'.') && !host.startsWith(u'.') && !host.endsWith(u'.');
    if (text.isEmpty() || !url.isValid() || !isWeb || host.isEmpty() || (isBare && !isName) ||
        !url.userInfo().isEmpty()) {
        return {};
    }
    return QString::fromLatin1(url.toEncoded());
}

const CvChoice *knownChoice(const CvField &field, const QString &value)
{
    const auto found = std::ranges::find_if(field.choices, [&, bare = bareValue(value)](const CvChoice &choice) {
        return choice.value == value || bareValue(choice.value) == bare;
    });
    return found == field.choices.end() ? nullptr : &*found;
}

} // namespace rostrum::model
