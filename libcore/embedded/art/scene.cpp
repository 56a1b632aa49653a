// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/scene.h"

#include "embedded/art/scene_families.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace rostrum::embedded::art {
namespace {

struct Scene
{
    QStringView name;
    void (*paint)(Easel &);
};

constexpr std::array kScenes{
    Scene{u"whiteboard", paintWhiteboard},
    Scene{u"chart-line", paintChartLine},
    Scene{u"chart-bars", paintChartBars},
    Scene{u"chart-latency", paintChartLatency},
    Scene{u"diagram-services", paintDiagramServices},
    Scene{u"terminal", paintTerminal},
    Scene{u"desk", paintDesk},
    Scene{u"workshop", paintWorkshop},
    Scene{u"lecture-hall", paintLectureHall},
    Scene{u"studio-mic", paintStudioMic},
    Scene{u"forest-lake", paintForestLake},
    Scene{u"coast", paintCoast},
    Scene{u"city-dusk", paintCityDusk},
    Scene{u"mountains", paintMountains},
    Scene{u"train-window", paintTrainWindow},
    Scene{u"bookshelf", paintBookshelf},
    Scene{u"sketch-wireframe", paintSketchWireframe},
    Scene{u"poster-type", paintPosterType},
    Scene{u"map-routes", paintMapRoutes},
    Scene{u"lab-bench", paintLabBench},
    Scene{u"garden", paintGarden},
    Scene{u"harbour-cranes", paintHarbourCranes},
    Scene{u"wind-turbines", paintWindTurbines},
    Scene{u"bridge-drawing", paintBridgeDrawing},
};

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
    const double scale = std::max(px.width() / Easel::kWidth, px.height() / Easel::kHeight);
    painter.translate(px.width() / 2.0, px.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-Easel::kWidth / 2, -Easel::kHeight / 2);
    painter.setPen(Qt::NoPen);
    Easel easel(painter, seed);
    scene->paint(easel);
    painter.end();
    return image;
}

} // namespace rostrum::embedded::art
