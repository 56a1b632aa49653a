// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/data_export.h"
#include "base/clock.h"
#include "net/identity_resolver.h"
#include "net/secret_store.h"
#include "net/session.h"
#include "playback/videos.h"
#include "publishing/drafts.h"
#include "social/notifications.h"
#include "social/outbox.h"
#include "social/people.h"
#include "social/preferences.h"
#include "social/record_watch.h"
#include "social/services.h"
#include "store/store.h"
#include "ui/feedview/image_cache.h"

#include <memory>

namespace rostrum::app {

/// Everything of the account that is open: its session, its store, and what works on them. Main thread.
class AccountContext
{
public:
    /// Where an account lives. All of it outlives the context.
    struct Place
    {
        net::HttpClient &http;
        net::SecretStore &secrets;
        net::NetworkConfig config;
        const base::Clock &clock;
        playback::VideoFiles &videoFiles;
    };

    AccountContext(Place place, net::SessionTokens tokens, std::unique_ptr<store::Store> store);

    [[nodiscard]] net::Session &session() { return m_session; }
    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] social::Outbox &outbox() { return m_outbox; }
    [[nodiscard]] social::Preferences &preferences() { return m_preferences; }
    [[nodiscard]] social::Notifications &notifications() { return m_notifications; }
    [[nodiscard]] social::RecordWatch &recordWatch() { return m_recordWatch; }
    [[nodiscard]] archive::DataExport &dataExport() { return m_export; }
    [[nodiscard]] playback::Videos &videos() { return m_videos; }
    [[nodiscard]] publishing::Drafts &drafts() { return m_drafts; }
    [[nodiscard]] ui::ImageCache &images() { return m_images; }
    [[nodiscard]] social::Services services();

private:
    Place m_place;
    std::unique_ptr<store::Store> m_store;
    net::Session m_session;
    net::IdentityResolver m_identities;
    social::People m_people;
    social::Outbox m_outbox;
    social::Preferences m_preferences;
    publishing::Drafts m_drafts;
    ui::ImageCache m_images;
    playback::Videos m_videos;
    social::Notifications m_notifications;
    social::RecordWatch m_recordWatch;
    archive::DataExport m_export;
};

} // namespace rostrum::app
