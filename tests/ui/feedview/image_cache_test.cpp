// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_http_client.h"

#include "ui/feedview/image_cache.h"
#include "ui/feedview/image_decoder.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

QByteArray png(QSize size, const QColor &left, const QColor &right)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(left);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = size.width() / 2; x < size.width(); ++x)
            image.setPixelColor(x, y, right);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

TEST(DecodeImage, CoversTheBoxAndCutsEvenly)
{
    const QImage image = decodeImage(png({400, 100}, Qt::red, Qt::blue), {.size = {100, 100}});
    ASSERT_EQ(image.size(), QSize(100, 100));
    EXPECT_EQ(image.pixelColor(10, 50), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(90, 50), QColor(Qt::blue));
}

TEST(DecodeImage, RoundsTheCornersAskedFor)
{
    const ImageKey key{.size = {100, 100}, .radius = 20, .corners = ImageKey::TopLeft};
    const QImage image = decodeImage(png({100, 100}, Qt::red, Qt::red), key);
    EXPECT_EQ(image.pixelColor(0, 0).alpha(), 0);
    EXPECT_EQ(image.pixelColor(99, 0).alpha(), 255);
    EXPECT_EQ(image.pixelColor(0, 99).alpha(), 255);
    EXPECT_EQ(image.pixelColor(99, 99).alpha(), 255);
    const QImage disc = decodeImage(png({100, 100}, Qt::red, Qt::red), {.size = {100, 100}, .radius = 50});
    EXPECT_EQ(disc.pixelColor(8, 8).alpha(), 0);
    EXPECT_EQ(disc.pixelColor(50, 1).alpha(), 255);
}

TEST(DecodeImage, RefusesWhatIsNoPictureOrTooLarge)
{
    EXPECT_TRUE(decodeImage("<svg xmlns='http://www.w3.org/2000/svg'/>", {.size = {10, 10}}).isNull());
    EXPECT_TRUE(decodeImage({}, {.size = {10, 10}}).isNull());
    // Headers that announce more than anybody wants to hold; what follows would be white.
    EXPECT_TRUE(decodeImage("P5 65535 65535 255\n" + QByteArray(4096, '\xff'), {.size = {10, 10}}).isNull());
    EXPECT_FALSE(decodeImage("P5 64 64 255\n" + QByteArray(4096, '\xff'), {.size = {10, 10}}).isNull());
    QByteArray cut = png({300, 300}, Qt::red, Qt::blue);
    cut.truncate(cut.size() / 2);
    EXPECT_TRUE(decodeImage(cut, {.size = {10, 10}}).isNull());
}

QByteArray number(int value, int bytes)
{
    QByteArray little;
    for (int i = 0; i < bytes; ++i)
        little += char(value >> (8 * i));
    return little;
}

/// A GIF (GIF89a specification, appendix A) that says one size and has frames of another.
QByteArray gif(int screen, int frame, int frames)
{
    QByteArray bytes = "GIF89a" + number(screen, 2) + number(screen, 2) + QByteArray("\x80\0\0", 3) +
                       QByteArray("\xff\0\0\0\0\xff", 6);
    const QByteArray pause("\x21\xf9\x04\0\x01\0\0\0", 8);
    const QByteArray image =
        ',' + number(0, 4) + number(frame, 2) + number(frame, 2) + QByteArray("\0\x02\x02\x44\x01\0", 6);
    for (int i = 0; i < frames; ++i)
        bytes += pause + image;
    return bytes + ';';
}

/// A WebP animation (RFC 9649) of tiny frames on a large canvas.
QByteArray webp(int canvas, int frames)
{
    const auto chunk = [](const char *name, const QByteArray &body) {
        return QByteArray(name) + number(int(body.size()), 4) + body +
               (body.size() % 2 ? QByteArray(1, '\0') : QByteArray());
    };
    const QByteArray pixel = QByteArray::fromBase64("VlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="); // VP8L, 1 × 1
    const QByteArray frame = chunk("ANMF", number(0, 12) + number(10, 3) + number(0, 1) + pixel);
    const QByteArray body = "WEBP" + chunk("VP8X", number(2, 4) + number(canvas - 1, 3) + number(canvas - 1, 3)) +
                            chunk("ANIM", number(0, 6)) + frame.repeated(frames);
    return chunk("RIFF", body);
}

TEST(DecodeImage, OfAnAnimationOnePictureIsReadAndNoBombGoesOff)
{
    const QList<QByteArray> animations{gif(300, 300, 1'000'000 / 25), gif(4, 65'535, 50),  gif(65'535, 1, 50),
                                       gif(8'000, 8'000, 500),        webp(6'000, 20'000), webp(16'383, 50)};
    for (const QByteArray &bytes : animations) {
        const QImage small = decodeImage(bytes, {.size = {10, 10}});
        EXPECT_TRUE(small.isNull() || small.size() == QSize(10, 10));
        const QImage whole = decodeWhole(bytes, 4'096);
        EXPECT_LE(std::max(whole.width(), whole.height()), 4'096);
    }
    EXPECT_FALSE(decodeImage(gif(40, 40, 3), {.size = {10, 10}}).isNull());
    EXPECT_FALSE(decodeImage(webp(40, 3), {.size = {10, 10}}).isNull());
}

class ImageCacheTest : public testing::Test
{
protected:
    tests::ScriptedHttpClient client{[this](const net::HttpRequest &request) {
        return std::optional<tests::ScriptedHttpClient::Outcome>(answer(request));
    }};
    std::function<tests::ScriptedHttpClient::Outcome(const net::HttpRequest &)> answer = [](const net::HttpRequest &) {
        return net::HttpReply{.status = 200, .body = png({40, 40}, Qt::red, Qt::blue)};
    };
    QTemporaryDir media;
    ImageCache cache{&client, media.path()};

    bool waitUntilIdle()
    {
        return QTest::qWaitFor([this] { return cache.isIdle(); });
    }
    static ImageKey key(const QString &path, int size = 20)
    {
        return {.url = QUrl(u"https://pictures.test/"_s + path), .size = {size, size}};
    }
};

TEST_F(ImageCacheTest, FetchesOnceAndKeepsThePicture)
{
    QSignalSpy ready(&cache, &ImageSource::ready);
    EXPECT_TRUE(cache.find(key(u"a"_s)).isNull());
    cache.request(key(u"a"_s));
    cache.request(key(u"a"_s));
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(ready.count(), 1);
    EXPECT_EQ(cache.find(key(u"a"_s)).size(), QSize(20, 20));
    cache.request(key(u"a"_s));
    EXPECT_TRUE(cache.isIdle());
    ASSERT_EQ(client.requests().size(), 1U);
    EXPECT_EQ(client.requests().front().diskCache, net::DiskCache::Prefer);
    EXPECT_EQ(client.requests().front().urlSource, net::UrlSource::Record)
        << "others wrote the address: it must not lead into this computer's own network";
}

TEST_F(ImageCacheTest, OneFetchServesAllSizes)
{
    cache.request(key(u"a"_s, 20));
    cache.request(key(u"a"_s, 30));
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(client.requests().size(), 1U);
    EXPECT_FALSE(cache.find(key(u"a"_s, 20)).isNull());
    EXPECT_FALSE(cache.find(key(u"a"_s, 30)).isNull());
}

TEST_F(ImageCacheTest, WhatWaitsToBePublishedComesFromItsFolder)
{
    const auto write = [this](const QString &path) {
        QFile file(media.filePath(path));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(png({40, 40}, Qt::red, Qt::blue)) > 0);
    };
    const ImageKey own{.url = QUrl(u"rostrum-media:own.png"_s), .size = {20, 20}};
    const ImageKey outside{.url = QUrl(u"rostrum-media:../outside.png"_s), .size = {20, 20}};
    write(u"own.png"_s);
    ASSERT_TRUE(QDir(media.path()).mkdir(u"inner"_s));
    write(u"outside.png"_s);
    ImageCache inner(&client, media.filePath(u"inner"_s));
    cache.request(own);
    inner.request(outside);
    ASSERT_TRUE(waitUntilIdle() && QTest::qWaitFor([&] { return inner.isIdle(); }));
    EXPECT_EQ(cache.find(own).size(), QSize(20, 20));
    EXPECT_TRUE(inner.find(outside).isNull());
    EXPECT_TRUE(client.requests().empty());
}

TEST_F(ImageCacheTest, AFailureIsNotAskedForAgainAtOnce)
{
    answer = [](const net::HttpRequest &) { return net::HttpReply{.status = 404}; };
    cache.request(key(u"a"_s));
    ASSERT_TRUE(waitUntilIdle());
    cache.request(key(u"a"_s));
    EXPECT_TRUE(cache.isIdle());
    EXPECT_EQ(client.requests().size(), 1U);
    EXPECT_TRUE(cache.find(key(u"a"_s)).isNull());
}

TEST_F(ImageCacheTest, TheLastAskedComesFirst)
{
    for (int i = 0; i < 30; ++i)
        cache.request(key(QString::number(i)));
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_EQ(client.requests().size(), 30U);
    EXPECT_EQ(client.requests()[6].url.path(), u"/29");
}

TEST_F(ImageCacheTest, WhatWasScrolledPastIsGivenUp)
{
    client.setScript([](const net::HttpRequest &) { return std::nullopt; });
    for (int i = 0; i < 6; ++i)
        cache.request(key(u"running%1"_s.arg(i)));
    cache.requestInPassing(key(u"first"_s));
    cache.request(key(u"photo"_s)); // who asks only once is not forgotten
    for (int i = 0; i < 200; ++i)
        cache.requestInPassing(key(QString::number(i)));
    client.setScript([this](const net::HttpRequest &request) { return std::optional(answer(request)); });
    client.release();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(client.requests().size(), std::size_t{6 + 1 + ImageCache::kMostInPassing});
    EXPECT_EQ(client.requests()[6].url.path(), u"/199");
    EXPECT_EQ(client.countOf(u"/first"), 0);
    EXPECT_EQ(client.countOf(u"/135"), 0);
    EXPECT_EQ(client.countOf(u"/136"), 1);
    EXPECT_FALSE(cache.find(key(u"photo"_s)).isNull());
    cache.requestInPassing(key(u"first"_s));
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_FALSE(cache.find(key(u"first"_s)).isNull()) << "and is fetched when it comes back";
}

TEST_F(ImageCacheTest, RemembersABoundedNumberOfFailures)
{
    answer = [](const net::HttpRequest &) { return net::HttpReply{.status = 404}; };
    cache.request(key(u"first"_s));
    ASSERT_TRUE(waitUntilIdle());
    QTest::qWait(2); // is the oldest, by the clock
    for (int i = 0; i < ImageCache::kMostFailed; ++i)
        cache.request(key(QString::number(i)));
    ASSERT_TRUE(waitUntilIdle());
    cache.request(key(QString::number(ImageCache::kMostFailed - 1)));
    EXPECT_TRUE(cache.isIdle());
    cache.request(key(u"first"_s));
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(client.countOf(u"/first"), 2);
}

TEST_F(ImageCacheTest, StaysWithinItsBytes)
{
    // Each takes 16 MiB: five do not fit.
    for (int i = 0; i < 5; ++i) {
        cache.request(key(QString::number(i), 2048));
        ASSERT_TRUE(waitUntilIdle());
    }
    EXPECT_TRUE(cache.find(key(u"0"_s, 2048)).isNull());
    EXPECT_FALSE(cache.find(key(u"4"_s, 2048)).isNull());
}

TEST_F(ImageCacheTest, MayBeDestroyedWhileItWorks)
{
    auto other = std::make_unique<ImageCache>(&client, media.path());
    client.setScript([](const net::HttpRequest &) { return std::nullopt; });
    other->request(key(u"a"_s));
    other.reset();
    EXPECT_EQ(client.cancelled(), 1);
}

} // namespace
} // namespace rostrum::ui
