// SPDX-License-Identifier: GPL-3.0-or-later
#include "embed_from_wire.h"

#include "lexicon/codec.h"
#include "model/from_wire.h"
#include "model/wire_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rostrum::model {

namespace {

using namespace lexicon;
namespace images = app_bsky_embed_images;
namespace external = app_bsky_embed_external;
namespace video = app_bsky_embed_video;
namespace record = app_bsky_embed_record;
namespace recordWithMedia = app_bsky_embed_recordWithMedia;

template <typename Ratio> QSize toAspect(const std::optional<Ratio> &ratio)
{
    constexpr std::int64_t kMax = 100'000; // a ratio beyond this is a joke at the layout's expense
    if (!ratio || ratio->width < 1 || ratio->height < 1 || std::max(ratio->width, ratio->height) > kMax) {
        return {};
    }
    return {static_cast<int>(ratio->width), static_cast<int>(ratio->height)};
}

Images toImages(const images::View &view)
{
    Images out;
    for (const auto &image : view.images) {
        out.images.push_back({.thumb = toUrl(image.thumb),
                              .full = toUrl(image.fullsize),
                              .alt = toQString(image.alt).trimmed(),
                              .aspect = toAspect(image.aspectRatio)});
    }
    return out;
}

/// What a union of media holds; monostate when it is of another kind.
template <typename Union> Media toMedia(const Union &member)
{
    if (const auto *view = as<images::View>(member)) {
        return toImages(*view);
    }
    if (const auto *view = as<external::View>(member)) {
        return External{.uri = toUrl(view->external.uri),
                        .title = toQString(view->external.title).simplified(),
                        .description = toQString(view->external.description).simplified(),
                        .thumb = toUrl(view->external.thumb)};
    }
    if (const auto *view = as<video::View>(member)) {
        return Video{.playlist = toUrl(view->playlist),
                     .poster = toUrl(view->thumbnail),
                     .alt = toQString(view->alt).trimmed(),
                     .aspect = toAspect(view->aspectRatio),
                     .cid = toQString(view->cid.str())};
    }
    return {};
}

std::shared_ptr<const Post> toQuotedPost(const record::ViewRecord &view)
{
    const auto value = decodeUnknown<app_bsky_feed_post::Main>(view.value);
    if (!value) {
        return {};
    }
    auto post = std::make_shared<Post>(Post{.uri = view.uri, .cid = view.cid, .author = toPerson(view.author)});
    post->blocks = toBlocks(*value);
    post->createdAt = value->createdAt.time();
    post->indexedAt = view.indexedAt.time();
    post->labels = toLabels(view.labels);
    if (view.embeds && !view.embeds->empty()) { // a quote within a quote is not followed further
        post->embed.media = toMedia(view.embeds->front());
        if (const auto *both = as<recordWithMedia::View>(view.embeds->front())) {
            post->embed.media = toMedia(both->media);
        }
        completeVideo(&post->embed, *value);
    }
    return post;
}

Quote named(const std::string &uri, QString title, QString subtitle)
{
    return {.state = Quote::State::Other,
            .uri = toQString(uri),
            .title = std::move(title),
            .subtitle = std::move(subtitle)};
}

template <typename Profile> QString handleOf(const Profile &profile)
{
    return u'@' + toQString(profile.handle.str());
}

Quote toQuote(const record::View &view)
{
    const auto &member = view.record;
    if (const auto *quoted = as<record::ViewRecord>(member)) {
        if (auto post = toQuotedPost(*quoted)) {
            return {.post = std::move(post), .uri = toQString(quoted->uri.str())};
        }
        return named(quoted->uri.str(), toQString(quoted->value.type), handleOf(quoted->author));
    }
    if (const auto *blocked = as<record::ViewBlocked>(member)) {
        return {.state = Quote::State::Blocked, .uri = toQString(blocked->uri.str())};
    }
    if (const auto *detached = as<record::ViewDetached>(member)) {
        return {.state = Quote::State::Detached, .uri = toQString(detached->uri.str())};
    }
    if (const auto *feed = as<app_bsky_feed_defs::GeneratorView>(member)) {
        return named(feed->uri.str(), toName(feed->displayName), handleOf(feed->creator));
    }
    if (const auto *list = as<app_bsky_graph_defs::ListView>(member)) {
        return named(list->uri.str(), toQString(list->name), handleOf(list->creator));
    }
    if (const auto *labeler = as<app_bsky_labeler_defs::LabelerView>(member)) {
        return named(labeler->uri.str(), toName(labeler->creator.displayName), handleOf(labeler->creator));
    }
    if (const auto *pack = as<app_bsky_graph_defs::StarterPackViewBasic>(member)) {
        return named(pack->uri.str(), QCoreApplication::translate("rostrum::model::Quote", "Starter pack"),
                     handleOf(pack->creator));
    }
    if (const auto *unknown = as<Unknown>(member)) {
        return named({}, toQString(unknown->type), {});
    }
    const auto *missing = as<record::ViewNotFound>(member);
    return {.state = Quote::State::NotFound, .uri = missing ? toQString(missing->uri.str()) : QString()};
}

const video::Main *videoOf(const app_bsky_feed_post::Main &record)
{
    if (const auto *only = as<video::Main>(record.embed)) {
        return only;
    }
    const auto *both = as<recordWithMedia::Main>(record.embed);
    return both != nullptr ? as<video::Main>(both->media) : nullptr;
}

} // namespace

void completeVideo(Embed *embed, const app_bsky_feed_post::Main &record)
{
    auto *shown = std::get_if<Video>(&embed->media);
    const auto *written = shown != nullptr ? videoOf(record) : nullptr;
    if (written == nullptr) {
        return;
    }
    shown->bytes = written->video.size.value_or(0);
    if (!written->captions) {
        return;
    }
    for (const auto &caption : *written->captions) {
        shown->captions.push_back({.language = toQString(caption.lang), .cid = toQString(caption.file.ref.str())});
    }
}

Embed toEmbed(const EmbedView &view)
{
    Embed embed{.media = toMedia(view)};
    if (const auto *quote = as<record::View>(view)) {
        embed.quote = std::make_shared<Quote>(toQuote(*quote));
    } else if (const auto *both = as<recordWithMedia::View>(view)) {
        embed.quote = std::make_shared<Quote>(toQuote(*both->record));
        embed.media = toMedia(both->media);
    } else if (const auto *unknown = as<Unknown>(view)) {
        embed.unknownType = toQString(unknown->type);
    }
    return embed;
}

} // namespace rostrum::model
