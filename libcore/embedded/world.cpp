// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "base/log.h"
#include "embedded/json_writer.h"
#include "embedded/methods.h"
#include "embedded/places.h"
#include "embedded/sample.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

namespace rostrum::embedded {

base::Result<std::unique_ptr<World>> World::open(const QString &file, const base::Clock &clock)
{
    auto database = Database::open(file);
    if (!database) {
        return std::unexpected(database.error());
    }
    try {
        auto world = std::make_unique<World>(std::move(*database), clock);
        SQLite::Transaction transaction(world->database().connection());
        if (world->database().isEmpty()) {
            auto loaded = loadSample(*world);
            if (!loaded) {
                return std::unexpected(loaded.error());
            }
        }
        world->pulse().start(*world);
        transaction.commit();
        return world;
    } catch (const SQLite::Exception &e) {
        return base::fail(base::ErrorKind::Storage, QString::fromUtf8(e.what()));
    }
}

World::World(std::unique_ptr<Database> database, const base::Clock &clock)
    : m_database(std::move(database))
    , m_clock(clock)
    , m_repo(*m_database)
    , m_tokens(*m_database, clock)
{
}

Answer World::answer(Call call)
{
    try {
        m_pulse.catchUp(*this);
        return dispatch(call);
    } catch (const SQLite::Exception &e) {
        qCWarning(lcEmbedded) << call.nsid << e.what();
        return refuse(500, "InternalServerError", "Internal Server Error");
    }
}

Answer World::dispatch(Call &call)
{
    const MethodEntry *method = findMethod(call.nsid);
    if (!method) {
        return refuse(501, "MethodNotImplemented", "Method Not Implemented");
    }
    if (method->method != call.method) {
        return refuse(405, "InvalidRequest",
                      method->method == net::Method::Get ? "Incorrect HTTP method (POST) expected GET"
                                                         : "Incorrect HTTP method (GET) expected POST");
    }
    if (method->auth == Auth::Access) {
        const auto account = m_tokens.accountOf(call.bearer);
        if (!account) {
            return account.error();
        }
        call.viewer = *account;
    }
    return method->handler(*this, call);
}

Answer World::didDocument(const QByteArray &did)
{
    Query account(*m_database, "SELECT handle FROM actor WHERE did = ?", did);
    if (!account.next()) {
        JsonWriter json;
        json.beginObject().field("message", "DID not registered: " + did).endObject();
        return {.status = 404, .body = json.take()};
    }
    JsonWriter json;
    json.beginObject().key("@context").beginArray().text("https://www.w3.org/ns/did/v1").endArray();
    json.field("id", did).key("alsoKnownAs").beginArray().text("at://" + account.text(0)).endArray();
    json.key("verificationMethod").beginArray().endArray();
    json.key("service").beginArray().beginObject().field("id", "#atproto_pds");
    json.field("type", "AtprotoPersonalDataServer").field("serviceEndpoint", kServerUrl).endObject().endArray();
    json.endObject();
    return {.body = json.take(), .type = "application/did+ld+json; charset=utf-8"};
}

std::optional<Answer> World::wellKnownDid(const QByteArray &host)
{
    const QByteArray did = host.startsWith("did:") ? QByteArray() : findActor(host);
    return did.isEmpty() ? std::nullopt : std::optional(Answer{.body = did, .type = "text/plain; charset=utf-8"});
}

QByteArray World::nextKey()
{
    constexpr unsigned kClockId = 23;
    const auto now = std::chrono::microseconds(m_clock.now().time_since_epoch()).count();
    m_lastKey = std::max<qint64>(now, m_lastKey + 1);
    return QByteArray::fromStdString(base::Tid::fromMicroseconds(m_lastKey, kClockId).str());
}

QByteArray World::findActor(const QByteArray &handleOrDid)
{
    Query query(*m_database, "SELECT did FROM actor WHERE did = ?1 OR handle = lower(?1)", handleOrDid);
    return query.next() ? query.text(0) : QByteArray();
}

} // namespace rostrum::embedded
