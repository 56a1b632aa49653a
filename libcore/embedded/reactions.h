// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

namespace rostrum::embedded {

class World;
struct Write;

/// Something a person of the sample will do.
struct Reaction
{
    base::Time at = {};
    QByteArray kind = {}; ///< post, like, repost, reply, follow or grow
    QByteArray did = {};  ///< who
    QByteArray what = {}; ///< URI or DID it is about; for post, reply and grow JSON
};

void planReaction(World &world, const Reaction &reaction);

/// Does it, as of its own time. What it was about may be gone: then nothing happens.
void carryOut(World &world, const Reaction &reaction);

/// What people do about something the newcomer wrote: likes and a friendly reply to a post, a follow back.
void planAnswers(World &world, const Write &write);

} // namespace rostrum::embedded
