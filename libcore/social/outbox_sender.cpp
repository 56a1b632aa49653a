// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox_sender.h"

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
#include "lexicon/com_atproto_moderation_createReport.h"
#include "social/new_post_json.h"
#include "social/outbox_rules.h"

#include <QCoreApplication>
#include <QJsonArray>

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

/// What taking `records` back gives.
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

std::string_view collectionOf(Toggle what)
{
    switch (what) {
    case Toggle::Like:
        return lex::app_bsky_feed_like::Main::kNsid;
    case Toggle::Repost:
        return lex::app_bsky_feed_repost::Main::kNsid;
    case Toggle::Follow:
        return lex::app_bsky_graph_follow::Main::kNsid;
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
    return intent.what == Toggle::Follow
               ? lex::toUnknown(lex::app_bsky_graph_follow::Main{.subject = *did, .createdAt = at})
               : lex::toUnknown(lex::app_bsky_graph_block::Main{.subject = *did, .createdAt = at});
}

/// Whether the post or the account is no more: the AppView has no name of its own for an account that it lacks.
bool saysGone(const base::Error &error)
{
    const bool isNamed = !error.code.startsWith("HTTP"_L1); // else something in between said so
    return (error.kind == ErrorKind::NotFound && isNamed) || error.code == "InvalidRequest"_L1 ||
           error.code == "AccountTakedown"_L1 || error.code == "AccountDeactivated"_L1;
}

} // namespace

OutboxSender::OutboxSender(net::Xrpc xrpc, base::Did self, store::Store &store)
    : m_xrpc(xrpc)
    , m_repo(xrpc, self)
    , m_posts(std::move(xrpc), std::move(self), store)
{
}

OutboxSender::Done OutboxSender::send(store::OutboxRow row, Intent intent, Lane lane)
{
    if (auto *toggle = std::get_if<ToggleIntent>(&intent)) {
        if (toggle->isRecord()) {
            for (const base::Tid &key : toggle->made) {
                lane.own.push_back(m_repo.uri(collectionOf(toggle->what), key));
            }
        }
        if (toggle->wish == Wish::Unset) {
            return unset(std::move(*toggle), std::move(lane));
        }
        return toggle->isRecord() ? setRecord(std::move(row), std::move(*toggle), std::move(lane.own))
                                  : call(std::move(*toggle));
    }
    if (auto *post = std::get_if<PostIntent>(&intent)) {
        return publish(std::move(row), std::move(*post));
    }
    if (auto *gone = std::get_if<DeletePostIntent>(&intent)) {
        return remove(std::move(*gone), std::move(lane));
    }
    return report(std::move(std::get<ReportIntent>(intent)));
}

OutboxSender::Done OutboxSender::takeBackAgain(Intent intent, std::vector<base::AtUri> records)
{
    auto *toggle = std::get_if<ToggleIntent>(&intent);
    return toggle && !toggle->isRecord() ? call(std::move(*toggle)) : erase(std::move(records));
}

OutboxSender::Done OutboxSender::setRecord(store::OutboxRow row, ToggleIntent intent, std::vector<base::AtUri> own)
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

OutboxSender::Done OutboxSender::unset(ToggleIntent intent, Lane lane)
{
    if (intent.isRecord()) {
        co_return co_await unsetRecord(std::move(intent), std::move(lane));
    }
    const auto done = co_await call(std::move(intent));
    co_return done ? doneWithout({}, lane.mayComeBack) : done;
}

OutboxSender::Done OutboxSender::unsetRecord(ToggleIntent intent, Lane lane)
{
    const auto there = co_await viewed(intent);
    if (!there && !saysGone(there.error())) { // what is gone can still be taken back; any other refusal says nothing
        co_return std::unexpected(there.error());
    }
    if (there && *there && std::ranges::find(lane.own, **there) == lane.own.end()) {
        lane.own.push_back(**there);
    }
    const auto erased = co_await erase(lane.own);
    co_return erased ? doneWithout(lane.own, lane.mayComeBack) : erased;
}

OutboxSender::Done OutboxSender::erase(std::vector<base::AtUri> records)
{
    for (const base::AtUri &uri : records) {
        if (const auto erased = co_await m_repo.erase(uri); !erased) {
            co_return std::unexpected(erased.error());
        }
    }
    co_return packed({});
}

base::Task<Result<std::optional<base::AtUri>>> OutboxSender::existing(ToggleIntent intent)
{
    auto uri = co_await viewed(std::move(intent));
    if (!uri || !*uri) {
        co_return uri;
    }
    // Views run behind: one that was just deleted is still in them.
    const auto cid = co_await m_repo.cidOf(**uri);
    if (!cid) {
        co_return std::unexpected(cid.error());
    }
    co_return *cid ? std::move(*uri) : std::nullopt;
}

base::Task<Result<std::optional<base::AtUri>>> OutboxSender::viewed(ToggleIntent intent)
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

OutboxSender::Done OutboxSender::call(ToggleIntent intent)
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

OutboxSender::Done OutboxSender::publish(store::OutboxRow row, PostIntent intent)
{
    const auto post = co_await m_posts.publish(std::move(row), std::move(intent));
    if (!post) {
        co_return std::unexpected(post.error());
    }
    co_return packed({{kRecord, toText(post->uri)}, {kCid, toText(*post->cid)}});
}

OutboxSender::Done OutboxSender::remove(DeletePostIntent intent, Lane lane)
{
    const auto tid = base::Tid::parse(intent.post.rkey());
    if (!tid) {
        co_return base::fail(ErrorKind::Invalid, toText(intent.post));
    }
    std::vector<base::AtUri> records;
    for (const std::string_view collection :
         {lex::app_bsky_feed_post::Main::kNsid, lex::app_bsky_feed_threadgate::Main::kNsid,
          lex::app_bsky_feed_postgate::Main::kNsid}) {
        records.push_back(m_repo.uri(collection, *tid));
    }
    const auto erased = co_await erase(records);
    co_return erased ? doneWithout(records, lane.mayComeBack) : erased;
}

OutboxSender::Done OutboxSender::report(ReportIntent intent)
{
    lex::CreateReport::Input input{.reasonType = intent.reason.toStdString(), .subject = lex::Unknown{}};
    if (!intent.words.isEmpty()) {
        input.reason = intent.words.toStdString();
    }
    if (const auto did = base::Did::parse(intent.subject.toStdString())) {
        input.subject = lex::com_atproto_admin_defs::RepoRef{.did = *did};
    } else if (const auto uri = base::AtUri::parse(intent.subject.toStdString()); uri && intent.cid) {
        input.subject = lex::com_atproto_repo_strongRef::Main{.uri = *uri, .cid = *intent.cid};
    } else {
        co_return base::fail(ErrorKind::Invalid, intent.subject);
    }
    const auto done = co_await m_xrpc.procedure<lex::CreateReport>(std::move(input), net::Repeat::Never);
    if (!done) {
        co_return std::unexpected(done.error());
    }
    co_return packed({});
}

} // namespace rostrum::social
