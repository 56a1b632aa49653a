// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

namespace rostrum::store {

Connection::Connection(Database database)
    : m_database(std::move(database))
{
}

bool Connection::begin(const Ticket &ticket)
{
    const std::scoped_lock lock(m_mutex);
    if (ticket->load()) {
        return false;
    }
    m_running = ticket;
    return true;
}

void Connection::end()
{
    const std::scoped_lock lock(m_mutex);
    m_running.reset();
}

void Connection::cancel(const Ticket &ticket)
{
    const std::scoped_lock lock(m_mutex); // so that never another's query is interrupted
    ticket->store(true);
    if (m_running == ticket) {
        m_database.interrupt();
    }
}

} // namespace rostrum::store
