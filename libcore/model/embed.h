// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QUrl>

#include <memory>
#include <variant>
#include <vector>

namespace rostrum::model {

struct Post;

/// Whether two shared values are the same or equal.
template <typename T> [[nodiscard]] bool sameValue(const std::shared_ptr<const T> &a, const std::shared_ptr<const T> &b)
{
    return a == b || (a && b && *a == *b);
}

struct Image
{
    QUrl thumb = {};
    QUrl full = {};
    QString alt = {};
    QSize aspect = {}; ///< width and height in any unit; empty when the record does not say

    bool operator==(const Image &) const = default;
};

struct Images
{
    std::vector<Image> images = {};

    bool operator==(const Images &) const = default;
};

/// A link card.
struct External
{
    QUrl uri = {};
    QString title = {};
    QString description = {};
    QUrl thumb = {};

    bool operator==(const External &) const = default;
};

/// Subtitles of a video: a WebVTT file among its author's blobs.
struct Captions
{
    QString language = {}; ///< BCP 47
    QString cid = {};

    bool operator==(const Captions &) const = default;
};

struct Video
{
    QUrl playlist = {}; ///< HLS, made by the AppView's video service
    QUrl poster = {};
    QString alt = {};
    QSize aspect = {};
    QString cid = {}; ///< of the file among its author's blobs
    qint64 bytes = 0; ///< of that file, as its author says; 0: not known
    std::vector<Captions> captions = {};

    /// Whether there is anything to play; a post that is not published yet has none.
    [[nodiscard]] bool isPlayable() const { return !cid.isEmpty() || !playlist.isEmpty(); }

    bool operator==(const Video &) const = default;
};

/// Another record shown inside a post. `post` is set when it is a post that may be seen.
struct Quote
{
    enum class State {
        Visible,
        NotFound, ///< deleted
        Blocked,  ///< one of the two blocks the other
        Detached, ///< its author took it out of this post
        Other,    ///< a feed, list, starter pack or labeler: `title` and `subtitle` name it
    };
    State state = State::Visible;
    std::shared_ptr<const Post> post = {};
    QString uri = {}; ///< at:// URI
    QString title = {};
    QString subtitle = {};

    bool operator==(const Quote &other) const;
};

using Media = std::variant<std::monostate, Images, External, Video>;

/// What hangs under a post's text: media, a quote, or both. An embed of a kind nobody knew when this was built is
/// named in `unknownType`, so that the screen can say so.
struct Embed
{
    Media media = {};
    std::shared_ptr<const Quote> quote = {};
    QString unknownType = {};

    bool operator==(const Embed &other) const;
};

} // namespace rostrum::model
