// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ui/kit/sheet.h"

#include <optional>

namespace rostrum::ui {

class TextField;

/// Asks when something is to be published: now, or at a day and time that is still to come.
class ScheduleSheet final : public Sheet
{
    Q_OBJECT
public:
    ScheduleSheet(const base::Clock &clock, std::optional<base::Time> at, QWidget *window);

Q_SIGNALS:
    /// Nothing: now.
    void chosen(const std::optional<rostrum::base::Time> &at);

private:
    void fill(base::Time time);
    void submit();

    const base::Clock &m_clock;
    TextField *m_day;
    TextField *m_time;
};

} // namespace rostrum::ui
