// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_post.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

QUrl urlOf(const NewMedia &media)
{
    return QUrl(u"rostrum-media:"_s + media.file);
}

model::Media mediaOf(const NewPost &post)
{
    if (!post.images.empty()) {
        model::Images images;
        for (const NewMedia &image : post.images) {
            images.images.push_back(
                {.thumb = urlOf(image), .full = urlOf(image), .alt = image.alt, .aspect = image.aspect});
        }
        return images;
    }
    if (post.video) {
        return model::Video{.alt = post.video->alt, .aspect = post.video->aspect};
    }
    if (post.card) {
        return model::External{.uri = post.card->uri,
                               .title = post.card->title,
                               .description = post.card->description,
                               .thumb = post.card->thumb ? urlOf(*post.card->thumb) : QUrl()};
    }
    return {};
}

model::Delivery deliveryOf(const OutboxEntry &entry)
{
    if (entry.isRefused()) {
        return model::Delivery::Refused;
    }
    if (entry.isSent()) {
        return model::Delivery::Published;
    }
    // A row that was postponed has been begun; one that was scheduled has not.
    return entry.row.attempts == 0 && entry.row.notBefore > entry.row.changedAt ? model::Delivery::Scheduled
                                                                                : model::Delivery::Waiting;
}

/// As a server shows it: a quote within the quoted post is not followed.
model::Quote quoteOf(const OutboxEntry &entry, const QString &uri)
{
    if (!entry.quoted) {
        return {.state = model::Quote::State::Other,
                .uri = uri,
                .title = QCoreApplication::translate("rostrum::social::PendingPost", "A quoted post"),
                .subtitle = {}};
    }
    auto quoted = std::make_shared<model::Post>(*entry.quoted);
    quoted->embed.quote = {};
    return {.post = std::move(quoted), .uri = uri};
}

} // namespace

model::PostPtr pendingPost(const OutboxEntry &entry, const PostIntent &intent, const model::Person &me)
{
    model::Post post{.uri = postUri(me.did, intent.key),
                     .cid = base::Cid::unset(),
                     .author = me,
                     .blocks = model::makeBlocks(intent.post.text.toStdString(), intent.post.facets),
                     .embed = {.media = mediaOf(intent.post)},
                     .createdAt = intent.at,
                     .indexedAt = intent.at,
                     .languages = intent.post.languages,
                     .delivery = deliveryOf(entry)};
    if (intent.post.quote) {
        post.embed.quote =
            std::make_shared<model::Quote>(quoteOf(entry, QString::fromStdString(intent.post.quote->uri.str())));
    }
    if (intent.replyTo) {
        post.replyParent = intent.replyTo->parent.uri;
        post.replyRoot = intent.replyTo->root.uri;
    }
    return std::make_shared<const model::Post>(std::move(post));
}

} // namespace rostrum::social
