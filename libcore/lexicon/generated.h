// SPDX-License-Identifier: GPL-3.0-or-later
// What every generated header needs.
#pragma once

#include "base/aturi.h"
#include "base/datetime.h"
#include "base/tid.h"
#include "lexicon/query.h"
#include "lexicon/types.h"

#include <QLatin1StringView>

#include <span>
#include <string_view>
#include <vector>
