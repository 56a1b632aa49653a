// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_source.h"

#include "base/task_scope.h"

#include <QCache>
#include <QHash>
#include <QSet>
#include <QThreadPool>

namespace rostrum::net {
class HttpClient;
}

namespace rostrum::ui {

/// The program's pictures: fetched through the one HttpClient (kept on disk by it), decoded on other threads at the
/// size shown, kept in memory up to kBytes, the least recently shown forgotten first.
class ImageCache final : public ImageSource
{
    Q_OBJECT
public:
    static constexpr qsizetype kBytes = 64 * 1024 * 1024;
    /// So many that were asked for in passing wait for a connection; older ones are given up, because they have left
    /// the screen long ago and would push out of the memory what is shown.
    static constexpr int kMostInPassing = 64;
    static constexpr qsizetype kMostFailed = 256; ///< are remembered

    /// `client` outlives the cache. `rostrum-media:NAME` is a file of the folder `media`: a picture of a post that is
    /// not published yet.
    ImageCache(net::HttpClient *client, QString media, QObject *parent = nullptr);
    ~ImageCache() override;

    [[nodiscard]] QPixmap find(const ImageKey &key) override;
    void request(const ImageKey &key) override { ask(key, Patience::Lasting); }
    void requestInPassing(const ImageKey &key) override { ask(key, Patience::InPassing); }
    /// Whether nothing is being fetched or decoded: a picture of the window would be complete.
    [[nodiscard]] bool isIdle() const { return m_running == 0 && m_queue.empty(); }

Q_SIGNALS:
    void becameIdle();

private:
    enum class Patience { InPassing, Lasting };
    struct Waiting
    {
        QUrl url;
        Patience patience = Patience::InPassing;
    };

    void ask(const ImageKey &key, Patience patience);
    void giveUpOldest();
    void rememberFailure(const QUrl &url);
    void startNext();
    base::Task<void> load(QUrl url);
    base::Task<std::optional<QByteArray>> fetch(QUrl url);
    base::Task<void> decodeAll(QUrl url, QByteArray bytes);

    net::HttpClient *m_client;
    QString m_media;
    QThreadPool m_pool;
    QCache<ImageKey, QPixmap> m_pixmaps{kBytes};
    std::vector<Waiting> m_queue = {};                ///< not yet fetched, the next one last
    QHash<QUrl, std::vector<ImageKey>> m_wanted = {}; ///< by address: one fetch serves all sizes
    QHash<QUrl, qint64> m_failed = {};                ///< address → when it may be tried again, monotonic ms
    int m_running = 0;
    base::TaskScope m_tasks; ///< last: cancels before the members it uses go
};

} // namespace rostrum::ui
