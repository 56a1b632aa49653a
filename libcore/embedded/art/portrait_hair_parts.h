// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/art/portrait_parts.h"

namespace rostrum::embedded::art {

// Fills a hair shape with base, light strip and shaded far side.
void fillHair(QPainter &painter, const Sitter &sitter, const QPainterPath &shape);
void strokeHair(QPainter &painter, const QPainterPath &strand, const QColor &colour, double width);

void paintCropped(QPainter &painter, const Sitter &sitter);  // short, buzz, grey-short, undercut, bald
void paintRounded(QPainter &painter, const Sitter &sitter);  // curly, afro
void paintGathered(QPainter &painter, const Sitter &sitter); // bun, ponytail, braids
void paintLoose(QPainter &painter, const Sitter &sitter);    // long, bob, waves
void paintLooseBehind(QPainter &painter, const Sitter &sitter);
void paintRoundedBehind(QPainter &painter, const Sitter &sitter);
void paintGatheredBehind(QPainter &painter, const Sitter &sitter);

} // namespace rostrum::embedded::art
