// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_strip.h"

#include "ui/kit/accessible.h"
#include "ui/publishing/crop_sheet.h"
#include "ui/publishing/thumb.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr qint64 kMostPictureFile = 100'000'000;
constexpr int kCropPreview = 1600;

bool isVideoName(const QString &path)
{
    return path.endsWith(u".mp4", Qt::CaseInsensitive);
}

/// An ISO media file says so in its first box.
bool isMp4(const QByteArray &bytes)
{
    return bytes.size() > 12 && bytes.sliced(4, 4) == "ftyp";
}

base::Result<QByteArray> readFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(base::ErrorKind::NotFound, file.errorString());
    }
    if (file.size() > most) {
        return base::fail(base::ErrorKind::Invalid, path);
    }
    return file.readAll();
}

} // namespace

MediaStrip::MediaStrip(publishing::Drafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    hide();
}

MediaStrip::~MediaStrip() = default;

void MediaStrip::setMedia(const std::vector<social::NewMedia> &images, const std::optional<social::NewMedia> &video)
{
    m_tasks.cancelAll();
    for (const Entry &entry : std::exchange(m_entries, {})) {
        delete entry.tile;
    }
    const auto add = [this](MediaKind kind, const social::NewMedia &media) {
        MediaTile *tile = addTile(kind);
        tile->setAlt(media.alt);
        find(tile)->media = media;
        if (kind == MediaKind::Video) {
            tile->setCaption(tr("Video"));
        } else {
            m_tasks.start(showThumb(tile, media.file));
        }
    };
    for (const social::NewMedia &image : images) {
        add(MediaKind::Picture, image);
    }
    if (video) {
        add(MediaKind::Video, *video);
    }
    placeTiles();
}

std::vector<social::NewMedia> MediaStrip::images() const
{
    std::vector<social::NewMedia> images;
    for (const Entry &entry : m_entries) {
        if (entry.kind == MediaKind::Picture && !entry.media.file.isEmpty()) {
            images.push_back(entry.media);
            images.back().alt = entry.tile->alt();
        }
    }
    return images;
}

std::optional<social::NewMedia> MediaStrip::video() const
{
    const auto found = std::ranges::find(m_entries, MediaKind::Video, &Entry::kind);
    if (found == m_entries.end() || found->media.file.isEmpty()) {
        return std::nullopt;
    }
    social::NewMedia video = found->media;
    video.alt = found->tile->alt();
    return video;
}

bool MediaStrip::isBusy() const
{
    return std::ranges::any_of(m_entries, [](const Entry &entry) { return entry.media.file.isEmpty(); });
}

bool MediaStrip::hasRoom() const
{
    return m_entries.size() < publishing::kMostImages &&
           !std::ranges::contains(m_entries, MediaKind::Video, &Entry::kind);
}

void MediaStrip::addFiles(const QList<QUrl> &files)
{
    for (const QUrl &file : files) {
        const QString path = file.toLocalFile();
        const MediaKind kind = isVideoName(path) ? MediaKind::Video : MediaKind::Picture;
        if (kind == MediaKind::Video && !m_entries.empty()) {
            Q_EMIT failed(tr("A post carries either pictures or one video."));
            return;
        }
        if (!hasRoom()) {
            Q_EMIT failed(tr("A post carries up to four pictures or one video."));
            return;
        }
        m_tasks.start(addFile(addTile(kind), path));
    }
    Q_EMIT changed();
}

void MediaStrip::addPicture(const QByteArray &bytes)
{
    if (!hasRoom()) {
        Q_EMIT failed(tr("A post carries up to four pictures or one video."));
        return;
    }
    m_tasks.start(keepPicture(addTile(MediaKind::Picture), bytes, {}));
    Q_EMIT changed();
}

void MediaStrip::addImage(const QImage &image)
{
    if (!hasRoom()) {
        Q_EMIT failed(tr("A post carries up to four pictures or one video."));
        return;
    }
    m_tasks.start(keepImage(addTile(MediaKind::Picture), image));
    Q_EMIT changed();
}

MediaTile *MediaStrip::addTile(MediaKind kind)
{
    auto *tile = new MediaTile(kind, this);
    m_entries.push_back({.tile = tile, .kind = kind});
    connect(tile, &MediaTile::altEdited, this, &MediaStrip::changed);
    connect(tile, &MediaTile::removeRequested, this, [this, tile] { remove(tile); });
    connect(tile, &MediaTile::cropRequested, this, [this, tile] { m_tasks.start(crop(tile)); });
    connect(tile, &MediaTile::dragged, this, [this, tile](int y) { dragTo(tile, y); });
    connect(tile, &MediaTile::moveRequested, this,
            [this, tile](int by) { move(static_cast<std::size_t>(find(tile) - m_entries.data()), by); });
    placeTiles();
    return tile;
}

base::Task<void> MediaStrip::addFile(QPointer<MediaTile> tile, QString path)
{
    const bool isVideo = isVideoName(path);
    const qint64 most = isVideo ? publishing::kMostVideoBytes : kMostPictureFile;
    const auto bytes =
        co_await base::offload(QThreadPool::globalInstance(), [path, most] { return readFile(path, most); });
    const QString name = QFileInfo(path).fileName();
    if (!bytes) {
        drop(tile, bytes.error().kind == base::ErrorKind::Invalid
                       ? tr("“%1” is larger than %2.")
                             .arg(name, QLocale().formattedDataSize(most, 0, QLocale::DataSizeSIFormat))
                       : tr("“%1” cannot be read.").arg(name));
        co_return;
    }
    if (isVideo) {
        co_await keepVideo(tile, *bytes);
    } else {
        co_await keepPicture(tile, *bytes, {});
    }
}

base::Task<void> MediaStrip::keepImage(QPointer<MediaTile> tile, QImage image)
{
    const QByteArray bytes = co_await base::offload(QThreadPool::globalInstance(), [image = std::move(image)] {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return png;
    });
    co_await keepPicture(tile, bytes, {});
}

base::Task<void> MediaStrip::keepPicture(QPointer<MediaTile> tile, QByteArray bytes, publishing::PictureLimits limits)
{
    const auto picture = co_await base::offload(QThreadPool::globalInstance(), [bytes = std::move(bytes), limits] {
        return publishing::preparePicture(bytes, limits);
    });
    if (!picture) {
        drop(tile, tr("That is no picture that can be read."));
        co_return;
    }
    const auto file = co_await m_drafts.keepFile(picture->bytes, picture->suffix);
    if (!file) {
        drop(tile, file.error().message);
        co_return;
    }
    Entry *entry = find(tile);
    if (entry == nullptr) {
        co_return;
    }
    entry->media = {.file = *file, .mimeType = picture->mimeType, .alt = tile->alt(), .aspect = picture->size};
    Q_EMIT changed();
    co_await showThumb(tile, *file);
}

base::Task<void> MediaStrip::keepVideo(QPointer<MediaTile> tile, QByteArray bytes)
{
    if (!isMp4(bytes)) {
        drop(tile, tr("That is no MP4 video."));
        co_return;
    }
    const auto file = co_await m_drafts.keepFile(bytes, "mp4");
    if (!file) {
        drop(tile, file.error().message);
        co_return;
    }
    if (Entry *entry = find(tile)) {
        entry->media = {.file = *file, .mimeType = "video/mp4"};
        tile->setCaption(tr("Video\n%1").arg(QLocale().formattedDataSize(bytes.size(), 0, QLocale::DataSizeSIFormat)));
        Q_EMIT changed();
    }
}

base::Task<void> MediaStrip::showThumb(QPointer<MediaTile> tile, QString file)
{
    const QImage thumb =
        co_await base::offload(QThreadPool::globalInstance(), [files = m_drafts.files(), file, side = thumbPixels()] {
            const auto bytes = files.read(file);
            return bytes ? makeThumb(*bytes, side) : QImage();
        });
    if (find(tile) != nullptr) {
        tile->setThumb(thumb);
    }
}

base::Task<void> MediaStrip::crop(QPointer<MediaTile> tile)
{
    const Entry *entry = find(tile);
    if (entry == nullptr || entry->media.file.isEmpty()) {
        co_return;
    }
    const QSize whole = entry->media.aspect;
    const QImage preview =
        co_await base::offload(QThreadPool::globalInstance(), [files = m_drafts.files(), file = entry->media.file] {
            const auto bytes = files.read(file);
            return bytes ? makeThumb(*bytes, kCropPreview) : QImage();
        });
    if (preview.isNull() || find(tile) == nullptr) {
        co_return;
    }
    auto *sheet = new CropSheet(preview, whole, {}, window());
    connect(sheet, &CropSheet::cropped, this, [this, tile](QRect part) { m_tasks.start(applyCrop(tile, part)); });
    sheet->open(tr("Crop"));
}

base::Task<void> MediaStrip::applyCrop(QPointer<MediaTile> tile, QRect part)
{
    const Entry *entry = find(tile);
    if (entry == nullptr) {
        co_return;
    }
    const auto bytes =
        co_await base::offload(QThreadPool::globalInstance(),
                               [files = m_drafts.files(), file = entry->media.file] { return files.read(file); });
    if (bytes) {
        co_await keepPicture(tile, *bytes, {.crop = part});
    }
}

MediaStrip::Entry *MediaStrip::find(const MediaTile *tile)
{
    const auto found = std::ranges::find(m_entries, tile, &Entry::tile);
    return found == m_entries.end() ? nullptr : &*found;
}

int MediaStrip::thumbPixels() const
{
    return qRound(2 * MediaTile::kThumb * devicePixelRatioF());
}

void MediaStrip::drop(MediaTile *tile, const QString &why)
{
    if (const Entry *entry = find(tile); entry != nullptr && entry->media.file.isEmpty()) {
        remove(tile);
    }
    Q_EMIT failed(why);
}

void MediaStrip::remove(MediaTile *tile)
{
    std::erase_if(m_entries, [tile](const Entry &entry) { return entry.tile == tile; });
    tile->hide();
    tile->deleteLater();
    placeTiles();
    Q_EMIT changed();
}

void MediaStrip::move(std::size_t from, int by)
{
    const auto to = static_cast<std::ptrdiff_t>(from) + by;
    if (from >= m_entries.size() || to < 0 || to >= std::ssize(m_entries)) {
        return;
    }
    std::swap(m_entries[from], m_entries[static_cast<std::size_t>(to)]);
    placeTiles();
    announce(this, tr("Picture %1 of %2").arg(to + 1).arg(m_entries.size()));
    Q_EMIT changed();
}

void MediaStrip::dragTo(MediaTile *tile, int y)
{
    const auto at = find(tile) - m_entries.data();
    if (at > 0 && y < m_entries[static_cast<std::size_t>(at - 1)].tile->geometry().center().y()) {
        move(static_cast<std::size_t>(at), -1);
    } else if (at + 1 < std::ssize(m_entries) &&
               y > m_entries[static_cast<std::size_t>(at + 1)].tile->geometry().center().y()) {
        move(static_cast<std::size_t>(at), 1);
    }
}

void MediaStrip::placeTiles()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        MediaTile *tile = m_entries[i].tile;
        if (m_column->indexOf(tile) != static_cast<int>(i)) {
            m_column->insertWidget(static_cast<int>(i), tile);
        }
        tile->setPlace(static_cast<int>(i), static_cast<int>(m_entries.size()));
        if (i > 0) {
            setTabOrder(m_entries[i - 1].tile, tile);
        }
    }
    setVisible(!m_entries.empty());
    updateGeometry();
}

} // namespace rostrum::ui
