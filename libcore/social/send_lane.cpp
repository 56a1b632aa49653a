// SPDX-License-Identifier: GPL-3.0-or-later
#include "send_lane.h"

#include "social/new_post_json.h"
#include "social/outbox_entry.h"

#include <QJsonArray>

namespace rostrum::social {

QByteArray doneWithout(const std::vector<base::AtUri> &records, bool mayComeBack)
{
    if (!mayComeBack) {
        return packed({});
    }
    QJsonArray again;
    for (const base::AtUri &record : records) {
        again.append(toText(record));
    }
    return packed({{kAgain, again}});
}

} // namespace rostrum::social
