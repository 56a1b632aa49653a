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
    Whole    // all of it, its ground running on to both sides: words and drawings, which nothing may cut
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

// Where a scene's canvas lies in a picture.
struct Frame
{
    double scale;
    double left;
    double top;
};

void paint(const Scene &scene, quint32 seed, const Frame &frame, QImage &image)
{
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(frame.left, frame.top);
    painter.scale(frame.scale, frame.scale);
    painter.setPen(Qt::NoPen);
    Easel easel(painter, seed);
    scene.paint(easel);
}

// The ground at both edges of the canvas runs on to those of the picture.
void extendSides(int left, QImage &image)
{
    constexpr int kInside = 3; // past the last line of a grid
    const QImage drawn = image;
    QPainter painter(&image);
    const int right = image.width() - left;
    const int height = image.height();
    painter.drawImage(QRect(0, 0, left + kInside, height), drawn, QRect(left + kInside, 0, 1, height));
    painter.drawImage(QRect(right - kInside, 0, left + kInside, height), drawn,
                      QRect(right - kInside - 1, 0, 1, height));
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
    const double across = px.width() / Easel::kWidth;
    const double down = px.height() / Easel::kHeight;
    const bool isWhole = scene->wide == Wide::Whole && across > kWide * down;
    const double scale = isWhole ? down : std::max(across, down);
    const Frame frame{.scale = scale,
                      .left = (px.width() - Easel::kWidth * scale) / 2,
                      .top = (px.height() - Easel::kHeight * scale) / 2};
    paint(*scene, seed, frame, image);
    if (isWhole) {
        extendSides(static_cast<int>(std::ceil(frame.left)), image);
    }
    return image;
}

} // namespace rostrum::embedded::art
