// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/did.h"
#include "base/result.h"
#include "base/tid.h"
#include "social/new_post.h"
#include "social/record_intent.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace rostrum::social {

// What a person did, frozen: with the record's key and time, a repeat is the same record. Values; any thread.

/// States that one sets and unsets. Like, Repost, Follow, Connect and Block are records in one's own repository, whose
/// `subject` is the post or the person; the others are calls that may be repeated. Connect (id.sifa.graph.follow) is a
/// request, and with the other's own a connection.
enum class Toggle { Like, Repost, Follow, Connect, Block, Bookmark, Mute, MuteThread };
enum class Wish { Set, Unset };

struct ToggleIntent
{
    Toggle what = Toggle::Like;
    Wish wish = Wish::Set;
    QString subject = {};              ///< at:// URI of a post, or DID
    std::optional<base::Cid> cid = {}; ///< of a post
    base::Tid key;                     ///< of the record
    base::Time at = {};
    std::optional<RecordRef> via = {}; ///< Like, Repost: the repost that brought the post
    std::vector<base::Tid> made = {};  ///< keys of records that may exist though no view shows them

    [[nodiscard]] bool isRecord() const { return what <= Toggle::Block; }
};

struct PostIntent
{
    NewPost post = {};
    std::optional<ReplyTo> replyTo = {};
    ReplyGate replies = {};
    Quoting quoting = Quoting::Allowed;
    base::Tid key;
    base::Time at = {};
};

/// Takes back a post of one's own, and what belongs to it.
struct DeletePostIntent
{
    base::AtUri post;
    std::optional<base::AtUri> root = {}; ///< of the thread, where it is known: its rows are in one lane
};

/// com.atproto.moderation.createReport of a post or a person.
struct ReportIntent
{
    QString reason = {};  ///< lexicon token, e.g. com.atproto.moderation.defs#reasonSpam
    QString words = {};   ///< the person's own
    QString subject = {}; ///< at:// URI or DID
    std::optional<base::Cid> cid = {};
};

using Intent =
    std::variant<ToggleIntent, PostIntent, DeletePostIntent, ReportIntent, EditRecordIntent, RemoveRecordIntent>;

/// The word of a kind of intent, as the outbox keeps it: "like", "unlike", "post" …
[[nodiscard]] QString kindOf(const Intent &intent);
/// Rows of a lane go out in order: those that touch the same record or thread.
[[nodiscard]] QString laneOf(const Intent &intent, const base::Did &self);
[[nodiscard]] QByteArray toJson(const Intent &intent);
/// Invalid when this program does not know the kind or cannot read the rest.
[[nodiscard]] base::Result<Intent> intentFromJson(const QString &kind, const QByteArray &json);

/// Where a post will be, or is.
[[nodiscard]] base::AtUri postUri(const base::Did &self, const base::Tid &key);

} // namespace rostrum::social
