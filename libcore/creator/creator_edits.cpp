// SPDX-License-Identifier: GPL-3.0-or-later
#include "creator_edits.h"

#include "social/outbox.h"

using namespace Qt::StringLiterals;

namespace rostrum::creator {

void editCreatorMode(social::Outbox &outbox, const model::Record &seen, const model::CreatorMode &wished)
{
    const QJsonObject before = model::toFields(model::readCreatorMode(seen.value));
    const QJsonObject after = model::toFields(wished);
    QJsonObject value = seen.value;
    for (const auto field :
         {"enabled"_L1, "topics"_L1, "featured"_L1, "primaryAction"_L1, "liveCover"_L1, "newsletter"_L1}) {
        const bool isSame = before[field] == after[field] && seen.value.contains("enabled"_L1);
        if (isSame) {
            continue; // as it is written, also where that is the default or more than is understood
        }
        if (after.contains(field)) {
            value.insert(field, after[field]);
        } else {
            value.remove(field);
        }
    }
    value.insert("$type"_L1, QString(model::CreatorMode::kNsid));
    outbox.edit(seen, value, {.stamps = {u"updatedAt"_s}});
}

} // namespace rostrum::creator
