// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/com_atproto_label_defs.h"
#include "model/label.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <string>
#include <vector>

namespace rostrum::model {

// Small steps that the mappers of this folder share.

[[nodiscard]] QString toQString(const std::string &utf8);
/// Empty when absent.
[[nodiscard]] QString toQString(const std::optional<std::string> &utf8);
/// Empty when absent or not an http(s) URL: nothing else is ever opened or fetched.
[[nodiscard]] QUrl toUrl(const std::optional<std::string> &text);
/// Labels that hold: negations, and what a negation takes back, are left out.
[[nodiscard]] std::vector<Label>
toLabels(const std::optional<std::vector<lexicon::com_atproto_label_defs::Label>> &labels);

} // namespace rostrum::model
