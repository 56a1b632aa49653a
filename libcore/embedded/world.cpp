// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "base/log.h"
#include "embedded/json_writer.h"
#include "embedded/methods.h"
#include "embedded/places.h"
#include "embedded/sample.h"
#include "embedded/sample_video.h"

#include <SQLiteCpp/Exception.h>

namespace rostrum::embedded {

namespace {
constexpr int kFirstRefusal = 400;
} // namespace

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
        renewFilms(*world);
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

template <typename Work>
Answer World::inTransaction(const QByteArray &what, SQLite::TransactionBehavior how, Work &&work)
{
    try {
        SQLite::Transaction transaction(m_database->connection(), how);
        Answer answer = work();
        if (answer.status < kFirstRefusal) {
            transaction.commit();
        }
        return answer;
    } catch (const SQLite::Exception &e) {
        qCWarning(lcEmbedded) << what << e.what();
        return refuse(500, "InternalServerError", "Internal Server Error");
    }
}

Answer World::answer(Call call)
{
    try {
        m_pulse.catchUp(*this); // in a transaction of its own: what people did is not undone by a call that fails
    } catch (const SQLite::Exception &e) {
        qCWarning(lcEmbedded) << "pulse" << e.what();
        return refuse(500, "InternalServerError", "Internal Server Error");
    }
    // One that will write takes the lock first: it could not wait for it in the middle.
    const auto how = call.method == net::Method::Post ? SQLite::TransactionBehavior::IMMEDIATE
                                                      : SQLite::TransactionBehavior::DEFERRED;
    return inTransaction(call.nsid, how, [&] { return dispatch(call); });
}

Answer World::directoryAnswer(const QByteArray &did)
{
    return inTransaction(did, SQLite::TransactionBehavior::DEFERRED, [&] { return didDocument(did); });
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
    Answer answer = inTransaction(host, SQLite::TransactionBehavior::DEFERRED, [&]() -> Answer {
        const QByteArray did = host.startsWith("did:") ? QByteArray() : findActor(host);
        return did.isEmpty() ? refuse(404, "NotFound", "No such person")
                             : Answer{.body = did, .type = "text/plain; charset=utf-8"};
    });
    return answer.status == 404 ? std::nullopt : std::optional(std::move(answer));
}

std::optional<Answer> World::page(const QByteArray &url)
{
    Answer answer = inTransaction(url, SQLite::TransactionBehavior::DEFERRED, [&]() -> Answer {
        Query card(*m_database,
                   R"sql(SELECT did, value ->> '$.embed.external.title', value ->> '$.embed.external.description',
            value ->> '$.embed.external.thumb.ref."$link"' FROM record
            WHERE collection = 'app.bsky.feed.post' AND value ->> '$.embed.external.uri' = ? LIMIT 1)sql",
                   url);
        if (!card.next()) {
            return refuse(404, "NotFound", "No such page");
        }
        const auto escaped = [](const QByteArray &text) { return QString::fromUtf8(text).toHtmlEscaped().toUtf8(); };
        return {.body = "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + escaped(card.text(1)) +
                        "</title><meta property=\"og:title\" content=\"" + escaped(card.text(1)) +
                        "\"><meta property=\"og:description\" content=\"" + escaped(card.text(2)) +
                        "\"><meta property=\"og:image\" content=\"" +
                        pictureUrl(PicturePreset::Thumbnail, card.text(0), card.text(3)) +
                        "\"></head><body></body></html>",
                .type = "text/html; charset=utf-8"};
    });
    return answer.status == 404 ? std::nullopt : std::optional(std::move(answer));
}

std::optional<PictureSource> World::pictureSource(const QByteArray &did, const QByteArray &cid)
{
    std::optional<PictureSource> found;
    const Answer done = inTransaction(cid, SQLite::TransactionBehavior::DEFERRED, [&]() -> Answer {
        Query query(*m_database, "SELECT drawing, bytes, mime FROM blob WHERE did = ? AND cid = ?", did, cid);
        if (query.next()) {
            found = {.drawing = query.text(0), .bytes = query.text(1), .type = query.text(2)};
        }
        return {};
    });
    return done.status < kFirstRefusal ? found : std::nullopt;
}

Answer World::liveAnswer(const QByteArray &path, const QUrlQuery &query)
{
    return inTransaction(path, SQLite::TransactionBehavior::DEFERRED,
                         [&] { return m_liveNode.answer(*this, path, query); });
}

std::optional<QByteArray> World::liveStill(const QByteArray &path)
{
    std::optional<QByteArray> drawing;
    const Answer done = inTransaction(path, SQLite::TransactionBehavior::DEFERRED, [&]() -> Answer {
        drawing = LiveNode::still(*this, path);
        return {};
    });
    return done.status < kFirstRefusal ? drawing : std::nullopt;
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
