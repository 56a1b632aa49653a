// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QJsonArray>

namespace rostrum::embedded {

class World;
struct Write;

/// What makes the sample live: posts that are written when their time has come, people who like and repost now and
/// then, somebody who answers the newcomer; and what is live goes on. All of it is planned in the file and follows from
/// the clock, so it repeats, stands still with the clock, and what came due while the program was closed has its proper
/// time.
class Pulse
{
public:
    /// After opening: goes on where it stopped. After a long absence the rest of the plan is moved, so that it fills
    /// the last hours and goes on, instead of having passed unseen. When the plan is used up nothing more happens.
    void start(World &world);
    /// Does what came due; costs next to nothing when nothing did.
    void catchUp(World &world);

    /// Plans the later posts (`after` minutes from now) and reactions to what there is.
    void plan(World &world, const QJsonArray &later, base::Time now);
    /// People react to what the newcomer writes. Within the write's transaction.
    void onWrite(World &world, const Write &write);

private:
    void noteNext(World &world);

    base::Time m_next = base::Time::min();
    base::Time m_noted = base::Time::min(); ///< when the file last heard that the program runs
};

} // namespace rostrum::embedded
