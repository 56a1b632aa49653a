// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_repo.h"

#include "lexicon/com_atproto_repo_createRecord.h"
#include "lexicon/com_atproto_repo_deleteRecord.h"
#include "lexicon/com_atproto_repo_getRecord.h"
#include "lexicon/com_atproto_repo_listRecords.h"
#include "lexicon/com_atproto_repo_putRecord.h"
#include "social/new_post_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace lex = lexicon;
using base::ErrorKind;
using base::Result;

struct Place
{
    base::Nsid collection;
    base::RecordKey key;
};

Result<Place> placeOf(const base::AtUri &uri)
{
    auto collection = base::Nsid::parse(uri.collection());
    auto key = base::RecordKey::parse(uri.rkey());
    if (!collection || !key) {
        return base::fail(ErrorKind::Invalid, toText(uri));
    }
    return Place{.collection = std::move(*collection), .key = std::move(*key)};
}

/// Without a name of the protocol's own, something in between said so.
bool saysNone(const base::Error &error)
{
    return error.kind == ErrorKind::NotFound && !error.code.startsWith("HTTP"_L1);
}

QJsonObject valueOf(const lex::Unknown &record)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(record.json)).object();
}

} // namespace

OwnRepo::OwnRepo(net::Xrpc xrpc, base::Did self)
    : m_xrpc(std::move(xrpc))
    , m_self(std::move(self))
{
}

base::AtUri OwnRepo::uri(std::string_view collection, const base::Tid &key) const
{
    return base::AtUri::make(m_self, *base::Nsid::parse(collection), *base::RecordKey::parse(key.str()));
}

base::Task<Result<std::optional<base::Cid>>> OwnRepo::cidOf(base::AtUri uri)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto record = co_await m_xrpc.query<lex::GetRecord>(
        {.repo = lex::AtIdentifier(m_self), .collection = place->collection, .rkey = place->key});
    if (record) {
        co_return record->cid;
    }
    if (saysNone(record.error())) {
        co_return std::nullopt;
    }
    co_return std::unexpected(record.error());
}

base::Task<Result<std::optional<model::Record>>> OwnRepo::get(base::AtUri uri)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto record = co_await m_xrpc.query<lex::GetRecord>(
        {.repo = lex::AtIdentifier(m_self), .collection = place->collection, .rkey = place->key});
    if (record && record->cid) {
        co_return model::Record{.uri = uri, .cid = record->cid, .value = valueOf(record->value)};
    }
    if (record) { // it could not be replaced safely
        co_return base::fail(ErrorKind::Malformed, u"no CID of "_s + toText(uri));
    }
    if (saysNone(record.error())) {
        co_return std::nullopt;
    }
    co_return std::unexpected(record.error());
}

base::Task<Result<std::vector<base::AtUri>>> OwnRepo::withSubject(std::string_view collection, QString subject)
{
    constexpr int kPage = 100;
    std::vector<base::AtUri> found;
    std::optional<std::string> cursor;
    do {
        const auto page = co_await m_xrpc.query<lex::ListRecords>({.repo = lex::AtIdentifier(m_self),
                                                                   .collection = *base::Nsid::parse(collection),
                                                                   .limit = kPage,
                                                                   .cursor = cursor});
        if (!page) {
            co_return std::unexpected(page.error());
        }
        for (const auto &record : page->records) {
            const QJsonObject value = valueOf(record.value);
            if (value["subject"_L1].toString() == subject) {
                found.push_back(record.uri);
            }
        }
        cursor = page->records.empty() || page->cursor == cursor ? std::nullopt : page->cursor;
    } while (cursor);
    co_return found;
}

base::Task<Result<base::AtUri>> OwnRepo::create(base::AtUri uri, lexicon::Unknown record)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto made = co_await m_xrpc.procedure<lex::CreateRecord>({.repo = lex::AtIdentifier(m_self),
                                                                    .collection = place->collection,
                                                                    .rkey = place->key,
                                                                    .record = std::move(record)});
    if (!made) {
        co_return std::unexpected(made.error());
    }
    co_return made->uri;
}

base::Task<Result<base::Cid>> OwnRepo::put(base::AtUri uri, lexicon::Unknown record)
{
    return write(std::move(uri), std::move(record), std::nullopt);
}

base::Task<Result<base::Cid>> OwnRepo::replace(base::AtUri uri, std::optional<base::Cid> version, QJsonObject record)
{
    return write(std::move(uri), {.json = packed(record).toStdString()},
                 lex::OrNull<base::Cid>{.value = std::move(version)});
}

base::Task<Result<base::Cid>> OwnRepo::write(base::AtUri uri, lexicon::Unknown record,
                                             std::optional<lexicon::OrNull<base::Cid>> swap)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto written = co_await m_xrpc.procedure<lex::PutRecord>({.repo = lex::AtIdentifier(m_self),
                                                                    .collection = place->collection,
                                                                    .rkey = place->key,
                                                                    .record = std::move(record),
                                                                    .swapRecord = std::move(swap)});
    if (!written) {
        co_return std::unexpected(written.error());
    }
    co_return written->cid;
}

base::Task<Result<void>> OwnRepo::erase(base::AtUri uri, std::optional<base::Cid> version)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto erased = co_await m_xrpc.procedure<lex::DeleteRecord>({.repo = lex::AtIdentifier(m_self),
                                                                      .collection = place->collection,
                                                                      .rkey = place->key,
                                                                      .swapRecord = std::move(version)});
    if (!erased) {
        co_return std::unexpected(erased.error());
    }
    co_return Result<void>();
}

base::Task<Result<void>> OwnRepo::eraseAll(std::vector<base::AtUri> uris)
{
    for (const base::AtUri &uri : uris) {
        if (auto erased = co_await erase(uri); !erased) {
            co_return erased;
        }
    }
    co_return Result<void>();
}

} // namespace rostrum::social
