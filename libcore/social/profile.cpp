// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include "lexicon/app_bsky_actor_getProfile.h"
#include "lexicon/com_atproto_repo_getRecord.h"
#include "lexicon/id_sifa_profile_self.h"
#include "store/people_cache.h"

namespace rostrum::social {

Profile::Profile(QString actor, Services services, QObject *parent)
    : QObject(parent)
    , m_actor(std::move(actor))
    , m_services(std::move(services))
{
}

Profile::~Profile() = default;

void Profile::load()
{
    if (!m_loading) {
        m_tasks.start(doLoad());
    }
}

base::Task<void> Profile::doLoad()
{
    m_loading = true;
    co_await showStored();
    const auto fetched = co_await fetch();
    m_error = fetched ? std::nullopt : std::optional(fetched.error());
    m_loading = false;
    if (fetched) {
        co_await showStored();
    } else {
        Q_EMIT changed();
    }
}

base::Task<void> Profile::showStored()
{
    auto stored = co_await m_services.store.cacheReader().read(
        [actor = m_actor](store::Database &db) { return store::readPerson(db, actor); });
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
    auto answer = co_await m_services.xrpc.query<lexicon::GetProfile>({.actor = *actor});
    if (!answer) {
        co_return std::unexpected(std::move(answer.error()));
    }
    const auto sifa = co_await fetchSifa(answer->did);
    const auto written = co_await m_services.store.cacheWriter().write(
        [profile = std::move(*answer), sifa, now = m_services.clock.now()](store::Database &db) {
            return store::writePerson(db, profile, sifa, now);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    co_return base::Result<void>();
}

base::Task<std::optional<std::string>> Profile::fetchSifa(base::Did did)
{
    const auto identity = co_await m_services.identities.resolve(did);
    if (!identity) {
        co_return std::nullopt;
    }
    const net::Xrpc pds(m_services.http, m_services.config, identity->pds);
    auto record = co_await pds.query<lexicon::GetRecord>({
        .repo = lexicon::AtIdentifier(did),
        .collection = *base::Nsid::parse(lexicon::id_sifa_profile_self::Main::kNsid),
        .rkey = *base::RecordKey::parse("self"),
    });
    if (!record) {
        co_return std::nullopt;
    }
    co_return std::move(record->value.json);
}

} // namespace rostrum::social
