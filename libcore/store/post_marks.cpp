// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_marks.h"

#include "lexicon/types.h"

namespace rostrum::store {

namespace {

using lexicon::as;
namespace post = lexicon::app_bsky_feed_post;

/// One word for the index's tokenizer, which splits at everything but letters and digits.
std::string word(const char *prefix, const QString &text)
{
    QString made = QString::fromLatin1(prefix);
    for (const QChar c : text.toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            made += c;
        } else {
            made += u'x' + QString::number(c.unicode(), 16);
        }
    }
    return made.toStdString();
}

bool hasMedia(const post::Main &record)
{
    namespace both = lexicon::app_bsky_embed_recordWithMedia;
    const auto isMedia = [](const auto &embed) {
        return as<lexicon::app_bsky_embed_images::Main>(embed) || as<lexicon::app_bsky_embed_video::Main>(embed);
    };
    if (!record.embed) {
        return false;
    }
    const auto *withMedia = as<both::Main>(*record.embed);
    return isMedia(*record.embed) || (withMedia && isMedia(withMedia->media));
}

} // namespace

std::string authorMark(const base::Did &author)
{
    return word("by", QString::fromStdString(author.str()).section(u':', 2));
}

std::string languageMark(const QString &language)
{
    return word("in", language.section(u'-', 0, 0));
}

std::string tagMark(const QString &tag)
{
    return word("tag", tag);
}

std::string marksOf(const base::Did &author, const post::Main &record)
{
    std::string marks = authorMark(author);
    const auto add = [&marks](const std::string &mark) { (marks += ' ') += mark; };
    for (const std::string &language : record.langs.value_or(std::vector<std::string>())) {
        add(languageMark(QString::fromStdString(language)));
    }
    for (const std::string &tag : record.tags.value_or(std::vector<std::string>())) {
        add(tagMark(QString::fromStdString(tag)));
    }
    if (record.facets) {
        for (const auto &facet : *record.facets) {
            for (const auto &feature : facet.features) {
                if (const auto *tag = as<lexicon::app_bsky_richtext_facet::Tag>(feature)) {
                    add(tagMark(QString::fromStdString(tag->tag)));
                }
            }
        }
    }
    if (hasMedia(record)) {
        add(kMediaMark);
    }
    return marks;
}

} // namespace rostrum::store
