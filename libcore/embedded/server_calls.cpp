// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_calls.h"

#include "base/handle.h"
#include "embedded/accounts.h"
#include "embedded/json_writer.h"
#include "embedded/places.h"
#include "embedded/world.h"

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

void writeSession(JsonWriter &json, World &world, const QByteArray &did)
{
    Query account(world.database(), "SELECT handle, email FROM actor WHERE did = ?", did);
    account.next();
    json.field("did", did).rawField("didDoc", world.didDocument(did).body);
    json.field("handle", account.text(0)).optional("email", account.text(1));
}

Answer sessionAnswer(World &world, const Tokens::Pair &tokens)
{
    JsonWriter json;
    json.beginObject();
    writeSession(json, world, tokens.did);
    json.field("emailConfirmed", false).field("active", true);
    json.field("accessJwt", tokens.access).field("refreshJwt", tokens.refresh).endObject();
    return {.body = json.take()};
}

} // namespace

Answer createAccount(World &world, const Call &call)
{
    const auto body = call.json();
    const QString name = body ? body->value("handle"_L1).toString().toLower() : QString();
    if (!base::Handle::parse(name.toStdString())) {
        return refuse(400, "InvalidHandle", "Invalid handle");
    }
    if (!world.findActor(name.toUtf8()).isEmpty()) {
        return refuse(400, "HandleNotAvailable", "Handle already taken: " + name.toUtf8());
    }
    const QByteArray did = addAccount(world, {.handle = name.toUtf8(),
                                              .email = body->value("email"_L1).toString().toUtf8(),
                                              .password = body->value("password"_L1).toString(),
                                              .joined = world.now()});
    return sessionAnswer(world, world.tokens().issue(did));
}

Answer createSession(World &world, const Call &call)
{
    const auto body = call.json();
    if (!body || !body->value("identifier"_L1).isString() || !body->value("password"_L1).isString()) {
        return invalid("Invalid input");
    }
    const QString identifier = body->value("identifier"_L1).toString();
    Query account(world.database(),
                  "SELECT did, password FROM actor WHERE handle = lower(?1) OR did = ?1 OR email = lower(?1)",
                  identifier.toUtf8());
    if (!account.next() || account.isNull(1) ||
        account.text(1) != passwordHash(account.text(0), body->value("password"_L1).toString())) {
        return refuse(401, "AuthenticationRequired", "Invalid identifier or password");
    }
    return sessionAnswer(world, world.tokens().issue(account.text(0)));
}

Answer refreshSession(World &world, const Call &call)
{
    const auto tokens = world.tokens().refresh(call.bearer);
    return tokens ? sessionAnswer(world, *tokens) : tokens.error();
}

Answer getSession(World &world, const Call &call)
{
    JsonWriter json;
    json.beginObject();
    writeSession(json, world, call.viewer);
    json.field("emailConfirmed", false).field("active", true).endObject();
    return {.body = json.take()};
}

Answer deleteSession(World &world, const Call &call)
{
    const auto done = world.tokens().revoke(call.bearer);
    return done ? Answer{} : done.error();
}

Answer describeServer(World &, const Call &)
{
    JsonWriter json;
    json.beginObject().field("did", kServerDid);
    json.key("availableUserDomains").beginArray().text(".rostrum.test").endArray();
    json.field("inviteCodeRequired", false).rawField("links", "{}").rawField("contact", "{}").endObject();
    return {.body = json.take()};
}

Answer resolveHandle(World &world, const Call &call)
{
    const QByteArray handle = call.param("handle");
    if (!base::Handle::parse(handle.toStdString())) {
        return invalid("Error: handle must be a valid handle");
    }
    const QByteArray did = world.findActor(handle);
    if (did.isEmpty()) {
        return invalid("Unable to resolve handle");
    }
    JsonWriter json;
    json.beginObject().field("did", did).endObject();
    return {.body = json.take()};
}

} // namespace rostrum::embedded
