// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"
#include "embedded/places.h"

#include <QCache>
#include <QMutex>

namespace rostrum::embedded {

/// A picture that is kept as what it shows: `{"portrait": {traits}, "seed"}`, `{"scene", "seed", "w", "h"}` or, for
/// a film's poster, `{"film", "w", "h"}`; with a "second" another of its frames. Drawn and encoded at the preset's
/// size; takes some milliseconds. Thread-safe.
[[nodiscard]] Answer drawnPicture(const QByteArray &drawing, PicturePreset preset);

/// A picture that somebody uploaded, made smaller where the preset is smaller. Thread-safe.
[[nodiscard]] Answer uploadedPicture(const QByteArray &bytes, const QByteArray &type, PicturePreset preset);

/// The media type that the first bytes tell, or empty.
[[nodiscard]] QByteArray sniffedType(const QByteArray &bytes);

/// What a URL of the picture host names.
struct PictureName
{
    PicturePreset preset = PicturePreset::Full;
    QByteArray did = {};
    QByteArray cid = {};

    /// `/img/avatar/plain/DID/CID[@jpeg]`
    [[nodiscard]] static std::optional<PictureName> fromPath(const QByteArray &path);
};

/// Finished pictures, bounded. Thread-safe.
class PictureCache
{
public:
    PictureCache();
    [[nodiscard]] std::optional<Answer> find(const QByteArray &path);
    void keep(const QByteArray &path, const Answer &picture);

private:
    QMutex m_mutex;
    QCache<QByteArray, Answer> m_pictures; // cost in bytes
};

} // namespace rostrum::embedded
