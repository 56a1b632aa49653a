// SPDX-License-Identifier: GPL-3.0-or-later
#include "autoplay.h"

#include "ui/theme/theme.h"

namespace rostrum::ui {

namespace {

Autoplay &chosen()
{
    static Autoplay choice = Autoplay::On;
    return choice;
}

} // namespace

Autoplay autoplay()
{
    const bool isStill = theme().motion(100) == 0;
    return isStill ? Autoplay::Off : chosen();
}

void setAutoplay(Autoplay choice)
{
    chosen() = choice;
}

} // namespace rostrum::ui
