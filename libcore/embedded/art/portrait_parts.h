// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/art/paint.h"
#include "embedded/art/portrait_traits.h"

class QPainter;

namespace rostrum::embedded::art {

// The parts of a portrait work on a 200 × 200 canvas with the face on the vertical at 100 and light from the left.
inline constexpr double kAxis = 100.0;
inline constexpr double kEyeY = 91.0;

// One person's measures and colours, worked out once from the traits.
struct Sitter
{
    PortraitTraits traits;

    double halfWidth = 33; // of the face at the cheekbones
    double halfJaw = 28;
    double chinY = 132;
    double halfChin = 9;
    double halfNeck = 14;
    double halfShoulder = 60;
    double eyeGap = 13.6; // axis to pupil
    double eyeOpen = 1;
    double browLift = 0;
    double browThick = 3;
    double browTilt = 0;
    double noseWidth = 5;
    double smile = 1; // 0 calm … 1 warm
    int mouth = 0;
    int neckline = 0;
    int parting = 0;      // varies the hair style
    bool flipped = false; // hair parted on the other side
    bool lashes = false;
    bool earring = false;

    QColor skin;
    QColor skinLight;
    QColor skinShade;
    QColor skinDeep;
    QColor lip;
    QColor iris;
    QColor hair;
    QColor hairLight;
    QColor hairShade;
    QColor brow;
    QColor top;
    QColor topLight;
    QColor topShade;
    QColor ground;
    QColor cloth; // hijab, turban
    QColor clothLight;
    QColor clothShade;

    QPainterPath face;

    [[nodiscard]] double left() const { return kAxis - halfWidth; }
    [[nodiscard]] double right() const { return kAxis + halfWidth; }
};

[[nodiscard]] Sitter sitterFor(const PortraitTraits &traits);

// In the order they are painted.
void paintHairBehind(QPainter &painter, const Sitter &sitter);
void paintNeck(QPainter &painter, const Sitter &sitter);
void paintDress(QPainter &painter, const Sitter &sitter);
void paintHead(QPainter &painter, const Sitter &sitter);
void paintBeard(QPainter &painter, const Sitter &sitter);
void paintFeatures(QPainter &painter, const Sitter &sitter);
void paintHairInFront(QPainter &painter, const Sitter &sitter);
void paintCovering(QPainter &painter, const Sitter &sitter);
void paintGlasses(QPainter &painter, const Sitter &sitter);

} // namespace rostrum::embedded::art
