// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::model {

namespace {

using Action = Decision::Action;
using Why = Decision::Why;

struct Name
{
    QLatin1StringView value;
    const char *words;
};

// https://atproto.com/specs/label#global-label-values and the moderation values of app.bsky
constexpr std::array kNames{
    Name{"!hide"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "Hidden by the moderators")},
    Name{"!takedown"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "Taken down by the moderators")},
    Name{"!warn"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "The moderators ask for care")},
    Name{"!no-unauthenticated"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "Only for people who are signed in")},
    Name{"porn"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "Pornography")},
    Name{"sexual"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "Suggestive content")},
    Name{"nudity"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "Nudity")},
    Name{"graphic-media"_L1, QT_TRANSLATE_NOOP("rostrum::model::Label", "Graphic media")},
};

/// "gore" is the older name.
QString currentValue(const QString &value)
{
    return value == "gore"_L1 ? u"graphic-media"_s : value;
}

const GlobalLabel *findGlobal(const QString &value)
{
    const auto &all = globalLabels();
    const auto found = std::ranges::find(all, value, &GlobalLabel::value);
    return found == all.end() ? nullptr : &*found;
}

std::optional<LabelChoice> setChoice(const ModerationPreferences &preferences, const QString &value,
                                     const std::optional<base::Did> &labeler)
{
    for (const LabelPreference &each : preferences.labels) {
        if (currentValue(each.label) == value && each.labeler == labeler) {
            return each.choice;
        }
    }
    return std::nullopt;
}

/// Of two the stricter; of equals the first.
void take(Decision &decision, Decision other)
{
    const bool isStricter =
        other.action > decision.action || (other.action == decision.action && decision.mayReveal && !other.mayReveal);
    if (isStricter) {
        decision = std::move(other);
    }
}

bool hasEmbed(const Post &post)
{
    return !std::holds_alternative<std::monostate>(post.embed.media) || post.embed.quote;
}

Decision ofModerators(const QString &value, const Viewer &viewer)
{
    Decision decision{.why = Why::Label, .detail = value};
    const bool isForMembers = value == "!no-unauthenticated"_L1 && !viewer.self;
    if (value == "!hide"_L1 || value == "!takedown"_L1 || isForMembers) {
        decision.action = Action::Drop;
        decision.mayReveal = false;
    } else if (value == "!warn"_L1) {
        decision.action = Action::Cover;
    }
    return decision;
}

Decision ofLabel(const Label &label, const Post &post, const ModerationPreferences &preferences, const Viewer &viewer)
{
    const QString value = currentValue(label.value);
    if (value.startsWith(u'!')) {
        return ofModerators(value, viewer);
    }
    const GlobalLabel *global = findGlobal(value);
    const auto ofLabeler = setChoice(preferences, value, label.source);
    Decision decision{.why = Why::Label, .detail = value};
    const LabelChoice choice = ofLabeler ? *ofLabeler
                               : global  ? choiceOf(preferences, *global)
                                         : LabelChoice::Show; // a labeler's own, about which nothing is set
    const bool isOff = global && global->isAdult && !preferences.showsAdultContent;
    if (isOff || choice == LabelChoice::Hide) {
        decision.action = Action::Drop;
        decision.mayReveal = !isOff;
    } else if (choice == LabelChoice::Warn) {
        // The global ones describe pictures.
        decision.action = global && hasEmbed(post) ? Action::BlurMedia : Action::Cover;
    }
    return decision;
}

QStringList textsOf(const Post &post)
{
    QStringList texts{post.plainText()};
    if (const auto *images = std::get_if<Images>(&post.embed.media)) {
        for (const Image &image : images->images) {
            texts << image.alt;
        }
    } else if (const auto *link = std::get_if<External>(&post.embed.media)) {
        texts << link->title << link->description;
    } else if (const auto *video = std::get_if<Video>(&post.embed.media)) {
        texts << video->alt;
    }
    return texts;
}

bool hasTag(const Post &post, const QString &word)
{
    const QString tag = word.startsWith(u'#') ? word.sliced(1) : word;
    return std::ranges::any_of(post.blocks, [&tag](const TextBlock &block) {
        return std::ranges::any_of(block.rich.spans, [&tag](const Span &span) {
            return span.kind == Span::Kind::Tag && span.target.compare(tag, Qt::CaseInsensitive) == 0;
        });
    });
}

bool isMuted(const Post &post, const MutedWord &word, const Viewer &viewer)
{
    if (word.expiresAt && *word.expiresAt <= viewer.now) {
        return false;
    }
    if (word.actors == MutedWord::Actors::NotFollowed && post.author.relationship.following) {
        return false;
    }
    if (word.inTags && hasTag(post, word.value)) {
        return true;
    }
    return word.inContent &&
           std::ranges::any_of(textsOf(post), [&word](const QString &text) { return containsWord(text, word.value); });
}

Decision ofWords(const Post &post, const ModerationPreferences &preferences, const Viewer &viewer)
{
    for (const MutedWord &word : preferences.mutedWords) {
        if (isMuted(post, word, viewer)) {
            return {.action = Action::Drop, .why = Why::MutedWord, .detail = word.value};
        }
    }
    return {};
}

Decision ofPerson(const Person &person)
{
    if (person.relationship.blocking || person.relationship.blockedBy) {
        return {.action = Action::Drop, .why = Why::BlockedPerson, .mayReveal = false};
    }
    if (person.relationship.muted) {
        return {.action = Action::Drop, .why = Why::MutedPerson};
    }
    return {};
}

/// Chinese, Japanese, Korean and Thai put no spaces between words.
bool hasNoSpaces(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) {
        switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Thai:
            return true;
        default:
            return false;
        }
    });
}

} // namespace

const std::vector<GlobalLabel> &globalLabels()
{
    // Bluesky's, but nudity is warned of too, for this is a program that people use at work; and what is gruesome is
    // nothing that the switch for adult content should decide.
    static const std::vector<GlobalLabel> all{
        {.value = "porn"_L1, .usual = LabelChoice::Hide, .isAdult = true},
        {.value = "sexual"_L1, .usual = LabelChoice::Warn, .isAdult = true},
        {.value = "nudity"_L1, .usual = LabelChoice::Warn, .isAdult = false},
        {.value = "graphic-media"_L1, .usual = LabelChoice::Warn, .isAdult = false},
    };
    return all;
}

QString labelName(const QString &value)
{
    const auto found = std::ranges::find(kNames, currentValue(value), &Name::value);
    return found == kNames.end() ? value : QCoreApplication::translate("rostrum::model::Label", found->words);
}

LabelChoice choiceOf(const ModerationPreferences &preferences, const GlobalLabel &label)
{
    return setChoice(preferences, QString(label.value), std::nullopt).value_or(label.usual);
}

bool containsWord(const QString &text, const QString &word)
{
    const QString wanted = word.trimmed();
    if (wanted.isEmpty()) {
        return false;
    }
    const bool anywhere = hasNoSpaces(wanted);
    const auto isLetter = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && (text.at(at).isLetterOrNumber() || text.at(at).isMark());
    };
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + 1, Qt::CaseInsensitive)) {
        // A word that ends in a sign ("c++") ends there, whatever follows.
        const bool isBegin = !isLetter(at) || !isLetter(at - 1);
        const bool isEnd = !isLetter(at + wanted.size() - 1) || !isLetter(at + wanted.size());
        if (anywhere || (isBegin && isEnd)) {
            return true;
        }
    }
    return false;
}

Decision decide(const Post &post, const ModerationPreferences &preferences, const Viewer &viewer)
{
    if (viewer.self == post.author.did) {
        return {};
    }
    Decision decision = ofPerson(post.author);
    if (std::ranges::find(preferences.hiddenPosts, post.uri) != preferences.hiddenPosts.end()) {
        take(decision, {.action = Action::Drop, .why = Why::HiddenPost});
    }
    take(decision, ofWords(post, preferences, viewer));
    for (const auto *labels : {&post.labels, &post.author.labels}) {
        for (const Label &label : *labels) {
            take(decision, ofLabel(label, post, preferences, viewer));
        }
    }
    const auto &quote = post.embed.quote;
    if (quote && quote->post) { // what one does not want to read is not brought by a quote
        take(decision, ofWords(*quote->post, preferences, viewer));
    }
    return decision.action == Action::Show ? Decision() : decision;
}

QString Decision::words() const
{
    const auto say = [](const char *text) { return QCoreApplication::translate("rostrum::model::Decision", text); };
    switch (why) {
    case Why::Nothing:
        break;
    case Why::Label:
        if (detail.startsWith(u'!')) {
            return labelName(detail);
        }
        //: %1 a label, such as "Graphic media"
        return say(QT_TRANSLATE_NOOP("rostrum::model::Decision", "Label: %1")).arg(labelName(detail));
    case Why::MutedWord:
        return say(QT_TRANSLATE_NOOP("rostrum::model::Decision", "Hidden: muted word “%1”")).arg(detail);
    case Why::MutedPerson:
        return say(QT_TRANSLATE_NOOP("rostrum::model::Decision", "Hidden: you have muted this person"));
    case Why::BlockedPerson:
        return say(QT_TRANSLATE_NOOP("rostrum::model::Decision", "Hidden: one of you blocks the other"));
    case Why::HiddenPost:
        return say(QT_TRANSLATE_NOOP("rostrum::model::Decision", "Hidden: you have hidden this post"));
    }
    return {};
}

} // namespace rostrum::model
