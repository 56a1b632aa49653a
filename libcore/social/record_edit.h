// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "social/record_intent.h"

#include <map>
#include <optional>
#include <span>
#include <variant>

namespace rostrum::social {

// How changes of records meet each other. Pure; any thread.

/// What goes with a change of a record.
struct EditExtras
{
    QStringList stamps = {};          ///< see EditRecordIntent
    std::vector<NewMedia> files = {}; ///< those that `wished` names by fileMember()
    QString draft = {};               ///< the draft it was made of: deleted in the same transaction
};

/// The difference between what a person saw and what they want; nothing when there is none.
[[nodiscard]] std::optional<EditRecordIntent> editOf(const model::Record &seen, const QJsonObject &wished,
                                                     const EditExtras &extras, base::Time at);

/// What a change comes to where `there` lies now; nothing: no record.
struct MergedRecord
{
    QJsonObject value = {};     ///< with `$type`
    bool isChanged = false;     ///< else the server has it already
    bool isEmpty = false;       ///< nothing is left that says anything: to be removed
    bool isGone = false;        ///< conflict: the person changed what is not there any more
    QStringList conflicts = {}; ///< members that somebody else changed

    [[nodiscard]] bool hasConflict() const { return isGone || !conflicts.isEmpty(); }
};

/// `undone`: changes that the person made before this one and that were refused, the latest first: what they would have
/// changed is still as it was.
[[nodiscard]] MergedRecord merge(const EditRecordIntent &edit, const std::optional<QJsonObject> &there,
                                 std::span<const EditRecordIntent> undone = {});
/// The same without questions, for showing what the person wants; nothing where it leaves nothing.
[[nodiscard]] std::optional<QJsonObject> applied(const EditRecordIntent &edit, const std::optional<QJsonObject> &there);
/// The refusal in words.
[[nodiscard]] base::Error conflictOf(const MergedRecord &merged);

using RecordIntent = std::variant<EditRecordIntent, RemoveRecordIntent>;

/// What an act that was not begun yet and one after it come to together.
struct Folded
{
    std::optional<RecordIntent> act = {}; ///< nothing: they cancel each other out
};

/// Both are about the same record. Nothing when each has to go out by itself.
[[nodiscard]] std::optional<Folded> fold(const RecordIntent &first, const RecordIntent &second);

/// Whether `later`, done, leaves nothing of what `earlier` wants: to do that one now would undo it.
[[nodiscard]] bool isOvertaken(const RecordIntent &earlier, const RecordIntent &later);

/// What takes a change back; what others changed since stays.
[[nodiscard]] EditRecordIntent reversed(const EditRecordIntent &edit, base::Time now);

/// Names of the files that a change carries → what the server calls them (JSON of a blob).
using UploadedFiles = std::map<QString, QJsonObject>;
/// Those of a row, by OutboxRow::done.
[[nodiscard]] UploadedFiles uploadedFiles(const QJsonObject &done);
/// Puts blobs in the place of files; files without one stay.
[[nodiscard]] EditRecordIntent withBlobs(EditRecordIntent edit, const UploadedFiles &blobs);

/// A record must fit into what servers take in one request.
inline constexpr qsizetype kMostRecordBytes = 150'000;
[[nodiscard]] bool isTooLarge(const QJsonObject &record);
[[nodiscard]] base::Error tooLarge(const base::AtUri &record);

} // namespace rostrum::social
