// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_card.h"

#include "publishing/picture.h"

#include <QStringDecoder>
#include <QTextDocumentFragment>
#include <QThreadPool>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::publishing {

namespace {

constexpr qint64 kMostPage = 4 * 1024 * 1024;
constexpr qsizetype kHead = 512 * 1024; ///< of a page that is read
constexpr qint64 kMostPicture = 12 * 1024 * 1024;
constexpr PictureLimits kThumb{.bytes = 1'000'000, .side = 1200}; ///< app.bsky.embed.external#external
constexpr qsizetype kLongestTitle = 300;
constexpr qsizetype kLongestDescription = 1000;

using Attributes = std::map<QString, QString>;

QString decoded(const QByteArray &html, const QByteArray &contentType)
{
    const qsizetype at = contentType.toLower().indexOf("charset=");
    if (at >= 0) {
        const QByteArray charset = contentType.sliced(at + 8).replace('"', "").trimmed();
        if (QStringDecoder decoder(charset.constData()); decoder.isValid()) {
            return decoder.decode(html);
        }
    }
    QStringDecoder decoder = QStringDecoder::decoderForHtml(html);
    return decoder.decode(html);
}

/// Text with its character references read, on one line.
QString plain(QString text, qsizetype most)
{
    text.truncate(4 * most);
    text.replace(u'<', u"&lt;"_s);
    return QTextDocumentFragment::fromHtml(text).toPlainText().simplified().left(most);
}

/// What stands between the name of a tag and its end.
Attributes attributesOf(QStringView tag)
{
    Attributes attributes;
    qsizetype at = 0;
    const auto skip = [&](auto isSkipped) {
        while (at < tag.size() && isSkipped(tag[at])) {
            ++at;
        }
    };
    while (at < tag.size()) {
        skip([](QChar c) { return c.isSpace() || c == u'/'; });
        const qsizetype name = at;
        skip([](QChar c) { return !c.isSpace() && c != u'=' && c != u'/'; });
        const QString key = tag.sliced(name, at - name).toString().toLower();
        skip([](QChar c) { return c.isSpace(); });
        QString value;
        if (at < tag.size() && tag[at] == u'=') {
            ++at;
            skip([](QChar c) { return c.isSpace(); });
            const bool isQuoted = at < tag.size() && (tag[at] == u'"' || tag[at] == u'\'');
            const QChar quote = isQuoted ? tag[at++] : QChar();
            const qsizetype start = at;
            skip([&](QChar c) { return isQuoted ? c != quote : !c.isSpace(); });
            value = tag.sliced(start, at - start).toString();
            at += isQuoted ? 1 : 0;
        }
        if (!key.isEmpty()) {
            attributes.try_emplace(key, value);
        }
    }
    return attributes;
}

/// Past the > that ends the tag; those in quotes do not.
qsizetype endOfTag(QStringView html, qsizetype at)
{
    QChar quote;
    for (; at < html.size(); ++at) {
        const QChar c = html[at];
        if (quote.isNull() && c == u'>') {
            return at;
        }
        if (c == quote) {
            quote = QChar();
        } else if (quote.isNull() && (c == u'"' || c == u'\'') && html[at - 1] == u'=') {
            quote = c;
        }
    }
    return html.size();
}

bool beginsTag(QStringView html, qsizetype at, QStringView name)
{
    const QStringView rest = html.sliced(at + 1);
    return rest.startsWith(name, Qt::CaseInsensitive) &&
           (rest.size() == name.size() || !rest[name.size()].isLetterOrNumber());
}

/// The first value of each meta name, and the title as "title".
Attributes metaOf(QStringView html)
{
    Attributes found;
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        if (beginsTag(html, at, u"body")) {
            break;
        }
        if (beginsTag(html, at, u"script") || beginsTag(html, at, u"style")) {
            const QStringView closing = beginsTag(html, at, u"script") ? u"</script" : u"</style";
            const qsizetype end = html.indexOf(closing, at, Qt::CaseInsensitive);
            if (end < 0) {
                break;
            }
            at = end;
        } else if (html.sliced(at).startsWith(u"<!--")) {
            const qsizetype end = html.indexOf(u"-->", at);
            if (end < 0) {
                break;
            }
            at = end;
        } else if (beginsTag(html, at, u"title")) {
            const qsizetype begin = std::min(endOfTag(html, at) + 1, html.size());
            const qsizetype end = html.indexOf(u'<', begin);
            found.try_emplace(u"title"_s, html.sliced(begin, (end < 0 ? html.size() : end) - begin).toString());
            at = begin - 1; // thousands without an end are not read to the page's end each
        } else if (beginsTag(html, at, u"meta")) {
            const qsizetype end = endOfTag(html, at);
            const Attributes meta = attributesOf(html.sliced(at + 5, end - at - 5));
            const auto name = meta.contains(u"property"_s) ? meta.find(u"property"_s) : meta.find(u"name"_s);
            const auto content = meta.find(u"content"_s);
            if (name != meta.end() && content != meta.end() && !content->second.trimmed().isEmpty()) {
                found.try_emplace(name->second.toLower(), content->second);
            }
            at = end - 1;
        }
    }
    return found;
}

base::Task<base::Result<net::HttpReply>> get(net::HttpClient &http, QUrl url, QByteArray accept, qint64 most)
{
    co_return co_await http.send({.url = std::move(url),
                                  .headers = {{"accept", std::move(accept)}},
                                  .timeout = 10s,
                                  .maxBytes = most,
                                  .redirects = net::Redirects::Follow,
                                  .urlSource = net::UrlSource::Record});
}

base::Task<std::optional<social::NewMedia>> makeThumb(net::HttpClient &http, Drafts &drafts, QUrl url)
{
    const auto reply = co_await get(http, std::move(url), "image/*", kMostPicture);
    if (!reply || !reply->ok()) {
        co_return std::nullopt;
    }
    const auto picture = co_await base::offload(QThreadPool::globalInstance(),
                                                [bytes = reply->body] { return preparePicture(bytes, kThumb); });
    if (!picture) {
        co_return std::nullopt;
    }
    const auto name = co_await drafts.keepFile(picture->bytes, picture->suffix);
    if (!name) {
        co_return std::nullopt;
    }
    co_return social::NewMedia{.file = *name, .mimeType = picture->mimeType, .aspect = picture->size};
}

} // namespace

PageFacts readPage(const QByteArray &html, const QByteArray &contentType, const QUrl &base)
{
    const QString text = decoded(html.left(kHead), contentType);
    const Attributes meta = metaOf(text);
    const auto first = [&meta](std::initializer_list<QLatin1StringView> names, qsizetype most) {
        for (const QLatin1StringView name : names) {
            const auto found = meta.find(QString(name));
            const QString value = found == meta.end() ? QString() : plain(found->second, most);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return QString();
    };
    PageFacts facts{.title = first({"og:title"_L1, "twitter:title"_L1, "title"_L1}, kLongestTitle),
                    .description =
                        first({"og:description"_L1, "twitter:description"_L1, "description"_L1}, kLongestDescription)};
    const QString picture =
        first({"og:image:secure_url"_L1, "og:image"_L1, "og:image:url"_L1, "twitter:image"_L1}, 2000);
    if (!picture.isEmpty()) {
        const QUrl url = base.resolved(QUrl(picture));
        facts.picture = url.scheme() == "https"_L1 || url.scheme() == "http"_L1 ? url : QUrl();
    }
    return facts;
}

base::Task<base::Result<PageFacts>> fetchPage(net::HttpClient &http, QUrl link)
{
    const auto reply = co_await get(http, link, "text/html", kMostPage);
    if (!reply) {
        co_return std::unexpected(reply.error());
    }
    const QByteArray type = reply->header("content-type");
    if (!reply->ok() || !type.toLower().startsWith("text/html")) {
        co_return base::fail(base::ErrorKind::NotFound, u"status %1"_s.arg(reply->status));
    }
    PageFacts facts = co_await base::offload(QThreadPool::globalInstance(),
                                             [html = reply->body, type, link] { return readPage(html, type, link); });
    if (facts.title.isEmpty()) {
        co_return base::fail(base::ErrorKind::NotFound, u"the page has no title"_s);
    }
    co_return facts;
}

base::Task<base::Result<social::NewCard>> makeCard(net::HttpClient &http, Drafts &drafts, QUrl link)
{
    const auto facts = co_await fetchPage(http, link);
    if (!facts) {
        co_return std::unexpected(facts.error());
    }
    social::NewCard card{.uri = link, .title = facts->title, .description = facts->description};
    if (!facts->picture.isEmpty()) {
        card.thumb = co_await makeThumb(http, drafts, facts->picture);
    }
    co_return card;
}

} // namespace rostrum::publishing
