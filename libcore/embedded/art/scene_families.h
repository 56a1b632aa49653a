// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/art/easel.h"

namespace rostrum::embedded::art {

// scene_landscapes.cpp
void paintForestLake(Easel &easel);
void paintCoast(Easel &easel);
void paintMountains(Easel &easel);
void paintGarden(Easel &easel);
// scene_built.cpp
void paintCityDusk(Easel &easel);
void paintHarbourCranes(Easel &easel);
void paintWindTurbines(Easel &easel);
void paintTrainWindow(Easel &easel);
// scene_interiors.cpp
void paintDesk(Easel &easel);
void paintStudioMic(Easel &easel);
void paintBookshelf(Easel &easel);
void paintLabBench(Easel &easel);
// scene_rooms.cpp
void paintWhiteboard(Easel &easel);
void paintWorkshop(Easel &easel);
void paintLectureHall(Easel &easel);
// scene_charts.cpp
void paintChartLine(Easel &easel);
void paintChartBars(Easel &easel);
void paintChartLatency(Easel &easel);
// scene_graphics.cpp
void paintDiagramServices(Easel &easel);
void paintTerminal(Easel &easel);
void paintMapRoutes(Easel &easel);
// scene_drawings.cpp
void paintSketchWireframe(Easel &easel);
void paintPosterType(Easel &easel);
void paintBridgeDrawing(Easel &easel);

} // namespace rostrum::embedded::art
