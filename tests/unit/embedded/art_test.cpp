// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/film.h"
#include "embedded/art/paint.h"
#include "embedded/art/portrait.h"
#include "embedded/art/scene.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rostrum::embedded::art;

namespace {

QJsonObject person(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json)).object();
}

QByteArray pixels(const QImage &image)
{
    return {reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()};
}

// How much two pictures of one size differ: the mean over all pixels of the largest channel difference.
double difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum +=
                std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return sum / (a.width() * a.height());
}

} // namespace

TEST(PortraitTraits, ReadsEveryField)
{
    const auto traits = PortraitTraits::fromJson(
        person(R"({"skin":5,"hair":"grey-short","hairColor":"auburn","beard":"stubble","glasses":"square",
                   "top":"teal","ground":"slate","age":"older"})"),
        7);
    ASSERT_TRUE(traits) << traits.error().toStdString();
    const PortraitTraits expected{.skin = 5,
                                  .hair = Hair::GreyShort,
                                  .hairColour = HairColour::Auburn,
                                  .beard = Beard::Stubble,
                                  .glasses = Glasses::Square,
                                  .top = Top::Teal,
                                  .ground = Ground::Slate,
                                  .age = Age::Older,
                                  .seed = 7};
    EXPECT_EQ(*traits, expected);
}

TEST(PortraitTraits, KeepsDefaultsForMissingFields)
{
    const auto traits = PortraitTraits::fromJson(person("{}"), 3);
    ASSERT_TRUE(traits);
    EXPECT_EQ(*traits, (PortraitTraits{.seed = 3}));
}

TEST(PortraitTraits, NamesTheFieldThatIsWrong)
{
    const auto hair = PortraitTraits::fromJson(person(R"({"hair":"mohican","top":"navy"})"), 0);
    ASSERT_FALSE(hair);
    EXPECT_TRUE(hair.error().startsWith(u"hair"_s)) << hair.error().toStdString();
    for (const char *json : {R"({"skin":0})", R"({"skin":7})", R"({"skin":"3"})", R"({"skin":2.5})"}) {
        const auto skin = PortraitTraits::fromJson(person(json), 0);
        ASSERT_FALSE(skin) << json;
        EXPECT_TRUE(skin.error().startsWith(u"skin"_s));
    }
}

TEST(Portrait, IsOpaqueAndOfTheSizeAsked)
{
    for (const int side : {1, 36, 44, 124, 512}) {
        const QImage image = drawPortrait({}, side);
        EXPECT_EQ(image.size(), QSize(side, side));
        EXPECT_FALSE(image.hasAlphaChannel());
    }
    EXPECT_TRUE(drawPortrait({}, 0).isNull());
}

TEST(Portrait, IsTheSameEveryTime)
{
    const PortraitTraits traits{.skin = 4, .hair = Hair::Curly, .seed = seedFrom(u"did:plc:same")};
    EXPECT_EQ(pixels(drawPortrait(traits, 96)), pixels(drawPortrait(traits, 96)));
}

TEST(Portrait, EveryTraitIsSeen)
{
    const PortraitTraits plain{.skin = 2, .seed = 5};
    const QImage before = drawPortrait(plain, 96);
    QList<PortraitTraits> changed(8, plain);
    changed[0].skin = 6;
    changed[1].hair = Hair::Bald;
    changed[2].hairColour = HairColour::Blond;
    changed[3].beard = Beard::Short;
    changed[4].glasses = Glasses::Round;
    changed[5].top = Top::Rust;
    changed[6].ground = Ground::Rose;
    changed[7].age = Age::Older;
    for (qsizetype i = 0; i < changed.size(); ++i) {
        EXPECT_GT(difference(before, drawPortrait(changed[i], 96)), 0.1) << "trait " << i;
    }
}

TEST(Portrait, EveryHairStyleHasAShapeOfItsOwn)
{
    QList<QImage> images;
    for (int style = 0; style <= static_cast<int>(Hair::Undercut); ++style) {
        images << drawPortrait({.hair = static_cast<Hair>(style), .seed = 9}, 44);
        for (qsizetype other = 0; other + 1 < images.size(); ++other) {
            EXPECT_GT(difference(images[other], images.last()), 1.0) << "styles " << other << " and " << style;
        }
    }
}

TEST(Portrait, SeedsMakeDifferentPeopleOfTheSameTraits)
{
    QSet<QByteArray> seen;
    for (quint32 seed = 0; seed < 44; ++seed) {
        seen.insert(pixels(drawPortrait({.seed = seed}, 44)));
    }
    EXPECT_EQ(seen.size(), 44);
}

TEST(Seed, IsFixedForAllTime)
{
    EXPECT_EQ(seedFrom(u""), 2166136261U);
    EXPECT_EQ(seedFrom(u"a"), 0xE40C292CU);
}

// Scenes carry text, so they want an application; offscreen needs no desktop.
class Scene : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (QCoreApplication::instance() == nullptr) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            static int count = 1;
            static std::array<char, 4> name{'a', 'r', 't', '\0'};
            static std::array<char *, 2> arguments{name.data(), nullptr};
            static QGuiApplication application(count, arguments.data());
        }
    }
};

TEST_F(Scene, EveryNameIsDrawnAndFillsThePicture)
{
    ASSERT_EQ(sceneNames().size(), 24);
    for (const QString &name : sceneNames()) {
        const QImage image = drawScene(name, 4, {240, 150});
        ASSERT_EQ(image.size(), QSize(240, 150)) << name.toStdString();
        EXPECT_FALSE(image.hasAlphaChannel());
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                colours.insert(image.pixel(x, y));
            }
        }
        EXPECT_GT(colours.size(), 300) << name.toStdString() << " is nearly empty";
    }
}

TEST_F(Scene, ScenesDifferFromEachOther)
{
    QList<QImage> images;
    for (const QString &name : sceneNames()) {
        images << drawScene(name, 4, {120, 75});
        for (qsizetype other = 0; other + 1 < images.size(); ++other) {
            EXPECT_GT(difference(images[other], images.last()), 4.0)
                << sceneNames().at(other).toStdString() << " and " << name.toStdString();
        }
    }
}

TEST_F(Scene, FollowsTheSeed)
{
    for (const QString &name : sceneNames()) {
        EXPECT_EQ(pixels(drawScene(name, 4, {160, 100})), pixels(drawScene(name, 4, {160, 100}))) << name.toStdString();
        QSet<QByteArray> seen;
        for (quint32 seed = 0; seed < 8; ++seed) {
            seen.insert(pixels(drawScene(name, seed, {160, 100})));
        }
        EXPECT_EQ(seen.size(), 8) << name.toStdString();
    }
}

TEST_F(Scene, CoversEveryShape)
{
    for (const QSize size : {QSize(96, 96), QSize(664, 186), QSize(90, 160)}) {
        const QImage image = drawScene(u"coast", 2, size);
        ASSERT_EQ(image.size(), size);
        EXPECT_NE(image.pixel(0, 0), image.pixel(size.width() / 2, size.height() - 1));
    }
}

TEST_F(Scene, RefusesWhatItCannotDraw)
{
    EXPECT_TRUE(drawScene(u"volcano", 1, {100, 100}).isNull());
    EXPECT_TRUE(drawScene(u"coast", 1, {0, 100}).isNull());
}

TEST_F(Scene, ThreadsDrawWhatTheMainThreadDraws)
{
    const QStringList names{u"terminal"_s, u"chart-line"_s, u"forest-lake"_s, u"map-routes"_s};
    std::array<QImage, 4> drawn;
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            threads.emplace_back(
                [&drawn, &names, i] { drawn.at(i) = drawScene(names.at(static_cast<qsizetype>(i)), 5, {300, 188}); });
        }
    }
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const QString &name = names.at(static_cast<qsizetype>(i));
        EXPECT_EQ(pixels(drawn.at(i)), pixels(drawScene(name, 5, {300, 188}))) << name.toStdString();
    }
}

TEST_F(Scene, WhatHasWordsStaysWholeInAWideCover)
{
    const QSize kCover(1500, 500);
    const QRect kWhole(350, 0, 800, 500);
    for (const QStringView name : {u"diagram-services", u"terminal", u"chart-bars", u"poster-type"}) {
        const QImage cover = drawScene(name, 4, kCover);
        EXPECT_LT(difference(cover.copy(kWhole), drawScene(name, 4, kWhole.size())), 0.5) << name.toUtf8().constData();
        EXPECT_EQ(cover.pixel(2, 250), cover.pixel(340, 250)) << "the ground runs on";
    }
}

TEST(Film, MovesFromBeginningToEnd)
{
    ASSERT_EQ(filmNames().size(), 4);
    for (const QString &name : filmNames()) {
        const Film film = filmNamed(name).value();
        const QSize px = film.size / 4;
        QImage before = drawFilm(name, 0, px);
        ASSERT_EQ(before.size(), px);
        EXPECT_EQ(pixels(before), pixels(drawFilm(name, 0, px))) << name.toStdString();
        for (int second = 1; second < film.seconds; ++second) {
            const QImage now = drawFilm(name, second, px);
            EXPECT_GT(difference(before, now), 0.4) << name.toStdString() << ' ' << second;
            before = now;
        }
        EXPECT_EQ(pixels(drawPoster(name, px)), pixels(drawFilm(name, film.seconds * 0.2, px))) << name.toStdString();
    }
}

TEST(Film, FillsEveryFrame)
{
    for (const QString &name : filmNames()) {
        const Film film = filmNamed(name).value();
        const QSize px = film.size / 4;
        for (double second = 0; second <= film.seconds; second += 0.5) {
            const QImage image = drawFilm(name, second, px);
            for (const QPoint corner : {QPoint(0, 0), QPoint(px.width() - 1, 0), QPoint(0, px.height() - 1),
                                        QPoint(px.width() - 1, px.height() - 1)}) {
                EXPECT_NE(image.pixelColor(corner), QColor(Qt::white)) << name.toStdString() << " at " << second;
            }
        }
    }
}

TEST(Film, RefusesWhatItCannotDraw)
{
    EXPECT_FALSE(filmNamed(u"volcano"));
    EXPECT_TRUE(drawFilm(u"volcano", 1, {96, 54}).isNull());
    EXPECT_TRUE(drawFilm(u"coast", 1, {96, 0}).isNull());
    EXPECT_TRUE(drawPoster(u"volcano", {96, 54}).isNull());
}
