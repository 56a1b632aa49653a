// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/featured.h"
#include "creator/layout.h"
#include "creator/support.h"
#include "model/connection.h"
#include "model/cv.h"
#include "model/live.h"
#include "social/person_records.h"
#include "social/profile.h"

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace rostrum::creator {

/// A person's whole profile: who they are, their CV, creator mode, what they feature, what they have on air, and how
/// they can be supported. From the store at once, then from the network; what waits in the outbox is in it. Main
/// thread.
class CreatorProfile final : public QObject
{
    Q_OBJECT
public:
    /// `actor` is a handle or a DID; `self` is who looks. All of `services` outlives the object.
    CreatorProfile(QString actor, base::Did self, social::Services services, QObject *parent = nullptr);
    ~CreatorProfile() override;

    /// Asks again; does nothing while it is at work.
    void load();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_profile.error(); }

    [[nodiscard]] const std::optional<model::Person> &person() const { return m_person; }
    [[nodiscard]] bool isOwn() const { return m_person && m_person->did == m_self; }
    [[nodiscard]] const model::CreatorMode &mode() const { return m_mode; }
    [[nodiscard]] const model::Cv &cv() const { return m_cv; }
    [[nodiscard]] const model::Live &live() const { return m_live; }
    [[nodiscard]] const Support &support() const { return m_support; }
    /// What they say of themselves.
    [[nodiscard]] QString about() const;
    [[nodiscard]] std::vector<FeaturedItem> featured() const { return m_featured.items(); }
    /// Of their site.standard.document records, the newest first.
    [[nodiscard]] std::vector<FeaturedItem> articles() const;
    [[nodiscard]] const std::optional<model::ConnectionCount> &connections() const { return m_connections; }

    /// A record of the person, as it will be once the outbox is empty; without members when there is none.
    [[nodiscard]] model::Record record(QLatin1StringView collection, QLatin1StringView key) const;

    [[nodiscard]] ProfileFacts facts(Motion motion) const;

Q_SIGNALS:
    void changed();

private:
    void takePerson();
    void takeRecords();
    void takeLive();
    [[nodiscard]] std::set<Section> filledSections() const;

    base::Did m_self;
    social::Services m_services;
    social::Profile m_profile;
    std::unique_ptr<social::PersonRecords> m_records; ///< once it is known who the person is
    Featured m_featured;
    std::optional<model::Person> m_person;
    std::vector<model::Record> m_all;
    model::CreatorMode m_mode;
    model::Cv m_cv;
    model::Live m_live;
    Support m_support;
    std::optional<model::ConnectionCount> m_connections;
};

} // namespace rostrum::creator
