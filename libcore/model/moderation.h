// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"

#include <QString>

#include <optional>
#include <vector>

namespace rostrum::model {

/// A word somebody does not want to read (app.bsky.actor.defs#mutedWord).
struct MutedWord
{
    enum class Actors {
        All,
        NotFollowed, ///< only from people one does not follow
    };
    QString id = {}; ///< the server's; empty while it is new
    QString value = {};
    bool inContent = true; ///< in text, descriptions of pictures and link cards
    bool inTags = true;
    Actors actors = Actors::All;
    std::optional<base::Time> expiresAt = {};

    bool operator==(const MutedWord &) const = default;
};

/// What a person wants to be done with a label.
enum class LabelChoice { Show, Warn, Hide };

struct LabelPreference
{
    QString label = {};
    std::optional<base::Did> labeler = {}; ///< nothing: a global label, whoever said it
    LabelChoice choice = LabelChoice::Warn;

    bool operator==(const LabelPreference &) const = default;
};

/// What a person set about what they see (app.bsky.actor.getPreferences).
struct ModerationPreferences
{
    bool showsAdultContent = false;
    std::vector<LabelPreference> labels = {};
    std::vector<MutedWord> mutedWords = {};
    std::vector<base::AtUri> hiddenPosts = {};

    bool operator==(const ModerationPreferences &) const = default;
};

/// The labels that every service knows and a person can choose about
/// (https://docs.bsky.app/docs/advanced-guides/moderation).
struct GlobalLabel
{
    QLatin1StringView value;
    LabelChoice usual;
    bool isAdult; ///< hidden while adult content is off
};
[[nodiscard]] const std::vector<GlobalLabel> &globalLabels();
/// "Graphic media"; the value itself for one nobody knows.
[[nodiscard]] QString labelName(const QString &value);
/// What is set about a global label, or the usual.
[[nodiscard]] LabelChoice choiceOf(const ModerationPreferences &preferences, const GlobalLabel &label);

/// Who looks: nobody when it is not known who, as before a sign-in.
struct Viewer
{
    std::optional<base::Did> self = {};
    base::Time now = {};
};

/// What is done with a post, and why.
struct Decision
{
    enum class Action {
        Show,
        BlurMedia, ///< the text is shown, what hangs under it is covered
        Cover,     ///< all of it is covered
        Drop,      ///< left out of lists; covered on its own page
    };
    enum class Why { Nothing, Label, MutedWord, MutedPerson, BlockedPerson, HiddenPost };

    Action action = Action::Show;
    Why why = Why::Nothing;
    QString detail = {};   ///< the word, or the label's value
    bool mayReveal = true; ///< the person may look at it all the same

    /// For people: "Hidden: muted word “crypto”", "Label: Graphic media". Empty when shown.
    [[nodiscard]] QString words() const;
    bool operator==(const Decision &) const = default;
};

/// The one decision about what is shown of a post: the strictest of all that applies. One's own posts are shown. Pure.
[[nodiscard]] Decision decide(const Post &post, const ModerationPreferences &preferences, const Viewer &viewer);

/// Whether a muted word is in a text: whole words, whatever the case; within words where a script has no spaces.
[[nodiscard]] bool containsWord(const QString &text, const QString &word);

} // namespace rostrum::model
