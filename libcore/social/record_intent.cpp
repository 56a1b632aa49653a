// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_intent.h"

#include "social/new_post_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

constexpr std::array kOnConflict{"ask"_L1, "mine"_L1, "theirs"_L1}; // in the order of OnConflict

QJsonObject changeToJson(const FieldChange &change)
{
    QJsonObject json{{u"field"_s, change.field}};
    json.insert(u"was"_s, change.was); // Undefined adds nothing
    json.insert(u"is"_s, change.is);
    return json;
}

FieldChange changeOf(const QJsonObject &json)
{
    return {.field = json["field"_L1].toString(), .was = json["was"_L1], .is = json["is"_L1]};
}

} // namespace

bool EditRecordIntent::isNew() const
{
    return rest.isEmpty() &&
           std::ranges::all_of(changes, [](const FieldChange &each) { return each.was.isUndefined(); });
}

QJsonObject fileMember(const NewMedia &file)
{
    return {{u"$file"_s, file.file}};
}

QJsonObject editRecordToJson(const EditRecordIntent &intent)
{
    QJsonArray changes;
    for (const FieldChange &change : intent.changes) {
        changes.append(changeToJson(change));
    }
    QJsonObject json{{u"record"_s, toText(intent.record)},
                     {u"changes"_s, changes},
                     {u"at"_s, toNumber(intent.at)},
                     {u"onConflict"_s, QString(kOnConflict.at(static_cast<std::size_t>(intent.onConflict)))},
                     {u"rest"_s, intent.rest},
                     {u"stamps"_s, QJsonArray::fromStringList(intent.stamps)}};
    if (intent.seen) {
        json.insert(u"seen"_s, toText(*intent.seen));
    }
    QJsonArray files;
    for (const NewMedia &file : intent.files) {
        files.append(toJson(file));
    }
    json.insert(u"files"_s, files);
    return json;
}

std::optional<EditRecordIntent> editRecordOf(const QJsonObject &json)
{
    auto record = identifierOf<base::AtUri>(json["record"_L1]);
    const auto onConflict = std::ranges::find(kOnConflict, json["onConflict"_L1].toString());
    if (!record || onConflict == kOnConflict.end()) {
        return std::nullopt;
    }
    EditRecordIntent intent{.record = std::move(*record),
                            .at = timeOf(json["at"_L1]),
                            .onConflict = static_cast<OnConflict>(onConflict - kOnConflict.begin()),
                            .seen = identifierOf<base::Cid>(json["seen"_L1]),
                            .rest = json["rest"_L1].toObject()};
    for (const auto changes = json["changes"_L1].toArray(); const QJsonValue &each : changes) {
        intent.changes.push_back(changeOf(each.toObject()));
    }
    for (const auto stamps = json["stamps"_L1].toArray(); const QJsonValue &each : stamps) {
        intent.stamps << each.toString();
    }
    for (const auto files = json["files"_L1].toArray(); const QJsonValue &each : files) {
        intent.files.push_back(newMediaOf(each.toObject()));
    }
    return intent;
}

} // namespace rostrum::social
