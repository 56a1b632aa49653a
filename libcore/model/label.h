// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"

#include <QString>

#include <vector>

namespace rostrum::model {

/// A label on an account or a post (com.atproto.label.defs#label): `value` is machine text such as "graphic-media".
struct Label
{
    base::Did source; ///< who put it there; the author for a self-label
    QString value = {};

    bool operator==(const Label &) const = default;
};

/// What labels ask a screen to do with content: Bluesky's defaults, and nudity is blurred too, for this is a program
/// that people use at work.
enum class Visibility {
    Show,
    Blur, ///< behind a notice with a button that shows it
    Hide, ///< not in a feed; a notice on its own page
};

struct LabelVerdict
{
    Visibility visibility = Visibility::Show;
    QString reason = {}; ///< for people, translated: "Graphic media"; empty when shown

    bool operator==(const LabelVerdict &) const = default;
};

/// The one decision about labelled content. Unknown values show.
[[nodiscard]] LabelVerdict judge(const std::vector<Label> &labels);

} // namespace rostrum::model
