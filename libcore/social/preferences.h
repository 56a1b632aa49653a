// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "model/moderation.h"
#include "net/xrpc.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace rostrum::social {

/// What the account set about what it sees, as the server keeps it (app.bsky.actor.getPreferences, putPreferences).
/// The last that was known is in person.db, so that it holds offline too. Main thread.
class Preferences : public QObject
{
    Q_OBJECT

public:
    Preferences(net::Xrpc xrpc, base::Did self, store::Store &store, const base::Clock &clock,
                QObject *parent = nullptr);
    ~Preferences() override;

    /// Takes what is stored, asks the server, and asks it again now and then.
    void start();
    void refresh();

    [[nodiscard]] const model::ModerationPreferences &moderation() const { return m_moderation; }
    /// The server was asked and answered in this run.
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    [[nodiscard]] const base::Did &self() const { return m_self; }
    /// What is done with a post now.
    [[nodiscard]] model::Decision decide(const model::Post &post) const;

    using Change = std::function<void(model::ModerationPreferences &)>;
    /// Reads what the server has, changes that, and writes it back with all that this program does not know. One after
    /// the other. Nothing is changed here when it fails.
    [[nodiscard]] base::Task<base::Result<void>> savePreferences(Change change);

Q_SIGNALS:
    void changed();

private:
    /// Waits until no other change is being saved.
    base::Task<void> takeTurn();
    void endTurn();
    base::Task<void> run();
    base::Task<void> fetch();
    void take(model::ModerationPreferences moderation);

    net::Xrpc m_xrpc;
    base::Did m_self;
    store::Store &m_store;
    const base::Clock &m_clock;
    model::ModerationPreferences m_moderation = {};
    bool m_isCurrent = false;
    QTimer m_again;
    bool m_isSaving = false;
    std::deque<base::Resolver<bool>> m_waiting = {};
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
