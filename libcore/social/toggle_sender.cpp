// SPDX-License-Identifier: GPL-3.0-or-later
#include "toggle_sender.h"

#include "lexicon/app_bsky_actor_getProfile.h"
#include "lexicon/app_bsky_bookmark_createBookmark.h"
#include "lexicon/app_bsky_bookmark_deleteBookmark.h"
#include "lexicon/app_bsky_feed_getPosts.h"
#include "lexicon/app_bsky_feed_like.h"
#include "lexicon/app_bsky_feed_repost.h"
#include "lexicon/app_bsky_graph_block.h"
#include "lexicon/app_bsky_graph_follow.h"
#include "lexicon/app_bsky_graph_muteActor.h"
#include "lexicon/app_bsky_graph_muteThread.h"
#include "lexicon/app_bsky_graph_unmuteActor.h"
#include "lexicon/app_bsky_graph_unmuteThread.h"
#include "lexicon/id_sifa_graph_follow.h"
#include "social/new_post_json.h"
#include "social/outbox_entry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace lex = lexicon;
using base::ErrorKind;
using base::Result;

Result<QByteArray> doneWith(const base::AtUri &record)
{
    return packed({{kRecord, toText(record)}});
}

std::string_view collectionOf(Toggle what)
{
    switch (what) {
    case Toggle::Like:
        return lex::app_bsky_feed_like::Main::kNsid;
    case Toggle::Repost:
        return lex::app_bsky_feed_repost::Main::kNsid;
    case Toggle::Follow:
        return lex::app_bsky_graph_follow::Main::kNsid;
    case Toggle::Connect:
        return lex::id_sifa_graph_follow::Main::kNsid;
    default:
        return lex::app_bsky_graph_block::Main::kNsid;
    }
}

bool isOfPost(Toggle what)
{
    return what == Toggle::Like || what == Toggle::Repost;
}

std::optional<lex::com_atproto_repo_strongRef::Main> strongRefOf(const std::optional<RecordRef> &ref)
{
    return ref && ref->cid ? std::optional(lex::com_atproto_repo_strongRef::Main{.uri = ref->uri, .cid = *ref->cid})
                           : std::nullopt;
}

/// The record of a toggle; nothing when the intent lacks a part.
std::optional<lex::Unknown> recordOf(const ToggleIntent &intent)
{
    const auto at = base::Datetime::fromTime(intent.at);
    const std::string subject = intent.subject.toStdString();
    if (isOfPost(intent.what)) {
        const auto uri = base::AtUri::parse(subject);
        if (!uri || !intent.cid) {
            return std::nullopt;
        }
        const lex::com_atproto_repo_strongRef::Main post{.uri = *uri, .cid = *intent.cid};
        const auto via = strongRefOf(intent.via);
        return intent.what == Toggle::Like
                   ? lex::toUnknown(lex::app_bsky_feed_like::Main{.subject = post, .createdAt = at, .via = via})
                   : lex::toUnknown(lex::app_bsky_feed_repost::Main{.subject = post, .createdAt = at, .via = via});
    }
    const auto did = base::Did::parse(subject);
    if (!did) {
        return std::nullopt;
    }
    switch (intent.what) {
    case Toggle::Follow:
        return lex::toUnknown(lex::app_bsky_graph_follow::Main{.subject = *did, .createdAt = at});
    case Toggle::Connect:
        return lex::toUnknown(lex::id_sifa_graph_follow::Main{.subject = *did, .createdAt = at});
    default:
        return lex::toUnknown(lex::app_bsky_graph_block::Main{.subject = *did, .createdAt = at});
    }
}

/// Whether the post or the account is no more: the AppView has no name of its own for an account that it lacks.
bool saysGone(const base::Error &error)
{
    const bool isNamed = !error.code.startsWith("HTTP"_L1); // else something in between said so
    return (error.kind == ErrorKind::NotFound && isNamed) || error.code == "InvalidRequest"_L1 ||
           error.code == "AccountTakedown"_L1 || error.code == "AccountDeactivated"_L1;
}

} // namespace

ToggleSender::ToggleSender(net::Xrpc xrpc, base::Did self)
    : m_xrpc(xrpc)
    , m_repo(std::move(xrpc), std::move(self))
{
}

ToggleSender::Done ToggleSender::send(store::OutboxRow row, ToggleIntent intent, SendLane lane)
{
    if (intent.isRecord()) {
        for (const base::Tid &key : intent.made) {
            lane.own.push_back(m_repo.uri(collectionOf(intent.what), key));
        }
    }
    if (intent.wish == Wish::Unset) {
        return unset(std::move(intent), std::move(lane));
    }
    return intent.isRecord() ? setRecord(std::move(row), std::move(intent), std::move(lane.own))
                             : call(std::move(intent));
}

ToggleSender::Done ToggleSender::setRecord(store::OutboxRow row, ToggleIntent intent, std::vector<base::AtUri> own)
{
    const std::string_view collection = collectionOf(intent.what);
    const base::AtUri uri = m_repo.uri(collection, intent.key);
    if (row.attempts > 1) { // an answer was lost: it may be there
        own.push_back(uri);
    }
    for (const base::AtUri &record : own) {
        const auto made = co_await m_repo.cidOf(record);
        if (!made) {
            co_return std::unexpected(made.error());
        }
        if (*made) {
            co_return doneWith(record);
        }
    }
    const auto there = co_await existing(intent);
    if (!there) {
        co_return std::unexpected(there.error());
    }
    if (*there) {
        co_return doneWith(**there);
    }
    auto record = recordOf(intent);
    if (!record) {
        co_return base::fail(ErrorKind::Invalid, u"no record of "_s + intent.subject);
    }
    const auto made = co_await m_repo.create(uri, std::move(*record));
    if (!made) {
        co_return std::unexpected(made.error());
    }
    co_return doneWith(*made);
}

ToggleSender::Done ToggleSender::unset(ToggleIntent intent, SendLane lane)
{
    if (intent.isRecord()) {
        co_return co_await unsetRecord(std::move(intent), std::move(lane));
    }
    const auto done = co_await call(std::move(intent));
    co_return done ? doneWithout({}, lane.mayComeBack) : done;
}

ToggleSender::Done ToggleSender::unsetRecord(ToggleIntent intent, SendLane lane)
{
    const auto there = co_await known(intent);
    if (!there && !saysGone(there.error())) { // what is gone can still be taken back; any other refusal says nothing
        co_return std::unexpected(there.error());
    }
    for (const base::AtUri &record : there.value_or(std::vector<base::AtUri>())) {
        if (!std::ranges::contains(lane.own, record)) {
            lane.own.push_back(record);
        }
    }
    const auto erased = co_await m_repo.eraseAll(lane.own);
    if (!erased) {
        co_return std::unexpected(erased.error());
    }
    co_return doneWithout(lane.own, lane.mayComeBack);
}

base::Task<Result<std::vector<base::AtUri>>> ToggleSender::known(ToggleIntent intent)
{
    if (intent.what == Toggle::Connect) { // no view shows it
        co_return co_await m_repo.withSubject(collectionOf(intent.what), intent.subject);
    }
    const auto uri = co_await viewed(std::move(intent));
    if (!uri) {
        co_return std::unexpected(uri.error());
    }
    co_return *uri ? std::vector{**uri} : std::vector<base::AtUri>();
}

base::Task<Result<std::optional<base::AtUri>>> ToggleSender::existing(ToggleIntent intent)
{
    const auto uris = co_await known(std::move(intent));
    if (!uris) {
        co_return std::unexpected(uris.error());
    }
    for (const base::AtUri &uri : *uris) { // views run behind: one that was just deleted is still in them
        const auto cid = co_await m_repo.cidOf(uri);
        if (!cid) {
            co_return std::unexpected(cid.error());
        }
        if (*cid) {
            co_return uri;
        }
    }
    co_return std::nullopt;
}

base::Task<Result<std::optional<base::AtUri>>> ToggleSender::viewed(ToggleIntent intent)
{
    if (isOfPost(intent.what)) {
        const auto post = base::AtUri::parse(intent.subject.toStdString());
        if (!post) {
            co_return base::fail(ErrorKind::Invalid, intent.subject);
        }
        const auto answer = co_await m_xrpc.query<lex::GetPosts>({.uris = {*post}});
        if (!answer) {
            co_return std::unexpected(answer.error());
        }
        if (answer->posts.empty()) {
            auto error = base::makeError(ErrorKind::NotFound, intent.subject, u"PostGone"_s);
            error.message = QCoreApplication::translate("rostrum::social", "This post does not exist any more.");
            co_return std::unexpected(std::move(error));
        }
        const auto &viewer = answer->posts.front().viewer;
        if (!viewer) {
            co_return std::nullopt;
        }
        co_return intent.what == Toggle::Like ? viewer->like : viewer->repost;
    }
    const auto did = base::Did::parse(intent.subject.toStdString());
    if (!did) {
        co_return base::fail(ErrorKind::Invalid, intent.subject);
    }
    const auto person = co_await m_xrpc.query<lex::GetProfile>({.actor = lex::AtIdentifier(*did)});
    if (!person) {
        co_return std::unexpected(person.error());
    }
    if (!person->viewer) {
        co_return std::nullopt;
    }
    co_return intent.what == Toggle::Follow ? person->viewer->following : person->viewer->blocking;
}

ToggleSender::Done ToggleSender::call(ToggleIntent intent)
{
    const std::string subject = intent.subject.toStdString();
    const auto uri = base::AtUri::parse(subject);
    const auto did = base::Did::parse(subject);
    const bool set = intent.wish == Wish::Set;
    Result<lex::Nothing> done = base::fail(ErrorKind::Invalid, intent.subject);
    if (intent.what == Toggle::Bookmark && uri && set && intent.cid) {
        done = co_await m_xrpc.procedure<lex::CreateBookmark>({.uri = *uri, .cid = *intent.cid});
    } else if (intent.what == Toggle::Bookmark && uri && !set) {
        done = co_await m_xrpc.procedure<lex::DeleteBookmark>({.uri = *uri});
    } else if (intent.what == Toggle::MuteThread && uri && set) {
        done = co_await m_xrpc.procedure<lex::MuteThread>({.root = *uri});
    } else if (intent.what == Toggle::MuteThread && uri) {
        done = co_await m_xrpc.procedure<lex::UnmuteThread>({.root = *uri});
    } else if (intent.what == Toggle::Mute && did && set) {
        done = co_await m_xrpc.procedure<lex::MuteActor>({.actor = lex::AtIdentifier(*did)});
    } else if (intent.what == Toggle::Mute && did) {
        done = co_await m_xrpc.procedure<lex::UnmuteActor>({.actor = lex::AtIdentifier(*did)});
    }
    if (!done) {
        co_return std::unexpected(done.error());
    }
    co_return packed({});
}

} // namespace rostrum::social
