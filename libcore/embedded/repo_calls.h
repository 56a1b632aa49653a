// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// Records and blobs: com.atproto.repo.*, com.atproto.sync.getLatestCommit, getBlob and listBlobs.
[[nodiscard]] Answer createRecord(World &world, const Call &call);
[[nodiscard]] Answer putRecord(World &world, const Call &call);
[[nodiscard]] Answer deleteRecord(World &world, const Call &call);
[[nodiscard]] Answer applyWrites(World &world, const Call &call);
[[nodiscard]] Answer getRecord(World &world, const Call &call);
[[nodiscard]] Answer listRecords(World &world, const Call &call);
[[nodiscard]] Answer describeRepo(World &world, const Call &call);
[[nodiscard]] Answer getLatestCommit(World &world, const Call &call);
[[nodiscard]] Answer uploadBlob(World &world, const Call &call);
[[nodiscard]] Answer getBlob(World &world, const Call &call);
[[nodiscard]] Answer listBlobs(World &world, const Call &call);

} // namespace rostrum::embedded
