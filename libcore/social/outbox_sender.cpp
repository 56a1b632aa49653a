// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox_sender.h"

#include "lexicon/com_atproto_moderation_createReport.h"
#include "social/new_post_json.h"
#include "social/outbox_entry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace lex = lexicon;
using base::ErrorKind;

} // namespace

OutboxSender::OutboxSender(net::Xrpc xrpc, base::Did self, store::Store &store)
    : m_xrpc(xrpc)
    , m_repo(xrpc, self)
    , m_toggles(xrpc, self)
    , m_posts(xrpc, self, store)
    , m_records(std::move(xrpc), std::move(self), store)
{
}

OutboxSender::Done OutboxSender::send(store::OutboxRow row, Intent intent, SendLane lane)
{
    if (auto *toggle = std::get_if<ToggleIntent>(&intent)) {
        return m_toggles.send(std::move(row), std::move(*toggle), std::move(lane));
    }
    if (auto *post = std::get_if<PostIntent>(&intent)) {
        return publish(std::move(row), std::move(*post));
    }
    if (auto *gone = std::get_if<DeletePostIntent>(&intent)) {
        return remove(std::move(*gone), std::move(lane));
    }
    if (auto *changed = std::get_if<EditRecordIntent>(&intent)) {
        return edit(std::move(row), std::move(*changed), std::move(lane));
    }
    if (auto *removed = std::get_if<RemoveRecordIntent>(&intent)) {
        return remove(std::move(*removed), std::move(lane));
    }
    return report(std::move(std::get<ReportIntent>(intent)));
}

OutboxSender::Done OutboxSender::takeBackAgain(store::OutboxRow row, Intent intent, std::vector<base::AtUri> records)
{
    if (auto *changed = std::get_if<EditRecordIntent>(&intent)) {
        return edit(std::move(row), std::move(*changed), {});
    }
    auto *toggle = std::get_if<ToggleIntent>(&intent);
    return toggle && !toggle->isRecord() ? m_toggles.call(std::move(*toggle)) : erase(std::move(records));
}

OutboxSender::Done OutboxSender::erase(std::vector<base::AtUri> records)
{
    const auto erased = co_await m_repo.eraseAll(std::move(records));
    if (!erased) {
        co_return std::unexpected(erased.error());
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

OutboxSender::Done OutboxSender::remove(DeletePostIntent intent, SendLane lane)
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
    const auto erased = co_await m_repo.eraseAll(records);
    if (!erased) {
        co_return std::unexpected(erased.error());
    }
    co_return doneWithout(records, lane.mayComeBack);
}

OutboxSender::Done OutboxSender::edit(store::OutboxRow row, EditRecordIntent intent, SendLane lane)
{
    auto done = co_await m_records.edit(std::move(row), std::move(intent), std::move(lane.undone));
    if (!done) {
        co_return std::unexpected(std::move(done.error()));
    }
    if (lane.mayComeBack) {
        done->insert(kAgain, QJsonArray());
    }
    co_return packed(*done);
}

OutboxSender::Done OutboxSender::remove(RemoveRecordIntent intent, SendLane lane)
{
    const auto there = co_await m_repo.cidOf(intent.record);
    if (!there) {
        co_return std::unexpected(there.error());
    }
    if (*there) {
        if (const auto erased = co_await m_repo.erase(intent.record); !erased) {
            co_return std::unexpected(erased.error());
        }
    }
    QJsonObject done = QJsonDocument::fromJson(doneWithout({intent.record}, lane.mayComeBack)).object();
    if (*there) {
        done.insert(kBase, toText(**there));
    }
    co_return packed(done);
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
