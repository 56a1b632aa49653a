// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include "lexicon/app_bsky_actor_getProfile.h"
#include "social/outbox.h"
#include "store/people_cache.h"

namespace rostrum::social {

Profile::Profile(QString actor, Services services, QObject *parent)
    : Loadable(parent)
    , m_actor(std::move(actor))
    , m_services(std::move(services))
{
    connect(&m_services.outbox, &Outbox::changed, this, [this](const QString &subject) {
        if (m_person && subject == QString::fromStdString(m_person->did.str())) {
            Q_EMIT changed();
        }
    });
}

std::optional<model::Person> Profile::person() const
{
    return m_person ? std::optional(m_services.outbox.pending().merged(*m_person)) : std::nullopt;
}

Profile::~Profile()
{
    m_tasks.cancelAll();
    cancel();
}

void Profile::reread()
{
    m_tasks.start(showStored());
}

base::Task<void> Profile::showStored()
{
    const QString who = m_did ? QString::fromStdString(m_did->str()) : m_actor;
    auto stored = co_await m_services.store.cacheReader().read(
        [who, self = m_services.self](store::Database &db) { return store::readAcquaintance(db, self, who); });
    if (stored && *stored) {
        m_person = std::move(*stored);
    }
    Q_EMIT changed();
}

base::Task<base::Result<void>> Profile::fetch()
{
    const auto actor = lexicon::AtIdentifier::parse(m_actor.toStdString());
    if (!actor) {
        co_return base::fail(base::ErrorKind::NotFound, m_actor);
    }
    lexicon::GetProfile::Params params{.actor = *actor};
    auto answer = co_await m_services.xrpc.query<lexicon::GetProfile>(std::move(params));
    if (!answer) {
        co_return std::unexpected(std::move(answer.error()));
    }
    const base::Did did = answer->did;
    const auto written = co_await m_services.store.cacheWriter().write(
        [profiles = std::vector{std::move(*answer)}, now = m_services.clock.now()](store::Database &db) {
            return store::writePeople(db, profiles, now);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    m_did = did;
    co_await showStored();
    co_return base::Result<void>();
}

} // namespace rostrum::social
