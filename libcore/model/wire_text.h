// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/com_atproto_label_defs.h"
#include "model/label.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum::model {

// Small steps that the mappers of this folder share.

/// Of what others wrote no more is taken in than this, in bytes: ten times what the lexicons allow, and still quick to
/// lay out.
inline constexpr std::size_t kLongestText = 20'000;
/// At most so many bytes of it, cut between characters.
[[nodiscard]] std::string_view bounded(std::string_view utf8, std::size_t most = kLongestText);

[[nodiscard]] QString toQString(const std::string &utf8);
/// Empty when absent.
[[nodiscard]] QString toQString(const std::optional<std::string> &utf8);
/// What somebody is called: one line, without the signs that would turn the words around it.
[[nodiscard]] QString toName(const std::optional<std::string> &utf8);
/// Empty when absent or not an http(s) URL: nothing else is ever opened or fetched.
[[nodiscard]] QUrl toUrl(const std::optional<std::string> &text);
/// Labels that hold: negations, and what a negation takes back, are left out.
[[nodiscard]] std::vector<Label>
toLabels(const std::optional<std::vector<lexicon::com_atproto_label_defs::Label>> &labels);

} // namespace rostrum::model
