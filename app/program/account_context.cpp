// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_context.h"

namespace rostrum::app {

AccountContext::AccountContext(Place place, net::SessionTokens tokens, std::unique_ptr<store::Store> store)
    : m_place(std::move(place))
    , m_store(std::move(store))
    , m_session(m_place.http, m_place.secrets, m_place.config, std::move(tokens))
    , m_identities(m_place.http, m_place.config)
    , m_people(net::Xrpc(m_session), *m_store, m_place.clock)
    , m_outbox(net::Xrpc(m_session), m_session.did(), *m_store, m_place.clock)
    , m_preferences(net::Xrpc(m_session), m_session.did(), *m_store, m_place.clock)
    , m_drafts(*m_store, m_place.clock)
    , m_images(&m_place.http, m_store->mediaFolder())
    , m_videos(m_place.videoFiles, m_place.http, m_identities)
    , m_notifications(services())
    , m_recordWatch(services())
    , m_export(net::Xrpc(m_session), m_session.did(), QString::fromStdString(m_session.handle().str()), m_place.clock)
{
}

social::Services AccountContext::services()
{
    return {.http = m_place.http,
            .xrpc = net::Xrpc(m_session),
            .identities = m_identities,
            .store = *m_store,
            .people = m_people,
            .outbox = m_outbox,
            .preferences = m_preferences,
            .clock = m_place.clock,
            .self = m_session.did()};
}

} // namespace rostrum::app
