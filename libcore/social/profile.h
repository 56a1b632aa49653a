// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"
#include "social/loadable.h"
#include "social/services.h"

#include <optional>

namespace rostrum::social {

/// One person's profile: from the store at once, then from the network. Main thread.
class Profile final : public Loadable
{
    Q_OBJECT

public:
    /// `actor` is a handle or a DID.
    Profile(QString actor, Services services, QObject *parent = nullptr);
    ~Profile() override;

    [[nodiscard]] const QString &actor() const { return m_actor; }
    /// As the person who looks means things to be: what waits in the outbox is in it.
    [[nodiscard]] std::optional<model::Person> person() const;

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;
    /// What the person's own PDS says in id.sifa.profile.self: JSON, or nothing when there is no such record.
    base::Task<base::Result<std::optional<std::string>>> fetchSifa(base::Did did);

    QString m_actor;
    Services m_services;
    std::optional<base::Did> m_did; ///< known once the server answered
    std::optional<model::Person> m_person;
};

} // namespace rostrum::social
