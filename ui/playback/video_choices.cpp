// SPDX-License-Identifier: GPL-3.0-or-later
#include "video_choices.h"

#include <QLocale>

#include <algorithm>

namespace rostrum::ui {

VideoChoices &videoChoices()
{
    static VideoChoices chosen;
    return chosen;
}

const model::Captions *captionsToShow(const std::vector<model::Captions> &all)
{
    for (const QString &wanted : QLocale().uiLanguages()) {
        const QString language = wanted.section(u'-', 0, 0);
        const auto found = std::ranges::find_if(all, [&](const model::Captions &captions) {
            return captions.language.section(u'-', 0, 0).compare(language, Qt::CaseInsensitive) == 0;
        });
        if (found != all.end())
            return &*found;
    }
    return all.empty() ? nullptr : &all.front();
}

} // namespace rostrum::ui
