// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "model/person.h"
#include "social/services.h"

#include <QObject>

#include <optional>

namespace rostrum::social {

/// One person's profile: from the store at once, then from the network. Main thread.
class Profile : public QObject
{
    Q_OBJECT

public:
    /// `actor` is a handle or a DID.
    Profile(QString actor, Services services, QObject *parent = nullptr);
    ~Profile() override;

    void load();

    [[nodiscard]] const QString &actor() const { return m_actor; }
    [[nodiscard]] const std::optional<model::Person> &person() const { return m_person; }
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void changed();

private:
    base::Task<void> doLoad();
    base::Task<void> showStored();
    base::Task<base::Result<void>> fetch();
    /// What the person's own PDS says in id.sifa.profile.self: JSON, or nothing when there is no such record.
    base::Task<base::Result<std::optional<std::string>>> fetchSifa(base::Did did);

    QString m_actor;
    Services m_services;
    std::optional<base::Did> m_did; ///< known once the server answered
    std::optional<model::Person> m_person;
    std::optional<base::Error> m_error;
    bool m_loading = false;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
