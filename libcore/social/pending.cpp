// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending.h"

#include "base/nsid.h"
#include "base/record_key.h"
#include "social/outbox_rules.h"
#include "social/pending_post.h"

namespace rostrum::social {

namespace {

/// Brings a state and its count to what is wished.
void apply(const std::optional<Wish> &wish, bool &state, qint64 &count)
{
    if (wish) {
        const bool wanted = *wish == Wish::Set;
        count = std::max<qint64>(0, count + (wanted ? 1 : 0) - (state ? 1 : 0));
        state = wanted;
    }
}

void apply(const std::optional<Wish> &wish, const std::optional<base::AtUri> &record, std::optional<base::AtUri> &state,
           qint64 *count)
{
    if (!wish) {
        return;
    }
    bool isSet = state.has_value();
    qint64 uncounted = 0;
    apply(wish, isSet, count ? *count : uncounted);
    if (!isSet) {
        state.reset();
    } else if (!state) {
        state = record;
    }
}

} // namespace

Pending::Pending(std::span<const OutboxEntry> entries, const model::Person &me)
    : m_self(me.did)
{
    for (const OutboxEntry &entry : entries) {
        if (entry.row.isGivenUp) {
            if (const auto *post = std::get_if<PostIntent>(&entry.intent)) { // the cache may have it by now
                m_deleted.insert(postUri(me.did, post->key).str());
            }
        } else if (const auto *post = std::get_if<PostIntent>(&entry.intent)) {
            take(entry, *post, me);
        } else if (entry.isRefused()) {
            continue; // it will not be
        } else if (const auto *toggle = std::get_if<ToggleIntent>(&entry.intent)) {
            take(*toggle, me.did);
            m_records.add(entry, me.did);
        } else if (recordIntentOf(entry.intent)) {
            m_records.add(entry, me.did);
        } else if (const auto *gone = std::get_if<DeletePostIntent>(&entry.intent)) {
            m_deleted.insert(gone->post.str());
        }
    }
}

void Pending::take(const ToggleIntent &intent, const base::Did &self)
{
    Wishes &wishes = m_wishes[intent.subject.toStdString()];
    const auto record = [&](std::string_view collection) {
        return base::AtUri::make(self, *base::Nsid::parse(collection), *base::RecordKey::parse(intent.key.str()));
    };
    switch (intent.what) {
    case Toggle::Like:
        wishes.like = intent.wish;
        break;
    case Toggle::Repost:
        wishes.repost = intent.wish;
        break;
    case Toggle::Bookmark:
        wishes.bookmark = intent.wish;
        break;
    case Toggle::Follow:
        wishes.follow = intent.wish;
        wishes.followRecord = record("app.bsky.graph.follow");
        break;
    case Toggle::Connect:
        wishes.connect = intent.wish;
        wishes.connectRecord = record("id.sifa.graph.follow");
        break;
    case Toggle::Block:
        wishes.block = intent.wish;
        wishes.blockRecord = record("app.bsky.graph.block");
        break;
    case Toggle::Mute:
        wishes.mute = intent.wish;
        break;
    case Toggle::MuteThread:
        break; // no screen shows it
    }
}

void Pending::take(const OutboxEntry &entry, const PostIntent &intent, const model::Person &me)
{
    m_posts.push_back({.id = entry.row.id, .post = pendingPost(entry, intent, me)});
    if (entry.isWaiting() && intent.replyTo) {
        ++m_replies[intent.replyTo->parent.uri.str()];
    }
}

const Pending::Wishes *Pending::find(const std::string &subject) const
{
    const auto found = m_wishes.find(subject);
    return found == m_wishes.end() ? nullptr : &found->second;
}

model::PostPtr Pending::merged(const model::PostPtr &post) const
{
    if (!post || (m_wishes.empty() && m_replies.empty())) {
        return post;
    }
    const Wishes *wishes = find(post->uri.str());
    const auto replies = m_replies.find(post->uri.str());
    if (!wishes && replies == m_replies.end() && !find(post->author.did.str())) {
        return post;
    }
    auto changed = std::make_shared<model::Post>(*post);
    if (wishes) {
        apply(wishes->like, changed->liked, changed->counts.likes);
        apply(wishes->repost, changed->reposted, changed->counts.reposts);
        qint64 uncounted = 0;
        apply(wishes->bookmark, changed->bookmarked, uncounted);
    }
    if (replies != m_replies.end()) {
        changed->counts.replies += replies->second;
    }
    changed->author = merged(std::move(changed->author));
    return changed;
}

model::FeedItemPtr Pending::merged(const model::FeedItemPtr &item) const
{
    if (!item) {
        return item;
    }
    auto post = merged(item->post);
    auto parent = merged(item->parent);
    if (post == item->post && parent == item->parent) {
        return item;
    }
    return std::make_shared<model::FeedItem>(
        model::FeedItem{.post = std::move(post), .reason = item->reason, .parent = std::move(parent)});
}

model::Person Pending::merged(model::Person person) const
{
    const Wishes *wishes = find(person.did.str());
    if (!wishes) {
        return person;
    }
    model::Relationship &relation = person.relationship;
    apply(wishes->follow, wishes->followRecord, relation.following,
          person.counts ? &person.counts->followers : nullptr);
    apply(wishes->connect, wishes->connectRecord, relation.connecting, nullptr);
    apply(wishes->block, wishes->blockRecord, relation.blocking, nullptr);
    if (wishes->mute) {
        relation.muted = *wishes->mute == Wish::Set;
    }
    return person;
}

std::vector<model::Record> Pending::merged(const base::Did &owner, const QString &collection,
                                           std::vector<model::Record> stored) const
{
    return owner == m_self ? m_records.merged(std::move(stored), collection.toStdString()) : stored;
}

std::vector<model::Record> Pending::merged(const base::Did &owner, std::vector<model::Record> stored) const
{
    return owner == m_self ? m_records.merged(std::move(stored), {}) : stored;
}

model::PostPtr Pending::findPost(const base::AtUri &uri) const
{
    const auto found = std::ranges::find_if(m_posts, [&uri](const NewPost &own) { return own.post->uri == uri; });
    return found == m_posts.end() ? nullptr : found->post;
}

bool Pending::isDeleted(const base::AtUri &post) const
{
    return m_deleted.contains(post.str());
}

bool Pending::isUnbookmarked(const base::AtUri &post) const
{
    const Wishes *wishes = find(post.str());
    return wishes && wishes->bookmark == Wish::Unset;
}

} // namespace rostrum::social
