// SPDX-License-Identifier: GPL-3.0-or-later
#include "repo_calls.h"

#include "embedded/dag_cbor.h"
#include "embedded/json_writer.h"
#include "embedded/pictures.h"
#include "embedded/sample_video.h"
#include "embedded/world.h"
#include "embedded/writes.h"

#include <QJsonArray>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBodyBytes = 150 * 1024;
constexpr qsizetype kMostBlobBytes = 5 * 1024 * 1024;
constexpr qsizetype kMostWrites = 200;

/// The body of a write to the caller's own repository.
std::expected<QJsonObject, Answer> writeBody(World &world, const Call &call)
{
    if (call.body.size() > kMostBodyBytes) {
        return std::unexpected(refuse(413, "PayloadTooLargeError", "request entity too large"));
    }
    const auto body = call.json();
    if (!body) {
        return std::unexpected(invalid("Invalid input"));
    }
    const QByteArray repo = body->value("repo"_L1).toString().toUtf8();
    const QByteArray did = world.findActor(repo);
    if (did.isEmpty()) {
        return std::unexpected(invalid("Could not find repo: " + repo));
    }
    if (did != call.viewer) {
        return std::unexpected(refuse(401, "AuthenticationRequired", "Authentication Required"));
    }
    return *body;
}

Swap swapOf(const QJsonObject &body)
{
    Swap swap;
    if (body.contains("swapRecord"_L1)) {
        swap.record = body["swapRecord"_L1].toString().toUtf8();
    }
    if (body["swapCommit"_L1].isString()) {
        swap.commit = body["swapCommit"_L1].toString().toUtf8();
    }
    return swap;
}

void writeCommit(JsonWriter &json, const std::optional<Commit> &commit)
{
    if (commit) {
        json.key("commit").beginObject().field("cid", commit->cid).field("rev", commit->rev).endObject();
    }
}

Answer writeOne(World &world, const Call &call, Write::Action action)
{
    const auto body = writeBody(world, call);
    if (!body) {
        return body.error();
    }
    auto write = prepareWrite(world, call.viewer, action, *body, "record"_L1, body->value("validate"_L1));
    if (!write) {
        return write.error();
    }
    std::vector<Write> writes{std::move(*write)};
    const auto commit = commitWrites(world, call.viewer, writes, swapOf(*body));
    if (!commit) {
        return commit.error();
    }
    JsonWriter json;
    json.beginObject();
    if (action != Write::Action::Delete) {
        json.field("uri", writes.front().path.uri()).field("cid", writes.front().cid);
    }
    writeCommit(json, *commit);
    json.optional("validationStatus", writes.front().validation).endObject();
    return {.body = json.take()};
}

std::optional<Write::Action> actionOf(const QString &type)
{
    if (type == "com.atproto.repo.applyWrites#create"_L1) {
        return Write::Action::Create;
    }
    if (type == "com.atproto.repo.applyWrites#update"_L1) {
        return Write::Action::Update;
    }
    return type == "com.atproto.repo.applyWrites#delete"_L1 ? std::optional(Write::Action::Delete) : std::nullopt;
}

void writeResult(JsonWriter &json, const Write &write)
{
    json.beginObject();
    if (write.action == Write::Action::Delete) {
        json.field("$type", "com.atproto.repo.applyWrites#deleteResult");
    } else {
        json.field("$type", write.action == Write::Action::Create ? "com.atproto.repo.applyWrites#createResult"
                                                                  : "com.atproto.repo.applyWrites#updateResult");
        json.field("uri", write.path.uri()).field("cid", write.cid).optional("validationStatus", write.validation);
    }
    json.endObject();
}

} // namespace

Answer createRecord(World &world, const Call &call)
{
    return writeOne(world, call, Write::Action::Create);
}

Answer putRecord(World &world, const Call &call)
{
    return writeOne(world, call, Write::Action::Put);
}

Answer deleteRecord(World &world, const Call &call)
{
    return writeOne(world, call, Write::Action::Delete);
}

Answer applyWrites(World &world, const Call &call)
{
    const auto body = writeBody(world, call);
    if (!body) {
        return body.error();
    }
    const QJsonArray wanted = body->value("writes"_L1).toArray();
    if (wanted.size() > kMostWrites) {
        return invalid("Too many writes. Max: 200");
    }
    std::vector<Write> writes;
    for (const QJsonValue &each : wanted) {
        const QString type = each["$type"_L1].toString();
        const auto action = actionOf(type);
        if (!action) {
            return invalid("Action not supported: " + type.toUtf8());
        }
        auto write = prepareWrite(world, call.viewer, *action, each.toObject(), "value"_L1, body->value("validate"_L1));
        if (!write) {
            return write.error();
        }
        writes.push_back(std::move(*write));
    }
    const auto commit = commitWrites(world, call.viewer, writes, {.commit = swapOf(*body).commit});
    if (!commit) {
        return commit.error();
    }
    JsonWriter json;
    json.beginObject();
    writeCommit(json, *commit);
    json.key("results").beginArray();
    for (const Write &write : writes) {
        writeResult(json, write);
    }
    json.endArray().endObject();
    return {.body = json.take()};
}

Answer getRecord(World &world, const Call &call)
{
    const QByteArray repo = call.param("repo");
    const RecordPath path{
        .did = world.findActor(repo), .collection = call.param("collection"), .rkey = call.param("rkey")};
    if (path.did.isEmpty()) {
        return invalid("Could not find repo: " + repo);
    }
    const auto record = world.repo().get(path);
    const QByteArray cid = call.param("cid");
    if (!record || (!cid.isEmpty() && cid != record->cid)) {
        return refuse(400, "RecordNotFound", "Could not locate record: " + path.uri());
    }
    JsonWriter json;
    json.beginObject().field("uri", path.uri()).field("cid", record->cid).rawField("value", record->value).endObject();
    return {.body = json.take()};
}

Answer listRecords(World &world, const Call &call)
{
    const auto limit = call.limit(50);
    const QByteArray repo = call.param("repo");
    const QByteArray did = world.findActor(repo);
    if (!limit) {
        return invalid("Invalid limit");
    }
    if (did.isEmpty()) {
        return invalid("Could not find repo: " + repo);
    }
    const QByteArray collection = call.param("collection");
    const bool upwards = call.flag("reverse");
    const char *sql = upwards ? R"sql(SELECT rkey, cid, value FROM record WHERE did = ? AND collection = ? AND rkey > ?
        ORDER BY rkey LIMIT ?)sql"
                              : R"sql(SELECT rkey, cid, value FROM record WHERE did = ? AND collection = ? AND rkey < ?
        ORDER BY rkey DESC LIMIT ?)sql";
    const QByteArray cursor = call.param("cursor");
    const QByteArray start = cursor.isEmpty() ? QByteArray(upwards ? " " : "~~") : cursor; // before and after all keys
    Query query(world.database(), sql, did, collection, start, *limit);
    JsonWriter json;
    json.beginObject().key("records").beginArray();
    QByteArray last;
    while (query.next()) {
        last = query.text(0);
        json.beginObject().field("uri", RecordPath{.did = did, .collection = collection, .rkey = last}.uri());
        json.field("cid", query.text(1)).rawField("value", query.text(2)).endObject();
    }
    json.endArray().optional("cursor", last).endObject();
    return {.body = json.take()};
}

Answer describeRepo(World &world, const Call &call)
{
    const QByteArray repo = call.param("repo");
    const QByteArray did = world.findActor(repo);
    if (did.isEmpty()) {
        return invalid("Could not find user: " + repo);
    }
    Query account(world.database(), "SELECT handle FROM actor WHERE did = ?", did);
    account.next();
    JsonWriter json;
    json.beginObject().field("handle", account.text(0)).field("did", did);
    json.rawField("didDoc", world.didDocument(did).body).key("collections").beginArray();
    Query collections(world.database(), "SELECT DISTINCT collection FROM record WHERE did = ? ORDER BY collection",
                      did);
    while (collections.next()) {
        json.text(collections.text(0));
    }
    json.endArray().field("handleIsCorrect", true).endObject();
    return {.body = json.take()};
}

Answer getLatestCommit(World &world, const Call &call)
{
    const QByteArray did = call.param("did");
    const QByteArray rev = world.repo().rev(did);
    if (rev.isEmpty()) {
        return refuse(400, "RepoNotFound", "Could not find root for DID: " + did);
    }
    Query account(world.database(), "SELECT head FROM actor WHERE did = ?", did);
    account.next();
    // The sample's people have repositories without having committed to them.
    const QByteArray cid = account.isNull(0) ? cidOf(did, CidCodec::DagCbor) : account.text(0);
    JsonWriter json;
    json.beginObject().field("cid", cid).field("rev", rev).endObject();
    return {.body = json.take()};
}

Answer uploadBlob(World &world, const Call &call)
{
    if (call.body.size() > kMostBlobBytes) {
        return refuse(413, "PayloadTooLargeError", "request entity too large");
    }
    const QByteArray cid = cidOf(call.body, CidCodec::Raw);
    const QByteArray sniffed = sniffedType(call.body);
    const QByteArray mime = !sniffed.isEmpty()           ? sniffed
                            : call.contentType.isEmpty() ? QByteArray("application/octet-stream")
                                                         : call.contentType;
    Query(world.database(), "INSERT OR IGNORE INTO blob(did, cid, mime, size, bytes) VALUES(?, ?, ?, ?, ?)",
          call.viewer, cid, mime, qint64(call.body.size()), Blob{call.body})
        .run();
    JsonWriter json;
    json.beginObject().key("blob").beginObject().field("$type", "blob");
    json.key("ref").beginObject().field("$link", cid).endObject();
    json.field("mimeType", mime).field("size", call.body.size()).endObject().endObject();
    return {.body = json.take()};
}

Answer getBlob(World &world, const Call &call)
{
    Query query(world.database(), "SELECT bytes, mime, drawing FROM blob WHERE did = ? AND cid = ?", call.param("did"),
                call.param("cid"));
    if (!query.next()) {
        return refuse(400, "BlobNotFound", "Blob not found");
    }
    if (query.text(1) == "video/mp4" && query.isNull(0)) {
        return {.body = filmOf(query.text(2)), .type = query.text(1)};
    }
    if (query.isNull(0)) {
        return drawnPicture(query.text(2), PicturePreset::Full);
    }
    return {.body = query.text(0), .type = query.text(1)};
}

Answer listBlobs(World &world, const Call &call)
{
    const auto limit = call.limit(500, 1000);
    const QByteArray did = world.findActor(call.param("did"));
    if (!limit) {
        return invalid("Invalid limit");
    }
    if (did.isEmpty()) {
        return refuse(400, "RepoNotFound", "Could not find repo for DID: " + call.param("did"));
    }
    const QByteArray cursor = call.param("cursor");
    const QByteArray start = cursor.isEmpty() ? QByteArray("b") : cursor; // before all CIDs
    // A drawn picture is made anew each time: it has no bytes that its CID could name.
    Query query(world.database(),
                "SELECT cid FROM blob WHERE did = ? AND cid > ? AND (bytes IS NOT NULL OR mime = 'video/mp4') "
                "ORDER BY cid LIMIT ?",
                did, start, *limit);
    JsonWriter json;
    json.beginObject().key("cids").beginArray();
    QByteArray last;
    while (query.next()) {
        last = query.text(0);
        json.text(last);
    }
    json.endArray().optional("cursor", last).endObject();
    return {.body = json.take()};
}

} // namespace rostrum::embedded
