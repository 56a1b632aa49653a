// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rostrum::embedded {

class World;

/// What is live in the sample (resources/sample/live.json): a broadcast on the embedded network's own node, one on a
/// site that cannot be played here, and an audio room. The caller holds the transaction.
[[nodiscard]] base::Result<void> beginLive(World &world);

/// Says that all of it goes on, as hosts and nodes do every few minutes. After some hours what there was has ended and
/// others began: when follows from the clock, not from how often somebody looked.
void keepLive(World &world);

/// A broadcast that goes on.
struct OnAir
{
    qint64 since = 0;          ///< milliseconds since 1970
    QByteArray film = {};      ///< what is shown
    QJsonObject captions = {}; ///< by language: `{"name", "cues": [[from, to, text]]}`, milliseconds of the film
};

/// What that person broadcasts on the embedded network's node; nothing when it is silent.
[[nodiscard]] std::optional<OnAir> onAir(World &world, const QByteArray &did);

} // namespace rostrum::embedded
