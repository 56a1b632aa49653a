// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_edit.h"

#include "base/datetime.h"
#include "social/new_post_json.h"
#include "social/outbox_entry.h"
#include "social/record_words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

constexpr auto kType = "$type"_L1;
constexpr qsizetype kEnvelopeBytes = 1000; ///< of a request, around the record

/// A member that is Undefined is taken out.
void set(QJsonObject &object, const QString &field, const QJsonValue &value)
{
    object.insert(field, value);
}

FieldChange *find(std::vector<FieldChange> &changes, const QString &field)
{
    const auto found = std::ranges::find(changes, field, &FieldChange::field);
    return found == changes.end() ? nullptr : &*found;
}

/// Whether a member stands as the person saw it, or would if nothing of theirs had been refused.
bool isAsSeen(const FieldChange &change, const QJsonValue &there, std::span<const EditRecordIntent> undone)
{
    QJsonValue seen = change.was;
    if (there == seen) {
        return true;
    }
    for (const EditRecordIntent &refused : undone) {
        const auto before = std::ranges::find(refused.changes, change.field, &FieldChange::field);
        if (before != refused.changes.end() && before->is == seen) {
            seen = before->was;
            if (there == seen) {
                return true;
            }
        }
    }
    return false;
}

bool saysNothing(const QJsonObject &record, const QStringList &stamps)
{
    const QStringList members = record.keys();
    return std::ranges::all_of(members, [&](const QString &key) { return key == kType || stamps.contains(key); });
}

void stamp(QJsonObject &record, const EditRecordIntent &edit)
{
    for (const QString &field : edit.stamps) {
        record.insert(field, toText(base::Datetime::fromTime(edit.at)));
    }
    record.insert(kType, QString::fromUtf8(edit.record.collection()));
}

std::optional<Folded> foldEdits(const EditRecordIntent &first, const EditRecordIntent &second)
{
    EditRecordIntent both = first;
    both.at = second.at;
    both.onConflict = first.onConflict == OnConflict::Mine ? OnConflict::Mine : second.onConflict;
    both.rest = second.rest;
    for (const FieldChange &change : second.changes) {
        if (FieldChange *known = find(both.changes, change.field)) {
            known->is = change.is;
        } else {
            both.changes.push_back(change);
        }
    }
    for (const FieldChange &change : both.changes) { // what is as before again is among the rest
        set(both.rest, change.field, change.is == change.was ? change.was : QJsonValue(QJsonValue::Undefined));
    }
    std::erase_if(both.changes, [](const FieldChange &change) { return change.is == change.was; });
    if (both.changes.empty()) {
        return Folded();
    }
    for (const QString &field : second.stamps) {
        if (!both.stamps.contains(field)) {
            both.stamps << field;
        }
    }
    std::ranges::copy(second.files, std::back_inserter(both.files));
    return Folded{.act = std::move(both)};
}

/// What was to be removed is wanted after all: perhaps otherwise than it is.
std::optional<Folded> foldReturn(const EditRecordIntent &second)
{
    if (!second.isNew()) {
        return std::nullopt;
    }
    EditRecordIntent again = second;
    again.onConflict = OnConflict::Mine;
    return Folded{.act = std::move(again)};
}

std::optional<QJsonObject> blobOf(const QJsonObject &member, const UploadedFiles &blobs)
{
    const auto blob = blobs.find(member["$file"_L1].toString());
    return member.size() == 1 && blob != blobs.end() ? std::optional(blob->second) : std::nullopt;
}

QJsonValue withBlobs(const QJsonValue &value, const UploadedFiles &blobs)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            array[i] = withBlobs(array.at(i), blobs);
        }
        return array;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    if (auto blob = blobOf(object, blobs)) {
        return std::move(*blob);
    }
    for (const QString &key : object.keys()) {
        object.insert(key, withBlobs(object.value(key), blobs));
    }
    return object;
}

} // namespace

std::optional<EditRecordIntent> editOf(const model::Record &seen, const QJsonObject &wished, const EditExtras &extras,
                                       base::Time at)
{
    EditRecordIntent edit{.record = seen.uri, .at = at, .seen = seen.cid, .stamps = extras.stamps};
    QStringList fields = seen.value.keys() + wished.keys();
    fields.removeDuplicates();
    for (const QString &field : std::as_const(fields)) {
        const QJsonValue was = seen.value.value(field);
        const QJsonValue is = wished.value(field);
        if (field == kType || extras.stamps.contains(field)) {
            continue;
        }
        if (was == is) {
            set(edit.rest, field, was);
        } else {
            edit.changes.push_back({.field = field, .was = was, .is = is});
        }
    }
    edit.files = extras.files;
    return edit.changes.empty() ? std::nullopt : std::optional(std::move(edit));
}

MergedRecord merge(const EditRecordIntent &edit, const std::optional<QJsonObject> &there,
                   std::span<const EditRecordIntent> undone)
{
    MergedRecord merged;
    const bool wasMade = std::ranges::any_of(undone, &EditRecordIntent::isNew); // and refused
    const bool isGone = !there && !edit.isNew() && !wasMade;
    if (isGone && edit.onConflict != OnConflict::Mine) {
        merged.isGone = edit.onConflict == OnConflict::Ask;
        return merged;
    }
    merged.value = there.value_or(edit.rest);
    merged.isChanged = isGone;
    for (const FieldChange &change : edit.changes) {
        const QJsonValue now = merged.value.value(change.field);
        if (now == change.is) {
            continue;
        }
        if (edit.onConflict == OnConflict::Mine || !there || isAsSeen(change, now, undone)) {
            set(merged.value, change.field, change.is);
            merged.isChanged = true;
        } else if (edit.onConflict == OnConflict::Ask) {
            merged.conflicts << change.field;
        }
    }
    merged.isEmpty = saysNothing(merged.value, edit.stamps);
    merged.isChanged = merged.isChanged && (there || !merged.isEmpty);
    if (merged.isChanged) {
        stamp(merged.value, edit);
    }
    return merged;
}

std::optional<QJsonObject> applied(const EditRecordIntent &edit, const std::optional<QJsonObject> &there)
{
    QJsonObject value = there.value_or(edit.rest);
    for (const FieldChange &change : edit.changes) {
        set(value, change.field, change.is);
    }
    if (saysNothing(value, edit.stamps)) {
        return std::nullopt;
    }
    stamp(value, edit);
    return value;
}

base::Error conflictOf(const MergedRecord &merged)
{
    auto error = base::makeError(base::ErrorKind::Refused, merged.conflicts.join(u", "_s), QString(kConflict));
    if (merged.isGone) {
        error.message = QCoreApplication::translate("rostrum::social",
                                                    "It was removed elsewhere meanwhile. Trying again puts it back "
                                                    "with your changes.");
        return error;
    }
    QStringList names;
    for (const QString &field : merged.conflicts) {
        names << QCoreApplication::translate("rostrum::social", "“%1”").arg(fieldName(field));
    }
    error.message = QCoreApplication::translate("rostrum::social",
                                                "%1 was changed elsewhere meanwhile, and is as it is there. Trying "
                                                "again puts yours in its place.",
                                                "names of fields, with commas", static_cast<int>(names.size()))
                        .arg(names.join(QCoreApplication::translate("rostrum::social", ", ")));
    return error;
}

std::optional<Folded> fold(const RecordIntent &first, const RecordIntent &second)
{
    const auto *edit = std::get_if<EditRecordIntent>(&first);
    const auto *then = std::get_if<EditRecordIntent>(&second);
    if (edit && then) {
        return foldEdits(*edit, *then);
    }
    if (edit) {
        return edit->isNew() ? Folded() : Folded{.act = second};
    }
    return then ? foldReturn(*then) : Folded{.act = first};
}

bool isOvertaken(const RecordIntent &earlier, const RecordIntent &later)
{
    const auto *edit = std::get_if<EditRecordIntent>(&earlier);
    const auto *then = std::get_if<EditRecordIntent>(&later);
    if (!edit || !then) {
        return true; // removed, or wanted again
    }
    return std::ranges::all_of(edit->changes, [then](const FieldChange &change) {
        return std::ranges::contains(then->changes, change.field, &FieldChange::field);
    });
}

EditRecordIntent reversed(const EditRecordIntent &edit, base::Time now)
{
    EditRecordIntent back = edit;
    back.at = now;
    back.onConflict = OnConflict::Theirs;
    for (FieldChange &change : back.changes) {
        std::swap(change.was, change.is);
    }
    return back;
}

UploadedFiles uploadedFiles(const QJsonObject &done)
{
    UploadedFiles files;
    const QJsonObject blobs = done[kBlobs].toObject();
    for (auto it = blobs.begin(); it != blobs.end(); ++it) {
        files.insert_or_assign(it.key(), it.value()["blob"_L1].toObject());
    }
    return files;
}

EditRecordIntent withBlobs(EditRecordIntent edit, const UploadedFiles &blobs)
{
    if (!blobs.empty()) {
        for (FieldChange &change : edit.changes) {
            change.was = withBlobs(change.was, blobs);
            change.is = withBlobs(change.is, blobs);
        }
    }
    return edit;
}

bool isTooLarge(const QJsonObject &record)
{
    return packed(record).size() > kMostRecordBytes - kEnvelopeBytes;
}

base::Error tooLarge(const base::AtUri &record)
{
    auto error = base::makeError(base::ErrorKind::Invalid, toText(record), u"RecordTooLarge"_s);
    error.message =
        QCoreApplication::translate("rostrum::social", "This is more than servers keep in one entry (150 kB). Make it "
                                                       "shorter.");
    return error;
}

} // namespace rostrum::social
