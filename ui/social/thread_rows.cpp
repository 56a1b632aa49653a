// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kMaxDepth = 3;

model::FeedItemPtr itemOf(const model::PostPtr &post)
{
    auto item = std::make_shared<model::FeedItem>();
    item->post = post;
    return item;
}

} // namespace

std::vector<FeedRow> ThreadRows::of(const model::Thread &thread)
{
    std::vector<FeedRow> rows;
    ThreadRows maker(rows);
    using Role = ThreadPlace::Role;
    for (std::size_t i = 0; i < thread.ancestors.size(); ++i) {
        maker.add(thread.ancestors[i], {.role = Role::Thread, .lineAbove = i > 0, .lineBelow = true});
    }
    maker.add(thread.focus, {.role = Role::Focus, .lineAbove = !thread.ancestors.empty()});
    for (const model::ThreadNode &reply : thread.focus.replies) {
        maker.addBranch(reply, 0, false);
    }
    maker.addHidden(thread.focus);
    return rows;
}

void ThreadRows::add(const model::ThreadNode &node, ThreadPlace place)
{
    if (node.post) {
        m_rows.push_back(postRow(itemOf(node.post), place));
        return;
    }
    const QString text = node.state == model::ThreadNode::State::Blocked
                             ? tr("This post cannot be shown: one of you blocks the other.")
                             : tr("This post was deleted.");
    m_rows.push_back({.id = u"missing/"_s + node.uri, .what = NoticeRow{.text = text}});
}

void ThreadRows::addBranch(const model::ThreadNode &node, int depth, bool joined)
{
    const bool continues = !node.replies.empty() && node.replies.front().post && node.replies.size() == 1;
    add(node, {.role = ThreadPlace::Role::Thread, .depth = depth, .lineAbove = joined, .lineBelow = continues});
    for (const model::ThreadNode &reply : node.replies) {
        addBranch(reply, continues ? depth : std::min(depth + 1, kMaxDepth), continues);
    }
    addHidden(node);
}

void ThreadRows::addHidden(const model::ThreadNode &node)
{
    if (node.hiddenReplies == 0 || !node.post) {
        return;
    }
    m_rows.push_back(
        {.id = u"more/"_s + node.uri,
         .what = NoticeRow{.action = tr("Read %n more replies", nullptr, static_cast<int>(node.hiddenReplies))}});
}

} // namespace rostrum::ui
