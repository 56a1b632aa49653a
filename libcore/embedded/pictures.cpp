// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "embedded/art/film.h"
#include "embedded/art/portrait.h"
#include "embedded/art/scene.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostCachedBytes = 24 * 1024 * 1024;
constexpr int kJpegQuality = 90;

/// The box a picture of this preset fits into, in pixels.
QSize boxOf(PicturePreset preset)
{
    switch (preset) {
    case PicturePreset::Avatar:
        return {360, 360};
    case PicturePreset::Banner:
        return {1500, 500};
    case PicturePreset::Thumbnail:
        return {1000, 1000};
    case PicturePreset::Full:
        return {2000, 2000};
    }
    return {};
}

QSize sizeFor(QSize original, PicturePreset preset)
{
    const QSize box = boxOf(preset);
    if (preset == PicturePreset::Banner) {
        return box;
    }
    return original.width() > box.width() || original.height() > box.height()
               ? original.scaled(box, Qt::KeepAspectRatio)
               : original;
}

Answer encoded(const QImage &image, const char *format)
{
    if (image.isNull()) {
        return {.status = 404, .body = {}, .type = "text/plain"};
    }
    Answer answer{.type = QByteArray("image/") + QByteArray(format).toLower()};
    QBuffer buffer(&answer.body);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, qstrcmp(format, "JPEG") == 0 ? kJpegQuality : -1);
    return answer;
}

std::optional<PicturePreset> presetFromName(QByteArrayView name)
{
    if (name == "avatar" || name == "avatar_thumbnail") {
        return PicturePreset::Avatar;
    }
    if (name == "banner") {
        return PicturePreset::Banner;
    }
    if (name == "feed_thumbnail") {
        return PicturePreset::Thumbnail;
    }
    return name == "feed_fullsize" ? std::optional(PicturePreset::Full) : std::nullopt;
}

} // namespace

Answer drawnPicture(const QByteArray &drawing, PicturePreset preset)
{
    const QJsonObject what = QJsonDocument::fromJson(drawing).object();
    const auto seed = static_cast<quint32>(what["seed"_L1].toInteger());
    if (what.contains("portrait"_L1)) {
        const auto traits = art::PortraitTraits::fromJson(what["portrait"_L1].toObject(), seed);
        return encoded(art::drawPortrait(traits.value_or(art::PortraitTraits{}), boxOf(PicturePreset::Avatar).width()),
                       "PNG");
    }
    const QSize size = sizeFor({what["w"_L1].toInt(), what["h"_L1].toInt()}, preset);
    if (what.contains("film"_L1)) {
        const QString film = what["film"_L1].toString();
        return encoded(what.contains("second"_L1) ? art::drawFilm(film, what["second"_L1].toDouble(), size)
                                                  : art::drawPoster(film, size),
                       "JPEG");
    }
    return encoded(art::drawScene(what["scene"_L1].toString(), seed, size), "JPEG");
}

Answer uploadedPicture(const QByteArray &bytes, const QByteArray &type, PicturePreset preset)
{
    const QImage image = QImage::fromData(bytes);
    const QSize size = image.size().isEmpty() ? QSize() : image.size().scaled(boxOf(preset), Qt::KeepAspectRatio);
    if (size.isEmpty() || size.width() >= image.width()) {
        return {.body = bytes, .type = type};
    }
    return encoded(image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                   image.hasAlphaChannel() ? "PNG" : "JPEG");
}

QByteArray sniffedType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n")) {
        return "image/png";
    }
    if (bytes.startsWith("\xff\xd8\xff")) {
        return "image/jpeg";
    }
    if (bytes.startsWith("GIF8")) {
        return "image/gif";
    }
    if (bytes.startsWith("RIFF") &&
        bytes.sliced(4).sliced(std::min<qsizetype>(4, bytes.size() - 4)).startsWith("WEBP")) {
        return "image/webp";
    }
    return bytes.size() > 8 && bytes.sliced(4).startsWith("ftyp") ? "video/mp4" : QByteArray();
}

std::optional<PictureName> PictureName::fromPath(const QByteArray &path)
{
    const QByteArrayList parts = path.split('/'); // "", img, preset, plain, did, cid
    if (parts.size() != 6 || parts[1] != "img") {
        return std::nullopt;
    }
    const auto preset = presetFromName(parts[2]);
    if (!preset) {
        return std::nullopt;
    }
    return PictureName{.preset = *preset, .did = parts[4], .cid = parts[5].split('@').first()};
}

PictureCache::PictureCache()
    : m_pictures(kMostCachedBytes)
{
}

std::optional<Answer> PictureCache::find(const QByteArray &path)
{
    const QMutexLocker lock(&m_mutex);
    const Answer *known = m_pictures.object(path);
    return known ? std::optional(*known) : std::nullopt;
}

void PictureCache::keep(const QByteArray &path, const Answer &picture)
{
    const QMutexLocker lock(&m_mutex);
    m_pictures.insert(path, new Answer(picture), picture.body.size());
}

} // namespace rostrum::embedded
