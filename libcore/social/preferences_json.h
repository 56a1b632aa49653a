// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lexicon/app_bsky_actor_putPreferences.h"
#include "model/moderation.h"

#include <QByteArray>

namespace rostrum::social {

// The answer of app.bsky.actor.getPreferences in JSON, which is also what is stored of it. Pure.

[[nodiscard]] base::Result<model::ModerationPreferences> readPreferences(const QByteArray &json);

/// The input that turns `json` into `moderation`: what else is in there stays as it is, whatever it is.
[[nodiscard]] base::Result<lexicon::PutPreferences::Input>
mergePreferences(const QByteArray &json, const model::ModerationPreferences &moderation);

} // namespace rostrum::social
