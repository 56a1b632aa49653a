// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_thread.h"

#include <algorithm>

namespace rostrum::social {

namespace {

QString textOf(const base::AtUri &uri)
{
    return QString::fromStdString(uri.str());
}

void addReplies(model::ThreadNode &node, const Pending &pending)
{
    for (const Pending::NewPost &added : pending.posts()) {
        const QString uri = textOf(added.post->uri);
        const bool answers = added.post->replyParent && textOf(*added.post->replyParent) == node.uri;
        if (answers && !std::ranges::contains(node.replies, uri, &model::ThreadNode::uri)) {
            node.replies.push_back({.uri = uri, .post = added.post});
        }
    }
}

void mergePost(model::ThreadNode &node, const Pending &pending)
{
    node.post = pending.merged(node.post);
    if (node.post && pending.isDeleted(node.post->uri)) {
        node.post.reset();
        node.state = model::ThreadNode::State::NotFound;
    }
}

void merge(model::ThreadNode &node, const Pending &pending)
{
    mergePost(node, pending);
    addReplies(node, pending);
    for (model::ThreadNode &reply : node.replies) {
        merge(reply, pending);
    }
    std::erase_if(node.replies, [](const model::ThreadNode &reply) {
        return reply.state == model::ThreadNode::State::NotFound && reply.replies.empty();
    });
}

} // namespace

model::Thread withPending(model::Thread thread, const Pending &pending)
{
    for (model::ThreadNode &ancestor : thread.ancestors) {
        mergePost(ancestor, pending);
    }
    merge(thread.focus, pending);
    return thread;
}

} // namespace rostrum::social
