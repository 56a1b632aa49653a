// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace rostrum::embedded {

class World;

/// The embed (app.bsky.embed.video) of a sample post: `{"film", "alt"}`. The film's bytes stay in the program's
/// resources, its poster is drawn (drawnPicture); its captions in both languages become blobs.
[[nodiscard]] QJsonObject videoEmbed(World &world, const QByteArray &did, const QJsonObject &video);

/// The bytes of the film that a blob's drawing names; empty when it names none.
[[nodiscard]] QByteArray filmOf(const QByteArray &drawing);

/// Another build's encoder may make other bytes of the same film. Posts of a sample that such a build wrote get the
/// film of this one, so that each blob's CID is true. Cheap when nothing changed. Callers hold the transaction.
void renewFilms(World &world);

} // namespace rostrum::embedded
