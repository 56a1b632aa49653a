// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene.h"

#include "embedded/art/scene_families.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace rostrum::embedded::art {
namespace {

constexpr double kWide = 1.4; // so much wider than 8:5, a strip would cut most of the height

// What a scene is in a shape much wider than its own.
enum class Wide {
    Cropped, // a strip of it: places and things
    Whole    // all of it, its ground drawn out to both sides: words and drawings, which nothing may cut
};

struct Scene
{
    QStringView name;
    void (*paint)(Easel &);
    Wide wide = Wide::Cropped;
};

constexpr std::array kScenes{
    Scene{u"whiteboard", paintWhiteboard, Wide::Whole},
    Scene{u"chart-line", paintChartLine, Wide::Whole},
    Scene{u"chart-bars", paintChartBars, Wide::Whole},
    Scene{u"chart-latency", paintChartLatency, Wide::Whole},
    Scene{u"diagram-services", paintDiagramServices, Wide::Whole},
    Scene{u"terminal", paintTerminal, Wide::Whole},
    Scene{u"desk", paintDesk},
    Scene{u"workshop", paintWorkshop},
    Scene{u"lecture-hall", paintLectureHall, Wide::Whole},
    Scene{u"studio-mic", paintStudioMic},
    Scene{u"forest-lake", paintForestLake},
    Scene{u"coast", paintCoast},
    Scene{u"city-dusk", paintCityDusk},
    Scene{u"mountains", paintMountains},
    Scene{u"train-window", paintTrainWindow},
    Scene{u"bookshelf", paintBookshelf},
    Scene{u"sketch-wireframe", paintSketchWireframe, Wide::Whole},
    Scene{u"poster-type", paintPosterType, Wide::Whole},
    Scene{u"map-routes", paintMapRoutes},
    Scene{u"lab-bench", paintLabBench},
    Scene{u"garden", paintGarden},
    Scene{u"harbour-cranes", paintHarbourCranes},
    Scene{u"wind-turbines", paintWindTurbines},
    Scene{u"bridge-drawing", paintBridgeDrawing, Wide::Whole},
};

// The outermost columns of what was drawn, drawn out to the edges of the picture.
void extendSides(QImage &image, int left, int right)
{
    const QImage drawn = image;
    QPainter painter(&image);
    const int height = image.height();
    painter.drawImage(QRect(0, 0, left, height), drawn, QRect(left, 0, 1, height));
    painter.drawImage(QRect(right, 0, image.width() - right, height), drawn, QRect(right - 1, 0, 1, height));
}

} // namespace

QStringList sceneNames()
{
    QStringList names;
    for (const Scene &scene : kScenes) {
        names << scene.name.toString();
    }
    return names;
}

QImage drawScene(QStringView name, quint32 seed, QSize px)
{
    const auto scene = std::ranges::find_if(kScenes, [name](const Scene &known) { return name == known.name; });
    if (scene == kScenes.end() || px.isEmpty()) {
        return {};
    }
    QImage image(px, QImage::Format_RGB32);
    image.fill(Qt::white); // antialiased edges would let uninitialised pixels through
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double across = px.width() / Easel::kWidth;
    const double down = px.height() / Easel::kHeight;
    const bool isWhole = scene->wide == Wide::Whole && across > kWide * down;
    const double scale = isWhole ? down : std::max(across, down);
    const int margin = isWhole ? static_cast<int>(std::ceil((px.width() - Easel::kWidth * down) / 2)) : 0;
    painter.setClipRect(QRectF(QRect(margin, 0, px.width() - 2 * margin, px.height())));
    painter.translate(px.width() / 2.0, px.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-Easel::kWidth / 2, -Easel::kHeight / 2);
    painter.setPen(Qt::NoPen);
    Easel easel(painter, seed);
    scene->paint(easel);
    painter.end();
    if (margin > 0) {
        extendSides(image, margin, px.width() - margin);
    }
    return image;
}

} // namespace rostrum::embedded::art
