// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/picture.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace rostrum::publishing {
namespace {

QByteArray saved(const QImage &image, const char *format, int quality = -1)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return buffer.data();
}

/// As badly compressible as a picture can be.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y) {
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    }
    return image;
}

QImage halves(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = size.width() / 2; x < size.width(); ++x) {
            image.setPixelColor(x, y, Qt::blue);
        }
    }
    return image;
}

/// An Exif segment that says "turned by 90°", put behind the start of a JPEG.
QByteArray turned(QByteArray jpeg)
{
    const QByteArray exif = QByteArray::fromHex("ffe10022457869660000"
                                                "4d4d002a00000008"
                                                "0001011200030000000100060000"
                                                "00000000");
    return jpeg.insert(2, exif);
}

TEST(PictureTest, IsReducedToWhatServersTake)
{
    const auto picture = preparePicture(saved(noise({3000, 2000}), "png"));
    ASSERT_TRUE(picture.has_value());
    EXPECT_LE(picture->bytes.size(), 2'000'000);
    EXPECT_GT(picture->bytes.size(), 200'000);
    EXPECT_EQ(picture->mimeType, "image/jpeg");
    const QImage read = QImage::fromData(picture->bytes);
    EXPECT_EQ(read.size(), picture->size);
    EXPECT_NEAR(read.width() * 2.0 / read.height(), 3.0, 0.02);
}

TEST(PictureTest, IsNoWiderThanTheLimit)
{
    const auto picture = preparePicture(saved(halves({5000, 100}), "png"));
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->size, QSize(4096, 81));
}

TEST(PictureTest, IsTurnedUprightAndTellsNothingElse)
{
    QImage image = halves({80, 40});
    image.setText(u"Comment"_s, u"secret place"_s);
    const QByteArray jpeg = turned(saved(image, "jpeg", 95));
    QBuffer buffer;
    buffer.setData(jpeg);
    ASSERT_NE(QImageReader(&buffer).transformation(), QImageIOHandler::TransformationNone);
    ASSERT_TRUE(jpeg.contains("secret place"));
    const auto picture = preparePicture(jpeg);
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->size, QSize(40, 80));
    EXPECT_FALSE(picture->bytes.contains("Exif"));
    EXPECT_FALSE(picture->bytes.contains("secret place"));
    const QImage upright = QImage::fromData(picture->bytes);
    EXPECT_GT(qRed(upright.pixel(20, 10)), 200);
    EXPECT_GT(qBlue(upright.pixel(20, 70)), 200);
}

TEST(PictureTest, TransparencyStays)
{
    QImage image(200, 100, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const auto picture = preparePicture(saved(image, "png"));
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->mimeType, "image/png");
    EXPECT_EQ(qAlpha(QImage::fromData(picture->bytes).pixel(5, 5)), 0);
}

TEST(PictureTest, IsCropped)
{
    const auto picture = preparePicture(saved(halves({80, 40}), "png"), {.crop = QRect(50, 10, 20, 20)});
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->size, QSize(20, 20));
    EXPECT_GT(qBlue(QImage::fromData(picture->bytes).pixel(10, 10)), 200);
    EXPECT_FALSE(preparePicture(saved(halves({80, 40}), "png"), {.crop = QRect(90, 0, 5, 5)}).has_value());
}

TEST(PictureTest, NonsenseIsRefused)
{
    EXPECT_FALSE(preparePicture("no picture").has_value());
    EXPECT_FALSE(preparePicture("P6\n65535 65535\n255\nabc").has_value());
}

} // namespace
} // namespace rostrum::publishing
