// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/record.h"
#include "social/outbox.h"
#include "store/store.h"

#include <QRandomGenerator>

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace rostrum::tests {

/// What a person does to records of their profile in a FaultScenario: creator mode is changed, positions are added,
/// changed and removed. Knows what they mean to have in the end.
class RecordActs
{
public:
    /// The records of a collection as the server has them.
    using List = std::function<std::vector<model::Record>(const QString &collection)>;

    RecordActs(base::Did self, QRandomGenerator &random, List list);

    /// The store knows what the server has.
    void begin(store::Store &store);
    void act(social::Outbox &outbox, store::Store &store);
    /// The server refused something about a record: nobody knows what it will be.
    void noteRefusal(const social::OutboxEntry &entry);
    /// What the server has otherwise than it was meant, for people.
    [[nodiscard]] QStringList differences() const;
    /// All becomes as it was before.
    void restore(social::Outbox &outbox, store::Store &store);

    /// The person's own records, as the screen would show them.
    [[nodiscard]] std::vector<model::Record> shown(social::Outbox &outbox, store::Store &store,
                                                   const QString &collection) const;

private:
    using Value = std::optional<QJsonObject>; ///< nothing: no record

    void change(social::Outbox &outbox, const model::Record &seen, const QJsonObject &wished);
    void remove(social::Outbox &outbox, const base::AtUri &uri);
    [[nodiscard]] model::Record creatorMode(social::Outbox &outbox, store::Store &store) const;
    [[nodiscard]] QString word();

    base::Did m_self;
    QRandomGenerator &m_random;
    List m_list;
    std::map<std::string, Value> m_before = {};
    std::map<std::string, Value> m_meant = {}; ///< by URI, of those that were touched
    std::set<std::string> m_disputed = {};
    int m_written = 0;
};

} // namespace rostrum::tests
