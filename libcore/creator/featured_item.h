// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace rostrum::creator {

/// What a person put first on their profile, as far as it is known.
struct FeaturedItem
{
    enum class Kind { Post, Article, Room, Video, Link };
    enum class State { Loading, Shown, Gone };

    QString address = {}; ///< at:// URI or https link, as the record has it
    Kind kind = Kind::Link;
    State state = State::Loading;
    QString title = {};  ///< of a post its text
    QString source = {}; ///< the site of a link, the publication of an article
    QUrl picture = {};
    QUrl page = {}; ///< what a browser opens, where there is such a page
    std::optional<base::Time> at = {};

    bool operator==(const FeaturedItem &) const = default;
};

} // namespace rostrum::creator
