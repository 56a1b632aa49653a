// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace rostrum::embedded {

class World;

/// The embed (app.bsky.embed.video) of a sample post: `{"film", "scene", "seed", "w", "h", "alt"}`. The film's bytes
/// stay in the program's resources; its captions in both languages become blobs.
[[nodiscard]] QJsonObject videoEmbed(World &world, const QByteArray &did, const QJsonObject &video);

/// The bytes of the film that a blob's drawing names; empty when it names none.
[[nodiscard]] QByteArray filmOf(const QByteArray &drawing);

} // namespace rostrum::embedded
