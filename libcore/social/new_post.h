// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/cid.h"
#include "model/rich_text.h"

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace rostrum::social {

/// A record that another one names. Of a record of one's own that is still in the outbox the CID is not known yet.
struct RecordRef
{
    base::AtUri uri;
    std::optional<base::Cid> cid = {};

    bool operator==(const RecordRef &) const = default;
};

/// A file that a post carries, as it lies in the account's media folder.
struct NewMedia
{
    QString file = {}; ///< name within the media folder, see store::MediaFiles
    QByteArray mimeType = {};
    QString alt = {};
    QSize aspect = {}; ///< in pixels

    bool operator==(const NewMedia &) const = default;
};

/// Words for a video.
struct NewCaption
{
    QString language = {}; ///< BCP 47
    NewMedia file = {};    ///< text/vtt, at most 20,000 bytes

    bool operator==(const NewCaption &) const = default;
};

/// A card for a link in the text (app.bsky.embed.external).
struct NewCard
{
    QUrl uri = {};
    QString title = {};
    QString description = {};
    std::optional<NewMedia> thumb = {};

    bool operator==(const NewCard &) const = default;
};

/// Who may answer (app.bsky.feed.threadgate); the writer always may.
struct ReplyGate
{
    enum class Who { Everybody, Nobody, Some };
    Who who = Who::Everybody;
    bool mentioned = false; ///< of Some
    bool followed = false;  ///< of Some: people the writer follows
    bool followers = false; ///< of Some

    bool operator==(const ReplyGate &) const = default;
};

enum class Quoting { Allowed, Forbidden };

/// A short post as it was written (app.bsky.feed.post), with what belongs to it. At most one of images, video and card.
struct NewPost
{
    QString text = {};
    std::vector<model::ByteFacet> facets = {}; ///< in the text's UTF-8
    std::vector<NewMedia> images = {};         ///< at most four
    std::optional<NewMedia> video = {};
    std::vector<NewCaption> captions = {};
    std::optional<NewCard> card = {};
    std::optional<RecordRef> quote = {};
    QStringList languages = {}; ///< BCP 47, at most three
};

struct ReplyTo
{
    RecordRef root;
    RecordRef parent;

    bool operator==(const ReplyTo &) const = default;
};

/// One post, or several that answer each other in order.
struct NewThread
{
    std::vector<NewPost> posts = {};
    std::optional<ReplyTo> replyTo = {}; ///< of the first
    ReplyGate replies = {};              ///< of a thread that answers nothing
    Quoting quoting = Quoting::Allowed;
};

} // namespace rostrum::social
