// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringList>

namespace rostrum::app {

/// `--trace-startup`: prints "startup NAME MS" once a name on standard error, counted from exec.
class StartupTrace
{
public:
    enum class Mode { Off, On };
    explicit StartupTrace(Mode mode);

    void mark(QLatin1StringView name);

private:
    Mode m_mode;
    QStringList m_seen;
};

} // namespace rostrum::app
