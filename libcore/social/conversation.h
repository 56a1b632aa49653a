// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "model/thread.h"
#include "social/loadable.h"
#include "social/services.h"

#include <optional>

namespace rostrum::social {

/// The thread around one post (app.bsky.feed.getPostThread): from the store at once, then from the network. When only
/// the post itself is stored, that alone is shown meanwhile. Main thread.
class Conversation final : public Loadable
{
    Q_OBJECT

public:
    Conversation(base::AtUri post, Services services, QObject *parent = nullptr);
    ~Conversation() override;

    [[nodiscard]] const base::AtUri &post() const { return m_post; }
    [[nodiscard]] const std::optional<model::Thread> &thread() const { return m_thread; }

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;

    base::AtUri m_post;
    Services m_services;
    std::optional<model::Thread> m_thread;
};

} // namespace rostrum::social
