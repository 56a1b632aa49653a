// SPDX-License-Identifier: GPL-3.0-or-later
#include "writes.h"

#include "base/nsid.h"
#include "base/record_key.h"
#include "embedded/dag_cbor.h"
#include "embedded/record_check.h"
#include "embedded/world.h"

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

/// The checks that need the value: its $type, the data model, its lexicon.
std::expected<void, Answer> checkValue(Write &write, const QJsonValue &validate)
{
    const QString collection = QString::fromUtf8(write.path.collection);
    const QString type = write.value.value("$type"_L1).toString();
    if (type.isEmpty()) {
        write.value.insert(u"$type"_s, collection);
    } else if (type != collection) {
        return std::unexpected(invalid(u"Invalid $type: expected %1, got %2"_s.arg(collection, type).toUtf8()));
    }
    if (const auto cbor = encodeDagCbor(write.value); !cbor) {
        return std::unexpected(invalid(cbor.error().detail.toUtf8()));
    }
    const bool mustNotCheck = validate.isBool() && !validate.toBool();
    if (mustNotCheck) {
        return {};
    }
    const RecordVerdict verdict = checkRecord(collection, QString::fromUtf8(write.path.rkey), write.value);
    if (!verdict.isKnown && validate.toBool()) {
        return std::unexpected(invalid("Unknown lexicon type: " + write.path.collection));
    }
    if (!verdict.problem.isEmpty()) {
        return std::unexpected(invalid(verdict.problem.toUtf8()));
    }
    write.validation = verdict.isKnown ? "valid" : "unknown";
    return {};
}

Answer badSwap(const QByteArray &what, const QByteArray &current)
{
    return refuse(400, "InvalidSwap", what + " was at " + (current.isEmpty() ? QByteArray("null") : current));
}

/// Creates, replaces or removes one record; false when that cannot be (already there, or not there).
bool apply(World &world, Write &write)
{
    Repo &repo = world.repo();
    const auto current = repo.get(write.path);
    if (write.action == Write::Action::Delete) {
        repo.remove(write.path);
        return current.has_value();
    }
    const bool mustBeNew = write.action == Write::Action::Create;
    const bool mustBeThere = write.action == Write::Action::Update;
    if ((mustBeNew && current) || (mustBeThere && !current)) {
        return false;
    }
    if (const auto duplicate = repo.duplicateOf(write.path, write.value)) {
        repo.remove(*duplicate);
    }
    const auto cid = repo.put(write.path, write.value, world.now());
    write.cid = cid.value_or(QByteArray());
    return cid.has_value();
}

} // namespace

std::expected<Write, Answer> prepareWrite(World &world, const QByteArray &did, Write::Action action,
                                          const QJsonObject &source, QLatin1StringView valueKey,
                                          const QJsonValue &validate)
{
    const QString collection = source["collection"_L1].toString();
    if (!base::Nsid::parse(collection.toStdString())) {
        return std::unexpected(invalid(u"Invalid NSID (got \"%1\") at $.collection"_s.arg(collection).toUtf8()));
    }
    QByteArray rkey = source["rkey"_L1].toString().toUtf8();
    if (rkey.isEmpty() && action == Write::Action::Create) {
        do {
            rkey = world.nextKey();
        } while (world.repo().get({.did = did, .collection = collection.toUtf8(), .rkey = rkey}));
    }
    if (!base::RecordKey::parse(rkey.toStdString())) {
        return std::unexpected(invalid("Invalid record key (got \"" + rkey + "\") at $.rkey"));
    }
    Write write{.action = action, .path = {.did = did, .collection = collection.toUtf8(), .rkey = rkey}};
    if (action == Write::Action::Delete) {
        return write;
    }
    if (!source[valueKey].isObject()) {
        return std::unexpected(invalid(QByteArray("Expected object value type at $.") + valueKey.latin1()));
    }
    write.value = source[valueKey].toObject();
    if (auto checked = checkValue(write, validate); !checked) {
        return std::unexpected(checked.error());
    }
    return write;
}

std::expected<std::optional<Commit>, Answer> commitWrites(World &world, const QByteArray &did,
                                                          std::vector<Write> &writes, const Swap &swap)
{
    Query state(world.database(), "SELECT head FROM actor WHERE did = ?", did);
    const QByteArray head = state.next() ? state.text(0) : QByteArray();
    if (writes.size() == 1 && writes.front().action != Write::Action::Create) {
        Write &only = writes.front();
        const auto current = world.repo().get(only.path);
        if (only.action == Write::Action::Delete && !current) {
            return std::nullopt;
        }
        const QByteArray cid = cidOf(encodeDagCbor(only.value).value_or(QByteArray()), CidCodec::DagCbor);
        if (only.action == Write::Action::Put && current && current->cid == cid) {
            only.cid = cid; // the same again is not a change, whatever the caller believes of the state
            return std::nullopt;
        }
        const QByteArray there = current ? current->cid : QByteArray();
        if (swap.record && *swap.record != there) {
            return std::unexpected(badSwap("Record", there));
        }
    }
    if (swap.commit && *swap.commit != head) {
        return std::unexpected(badSwap("Commit", head));
    }
    for (Write &write : writes) {
        if (!apply(world, write)) {
            return std::unexpected(refuse(500, "InternalServerError", "Internal Server Error"));
        }
    }
    const QByteArray rev = world.repo().rev(did);
    const auto commit = encodeDagCbor(
        {{u"did"_s, QString::fromUtf8(did)}, {u"rev"_s, QString::fromUtf8(rev)}, {u"prev"_s, QString::fromUtf8(head)}});
    const Commit made{.cid = cidOf(commit.value_or(QByteArray()), CidCodec::DagCbor), .rev = rev};
    Query(world.database(), "UPDATE actor SET head = ? WHERE did = ?", made.cid, did).run();
    for (const Write &write : writes) {
        world.pulse().onWrite(world, write);
    }
    return made;
}

} // namespace rostrum::embedded
