// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"
#include "social/loadable.h"
#include "social/services.h"

#include <optional>

namespace rostrum::social {

/// One person's profile as the AppView has it, with what is stored of their own records (PersonRecords fetches those):
/// from the store at once, then from the network. Main thread.
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
    /// Reads again what is stored: their records are others now.
    void reread();

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;

    QString m_actor;
    Services m_services;
    std::optional<base::Did> m_did; ///< known once the server answered
    std::optional<model::Person> m_person;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
