// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cid.h"
#include "base/result.h"

#include <QIODevice>

namespace rostrum::archive {

/// Whether `bytes`, to the end of the device, are what a CID names. Blocks while it reads.
[[nodiscard]] bool hasContent(QIODevice &bytes, const base::CidParts &cid);

struct CarSummary
{
    int blocks = 0;

    bool operator==(const CarSummary &) const = default;
};

/// Reads a repository file to its end (CAR version 1, https://ipld.io/specs/transport/car/carv1/; a repository's has
/// one root, its commit: https://atproto.com/specs/repository): every block must be what its CID names, and the root
/// must be among them. Malformed with the place in `detail` otherwise. Needs the memory of one block, of 4 MiB at most.
/// Blocks while it reads.
[[nodiscard]] base::Result<CarSummary> checkCar(QIODevice &file);

} // namespace rostrum::archive
