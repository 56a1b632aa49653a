// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator.h"

#include <utility>

namespace rostrum::ui {

Navigator::Navigator(QObject *parent)
    : QObject(parent)
{
}

void Navigator::setStateSource(std::function<QVariant()> source)
{
    m_stateSource = std::move(source);
}

void Navigator::leave()
{
    if (!m_entries.empty() && m_stateSource)
        m_entries.at(m_index).state = m_stateSource();
}

void Navigator::open(const View &view)
{
    if (!m_entries.empty() && current() == view) {
        Q_EMIT reopened();
        return;
    }
    leave();
    if (!m_entries.empty())
        m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(m_index) + 1, m_entries.end());
    m_entries.push_back({.view = view});
    if (m_entries.size() > kMaximumEntries)
        m_entries.erase(m_entries.begin());
    m_index = m_entries.size() - 1;
    Q_EMIT moved(Arrival::Opened, {});
}

void Navigator::go(std::size_t index)
{
    leave();
    m_index = index;
    Q_EMIT moved(Arrival::Returned, m_entries.at(m_index).state);
}

void Navigator::back()
{
    if (canGoBack())
        go(m_index - 1);
}

void Navigator::forward()
{
    if (canGoForward())
        go(m_index + 1);
}

void Navigator::reset(const View &view)
{
    m_entries = {{.view = view}};
    m_index = 0;
    Q_EMIT moved(Arrival::Opened, {});
}

} // namespace rostrum::ui
