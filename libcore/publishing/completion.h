// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/task.h"
#include "model/person.h"
#include "social/services.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <unordered_map>
#include <vector>

namespace rostrum::publishing {

/// The word that is being typed, if it is one that can be completed.
struct Completable
{
    enum class Kind { Mention, Tag };
    Kind kind = Kind::Mention;
    qsizetype start = 0; ///< of the @ or #, UTF-16 units
    QString prefix = {}; ///< without it

    bool operator==(const Completable &) const = default;
};

/// What stands before `cursor`; nothing inside of code, and nothing for a bare # or an address (a@b).
[[nodiscard]] std::optional<Completable> completableAt(const QString &text, qsizetype cursor);

/// Knows people and tags by how they begin, and who has a handle. Main thread.
class Completion
{
public:
    static constexpr int kMost = 6;

    Completion(social::Services services, base::Did self)
        : m_services(std::move(services))
        , m_self(std::move(self))
    {
    }

    /// From the store, at once.
    [[nodiscard]] base::Task<std::vector<model::Person>> localPeople(QString prefix);
    /// From the server (app.bsky.actor.searchActorsTypeahead); empty while it cannot be asked.
    [[nodiscard]] base::Task<std::vector<model::Person>> remotePeople(QString prefix);
    [[nodiscard]] base::Task<QStringList> tags(QString prefix);

    /// Finds the DIDs of handles that are not known yet.
    [[nodiscard]] base::Task<void> learn(QStringList handles);
    [[nodiscard]] std::optional<base::Did> didOf(const QString &handle) const;

private:
    void remember(const std::vector<model::Person> &people);

    social::Services m_services;
    base::Did m_self;
    std::unordered_map<QString, base::Did> m_dids = {}; ///< by handle in lower case
};

} // namespace rostrum::publishing
