// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_record.h"

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace lex = lexicon;
using lex::com_atproto_repo_strongRef::Main;
using MediaUnion = lex::app_bsky_embed_recordWithMedia::MainMediaUnion;

/// Refers to what was resolved; gathers what is missing.
class Maker
{
public:
    explicit Maker(const Resolved &resolved)
        : m_resolved(resolved)
    {
    }

    [[nodiscard]] Main strongRef(const RecordRef &ref)
    {
        if (ref.cid) {
            return {.uri = ref.uri, .cid = *ref.cid};
        }
        const auto found = m_resolved.cids.find(QString::fromStdString(ref.uri.str()));
        if (found == m_resolved.cids.end()) {
            m_missing = QString::fromStdString(ref.uri.str());
            return Main::unset();
        }
        return {.uri = ref.uri, .cid = found->second};
    }

    [[nodiscard]] lex::Blob blob(const NewMedia &media)
    {
        const auto found = m_resolved.blobs.find(media.file);
        if (found == m_resolved.blobs.end()) {
            m_missing = media.file;
            return {.ref = base::Cid::unset()};
        }
        return found->second;
    }

    [[nodiscard]] const QString &missing() const { return m_missing; }

private:
    const Resolved &m_resolved;
    QString m_missing;
};

std::optional<lex::app_bsky_embed_defs::AspectRatio> aspectOf(const NewMedia &media)
{
    return media.aspect.isEmpty() ? std::nullopt
                                  : std::optional(lex::app_bsky_embed_defs::AspectRatio{
                                        .width = media.aspect.width(), .height = media.aspect.height()});
}

std::optional<std::string> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

lex::app_bsky_embed_images::Main imagesOf(const NewPost &post, Maker &make)
{
    lex::app_bsky_embed_images::Main embed = {};
    for (const NewMedia &image : post.images) {
        embed.images.push_back(
            {.image = make.blob(image), .alt = image.alt.toStdString(), .aspectRatio = aspectOf(image)});
    }
    return embed;
}

lex::app_bsky_embed_video::Main videoOf(const NewPost &post, Maker &make)
{
    lex::app_bsky_embed_video::Main embed{
        .video = make.blob(*post.video), .alt = textOrNothing(post.video->alt), .aspectRatio = aspectOf(*post.video)};
    for (const NewCaption &caption : post.captions) {
        if (!embed.captions) {
            embed.captions.emplace();
        }
        embed.captions->push_back({.lang = caption.language.toStdString(), .file = make.blob(caption.file)});
    }
    return embed;
}

lex::app_bsky_embed_external::Main cardOf(const NewCard &card, Maker &make)
{
    lex::app_bsky_embed_external::Main embed{.external = {.uri = card.uri.toEncoded().toStdString(),
                                                          .title = card.title.toStdString(),
                                                          .description = card.description.toStdString()}};
    if (card.thumb) {
        embed.external.thumb = make.blob(*card.thumb);
    }
    return embed;
}

std::optional<MediaUnion> mediaOf(const NewPost &post, Maker &make)
{
    if (!post.images.empty()) {
        return imagesOf(post, make);
    }
    if (post.video) {
        return videoOf(post, make);
    }
    return post.card ? std::optional<MediaUnion>(cardOf(*post.card, make)) : std::nullopt;
}

std::optional<lex::app_bsky_feed_post::MainEmbedUnion> embedOf(const NewPost &post, Maker &make)
{
    using Embed = lex::app_bsky_feed_post::MainEmbedUnion;
    auto media = mediaOf(post, make);
    if (!post.quote) {
        return media ? std::visit([](const auto &each) { return std::optional<Embed>(each); }, *media) : std::nullopt;
    }
    lex::app_bsky_embed_record::Main record{.record = make.strongRef(*post.quote)};
    return media ? Embed(lex::app_bsky_embed_recordWithMedia::Main{.record = std::move(record),
                                                                   .media = std::move(*media)})
                 : Embed(std::move(record));
}

/// Nothing when the target is no longer what a facet can hold.
std::optional<lex::app_bsky_richtext_facet::MainFeaturesUnion> featureOf(const model::ByteFacet &facet)
{
    namespace lex_facet = lex::app_bsky_richtext_facet;
    const std::string target = facet.target.toStdString();
    switch (facet.kind) {
    case model::Span::Kind::Mention:
        if (const auto did = base::Did::parse(target)) {
            return lex_facet::Mention{.did = *did};
        }
        return std::nullopt;
    case model::Span::Kind::Link:
        return lex_facet::Link{.uri = target};
    case model::Span::Kind::Tag:
        return lex_facet::Tag{.tag = target};
    }
    return std::nullopt;
}

std::optional<std::vector<lex::app_bsky_richtext_facet::Main>> facetsOf(const NewPost &post)
{
    std::vector<lex::app_bsky_richtext_facet::Main> facets;
    for (const model::ByteFacet &facet : post.facets) {
        if (auto feature = featureOf(facet)) {
            facets.push_back(
                {.index = {.byteStart = facet.byteStart, .byteEnd = facet.byteEnd}, .features = {std::move(*feature)}});
        }
    }
    return facets.empty() ? std::nullopt : std::optional(std::move(facets));
}

} // namespace

std::vector<const NewMedia *> mediaOf(const NewPost &post)
{
    std::vector<const NewMedia *> media;
    for (const NewMedia &image : post.images) {
        media.push_back(&image);
    }
    if (post.video) {
        media.push_back(&*post.video);
    }
    for (const NewCaption &caption : post.captions) {
        media.push_back(&caption.file);
    }
    if (post.card && post.card->thumb) {
        media.push_back(&*post.card->thumb);
    }
    return media;
}

std::vector<base::AtUri> unresolvedOf(const PostIntent &intent)
{
    std::vector<base::AtUri> uris;
    const auto add = [&uris](const RecordRef &ref) {
        if (!ref.cid && std::ranges::find(uris, ref.uri) == uris.end()) {
            uris.push_back(ref.uri);
        }
    };
    if (intent.replyTo) {
        add(intent.replyTo->root);
        add(intent.replyTo->parent);
    }
    if (intent.post.quote) {
        add(*intent.post.quote);
    }
    return uris;
}

base::Result<lexicon::app_bsky_feed_post::Main> postRecord(const PostIntent &intent, const Resolved &resolved)
{
    Maker make(resolved);
    lex::app_bsky_feed_post::Main record{.text = intent.post.text.toStdString(),
                                         .facets = facetsOf(intent.post),
                                         .embed = embedOf(intent.post, make),
                                         .createdAt = base::Datetime::fromTime(intent.at)};
    if (intent.replyTo) {
        record.reply = lex::app_bsky_feed_post::ReplyRef{.root = make.strongRef(intent.replyTo->root),
                                                         .parent = make.strongRef(intent.replyTo->parent)};
    }
    if (!intent.post.languages.isEmpty()) {
        record.langs.emplace();
        for (const QString &language : intent.post.languages) {
            record.langs->push_back(language.toStdString());
        }
    }
    if (!make.missing().isEmpty()) {
        return base::fail(base::ErrorKind::Invalid, u"not resolved: "_s + make.missing());
    }
    return record;
}

std::optional<lexicon::app_bsky_feed_threadgate::Main> threadgateRecord(const PostIntent &intent,
                                                                        const base::AtUri &post)
{
    namespace gate = lexicon::app_bsky_feed_threadgate;
    const ReplyGate &replies = intent.replies;
    if (replies.who == ReplyGate::Who::Everybody || intent.replyTo) {
        return std::nullopt;
    }
    std::vector<gate::MainAllowUnion> allow;
    if (replies.who == ReplyGate::Who::Some) {
        if (replies.mentioned) {
            allow.emplace_back(gate::MentionRule{});
        }
        if (replies.followed) {
            allow.emplace_back(gate::FollowingRule{});
        }
        if (replies.followers) {
            allow.emplace_back(gate::FollowerRule{});
        }
    }
    return gate::Main{.post = post, .allow = std::move(allow), .createdAt = base::Datetime::fromTime(intent.at)};
}

std::optional<lexicon::app_bsky_feed_postgate::Main> postgateRecord(const PostIntent &intent, const base::AtUri &post)
{
    namespace gate = lexicon::app_bsky_feed_postgate;
    if (intent.quoting == Quoting::Allowed) {
        return std::nullopt;
    }
    std::vector<gate::MainEmbeddingRulesUnion> rules;
    rules.emplace_back(gate::DisableRule{});
    return gate::Main{
        .createdAt = base::Datetime::fromTime(intent.at), .post = post, .embeddingRules = std::move(rules)};
}

} // namespace rostrum::social
