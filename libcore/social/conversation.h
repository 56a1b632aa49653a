// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "model/thread.h"
#include "social/loadable.h"
#include "social/services.h"

#include <algorithm>
#include <optional>
#include <vector>

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

    /// Puts in the replies to a post of the thread that the server left out.
    void expand(const base::AtUri &node);
    [[nodiscard]] bool isExpanding(const base::AtUri &node) const { return std::ranges::contains(m_expanding, node); }

Q_SIGNALS:
    /// The replies could not be fetched; they can be asked for again.
    void expandFailed(const rostrum::base::Error &error);

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;

    void showPending();
    /// Asks for the thread around a post and stores the answer; gives its authors.
    base::Task<base::Result<std::vector<base::Did>>> fetchAround(base::AtUri uri);
    base::Task<void> doExpand(base::AtUri node);

    base::AtUri m_post;
    Services m_services;
    std::optional<model::Thread> m_stored; ///< as the server has it
    std::optional<model::Thread> m_thread; ///< with what waits in the outbox
    std::vector<base::AtUri> m_expanded = {};
    std::vector<base::AtUri> m_expanding = {};
    base::TaskScope m_expansions;
};

} // namespace rostrum::social
