// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include "embedded/base32.h"

#include <QCryptographicHash>
#include <QStringBuilder>

namespace rostrum::embedded {

namespace {

QByteArrayView nameOf(PicturePreset preset)
{
    switch (preset) {
    case PicturePreset::Avatar:
        return "avatar";
    case PicturePreset::Banner:
        return "banner";
    case PicturePreset::Thumbnail:
        return "feed_thumbnail";
    case PicturePreset::Full:
        return "feed_fullsize";
    }
    return {};
}

} // namespace

QByteArray pictureUrl(PicturePreset preset, const QByteArray &did, const QByteArray &cid)
{
    return QByteArray("https://") + kPictureHost + "/img/" + nameOf(preset).toByteArray() + "/plain/" + did + '/' + cid;
}

QByteArray didOfHandle(const QByteArray &handle)
{
    constexpr qsizetype kLength = 24;
    return "did:plc:" + toBase32(QCryptographicHash::hash(handle.toLower(), QCryptographicHash::Sha256)).first(kLength);
}

QByteArray didOfKey(const QString &key)
{
    return didOfHandle(key.toUtf8() + ".rostrum.test");
}

} // namespace rostrum::embedded
