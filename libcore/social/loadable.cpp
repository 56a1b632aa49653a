// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadable.h"

namespace rostrum::social {

void Loadable::load()
{
    if (!m_loading) {
        m_tasks.start(doLoad());
    }
}

base::Task<void> Loadable::doLoad()
{
    m_loading = true;
    co_await showStored();
    const auto fetched = co_await fetch();
    m_error = fetched ? std::nullopt : std::optional(fetched.error());
    m_loading = false;
    Q_EMIT changed();
}

} // namespace rostrum::social
