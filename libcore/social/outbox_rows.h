// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "social/outbox_entry.h"
#include "social/pending.h"

#include <QObject>

#include <set>
#include <span>
#include <vector>

namespace rostrum::social {

/// So long what was sent is kept at least: the server's views follow its records by seconds, under load by some ten.
inline constexpr auto kKeepSent = std::chrono::minutes(2);

/// The outbox's rows in memory, what they come to on the screen, and which of their lanes are in use. Main thread.
class OutboxRows : public QObject
{
    Q_OBJECT

public:
    explicit OutboxRows(base::Did self);

    /// In the order of doing.
    [[nodiscard]] const std::vector<OutboxEntry> &entries() const { return m_entries; }
    [[nodiscard]] std::span<OutboxEntry> editable() { return m_entries; }
    [[nodiscard]] const Pending &pending() const { return m_pending; }
    [[nodiscard]] const base::Did &self() const { return m_me.did; }
    [[nodiscard]] const model::Person &me() const { return m_me; }
    /// The author of what is not published yet, as the cache knows them.
    void setMe(model::Person me);

    /// Null when it is not there any more.
    [[nodiscard]] OutboxEntry *find(qint64 id);
    /// Adds rows of the store that are not there yet.
    void take(std::vector<store::OutboxRow> rows, base::Time now);
    void remove(const std::vector<qint64> &ids);
    /// An entry was changed in what shows on the screen.
    void refresh();
    /// Says changed() for all that a row shows on.
    void tellChanged(qint64 id);
    void tellChanged(const Intent &intent);

    /// A lane that is held has a row on its way.
    [[nodiscard]] bool isHeld(const QString &lane) const { return m_held.contains(lane); }
    [[nodiscard]] std::size_t held() const { return m_held.size(); }
    void hold(const QString &lane) { m_held.insert(lane); }
    void release(const QString &lane) { m_held.erase(lane); }

Q_SIGNALS:
    /// See Outbox::changed().
    void changed(const QString &subject);

private:
    model::Person m_me;
    std::vector<OutboxEntry> m_entries = {};
    Pending m_pending = {};
    std::set<QString> m_held = {};
};

} // namespace rostrum::social
