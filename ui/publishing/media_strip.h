// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "publishing/drafts.h"
#include "publishing/picture.h"
#include "ui/publishing/media_tile.h"

#include <QImage>
#include <QList>
#include <QPointer>
#include <QUrl>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace rostrum::ui {

/// The pictures of a post that is written, or its video. What is added is made ready and kept on the disk before it
/// counts; failed() says what could not be.
class MediaStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit MediaStrip(publishing::Drafts &drafts, QWidget *parent = nullptr);
    ~MediaStrip() override;

    void setMedia(const std::vector<social::NewMedia> &images, const std::optional<social::NewMedia> &video);
    [[nodiscard]] std::vector<social::NewMedia> images() const;
    [[nodiscard]] std::optional<social::NewMedia> video() const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// Whether something is still being made ready.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool hasRoom() const;

    void addFiles(const QList<QUrl> &files);
    void addPicture(const QByteArray &bytes);
    void addImage(const QImage &image);
    void move(std::size_t from, int by);

Q_SIGNALS:
    void changed();
    /// A sentence for people.
    void failed(const QString &message);

private:
    struct Entry
    {
        MediaTile *tile = nullptr;
        MediaKind kind = MediaKind::Picture;
        social::NewMedia media = {}; ///< its file is empty while it is being made ready
    };

    MediaTile *addTile(MediaKind kind);
    base::Task<void> addFile(QPointer<MediaTile> tile, QString path);
    base::Task<void> keepImage(QPointer<MediaTile> tile, QImage image);
    base::Task<void> keepPicture(QPointer<MediaTile> tile, QByteArray bytes, publishing::PictureLimits limits);
    base::Task<void> keepVideo(QPointer<MediaTile> tile, QByteArray bytes);
    base::Task<void> showThumb(QPointer<MediaTile> tile, QString file);
    base::Task<void> crop(QPointer<MediaTile> tile);
    base::Task<void> applyCrop(QPointer<MediaTile> tile, QRect part);
    void drop(MediaTile *tile, const QString &why);
    void remove(MediaTile *tile);
    void dragTo(MediaTile *tile, int y);
    void placeTiles();
    [[nodiscard]] Entry *find(const MediaTile *tile);
    [[nodiscard]] int thumbPixels() const;

    publishing::Drafts &m_drafts;
    QVBoxLayout *m_column;
    std::vector<Entry> m_entries;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::ui
