// SPDX-License-Identifier: GPL-3.0-or-later
#include "cv.h"

#include "model/place.h"
#include "model/wire_text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::model {

namespace {

constexpr std::size_t kMostEntries = 500;  ///< of a part: far more than a life has
constexpr qsizetype kMostLetters = 50'000; ///< as the lexicons allow

QString lineOf(const QJsonValue &value)
{
    return value.toString().left(kMostLetters).simplified();
}

QUrl webUrl(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1 ? url : QUrl();
}

/// The first link of id.sifa.defs#presentationLink objects.
QUrl firstLink(const QJsonValue &links)
{
    for (const QJsonValue &link : links.toArray()) {
        for (const auto member : {"url"_L1, "uri"_L1}) {
            if (const QUrl url = webUrl(link[member].toString()); url.isValid()) {
                return url;
            }
        }
    }
    return {};
}

QString uriOf(const Record &record)
{
    return QString::fromStdString(record.uri.str());
}

void take(CvEntry &entry, const CvField &field)
{
    const QJsonValue value = entry.record.value[field.name];
    const QString text = fieldText(entry.record.value, field);
    switch (field.role) {
    case CvRole::Title:
        entry.title = text;
        break;
    case CvRole::Organisation:
        entry.organisation = text;
        break;
    case CvRole::Detail:
        entry.detail = field.kind == CvFieldKind::Choice && !text.isEmpty() ? choiceName(field, text) : text;
        break;
    case CvRole::Start:
        entry.start = readCvDate(text);
        break;
    case CvRole::End:
        entry.end = readCvDate(text);
        break;
    case CvRole::Place:
        entry.place = text;
        break;
    case CvRole::Description:
        entry.description = text;
        break;
    case CvRole::Link:
        entry.link = field.kind == CvFieldKind::Links ? firstLink(value) : webUrl(text);
        break;
    case CvRole::Primary:
        entry.isPrimary = value.toBool();
        break;
    case CvRole::Skills:
    case CvRole::Parent:
    case CvRole::Other:
        break;
    }
}

bool isWhole(const CvEntry &entry, const CvPartSpec &spec)
{
    return std::ranges::all_of(spec.fields, [&](const CvField &field) {
        // What cannot be read of these costs a detail, not the entry.
        if (!field.isRequired || field.role == CvRole::Start || field.role == CvRole::Detail) {
            return true;
        }
        return field.kind == CvFieldKind::Url ? entry.link.isValid() : !fieldText(entry.record.value, field).isEmpty();
    });
}

/// Of a volunteer without a role, a link without a name.
void giveTitle(CvEntry &entry)
{
    if (entry.title.isEmpty()) {
        entry.title = !entry.organisation.isEmpty() ? std::exchange(entry.organisation, {})
                      : entry.link.isValid()        ? entry.link.host()
                                                    : QString();
    }
}

std::optional<CvEntry> readEntry(const Record &record, const CvPartSpec &spec)
{
    CvEntry entry{.part = spec.part, .record = record};
    for (const CvField &field : spec.fields) {
        take(entry, field);
    }
    if (!isWhole(entry, spec)) {
        return std::nullopt;
    }
    if (spec.part != CvPart::Occasions) {
        giveTitle(entry);
    }
    return entry;
}

/// Newer first: what goes on, then what ended last.
bool isBefore(const CvEntry &a, const CvEntry &b)
{
    const auto ended = [](const CvEntry &entry) {
        constexpr CvDate kNotYet{.year = 99'999};
        return !entry.start ? CvDate()
                            : entry.end.value_or(fieldOf(specOf(entry.part), CvRole::End) ? kNotYet : *entry.start);
    };
    if (ended(a) != ended(b)) {
        return ended(a) > ended(b);
    }
    if (a.start != b.start) {
        return a.start > b.start;
    }
    return a.record.uri.rkey() < b.record.uri.rkey();
}

void sortEntries(std::vector<CvEntry> &entries, const QStringList &order)
{
    const auto placeOf = [&](const CvEntry &entry) {
        const qsizetype place = order.indexOf(uriOf(entry.record));
        return place < 0 ? order.size() : place;
    };
    std::ranges::stable_sort(entries, [&](const CvEntry &a, const CvEntry &b) {
        const qsizetype placeA = placeOf(a);
        const qsizetype placeB = placeOf(b);
        return placeA != placeB ? placeA < placeB : isBefore(a, b);
    });
}

void nameSkills(Cv &cv)
{
    std::map<QString, QString> names;
    for (const CvEntry &skill : cv.entries(CvPart::Skills)) {
        names.emplace(uriOf(skill.record), skill.title);
    }
    const CvField &field = *fieldOf(specOf(CvPart::Positions), CvRole::Skills);
    for (CvEntry &position : cv.parts[CvPart::Positions]) {
        for (const QJsonValue &ref : position.record.value[field.name].toArray()) {
            const auto name = names.find(ref.isString() ? ref.toString() : ref["uri"_L1].toString());
            if (name != names.end() && !position.skills.contains(name->second)) {
                position.skills.append(name->second);
            }
        }
    }
}

/// Occasions go to their talk; those of no talk stand for themselves.
void placeOccasions(Cv &cv)
{
    auto occasions = std::move(cv.parts[CvPart::Occasions]);
    cv.parts.erase(CvPart::Occasions);
    auto &talks = cv.parts[CvPart::Talks];
    std::vector<CvEntry> alone;
    for (CvEntry &occasion : occasions) {
        const QJsonValue parent = occasion.record.value["presentationRef"_L1];
        const auto talk = std::ranges::find_if(
            talks, [&, uri = parent["uri"_L1].toString()](const CvEntry &entry) { return uriOf(entry.record) == uri; });
        if (talk != talks.end()) {
            talk->occasions.push_back(std::move(occasion));
            continue;
        }
        giveTitle(occasion);
        if (!occasion.title.isEmpty()) {
            alone.push_back(std::move(occasion));
        }
    }
    for (CvEntry &talk : talks) {
        if (!talk.occasions.empty()) { // a talk is as new as it was last given
            talk.start = talk.occasions.front().start;
        }
    }
    std::ranges::move(alone, std::back_inserter(talks));
}

CvSelf readSelf(const QJsonObject &record)
{
    CvSelf self{.headline = lineOf(record["headline"_L1]),
                .about = record["about"_L1].toString().left(kMostLetters).trimmed(),
                .place = placeText(record["location"_L1].toObject()),
                .pronouns = lineOf(record["pronouns"_L1])};
    for (const QJsonValue &value : record["industries"_L1].toArray()) {
        if (const QString industry = lineOf(value.isString() ? value : value["industry"_L1]); !industry.isEmpty()) {
            self.industries.append(industry);
        }
    }
    return self;
}

} // namespace

std::span<const CvEntry> Cv::entries(CvPart part) const
{
    const auto found = parts.find(part);
    return found == parts.end() ? std::span<const CvEntry>() : found->second;
}

Cv readCv(std::span<const Record> records)
{
    Cv cv;
    QStringList order;
    for (const Record &record : records) {
        const QString collection = QString::fromLatin1(record.uri.collection());
        if (collection == kCvSelf) {
            cv.self = readSelf(record.value);
        } else if (collection == kProfileOrder) {
            for (const QJsonValue &uri : record.value["entries"_L1].toArray()) {
                order.append(uri.toString());
            }
        } else if (const CvPartSpec *spec = specOf(collection)) {
            auto &entries = cv.parts[spec->part];
            if (auto entry = readEntry(record, *spec); entry && entries.size() < kMostEntries) {
                entries.push_back(std::move(*entry));
            }
        }
    }
    for (auto &[part, entries] : cv.parts) {
        sortEntries(entries, order);
    }
    placeOccasions(cv);
    sortEntries(cv.parts[CvPart::Talks], order);
    nameSkills(cv);
    std::erase_if(cv.parts, [](const auto &part) { return part.second.empty(); });
    return cv;
}

QString fieldText(const QJsonObject &record, const CvField &field)
{
    const QJsonValue value = record[field.name];
    switch (field.kind) {
    case CvFieldKind::Text:
        return value.toString().left(kMostLetters).trimmed();
    case CvFieldKind::Place:
        return value.isString() ? lineOf(value) : placeText(value.toObject());
    case CvFieldKind::Line:
    case CvFieldKind::Url:
    case CvFieldKind::Choice:
    case CvFieldKind::Date:
        return lineOf(value);
    case CvFieldKind::Flag:
    case CvFieldKind::Skills:
    case CvFieldKind::Talk:
    case CvFieldKind::Links:
        break;
    }
    return {};
}

std::vector<CvGroup> groupByCompany(std::span<const CvEntry> positions)
{
    std::vector<CvGroup> groups;
    for (std::size_t first = 0; first < positions.size();) {
        std::size_t end = first + 1;
        while (end < positions.size() && !positions[first].organisation.isEmpty() &&
               positions[end].organisation.compare(positions[first].organisation, Qt::CaseInsensitive) == 0) {
            ++end;
        }
        groups.push_back({positions.subspan(first, end - first)});
        first = end;
    }
    return groups;
}

int monthsOf(std::span<const CvEntry> entries, const CvDate &today)
{
    constexpr int kMonths = 12;
    std::vector<std::pair<int, int>> spans; // of months since year 0, the end not in it
    for (const CvEntry &entry : entries) {
        const CvDate end = entry.end.value_or(today);
        if (entry.start && *entry.start <= end) {
            const int from = entry.start->year * kMonths + std::max(1, entry.start->month);
            spans.emplace_back(from, from + monthsBetween(*entry.start, end));
        }
    }
    std::ranges::sort(spans);
    int months = 0;
    int covered = 0;
    for (const auto &[from, until] : spans) {
        months += std::max(0, until - std::max(from, covered));
        covered = std::max(covered, until);
    }
    return months;
}

} // namespace rostrum::model
