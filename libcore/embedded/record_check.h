// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace rostrum::embedded {

/// What a PDS finds when it looks at a record before it stores it.
struct RecordVerdict
{
    bool isKnown = false; ///< whether it has the lexicon
    QString problem = {}; ///< empty: valid, as far as the lexicon is known
};

/// Checks what this program writes: posts, likes, reposts, follows, blocks, profiles, statuses; and lists. Other
/// lexicons are unknown and accepted, as a PDS accepts them.
[[nodiscard]] RecordVerdict checkRecord(const QString &collection, const QString &rkey, const QJsonObject &record);

} // namespace rostrum::embedded
