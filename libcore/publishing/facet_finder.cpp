// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_finder.h"

#include "base/handle.h"
#include "publishing/code_fences.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::publishing {

namespace {

using model::Span;

constexpr qsizetype kLongestTag = 64; ///< code points; the lexicon counts graphemes, which are never more

bool isBreak(QChar c)
{
    constexpr QStringView kInvisible = u"\u00AD\u2060\u200A\u200B\u20E2";
    return c.isSpace() || kInvisible.contains(c);
}

bool isAsciiAlnum(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

/// Top level domains that are taken for a bare link. Two-letter ones are those of countries.
bool isTopLevel(QStringView label)
{
    static constexpr std::array kGeneric{
        "academy"_L1,    "agency"_L1,  "app"_L1,       "art"_L1,        "audio"_L1,    "band"_L1,        "beer"_L1,
        "bike"_L1,       "biz"_L1,     "blog"_L1,      "blue"_L1,       "books"_L1,    "build"_L1,       "business"_L1,
        "cafe"_L1,       "cloud"_L1,   "club"_L1,      "coffee"_L1,     "com"_L1,      "design"_L1,      "dev"_L1,
        "digital"_L1,    "earth"_L1,   "edu"_L1,       "email"_L1,      "engineer"_L1, "eu"_L1,          "events"_L1,
        "example"_L1,    "expert"_L1,  "fm"_L1,        "foundation"_L1, "fund"_L1,     "fyi"_L1,         "gallery"_L1,
        "games"_L1,      "gov"_L1,     "group"_L1,     "guide"_L1,      "guru"_L1,     "health"_L1,      "house"_L1,
        "info"_L1,       "ink"_L1,     "institute"_L1, "int"_L1,        "io"_L1,       "jobs"_L1,        "land"_L1,
        "law"_L1,        "life"_L1,    "link"_L1,      "live"_L1,       "ltd"_L1,      "media"_L1,       "mil"_L1,
        "mobi"_L1,       "museum"_L1,  "music"_L1,     "name"_L1,       "net"_L1,      "network"_L1,     "news"_L1,
        "one"_L1,        "online"_L1,  "org"_L1,       "page"_L1,       "photo"_L1,    "photography"_L1, "place"_L1,
        "press"_L1,      "pro"_L1,     "pub"_L1,       "radio"_L1,      "red"_L1,      "rocks"_L1,       "school"_L1,
        "science"_L1,    "shop"_L1,    "site"_L1,      "social"_L1,     "software"_L1, "space"_L1,       "store"_L1,
        "studio"_L1,     "support"_L1, "systems"_L1,   "team"_L1,       "tech"_L1,     "technology"_L1,  "theater"_L1,
        "today"_L1,      "tools"_L1,   "top"_L1,       "training"_L1,   "travel"_L1,   "tube"_L1,        "uk"_L1,
        "university"_L1, "uno"_L1,     "video"_L1,     "website"_L1,    "wiki"_L1,     "work"_L1,        "works"_L1,
        "world"_L1,      "wtf"_L1,     "xyz"_L1,       "zone"_L1};
    const QString lower = label.toString().toLower();
    return std::ranges::contains(kGeneric, lower) ||
           (lower.size() == 2 && QLocale::codeToTerritory(lower.toUpper()) != QLocale::AnyTerritory);
}

/// Two labels that are rather a file's name ("notes.md", "main.py") than a host.
bool looksLikeFile(const QList<QStringView> &labels)
{
    static constexpr std::array kSuffixes{"cc"_L1, "md"_L1, "mk"_L1, "ml"_L1, "pl"_L1, "ps"_L1,
                                          "py"_L1, "rs"_L1, "sh"_L1, "so"_L1, "st"_L1};
    return labels.size() == 2 && std::ranges::contains(kSuffixes, labels.back().toString().toLower());
}

/// What ends a sentence, or closes what was opened before the link, is not part of it.
QStringView withoutEnd(QStringView link)
{
    static constexpr QStringView kEnd = u".,;:!?'\"”’»…";
    const auto unmatched = [&link](QChar open, QChar close) {
        return link.endsWith(close) && link.count(open) < link.count(close);
    };
    while (!link.isEmpty() && (kEnd.contains(link.back()) || unmatched(u'(', u')') || unmatched(u'[', u']') ||
                               unmatched(u'{', u'}') || unmatched(u'<', u'>'))) {
        link.chop(1);
    }
    return link;
}

std::optional<Span> findMention(QStringView word)
{
    qsizetype end = 1;
    while (end < word.size() && (isAsciiAlnum(word[end]) || word[end] == u'.' || word[end] == u'-')) {
        ++end;
    }
    if (end < word.size() && word[end].isLetterOrNumber()) {
        return std::nullopt; // "@anna.seö": another word
    }
    QStringView handle = word.sliced(1, end - 1);
    while (handle.endsWith(u'.') || handle.endsWith(u'-')) {
        handle.chop(1);
    }
    if (!base::Handle::isValid(handle.toString().toStdString())) {
        return std::nullopt;
    }
    return Span{.length = handle.size() + 1, .kind = Span::Kind::Mention, .target = handle.toString()};
}

std::optional<Span> findTag(QStringView word)
{
    QStringView tag = word.sliced(1);
    if (tag.startsWith(u'\uFE0F')) {
        return std::nullopt; // a keycap: #️⃣
    }
    while (!tag.isEmpty() && tag.back().isPunct()) {
        tag.chop(1);
    }
    const bool isNumber = std::ranges::all_of(tag, [](QChar c) { return c.isDigit() || c.isPunct(); });
    if (isNumber || tag.contains(u'#') || tag.toUcs4().size() > kLongestTag) {
        return std::nullopt;
    }
    return Span{.length = tag.size() + 1, .kind = Span::Kind::Tag, .target = tag.toString()};
}

std::optional<Span> findLink(QStringView word)
{
    const QStringView link = withoutEnd(word);
    const QUrl url(link.toString(), QUrl::StrictMode);
    const QUrl tolerant(link.toString()); // with letters that have to be encoded
    if (!tolerant.isValid() || tolerant.host().isEmpty()) {
        return std::nullopt;
    }
    return Span{.length = link.size(),
                .kind = Span::Kind::Link,
                .target = url.isValid() ? link.toString() : QString::fromLatin1(tolerant.toEncoded())};
}

std::optional<Span> findDomain(QStringView word)
{
    qsizetype end = 0;
    while (end < word.size() && (word[end].isLetterOrNumber() || word[end] == u'.' || word[end] == u'-')) {
        ++end;
    }
    const QStringView rest = word.sliced(end);
    if (rest.startsWith(u'@') || rest.startsWith(u'_')) {
        return std::nullopt; // an e-mail address
    }
    const bool hasPath = rest.startsWith(u'/') || rest.startsWith(u'?') || rest.startsWith(u'#') ||
                         (rest.size() > 1 && rest[0] == u':' && rest[1].isDigit());
    QStringView host = word.first(end);
    while (host.endsWith(u'.') || host.endsWith(u'-')) {
        host.chop(1);
    }
    const QList<QStringView> labels = host.split(u'.');
    const bool isHost = labels.size() >= 2 && host.front().isLetter() && isTopLevel(labels.back()) &&
                        std::ranges::none_of(labels, [](QStringView label) { return label.isEmpty(); });
    if (!isHost || (!hasPath && looksLikeFile(labels))) {
        return std::nullopt;
    }
    const QStringView link = hasPath && host.size() == end ? withoutEnd(word) : host;
    const QUrl url(u"https://"_s + link.toString());
    if (!url.isValid()) {
        return std::nullopt;
    }
    return Span{.length = link.size(), .kind = Span::Kind::Link, .target = QString::fromLatin1(url.toEncoded())};
}

std::optional<Span> findIn(QStringView word)
{
    if (word.size() < 2) {
        return std::nullopt;
    }
    if (word.startsWith(u'@')) {
        return findMention(word);
    }
    if (word.startsWith(u'#') || word.startsWith(u'\uFF03')) {
        return findTag(word);
    }
    if (word.startsWith(u"https://", Qt::CaseInsensitive) || word.startsWith(u"http://", Qt::CaseInsensitive)) {
        return findLink(word);
    }
    return findDomain(word);
}

} // namespace

std::vector<Span> findSpans(const QString &text)
{
    static constexpr QStringView kOpening = u"([{<\"'“”‘«»¿¡*_";
    const auto code = findCode(text);
    std::vector<Span> spans;
    for (qsizetype at = 0; at < text.size();) {
        if (isBreak(text[at]) || kOpening.contains(text[at])) {
            ++at;
            continue;
        }
        const auto block = std::ranges::find_if(code, [at](const CodeRange &range) { return range.contains(at); });
        if (block != code.end()) {
            at = block->end;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isBreak(text[end])) {
            ++end;
        }
        if (auto found = findIn(QStringView(text).sliced(at, end - at))) {
            found->start = at;
            spans.push_back(std::move(*found));
        }
        at = end;
    }
    return spans;
}

std::vector<model::ByteFacet> toFacets(const QString &text, const std::vector<Span> &spans, const HandleToDid &didOf)
{
    std::vector<model::ByteFacet> facets;
    qsizetype position = 0;
    qint64 bytes = 0;
    const auto bytesAt = [&](qsizetype to) {
        bytes += QStringView(text).sliced(position, to - position).toUtf8().size();
        position = to;
        return bytes;
    };
    for (const Span &span : spans) {
        model::ByteFacet facet{.byteStart = bytesAt(span.start), .kind = span.kind, .target = span.target};
        facet.byteEnd = bytesAt(span.start + span.length);
        if (span.kind == Span::Kind::Mention) {
            const auto did = didOf(span.target);
            if (!did) {
                continue;
            }
            facet.target = QString::fromStdString(did->str());
        }
        facets.push_back(std::move(facet));
    }
    return facets;
}

} // namespace rostrum::publishing
