// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_cache.h"

#include "image_decoder.h"

#include "base/offload.h"
#include "net/http_client.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kParallel = 6;
constexpr qint64 kRetryAfterMs = 60'000;
constexpr qint64 kMaximumBytes = 20 * 1024 * 1024;

constexpr auto kMediaScheme = "rostrum-media"_L1;

std::optional<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.read(kMaximumBytes)) : std::nullopt;
}

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

ImageCache::ImageCache(net::HttpClient *client, QString media, QObject *parent)
    : ImageSource(parent)
    , m_client(client)
    , m_media(std::move(media))
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 4));
    m_pool.setThreadPriority(QThread::LowPriority);
}

ImageCache::~ImageCache()
{
    m_tasks.cancelAll();
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap ImageCache::find(const ImageKey &key)
{
    const QPixmap *found = m_pixmaps.object(key);
    return found != nullptr ? *found : QPixmap();
}

void ImageCache::ask(const ImageKey &key, Patience patience)
{
    if (!key.url.isValid() || key.size.isEmpty() || m_pixmaps.contains(key))
        return;
    if (const auto failed = m_failed.constFind(key.url); failed != m_failed.cend()) {
        if (monotonicMs() < *failed)
            return;
        m_failed.erase(failed);
    }
    std::vector<ImageKey> &keys = m_wanted[key.url];
    const bool first = keys.empty();
    if (std::ranges::find(keys, key) == keys.end())
        keys.push_back(key);
    if (first) {
        m_queue.push_back({.url = key.url, .patience = patience});
    } else if (const auto waiting = std::ranges::find(m_queue, key.url, &Waiting::url); waiting != m_queue.end()) {
        waiting->patience = std::max(waiting->patience, patience);
        std::rotate(waiting, waiting + 1, m_queue.end());
    }
    startNext();
    giveUpOldest();
}

void ImageCache::giveUpOldest()
{
    const auto inPassing = [](const Waiting &waiting) { return waiting.patience == Patience::InPassing; };
    if (std::ranges::count_if(m_queue, inPassing) > kMostInPassing) {
        const auto oldest = std::ranges::find_if(m_queue, inPassing);
        m_wanted.remove(oldest->url);
        m_queue.erase(oldest);
    }
}

void ImageCache::rememberFailure(const QUrl &url)
{
    m_wanted.remove(url);
    if (m_failed.size() >= kMostFailed)
        m_failed.erase(std::ranges::min_element(m_failed));
    m_failed.insert(url, monotonicMs() + kRetryAfterMs);
}

void ImageCache::startNext()
{
    while (m_running < kParallel && !m_queue.empty()) {
        QUrl url = std::move(m_queue.back().url);
        m_queue.pop_back();
        ++m_running;
        m_tasks.start(load(std::move(url)));
    }
}

base::Task<std::optional<QByteArray>> ImageCache::fetch(QUrl url)
{
    if (url.scheme() == kMediaScheme) {
        // A name alone: no record leads out of the folder.
        co_return co_await base::offload(
            &m_pool, [path = QString(m_media + u'/' + QFileInfo(url.path()).fileName())] { return readFile(path); });
    }
    auto reply = co_await m_client->send({.url = url,
                                          .maxBytes = kMaximumBytes,
                                          .diskCache = net::DiskCache::Prefer,
                                          .urlSource = net::UrlSource::Record});
    if (!reply || !reply->ok()) {
        co_return std::nullopt;
    }
    co_return std::move(reply->body);
}

base::Task<void> ImageCache::load(QUrl url)
{
    if (auto bytes = co_await fetch(url)) {
        co_await decodeAll(url, std::move(*bytes));
    } else {
        rememberFailure(url);
    }
    --m_running;
    startNext();
    if (isIdle())
        Q_EMIT becameIdle();
}

base::Task<void> ImageCache::decodeAll(QUrl url, QByteArray bytes)
{
    // More sizes may be asked for while one is decoded.
    while (m_wanted.contains(url)) {
        std::vector<ImageKey> &keys = m_wanted[url];
        if (keys.empty()) {
            m_wanted.remove(url);
            break;
        }
        const ImageKey key = keys.back();
        QImage image = co_await base::offload(&m_pool, [bytes, key] { return decodeImage(bytes, key); });
        std::erase(m_wanted[url], key);
        if (image.isNull()) {
            rememberFailure(url);
            break;
        }
        const qsizetype cost = image.sizeInBytes();
        m_pixmaps.insert(key, new QPixmap(QPixmap::fromImage(std::move(image))), cost);
        Q_EMIT ready(key);
    }
}

} // namespace rostrum::ui
