// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_query.h"

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

constexpr auto kFrom = "from:"_L1;
constexpr auto kSince = "since:"_L1;
constexpr auto kUntil = "until:"_L1;
constexpr auto kLanguage = "lang:"_L1;
constexpr auto kHasMedia = "has:media"_L1;

/// Splits at spaces, but not within quotes; a quote that is not closed reaches to the end.
QStringList split(const QString &text, QStringList &phrases)
{
    QStringList tokens;
    const QStringList parts = text.split(u'"'); // every other one stood within quotes
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringList words = parts[i].split(u' ', Qt::SkipEmptyParts);
        if (i % 2 == 0) {
            tokens += words;
        } else if (!words.isEmpty()) {
            phrases.append(words.join(u' '));
        }
    }
    return tokens;
}

/// Reads one operator; false when it is none.
bool take(SearchQuery &query, const QString &token)
{
    const auto valueOf = [&token](QLatin1StringView name) { return token.sliced(name.size()); };
    const auto begins = [&token](QLatin1StringView name) {
        return token.startsWith(name, Qt::CaseInsensitive) && token.size() > name.size();
    };
    const auto day = [&](QLatin1StringView name, QDate &into) {
        const QDate date = begins(name) ? QDate::fromString(valueOf(name), Qt::ISODate) : QDate();
        into = date.isValid() ? date : into;
        return date.isValid();
    };
    if (begins(kFrom)) {
        const QString actor = valueOf(kFrom);
        query.from = actor.startsWith(u'@') ? actor.sliced(1) : actor;
        return !query.from.isEmpty();
    }
    if (begins(kLanguage)) {
        query.language = valueOf(kLanguage).toLower();
        return true;
    }
    if (token.compare(kHasMedia, Qt::CaseInsensitive) == 0) {
        query.hasMedia = true;
        return true;
    }
    if (token.startsWith(u'#') && token.size() > 1) {
        query.tags.append(token.sliced(1));
        return true;
    }
    return day(kSince, query.since) || day(kUntil, query.until);
}

} // namespace

SearchQuery SearchQuery::parse(const QString &text)
{
    SearchQuery query;
    QStringList phrases;
    for (const QString &token : split(text.simplified(), phrases)) {
        if (!take(query, token)) {
            query.words.append(token);
        }
    }
    query.words = phrases + query.words; // what is being typed stays the last
    return query;
}

QString SearchQuery::terms() const
{
    QStringList parts;
    for (const QString &word : words) {
        parts.append(word.contains(u' ') ? QString(u'"' + word + u'"') : word);
    }
    for (const QString &tag : tags) {
        parts.append(u'#' + tag);
    }
    return parts.join(u' ');
}

QString SearchQuery::text() const
{
    QStringList parts;
    if (const QString typed = terms(); !typed.isEmpty()) {
        parts.append(typed);
    }
    const auto add = [&parts](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty()) {
            parts.append(name + value);
        }
    };
    add(kFrom, from);
    add(kSince, since.toString(Qt::ISODate));
    add(kUntil, until.toString(Qt::ISODate));
    add(kLanguage, language);
    if (hasMedia) {
        parts.append(kHasMedia);
    }
    return parts.join(u' ');
}

} // namespace rostrum::social
