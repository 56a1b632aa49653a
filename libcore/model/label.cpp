// SPDX-License-Identifier: GPL-3.0-or-later
#include "label.h"

#include <QCoreApplication>

#include <array>

namespace rostrum::model {

namespace {

struct Rule
{
    QLatin1StringView value;
    Visibility visibility;
    const char *reason;
};

// https://atproto.com/specs/label#global-label-values and the moderation values of app.bsky
constexpr std::array kRules{
    Rule{QLatin1StringView("!hide"), Visibility::Hide,
         QT_TRANSLATE_NOOP("rostrum::model::Label", "Hidden by the moderators")},
    Rule{QLatin1StringView("!takedown"), Visibility::Hide,
         QT_TRANSLATE_NOOP("rostrum::model::Label", "Taken down by the moderators")},
    Rule{QLatin1StringView("!warn"), Visibility::Blur,
         QT_TRANSLATE_NOOP("rostrum::model::Label", "The moderators ask for care")},
    Rule{QLatin1StringView("porn"), Visibility::Hide, QT_TRANSLATE_NOOP("rostrum::model::Label", "Adult content")},
    Rule{QLatin1StringView("sexual"), Visibility::Blur,
         QT_TRANSLATE_NOOP("rostrum::model::Label", "Suggestive content")},
    Rule{QLatin1StringView("nudity"), Visibility::Blur, QT_TRANSLATE_NOOP("rostrum::model::Label", "Nudity")},
    Rule{QLatin1StringView("graphic-media"), Visibility::Blur,
         QT_TRANSLATE_NOOP("rostrum::model::Label", "Graphic media")},
    Rule{QLatin1StringView("gore"), Visibility::Blur, QT_TRANSLATE_NOOP("rostrum::model::Label", "Graphic media")},
};

} // namespace

LabelVerdict judge(const std::vector<Label> &labels)
{
    const Rule *strictest = nullptr;
    for (const Label &label : labels) {
        for (const Rule &rule : kRules) {
            if (label.value == rule.value && (!strictest || rule.visibility > strictest->visibility)) {
                strictest = &rule;
            }
        }
    }
    if (!strictest) {
        return {};
    }
    return {.visibility = strictest->visibility,
            .reason = QCoreApplication::translate("rostrum::model::Label", strictest->reason)};
}

} // namespace rostrum::model
