// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "model/record.h"
#include "social/new_post.h"

#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <vector>

namespace rostrum::social {

// What a person did to a record of their own that other programs of theirs may change too. Values; any thread.

/// What becomes of one member of a record. Undefined: the member is not there.
struct FieldChange
{
    QString field = {};
    QJsonValue was = QJsonValue(QJsonValue::Undefined); ///< as the person saw it
    QJsonValue is = QJsonValue(QJsonValue::Undefined);

    bool operator==(const FieldChange &) const = default;
};

/// What happens where a member is neither as the person saw it nor as they want it.
enum class OnConflict {
    Ask,   ///< the row is refused, with the code kConflict; to try it again means Mine
    Mine,  ///< the person's value counts
    Theirs ///< what is there stays: for what is taken back
};

/// Error::code of a row that met another change; its `detail` has the members' names.
inline constexpr QLatin1StringView kConflict{"Conflict"};

/// A change of a record, or a new one. Only what the person changed is written: the rest is what is there by then.
struct EditRecordIntent
{
    base::AtUri record;
    std::vector<FieldChange> changes = {}; ///< each member once
    base::Time at = {};
    OnConflict onConflict = OnConflict::Ask;
    std::optional<base::Cid> seen = {}; ///< the version that the person saw; nothing when there was none
    QJsonObject rest = {};              ///< the other members that they saw, for when the record is gone by then
    QStringList stamps = {};            ///< members that say when it was changed: set to `at`, never compared
    std::vector<NewMedia> files = {};   ///< to be uploaded first; see fileMember()

    bool operator==(const EditRecordIntent &) const = default;

    /// Whether the person saw no record before.
    [[nodiscard]] bool isNew() const;
};

struct RemoveRecordIntent
{
    base::AtUri record;

    bool operator==(const RemoveRecordIntent &) const = default;
};

/// Stands for a file of EditRecordIntent::files, anywhere in a member, until the server's word for it (a blob) is
/// known:
/// {"$file": name}.
[[nodiscard]] QJsonObject fileMember(const NewMedia &file);

// How the outbox keeps them.
[[nodiscard]] QJsonObject editRecordToJson(const EditRecordIntent &intent);
[[nodiscard]] std::optional<EditRecordIntent> editRecordOf(const QJsonObject &json);

} // namespace rostrum::social
