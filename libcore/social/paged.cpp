// SPDX-License-Identifier: GPL-3.0-or-later
#include "paged.h"

namespace rostrum::social {

void Paged::extend()
{
    if (!m_moreError && !m_isExtending && !isLoading() && m_cursor) {
        m_moreTasks.start(doExtend());
    }
}

void Paged::retry()
{
    if (error()) {
        load();
    } else {
        m_moreError.reset();
        extend();
    }
}

base::Task<void> Paged::doExtend()
{
    m_isExtending = true;
    const auto fetched = co_await fetchMore();
    m_isExtending = false;
    m_moreError = fetched ? std::nullopt : std::optional(fetched.error());
    Q_EMIT changed();
}

void Paged::setCursor(std::optional<std::string> cursor)
{
    m_cursor = cursor && m_asked.insert(*cursor).second ? std::move(cursor) : std::nullopt;
}

void Paged::forgetPages()
{
    m_moreTasks.cancelAll();
    m_isExtending = false;
    m_moreError.reset();
    m_asked.clear();
    m_cursor.reset();
}

void Paged::cancelAll()
{
    m_moreTasks.cancelAll();
    cancel();
}

} // namespace rostrum::social
