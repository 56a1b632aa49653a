// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QJsonObject>

namespace rostrum::embedded {

class World;

/// Makes a person of people.json: account, pictures, profile, CV and creator mode. Follows come later, when everybody
/// is there.
void writeSamplePerson(World &world, const QJsonObject &person, base::Time now);

/// A file as records write it (https://atproto.com/specs/data-model#blob-type).
[[nodiscard]] QJsonObject blobObject(const QByteArray &cid, const QByteArray &mime, qint64 size);

/// Keeps a picture as what it shows; returns the blob to put into a record.
[[nodiscard]] QJsonObject drawnBlob(World &world, const QByteArray &did, const QJsonObject &drawing);

} // namespace rostrum::embedded
