// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/task_scope.h"
#include "model/thread.h"
#include "social/services.h"

#include <QObject>

#include <optional>

namespace rostrum::social {

/// The thread around one post (app.bsky.feed.getPostThread): from the store at once, then from the network. When only
/// the post itself is stored, that alone is shown meanwhile. Main thread.
class Conversation : public QObject
{
    Q_OBJECT

public:
    Conversation(base::AtUri post, Services services, QObject *parent = nullptr);
    ~Conversation() override;

    void load();

    [[nodiscard]] const base::AtUri &post() const { return m_post; }
    [[nodiscard]] const std::optional<model::Thread> &thread() const { return m_thread; }
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void changed();

private:
    base::Task<void> doLoad();
    base::Task<void> showStored();
    base::Task<base::Result<void>> fetch();

    base::AtUri m_post;
    Services m_services;
    std::optional<model::Thread> m_thread;
    std::optional<base::Error> m_error;
    bool m_loading = false;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
