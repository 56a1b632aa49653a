// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/feed_item.h"
#include "model/person.h"
#include "social/outbox_entry.h"
#include "social/pending_records.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace rostrum::social {

/// What waits in the outbox, merged into what the server last said: a count changes only where the wish differs from
/// what the server's view has, so nothing is counted twice. An immutable value.
class Pending
{
public:
    Pending() = default;
    /// `me` is the author of what is not published yet.
    Pending(std::span<const OutboxEntry> entries, const model::Person &me);

    /// The post as the person means it to be; the same object where nothing is pending.
    [[nodiscard]] model::PostPtr merged(const model::PostPtr &post) const;
    [[nodiscard]] model::FeedItemPtr merged(const model::FeedItemPtr &item) const;
    [[nodiscard]] model::Person merged(model::Person person) const;
    /// Records of one collection of `owner`, as the store has all of them: with the new ones first, changed as the
    /// person wants them, and without those that are to go. A file that is not with the server yet stands as
    /// fileMember().
    [[nodiscard]] std::vector<model::Record> merged(const base::Did &owner, const QString &collection,
                                                    std::vector<model::Record> stored) const;
    /// The same of all collections, the records of each together.
    [[nodiscard]] std::vector<model::Record> merged(const base::Did &owner, std::vector<model::Record> stored) const;
    /// Whether a post of one's own is to go, or has just gone.
    [[nodiscard]] bool isDeleted(const base::AtUri &post) const;
    /// Whether the bookmark of a post is to go, or has just gone.
    [[nodiscard]] bool isUnbookmarked(const base::AtUri &post) const;

    /// Null when there is none of this URI among posts().
    [[nodiscard]] model::PostPtr findPost(const base::AtUri &uri) const;

    struct NewPost
    {
        qint64 id = 0; ///< of the outbox row
        model::PostPtr post = {};
    };
    /// Posts that are not published, or have just been, oldest first.
    [[nodiscard]] const std::vector<NewPost> &posts() const { return m_posts; }

private:
    struct Wishes
    {
        std::optional<Wish> like = {};
        std::optional<Wish> repost = {};
        std::optional<Wish> bookmark = {};
        std::optional<Wish> follow = {};
        std::optional<Wish> connect = {};
        std::optional<Wish> block = {};
        std::optional<Wish> mute = {};
        std::optional<base::AtUri> followRecord = {};
        std::optional<base::AtUri> connectRecord = {};
        std::optional<base::AtUri> blockRecord = {};
    };
    void take(const ToggleIntent &intent, const base::Did &self);
    void take(const OutboxEntry &entry, const PostIntent &intent, const model::Person &me);
    [[nodiscard]] const Wishes *find(const std::string &subject) const;

    std::unordered_map<std::string, Wishes> m_wishes = {};
    std::unordered_map<std::string, int> m_replies = {}; ///< not published yet, by parent
    std::unordered_set<std::string> m_deleted = {};
    std::optional<base::Did> m_self = {};
    PendingRecords m_records = {};
    std::vector<NewPost> m_posts = {};
};

} // namespace rostrum::social
