// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"
#include "social/intent.h"
#include "store/outbox.h"

#include <QDeadlineTimer>

namespace rostrum::social {

// Members of OutboxRow::done.
inline constexpr QLatin1StringView kRecord{"record"}; ///< at:// URI of the record that stands for the row
inline constexpr QLatin1StringView kCid{"cid"};       ///< its CID
inline constexpr QLatin1StringView kBase{"base"};     ///< CID of the version that a change was made upon, or null
inline constexpr QLatin1StringView kValue{"value"};   ///< what a changed record has come to
inline constexpr QLatin1StringView kBlobs{"blobs"};   ///< file name → what the server answered to its upload
inline constexpr QLatin1StringView kAgain{"again"};   ///< at:// URIs: to be erased once more

/// A row of the outbox as this program understands it.
struct OutboxEntry
{
    store::OutboxRow row;
    Intent intent;
    /// So long what was sent is kept. Not by the clock of the day, which people and networks set.
    QDeadlineTimer keptUntil = {};
    int timesKept = 0; ///< again, because the server's views did not show it
    /// The post that a post of one's own quotes, as the cache knew it; null when it did not.
    model::PostPtr quoted = {};

    [[nodiscard]] bool isSent() const { return row.state == store::OutboxState::Sent; }
    [[nodiscard]] bool isRefused() const { return row.state == store::OutboxState::Refused; }
    [[nodiscard]] bool isWaiting() const { return row.state == store::OutboxState::Waiting; }
    /// Why it was refused, or failed the last time; without words when it did not.
    [[nodiscard]] base::Error problem() const { return row.problem.value_or(base::Error()); }
};

} // namespace rostrum::social
