// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/test_kitchen_cup.h"
